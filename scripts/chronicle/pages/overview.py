"""The overview picture: what the timeline holds, along the years of its window.

It is drawn twice, for wide and for narrow screens, and the stylesheet shows the one that fits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from chronicle.model import DateRange, Entry, EntryKind, Side, Timeline, Window
from chronicle.pages.addresses import relative, year_link
from chronicle.pages.density import dense
from chronicle.pages.drawing import Drawing, Format, sparse
from chronicle.pages.frontmatter import shortened
from chronicle.pages.lanes import voice_marks
from chronicle.pages.marks import Mark, clipped, position
from chronicle.pages.words import counted, entry_words, title_words

MOST_MARKS = 150
"""More marks of articles and copies than this are drawn as a density by month."""

TALLEST = 320
"""So are marks that would make the picture higher than this, in pixels, so that a crowded month leaves room for the
list below."""

FORMATS = (
    Format("wide", radius=6, least_width=540, tallest=64, naming=0),
    Format("narrow", radius=5, least_width=280, tallest=48, naming=13),
)
"""`overview.css` leaves the wide one a margin for the names of lanes."""


@dataclass(frozen=True, slots=True)
class Size:
    """For which screens a picture is drawn, and how many marks and how much height (in pixels) each may have."""

    formats: tuple[Format, ...]
    most_marks: int
    tallest: int


FULL = Size(FORMATS, MOST_MARKS, TALLEST)

_LEGEND = (
    "article", "density", "choice", "statement", "statement-days", "voices", "event", "planned", "reference", "range",
    "capture",
)  # fmt: skip


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
    (`events`), and what it cannot show: how many articles (`undrawn`) and statements (`unheard`), and in words what a
    density leaves out (`left_out`).
    """

    first: int
    last: int
    ticks: tuple[Tick, ...]
    drawings: tuple[Drawing, ...]
    kinds: tuple[str, ...]
    events: str | None
    undrawn: int
    unheard: int
    left_out: tuple[str, ...]
    drawn: frozenset[EntryKind]
    """The kinds of entry that have a mark each; in a density only reference events have."""


def overview(timeline: Timeline, here: str, sides: Mapping[str, Side], size: Size = FULL) -> Overview:
    """The picture of a timeline, with links as seen from the page at the address `here`; `sides` by id have lanes."""
    window = timeline.window
    entries = timeline.entries
    marks = (*_marks(timeline, here), *voice_marks(entries, here, sides))
    heard = sum(mark.number for mark in marks if mark.kind == "statement" and _is_within(mark, window))
    drawings = _every_mark(marks, window, size)
    shown = tuple(mark for mark in marks if mark.kind == "article" and (drawings or mark.day))
    return Overview(
        first=window.first,
        last=window.last,
        ticks=tuple(_ticks(timeline, here)),
        drawings=drawings or tuple(dense(form, marks, window) for form in size.formats),
        kinds=_kinds(marks, window, dense=not drawings),
        events=_event_words(marks),
        undrawn=sum(entry.kind == "article" for entry in entries) - len(shown),
        unheard=sum(len(entry.said) for entry in entries) - heard,
        left_out=() if drawings else tuple(_left_out(marks)),
        drawn=frozenset(get_args(EntryKind) if drawings else ("reference",)),
    )


def _every_mark(marks: tuple[Mark, ...], window: Window, size: Size) -> tuple[Drawing, ...]:
    """The drawings with each mark in its place; none where they would be too full or too high."""
    if sum(mark.kind in ("article", "capture") for mark in marks) > size.most_marks:
        return ()
    drawings = tuple(sparse(form, marks, window) for form in size.formats)
    return () if any(drawing.above + drawing.below > size.tallest for drawing in drawings) else drawings


def _is_within(mark: Mark, window: Window) -> bool:
    return any(day.year in window.years for day in mark.points)


def _marks(timeline: Timeline, here: str) -> Iterator[Mark]:
    for entry in timeline.entries:
        if entry.days != DateRange() and clipped(entry.days, timeline.window):
            planned = entry.told is not None and entry.told.planned
            days = _drawn(entry)
            link = relative(here, entry.address)
            yield Mark(entry.kind, days, _label(entry), link, entry.anchor, entry.choices, planned)


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
        said = sum(len(entry.said) for entry in timeline.years.get(year, ()))
        events = f", {counted(said, 'statement')}" if said else ""
        events += f", {counted(kinds['event'], 'event')} told" if kinds["event"] else ""
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


def _left_out(marks: tuple[Mark, ...]) -> Iterator[str]:
    """What a density does not show, in words."""
    kinds = Counter(mark.kind for mark in marks)
    if kinds["event"]:
        yield f"{counted(kinds['event'], 'event')} told in articles"
    if kinds["capture"]:
        yield counted(kinds["capture"], "copy saved", "copies saved")


def _form(mark: Mark) -> str:
    """The name of a mark's form; a plan has one of its own."""
    if mark.kind == "event":
        return "planned" if mark.planned else "event"
    if mark.kind == "statement":
        return "statement" if mark.day else "statement-days"
    if mark.kind == "reference":
        return "reference"
    return "range" if mark.is_range else "choice" if mark.choices else mark.kind


def _kinds(marks: tuple[Mark, ...], window: Window, dense: bool) -> tuple[str, ...]:
    """The names of the forms that the picture shows, in the legend's order."""
    forms = {_form(mark) for mark in marks if mark.kind != "statement" or _is_within(mark, window)}
    if dense:
        voices = {"voices"} if forms & {"statement", "statement-days"} else set()
        forms = {"density"} | voices | (forms & {"reference"})
    return tuple(kind for kind in _LEGEND if kind in forms)
