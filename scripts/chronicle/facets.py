"""By what timeline entries can be chosen: what they are, whom they name, whose they are, how sure the date is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from slugify import slugify

from chronicle.model import (
    Article,
    Authorities,
    Claim,
    Entry,
    EntryKind,
    Facet,
    FacetName,
    ListName,
    Match,
    NameLink,
    ReferenceEvent,
    Telling,
    Timeline,
    place_in_text,
)

KINDS: dict[EntryKind, str] = {
    "article": "Articles",
    "event": "Events told in articles",
    "reference": "Reference events",
    "capture": "Copies saved",
}

SURENESS: dict[str, str] = {
    "printed": "Printed to the day",
    "inferred": "Inferred",
    "curated": "Set by the curator",
    "wide": "A month, a year or a span",
    "about": "About or before a day",
    "range": "Some day within a range",
    "unknown": "Not known",
}
"""How sure a date is, from the surest down."""

_NAMED: dict[ListName, FacetName] = {"people": "person", "places": "place", "topics": "topic"}


class Names(Protocol):
    """What finds listed names in a text."""

    def find(self, text: str) -> tuple[Match, ...]:
        """People, outlets and places."""

    def find_topics(self, text: str) -> tuple[Match, ...]:
        """Phrases of topics."""


def names_in_events(events: Iterable[ReferenceEvent], names: Names) -> dict[str, tuple[Match, ...]]:
    """The listed names in the title and summary of each reference event, by its id."""
    texts = {event.id: f"{event.title}\n\n{event.summary}" for event in events}
    return {key: (*names.find(text), *names.find_topics(text)) for key, text in texts.items()}


def with_facets(timeline: Timeline, authorities: Authorities, named: Mapping[str, tuple[Match, ...]]) -> Timeline:
    """The timeline with the facets of every entry; `named` are the names in each reference event, by its id."""
    finder = _Facets(authorities, named)
    known: dict[tuple[FacetName, str], Facet] = {}

    def facets_of(entry: Entry) -> tuple[Facet, ...]:
        # What is not listed may be printed in several ways; the first one names it.
        found = (known.setdefault((facet.name, facet.id), facet) for facet in finder.of(entry))
        return tuple(dict.fromkeys(found))

    def done(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(replace(entry, facets=facets_of(entry)) for entry in entries)

    return replace(
        timeline,
        years={year: done(entries) for year, entries in timeline.years.items()},
        ranges=done(timeline.ranges),
        undated=done(timeline.undated),
    )


def article_facets(article: Article, authorities: Authorities) -> tuple[Facet, ...]:
    """Whom and what an article names, whose page and copy it is, and the sides whose voices it holds, each once."""
    return tuple(dict.fromkeys(_of_article(article, _Labels.of(authorities))))


def sureness(entry: Entry) -> str:
    """How sure an entry's date is: a key of `SURENESS`."""
    if entry.status == "unknown":
        return "unknown"
    if entry.choices or entry.status == "bounded":
        return "range"
    if entry.days.earliest is None or (entry.edtf or "")[-1:] in ("~", "?", "%"):
        return "about"
    return entry.status if entry.days.earliest == entry.days.latest else "wide"


@dataclass(frozen=True, slots=True)
class _Labels:
    """The names of all that is listed."""

    by_id: Mapping[tuple[FacetName, str], str]

    @classmethod
    def of(cls, lists: Authorities) -> _Labels:
        names: dict[tuple[FacetName, str], str] = {("side", side.id): side.label for side in lists.sides}
        names |= {("person", person.id): person.name for person in lists.people}
        names |= {("place", place.id): place.name for place in lists.places}
        names |= {("topic", topic.id): topic.name for topic in lists.topics}
        return cls(names)

    def facet(self, name: FacetName, entry_id: str | None) -> Iterator[Facet]:
        """The facet, where there is such an entry."""
        if entry_id is not None and (name, entry_id) in self.by_id:
            yield Facet(name, entry_id, self.by_id[name, entry_id])


class _Facets:
    def __init__(self, authorities: Authorities, named: Mapping[str, tuple[Match, ...]]) -> None:
        self._labels, self._named = _Labels.of(authorities), named
        self._sides = {person.id: person.side for person in authorities.people}

    def of(self, entry: Entry) -> Iterator[Facet]:
        """The facets of an entry; some may come more than once."""
        yield Facet("kind", entry.kind, KINDS[entry.kind])
        key = sureness(entry)
        yield Facet("date", key, SURENESS[key])
        if entry.article:
            yield from _of_article(entry.article, self._labels)
        if entry.reference:
            yield from self._of_matches(self._named.get(entry.reference.id, ()))
            for actor in entry.reference.actors:
                yield from self._labels.facet("side", actor)
        for telling in entry.told.tellings if entry.told else ():
            yield from self._of_telling(telling)

    def _of_telling(self, telling: Telling) -> Iterator[Facet]:
        """Who tells the event, whom and what its sentence names, and the sides of those named."""
        article = telling.article
        yield from _published_by(article)
        topics = (match for topic in article.topics for match in topic.matches)
        inside = [match for match in (*article.matches, *topics) if _is_in(match, telling)]
        yield from self._of_matches(inside)
        for match in inside:
            if match.list == "people":
                yield from self._labels.facet("side", self._sides.get(match.id))

    def _of_matches(self, matches: Iterable[Match]) -> Iterator[Facet]:
        for match in matches:
            if match.list in _NAMED:
                yield from self._labels.facet(_NAMED[match.list], match.id)


def _of_article(article: Article, labels: _Labels) -> Iterator[Facet]:
    yield from _published_by(article)
    for person in article.people:
        yield from labels.facet("person", person.id)
    for place in (*((article.place.value,) if article.place else ()), *article.places):
        yield from labels.facet("place", place.id)
    for topic in article.topics:
        yield from labels.facet("topic", topic.id)
    for statement in article.statements:
        yield from labels.facet("side", statement.speaker.side if statement.speaker else None)


def _published_by(article: Article) -> Iterator[Facet]:
    yield from _publisher("outlet", article.outlet)
    yield from _publisher("agency", article.agency)


def _publisher(name: FacetName, claim: Claim[NameLink] | None) -> Iterator[Facet]:
    """An outlet or agency; one that is not listed goes by its name as printed."""
    if claim:
        yield Facet(name, claim.value.id or _unlisted(claim.value.name), claim.value.name)


def _unlisted(printed: str) -> str:
    """An id for a printed name, however it is capitalised; its last characters keep it apart from those of lists."""
    slug = slugify(printed)
    mark = hashlib.sha256((slug or printed).encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{slug[:40].strip('-')}-{mark}".lstrip("-")


def _is_in(match: Match, telling: Telling) -> bool:
    sentence = telling.sentence
    place = place_in_text(telling.article.body, match.start, match.end)
    return place is not None and place[0] == sentence.paragraph and sentence.start <= place[1] < sentence.end
