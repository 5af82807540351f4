"""What the topic knows: people, institutions, outlets, places, topics and events, and where a text names them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from chronicle.model.dates import DateRange


@dataclass(frozen=True, slots=True)
class Office:
    """An office with the widest days it can have been held (`held`), as `edtf_from`/`edtf_to` are known.

    `held.latest` is None while it was still held on `open_as_of`, and where it is not known when it ended;
    then `open_as_of` is None too. `sources` are addresses.
    `titles` are the ways the press prints it before a name.
    """

    title: str
    titles: tuple[str, ...]
    held: DateRange
    edtf_from: str
    edtf_to: str | None
    sources: tuple[str, ...]
    open_as_of: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person the press names. `aliases` holds every safe printed form, full name first.

    `unsafe` forms count only beside a safe one in the same text; `misleading` wordings hold the
    name and mean something else. `wikidata` is the item's number (`Q…`).
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    unsafe: tuple[str, ...]
    side: str | None
    country: str | None
    offices: tuple[Office, ...]
    note: str | None = None
    misleading: tuple[str, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Institution:
    """Who speaks without being a person: a ministry, a parliament, a party, a government.

    `names` holds every printed form without an article, the name first. Some are a capital's or a country's,
    so they mean the institution only where a speaker is sought.
    """

    id: str
    name: str
    names: tuple[str, ...]
    side: str | None = None
    country: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet or agency: `active` is when it existed, `control` who controls it, as `control_source` says.

    `names`, `unsafe` and `misleading` are printed forms, as a person's. Where there is no `control_source`
    that readers may be shown, `control` is not for them either. `sources` are addresses.
    """

    id: str
    name: str
    names: tuple[str, ...]
    kind: str
    country: str | None
    domains: tuple[str, ...]
    active: DateRange
    timezone: str | None = None
    date_order: str | None = None
    furniture: tuple[str, ...] = ()
    control: str | None = None
    control_source: str | None = None
    note: str | None = None
    unsafe: tuple[str, ...] = ()
    misleading: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place of datelines. `forms` are the ways to write it, in capitals or not."""

    id: str
    name: str
    forms: tuple[str, ...]
    country: str | None
    latitude: float
    longitude: float
    timezone: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """A side whose voices share a lane and a colour of the theme; `label` is what readers see.

    The lanes 1 and 2 face each other, above and below the axis; all others stand apart.
    """

    id: str
    label: str
    colour: str | None = None
    lane: int | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter that articles are about: `phrases` that show it, and `misleading` ones that hold them and do not."""

    id: str
    name: str
    phrases: tuple[str, ...]
    misleading: tuple[str, ...] = ()
    note: str | None = None


EventKind = Literal[
    "agreement", "court", "crisis", "election", "expulsion", "law", "military", "sanctions", "statement", "summit",
    "treaty",
]  # fmt: skip
"""Kinds of reference event."""


@dataclass(frozen=True, slots=True)
class EventSource:
    """Where a reference event is told: the report's title, who published it, and its address."""

    title: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class ReferenceEvent:
    """Something that happened, in our own words, with two or more sources.

    `edtf` is the date as precise as known, `days` what it allows. `actors` are ids of sides. `phrases`
    are wordings that belong to this event alone, by which a text's "last year" can be told; `misleading`
    ones hold such a wording and may speak of another time.
    `weak` says what is thin about its sources.
    """

    id: str
    edtf: str
    days: DateRange
    title: str
    summary: str
    kind: EventKind
    actors: tuple[str, ...]
    sources: tuple[EventSource, ...]
    phrases: tuple[str, ...] = ()
    misleading: tuple[str, ...] = ()
    note: str | None = None
    weak: str | None = None


@dataclass(frozen=True, slots=True)
class Authorities:
    """The lists of what the topic knows."""

    people: tuple[Person, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    places: tuple[Place, ...] = ()
    sides: tuple[Side, ...] = ()
    topics: tuple[Topic, ...] = ()
    events: tuple[ReferenceEvent, ...] = ()
    institutions: tuple[Institution, ...] = ()


ListName = Literal["people", "outlets", "places", "topics", "events"]
"""The lists whose names are sought in a text."""


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a seed's text: the `id` it stands for in its list (`list`) and where the `quote` stands."""

    list: ListName
    id: str
    start: int
    end: int
    quote: str
