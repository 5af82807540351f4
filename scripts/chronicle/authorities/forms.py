"""Every printed form of the listed names and what each may stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from chronicle.authorities.flat import plain
from chronicle.model import Authorities, Outlet, Person


@dataclass(frozen=True, slots=True)
class Reading:
    """What a form may stand for; an unsafe reading needs a safe form of the same entry elsewhere in the text."""

    list: Literal["people", "outlets", "places"]
    id: str
    safe: bool

    @property
    def entry(self) -> tuple[str, str]:
        """The entry it stands for: its list and id."""
        return self.list, self.id


@dataclass(frozen=True, slots=True)
class NameForm:
    """A printed form, as it stands in a flattened text, and its readings; a misleading wording has none."""

    text: str
    readings: tuple[Reading, ...]


def name_forms(authorities: Authorities) -> Iterator[NameForm]:
    """Every printed form of people, outlets and places, each once."""
    table: dict[str, tuple[Reading, ...]] = {}
    for form, reading in _forms(authorities):
        key, added = plain(form), () if reading is None else (reading,)
        table[key] = tuple(dict.fromkeys((*table.get(key, ()), *added)))
    return (NameForm(text, readings) for text, readings in table.items())


def _forms(authorities: Authorities) -> Iterator[tuple[str, Reading | None]]:
    for person in authorities.people:
        yield from _forms_of(person, "people", person.aliases)
    for outlet in authorities.outlets:
        yield from _forms_of(outlet, "outlets", outlet.names)
    for place in authorities.places:
        for form in place.forms:
            for spelling in spellings(form):
                yield spelling, Reading("places", place.id, safe=True)


def _forms_of(
    entry: Person | Outlet, list_: Literal["people", "outlets"], safe: tuple[str, ...]
) -> Iterator[tuple[str, Reading | None]]:
    for form in safe:
        yield form, Reading(list_, entry.id, safe=True)
    for form in entry.unsafe:
        yield form, Reading(list_, entry.id, safe=False)
    for form in entry.misleading:
        yield form, None


def spellings(form: str) -> tuple[str, ...]:
    """A place's form as it is, in capitals, and with only the part before the first comma in capitals."""
    head, comma, rest = form.partition(",")
    return tuple(dict.fromkeys((form, form.upper(), head.upper() + comma + rest)))
