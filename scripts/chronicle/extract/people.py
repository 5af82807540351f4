"""The people and places that an article names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from chronicle.authorities.match import PARTED, NameIndex
from chronicle.extract.layout import Layout
from chronicle.extract.units import Unit
from chronicle.model import Match, NameLink, PersonFound
from chronicle.rulebook import Language

BEFORE_CITY = 24
"""Characters before a city's name that hold the words which tell."""


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """Words that show that a city is meant: before its name, after it, and articles before a noun it describes."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    articles: tuple[str, ...]

    def means_city(self, text: str, match: Match) -> bool:
        """Whether the words around a place's name mean the city and not the government that sits there."""
        before = f" {text[max(0, match.start - BEFORE_CITY) : match.start].casefold()}".rstrip()
        following = re.match(r" ([^\W\d_]+)", text[match.end : match.end + BEFORE_CITY])
        noun = following[1] if following else ""
        return before.endswith(self.before) or noun in self.after or (before.endswith(self.articles) and noun.islower())


def matches_in(
    layout: Layout, seed: str, names: NameIndex, languages: Sequence[Language], articles: Sequence[str]
) -> tuple[Match, ...]:
    """Every listed name in headline, standfirst and body, with its place in the seed.

    A city counts as a place in a dateline and where the words around it mean the city: "in Varn", "a Varn court". In
    "Varn said" its government is meant.
    """
    context = PlaceContext(
        tuple(f" {word}" for language in languages for word in language.place_words),
        tuple(noun for language in languages for noun in language.place_nouns),
        tuple(f" {article}" for article in articles),
    )
    units = layout.labelled("title", "standfirst", "body")
    paragraphs = [unit.read for unit in units]
    text = PARTED.join(paragraphs)
    starts = list(accumulate((len(paragraph) + len(PARTED) for paragraph in paragraphs), initial=0))
    found = []
    for match in names.find_in(paragraphs):
        place = bisect_right(starts, match.start) - 1
        begin, unit = starts[place], units[place]
        dateline = layout.datelines.get(unit.index)
        opens = dateline is not None and match.start - begin < dateline.end
        if match.list != "places" or opens or context.means_city(text, match):
            found.append(_in_seed(match, begin, unit, seed))
    return tuple(found)


def _in_seed(match: Match, begin: int, unit: Unit, seed: str) -> Match:
    start, end = unit.seed_offset(match.start - begin), unit.seed_offset(match.end - begin - 1) + 1
    return Match(match.list, match.id, start, end, seed[start:end])


def people_found(matches: Iterable[Match], names: NameIndex, day: date | None) -> tuple[PersonFound, ...]:
    """The people named, in order of first mention, with the office held on the day where that is known."""
    by_person: dict[str, list[Match]] = {}
    for match in matches:
        if match.list == "people":
            by_person.setdefault(match.id, []).append(match)
    return tuple(_person(person, found, names, day) for person, found in by_person.items())


def _person(person_id: str, found: list[Match], names: NameIndex, day: date | None) -> PersonFound:
    person = names.person(person_id)
    office = names.office_on(person_id, day) if day else None
    return PersonFound(person.id, person.name, person.side, office.title if office else None, tuple(found))


def places_found(matches: Iterable[Match], names: NameIndex) -> tuple[NameLink, ...]:
    """The places named, in order of first mention."""
    ids = dict.fromkeys(match.id for match in matches if match.list == "places")
    return tuple(NameLink(place, names.place(place).name) for place in ids)
