"""What the timeline's script reads: which entry has which facets and days, and, where they are many, the rows."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import groupby

from jinja2 import Environment

from chronicle.model import Entry, EntryKind, Page, Timeline
from chronicle.pages.addresses import TIMELINE
from chronicle.pages.filters import Menu
from chronicle.pages.quoted import Quoting
from chronicle.pages.rows import home_year, rows

DATA = "timeline/entries.json"

LISTS = "timeline/lists/"
"""Where the rows of a long timeline stand, month by month."""

FIRST_ROWS = 12
"""Rows of a long timeline that its page holds itself, so that it never opens upon nothing."""


def lists_of(timeline: Timeline, by_month: bool) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """The lists that the timeline is shown in, each under its key, in order: years, or their months (`2012-05`).

    By month the first few entries are a list of their own (`2011-01-first`). Last come `ranges` and `undated`. None is
    empty.
    """
    named: list[tuple[str, tuple[Entry, ...]]] = []
    for year in timeline.window.years:
        entries = timeline.years.get(year, ())
        if by_month:
            named += [(month, tuple(group)) for month, group in groupby(entries, key=_month)]
        else:
            named.append((str(year), entries))
    if by_month and named:
        key, entries = named[0]
        named[:1] = [(f"{key}-first", entries[:FIRST_ROWS]), (key, entries[FIRST_ROWS:])]
    named += [("ranges", timeline.ranges), ("undated", timeline.undated)]
    return tuple((key, entries) for key, entries in named if entries)


def entry_data(timeline: Timeline, menus: Iterable[Menu], by_month: bool, drawn: Collection[EntryKind]) -> Page:
    """`timeline/entries.json`: all that is needed to choose among the entries, and nothing to show them by.

    `facets` has the values of each facet, `lists` the key and the length of each list, and `entries`, in the order of
    the lists, for each: its first and its last day, counted from the first day of the window from 0 (null where it is
    open), then the numbers of its values, counted through all facets from 0. `drawn` are the numbers and anchors
    of the entries of those kinds, which the overview draws one by one.
    """
    menus = tuple(menus)
    facets = [choice.facet for menu in menus for choice in menu.choices]
    numbers = {facet: number for number, facet in enumerate(facets)}
    lists = lists_of(timeline, by_month)
    listed = [entry for _, entries in lists for entry in entries]
    start = date(timeline.window.first, 1, 1)

    def days(day: date | None) -> int | None:
        return (day - start).days if day else None

    return Page(
        DATA,
        _json({
            "generated": True,
            "years": [timeline.window.first, timeline.window.last],
            "facets": [
                {
                    "name": menu.name,
                    "label": menu.label,
                    "values": [[choice.facet.id, choice.facet.label] for choice in menu.choices],
                }
                for menu in menus
            ],
            "lists": [[key, len(entries)] for key, entries in lists],
            "entries": [
                [days(entry.days.earliest), days(entry.days.latest), *sorted(numbers[facet] for facet in entry.facets)]
                for entry in listed
            ],
            "drawn": [[at, entry.anchor] for at, entry in enumerate(listed) if entry.kind in drawn],
        }),
    )  # fmt: skip


def list_pages(timeline: Timeline, quoting: Quoting, environment: Environment) -> Iterator[Page]:
    """The rows of each month, as the page of the whole timeline shows them: pieces of HTML in JSON."""
    entry = environment.get_template("entries.html.j2").module.entry  # type: ignore[attr-defined]
    for key, entries in lists_of(timeline, by_month=True):
        if key.endswith("-first"):
            continue
        listed = rows(entries, TIMELINE, home_year(entries[0]), quoting)
        made = [str(entry(row, sides=quoting.directory.sides)) for row in listed]
        yield Page(f"{LISTS}{key}.json", _json({"generated": True, "rows": made}))


def _month(entry: Entry) -> str:
    day = entry.days.earliest or entry.days.latest or date.min
    return day.isoformat()[:7]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
