"""From a table of a list to its entry: what the entries of each list may hold."""

from __future__ import annotations

import re
from collections.abc import Collection

from chronicle.authorities.days import widest
from chronicle.authorities.tables import Table
from chronicle.model import DateRange, Institution, Office, Outlet, Person, Place, Side

KINDS = ("agency", "newspaper", "broadcaster", "magazine", "online")
CONTROLS = ("state-owned", "state-funded", "public-service", "private")
DATE_ORDERS = ("DMY", "MDY", "YMD")

_HOST = re.compile(r"(?:[^\W_]+(?:-+[^\W_]+)*\.)+[^\W\d_]{2,}")
_HOST_REMEDY = "Write the host alone, like news.example.org, without https:// and path"


def read_side(table: Table) -> Side:
    """A side of people.toml."""
    return Side(table.text("id"), table.text("label"), table.maybe_text("colour"), table.whole("lane"))


def read_person(table: Table, sides: Collection[str]) -> Person:
    """A person of people.toml, on one of the `sides` or on none."""
    name, unsafe = table.text("name"), table.texts("unsafe")
    return Person(
        id=table.identifier("id"),
        name=name,
        aliases=_safe(name, table.texts("aliases"), unsafe),
        unsafe=unsafe,
        misleading=table.texts("misleading"),
        side=table.one_of("side", sides),
        country=table.maybe_text("country"),
        wikidata=table.maybe_text("wikidata"),
        note=table.maybe_text("note"),
        offices=tuple(map(_read_office, table.tables("offices"))),
    )


def _read_office(table: Table) -> Office:
    title = table.text("title")
    office = Office(
        title=title,
        titles=tuple(dict.fromkeys((title, *table.texts("titles")))),
        edtf_from=table.text("from"),
        edtf_to=table.date("to"),
        open_as_of=table.date("open_as_of"),
        held=_days(table, "from", "to"),
        sources=table.addresses("sources"),
        note=table.maybe_text("note"),
    )
    record = table.addresses("record")
    if not office.sources and not record:
        table.report("sources", "and record are both empty", "Give an address that says so")
    _check_end(table, office)
    table.finish()
    return office


def _check_end(table: Table, office: Office) -> None:
    ends = (office.edtf_to, office.open_as_of, table.flag("to_unknown"))
    if sum(map(bool, ends)) != 1 and table.sound:
        remedy = 'Give to = "…", open_as_of = "…" (still held on that day) or to_unknown = true'
        table.report("to", "must be told in exactly one way", remedy)
    _days(table, "from", "open_as_of")


def read_institution(table: Table, sides: Collection[str]) -> Institution:
    """An institution of institutions.toml, on one of the `sides` or on none."""
    name = table.text("name")
    return Institution(
        id=table.identifier("id"),
        name=name,
        names=_safe(name, table.texts("names"), ()),
        side=table.one_of("side", sides),
        country=table.maybe_text("country"),
        note=table.maybe_text("note"),
    )


def read_outlet(table: Table) -> Outlet:
    """An outlet or agency of outlets.toml."""
    name, unsafe = table.text("name"), table.texts("unsafe")
    table.text("kind")
    outlet = Outlet(
        id=table.identifier("id"),
        name=name,
        names=_safe(name, table.texts("names"), unsafe),
        unsafe=unsafe,
        misleading=table.texts("misleading"),
        kind=table.one_of("kind", KINDS) or "",
        country=table.maybe_text("country"),
        domains=table.texts("domains", _HOST, _HOST_REMEDY),
        active=_days(table, "active_from", "active_to"),
        timezone=table.zone("timezone"),
        date_order=table.one_of("date_order", DATE_ORDERS),
        furniture=table.texts("furniture"),
        control=table.one_of("control", CONTROLS),
        control_source=table.address("control_source"),
        sources=table.addresses("sources"),
        note=table.maybe_text("note"),
    )
    table.addresses("record")
    return outlet


def read_place(table: Table) -> Place:
    """A place of places.toml."""
    name = table.text("name")
    place = Place(
        id=table.identifier("id"),
        name=name,
        forms=_safe(name, table.texts("forms"), ()),
        country=table.maybe_text("country"),
        latitude=table.degrees("latitude", 90),
        longitude=table.degrees("longitude", 180),
        timezone=table.zone("timezone"),
    )
    table.whole("geonames")
    table.maybe_text("note")
    return place


def _safe(name: str, forms: tuple[str, ...], unsafe: tuple[str, ...]) -> tuple[str, ...]:
    """The printed forms with the name first, each once, without the unsafe ones."""
    return tuple(form for form in dict.fromkeys((name, *forms)) if form not in unsafe)


def _days(table: Table, first: str, last: str) -> DateRange:
    """The widest days from one date to the other."""
    earliest, latest = table.date(first), table.date(last)
    try:
        return widest(earliest, latest)
    except ValueError:
        table.report(last, f"is earlier than {first}, {earliest}", "Check both dates")
        return DateRange()
