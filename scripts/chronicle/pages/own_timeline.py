"""What the page of a person, outlet, place or topic opens with: a small timeline of its own, and the ways onward."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from chronicle.model import Article, Collection, Entry, FacetName, FilterName, Side, Timeline
from chronicle.pages.addresses import SEARCH, facet_address, relative
from chronicle.pages.drawing import Format
from chronicle.pages.escape import clean
from chronicle.pages.overview import Overview, Size, overview
from chronicle.pages.rows import home_year
from chronicle.pages.words import counted, listed

SMALL = Size((Format("small", radius=4, least_width=280, tallest=32, naming=0),), most_marks=60, tallest=120)
"""One drawing for every screen, so that the page stays light."""


SEARCHED: Mapping[FacetName, FilterName] = {
    "person": "person", "place": "place", "outlet": "outlet", "agency": "outlet", "topic": "topic",
}  # fmt: skip
"""The facets by which the search can be limited, and what they are called there."""


@dataclass(frozen=True, slots=True)
class OwnTimeline:
    """The picture, if there is anything to draw, with what it holds in words (`label`); the links to the entries on the
    timeline and to the search in these articles, where there are any.
    """

    picture: Overview | None
    label: str
    on_timeline: str | None
    in_search: str | None


@dataclass(frozen=True, slots=True)
class Timelines:
    """What the small timelines are made of: the entries of all articles by the seed's name, and which values of facets
    have a page.
    """

    timeline: Timeline
    sides: Mapping[str, Side]
    by_seed: Mapping[str, Entry]
    facets: frozenset[tuple[FacetName, str]]

    def own(
        self, facet: tuple[FacetName, str], name: str, articles: Iterable[Article], here: str,
        events: Iterable[Entry] = (),
    ) -> OwnTimeline:  # fmt: skip
        """The small timeline of what a facet's value calls `name`, for the page at the address `here`.

        Of a person it holds, besides the articles, what the person said in them.
        """
        seeds = dict.fromkeys(article.seed.name for article in articles)
        entries = tuple(_with_own_words(self.by_seed[seed], facet) for seed in seeds if seed in self.by_seed)
        drawn = overview(_only((*entries, *events), self.timeline), here, self.sides, SMALL)
        address = facet_address(*facet) if facet in self.facets else None
        searched = SEARCHED.get(facet[0]) if seeds or drawn.kinds else None
        return OwnTimeline(
            picture=drawn if drawn.kinds else None,
            label=_label(entries, drawn),
            on_timeline=relative(here, address) if address else None,
            in_search=f"{relative(here, SEARCH)}?{searched}={quote(clean(name), safe='')}" if searched else None,
        )


def timelines_of(collection: Collection) -> Timelines:
    """What is needed of a collection, gathered once."""
    entries = collection.timeline.entries
    return Timelines(
        collection.timeline,
        {side.id: side for side in collection.authorities.sides},
        {entry.article.seed.name: entry for entry in entries if entry.kind == "article" and entry.article},
        frozenset((facet.name, facet.id) for entry in entries for facet in entry.facets),
    )


def _only(entries: Iterable[Entry], timeline: Timeline) -> Timeline:
    """The timeline with these entries alone."""
    years: dict[int, list[Entry]] = {year: [] for year in timeline.window.years}
    other: list[Entry] = []
    for entry in entries:
        years.get(home_year(entry) or 0, other).append(entry)
    return Timeline(timeline.window, {year: tuple(found) for year, found in years.items()}, ranges=tuple(other))


def _with_own_words(entry: Entry, facet: tuple[FacetName, str]) -> Entry:
    """The entry with the statements of the person whose timeline it is, and with none on that of anything else."""
    if not entry.said:
        return entry
    speakers = ((said, said.statement.speaker) for said in entry.said if facet[0] == "person")
    own = tuple(said for said, speaker in speakers if speaker and (speaker.list, speaker.id) == ("people", facet[1]))
    return replace(entry, said=own)


def _label(entries: Iterable[Entry], drawn: Overview) -> str:
    """What the picture holds, for those who do not see it."""
    shown = tuple(entries)
    said = sum(len(entry.said) for entry in shown)
    holds = [counted(len(shown), "article")]
    holds += [counted(said, "statement")] if said else []
    holds += [drawn.events] if drawn.events else []
    return f"The years {drawn.first} to {drawn.last}: {listed(holds)}, listed below"
