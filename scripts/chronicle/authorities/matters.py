"""From a table of a list to its entry: topics and reference events."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import cast, get_args

from chronicle.authorities.days import widest
from chronicle.authorities.tables import Table
from chronicle.model import EventKind, EventSource, ReferenceEvent, Topic

EVENT_KINDS: tuple[EventKind, ...] = get_args(EventKind)

_PHRASE = re.compile(r".*\w.*", re.DOTALL)
_PHRASE_REMEDY = "Write the words as the press prints them"


def read_topic(table: Table) -> Topic:
    """A topic of topics.toml."""
    return Topic(
        id=table.identifier("id"),
        name=table.text("name"),
        phrases=table.needed_texts("phrases", _PHRASE, _PHRASE_REMEDY),
        misleading=table.texts("misleading", _PHRASE, _PHRASE_REMEDY),
        note=table.maybe_text("note"),
    )


def read_event(table: Table, sides: Collection[str]) -> ReferenceEvent:
    """A reference event of events.toml, in which some of the `sides` took part."""
    table.text("date")
    table.text("kind")
    edtf = table.date("date") or ""
    return ReferenceEvent(
        id=table.identifier("id"),
        edtf=edtf,
        days=widest(edtf, edtf),
        title=table.text("title"),
        summary=table.text("summary"),
        # Where the kind is another the table is unsound, and the entry does not count.
        kind=cast(EventKind, table.one_of("kind", EVENT_KINDS)),
        actors=table.some_of("actors", sides),
        sources=_read_sources(table),
        phrases=table.texts("phrases", _PHRASE, _PHRASE_REMEDY),
        misleading=table.texts("misleading", _PHRASE, _PHRASE_REMEDY),
        note=table.maybe_text("note"),
        weak=table.maybe_text("weak"),
    )


def _read_sources(table: Table) -> tuple[EventSource, ...]:
    sources = tuple(map(_read_source, table.tables("sources")))
    publishers = {source.publisher.casefold() for source in sources}
    if len(sources) < 2:
        table.report(
            "sources", "are fewer than two", "Add reports of two publishers or more, each under [[events.sources]]"
        )
    elif len(publishers) < len(sources):
        table.report("sources", "are by the same publisher", "Give reports of different publishers")
    return sources


def _read_source(table: Table) -> EventSource:
    table.text("url")
    source = EventSource(table.text("title"), table.text("publisher"), table.address("url") or "")
    table.finish()
    return source
