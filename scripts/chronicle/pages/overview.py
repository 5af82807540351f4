"""The overview picture: what the timeline holds, along the years of its window.

It is drawn twice, for wide and for narrow screens, and the stylesheet shows the one that fits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from chronicle.model import DateRange, Entry, Timeline, Window
from chronicle.pages.addresses import relative, year_link
from chronicle.pages.drawing import Drawing, dense, sparse
from chronicle.pages.frontmatter import shortened
from chronicle.pages.marks import Mark, clipped, position
from chronicle.pages.words import counted, entry_words, title_words

MOST_MARKS = 150
"""More marks of articles and copies than this are drawn as a density by month."""

TALLEST = 400
"""So are marks that would make the picture higher than this, in pixels."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis: its name, where it starts and how wide it is in per cent, what it holds, and the link."""

    year: int
    x: float
    width: float
    label: str
    link: str


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole picture, the forms its legend names (`kinds`), its reference events in words, if it has any
    (`events`), and how many articles it cannot show (`undrawn`).
    """

    first: int
    last: int
    ticks: tuple[Tick, ...]
    drawings: tuple[Drawing, ...]
    kinds: tuple[str, ...]
    events: str | None
    undrawn: int


def overview(timeline: Timeline, here: str) -> Overview:
    """The picture of a timeline, with links as seen from the page at the address `here`."""
    window = timeline.window
    marks = tuple(_marks(timeline, here))
    drawings = _every_mark(marks, window)
    shown = tuple(mark for mark in marks if mark.kind == "article" and (drawings or mark.day))
    return Overview(
        first=window.first,
        last=window.last,
        ticks=tuple(_ticks(timeline, here)),
        drawings=drawings or (dense("wide", 6, 64, marks, window), dense("narrow", 5, 48, marks, window)),
        kinds=_kinds(marks, dense=not drawings),
        events=_event_words(marks),
        undrawn=sum(entry.kind == "article" for entry in _entries(timeline)) - len(shown),
    )


def _every_mark(marks: tuple[Mark, ...], window: Window) -> tuple[Drawing, ...]:
    """The drawings with each mark in its place; none where they would be too full or too high."""
    if sum(mark.kind in ("article", "capture") for mark in marks) > MOST_MARKS:
        return ()
    drawings = (sparse("wide", 6, 700, marks, window), sparse("narrow", 5, 280, marks, window))
    return () if any(drawing.above + drawing.below > TALLEST for drawing in drawings) else drawings


def _entries(timeline: Timeline) -> tuple[Entry, ...]:
    """All entries of the timeline but those outside its window."""
    entries = tuple(entry for year in timeline.window.years for entry in timeline.years.get(year, ()))
    return (*entries, *timeline.ranges, *timeline.undated)


def _marks(timeline: Timeline, here: str) -> Iterator[Mark]:
    for entry in _entries(timeline):
        if entry.days != DateRange() and clipped(entry.days, timeline.window):
            planned = entry.told is not None and entry.told.planned
            days = _drawn(entry)
            yield Mark(entry.kind, days, _label(entry), relative(here, entry.address), entry.choices, planned)


def _drawn(entry: Entry) -> DateRange:
    """The days of the mark. What is told to be no later than a day is drawn there: how much earlier, nobody says."""
    days = entry.days
    return DateRange(days.latest, days.latest) if entry.told and days.earliest is None else days


def _label(entry: Entry) -> str:
    title = shortened(entry.title) if entry.told else title_words(entry.title)
    return f"{entry_words(entry)}: {f'Copy saved: {title}' if entry.kind == 'capture' else title}"


def _ticks(timeline: Timeline, here: str) -> Iterator[Tick]:
    window = timeline.window
    for year in window.years:
        kinds = Counter(entry.kind for entry in timeline.years.get(year, ()))
        events = f", {counted(kinds['event'], 'event')} told" if kinds["event"] else ""
        events += f", {counted(kinds['reference'], 'reference event')}" if kinds["reference"] else ""
        yield Tick(
            year=year,
            x=position(date(year, 1, 1), window),
            width=round(100 / len(window.years), 3),
            label=f"{year}: {counted(kinds['article'], 'article')}{events}",
            link=relative(here, year_link(year, window)),
        )


def _event_words(marks: tuple[Mark, ...]) -> str | None:
    number = sum(mark.kind == "reference" for mark in marks)
    return counted(number, "reference event") if number else None


def _form(mark: Mark) -> str:
    """The name of a mark's form; a plan has one of its own."""
    if mark.kind == "event":
        return "planned" if mark.planned else "event"
    return "range" if mark.is_range else "choice" if mark.choices else mark.kind


def _kinds(marks: tuple[Mark, ...], dense: bool) -> tuple[str, ...]:
    """The names of the forms that the picture shows, in the legend's order."""
    events = {"reference"} if any(mark.kind == "reference" for mark in marks) else set()
    own = [mark for mark in marks if mark.kind != "reference"]
    forms = set(map(_form, own))
    found = events | ({"density"} if dense else forms)
    return tuple(
        kind
        for kind in ("article", "density", "choice", "event", "planned", "reference", "range", "capture")
        if kind in found
    )
