"""The people and places that an article names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chronicle.authorities.match import NameIndex
from chronicle.extract.layout import Layout
from chronicle.extract.units import Unit
from chronicle.model import Match, NameLink, PersonFound


def matches_in(layout: Layout, names: NameIndex) -> tuple[Match, ...]:
    """Every listed name in headline, standfirst and body, with its place in the seed."""
    units = layout.labelled("title", "standfirst", "body")
    text = "\n\n".join(unit.text for unit in units)
    starts, position = [], 0
    for unit in units:
        starts.append((position, unit))
        position += len(unit.text) + 2
    return tuple(_in_seed(match, starts) for match in names.find(text))


def _in_seed(match: Match, starts: list[tuple[int, Unit]]) -> Match:
    begin, unit = next((begin, unit) for begin, unit in reversed(starts) if begin <= match.start)
    start, end = unit.seed_offset(match.start - begin), unit.seed_offset(match.end - begin)
    return Match(match.list, match.id, start, end, match.quote)


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
