"""The overview picture: marks along the window's years, drawn as inline SVG.

Positions along the axis are percentages and everything else is in pixels, so
that text keeps its size however wide the picture is. It is drawn twice, for wide
and for narrow screens, and the stylesheet shows the one that fits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from chronicle.model import DateRange, Entry, Timeline, Window
from chronicle.pages.addresses import relative, year_link
from chronicle.pages.words import counted, entry_words, title_words

Shape = Literal["article", "capture"]
"""Kinds of mark. A new kind needs its lane here and its form in `overview.svg.j2`."""

LANES: dict[Shape, int] = {"article": 0, "capture": 1}
"""The lane of each kind: 0 on the axis, positive below it, negative above."""

MOST_MARKS = 150
"""More marks than this are drawn as a density by month."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be drawn: its kind, its days (or the only days it can be), its name, and the link."""

    kind: Shape
    days: DateRange
    label: str
    link: str
    choices: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark at `x` per cent of the width, reaching to `end` where it is a range, `y` pixels below the axis."""

    mark: Mark
    x: float
    y: int
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A month's bar in a density: `x` and `width` in per cent, `height` in pixels."""

    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis: its name, where it starts and how wide it is in per cent, what it holds, and the link."""

    year: int
    x: float
    width: float
    label: str
    link: str


@dataclass(frozen=True, slots=True)
class Variant:
    """One drawing: `above` and `below` are its extent in pixels from the axis, `radius` that of a disc."""

    name: str
    radius: int
    above: int
    below: int
    placed: tuple[Placed, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole picture."""

    first: int
    last: int
    ticks: tuple[Tick, ...]
    variants: tuple[Variant, ...]
    kinds: tuple[str, ...]


def overview(timeline: Timeline, here: str) -> Overview:
    """The picture of a timeline, with links as seen from the page at the address `here`."""
    marks = tuple(_marks(timeline, here))
    ticks = tuple(_ticks(timeline, here))
    dense = len(marks) > MOST_MARKS
    draw = _dense if dense else _sparse
    variants = (draw("wide", 6, 700, marks, timeline.window), draw("narrow", 5, 280, marks, timeline.window))
    kinds = ("density",) if dense else _kinds(marks)
    return Overview(timeline.window.first, timeline.window.last, ticks, variants, kinds)


def _marks(timeline: Timeline, here: str) -> Iterator[Mark]:
    entries = [entry for year in timeline.window.years for entry in timeline.years.get(year, ())]
    for entry in (*entries, *timeline.ranges):
        if _within(entry.days, timeline.window):
            yield Mark(entry.kind, entry.days, _label(entry), relative(here, entry.address), entry.choices)


def _label(entry: Entry) -> str:
    said = title_words(entry.title)
    if entry.kind == "capture":
        said = f"Copy saved: {said}"
    return f"{entry_words(entry)}: {said}"


def _within(days: DateRange, window: Window) -> bool:
    first, last = _clipped(days, window)
    return first <= last


def _clipped(days: DateRange, window: Window) -> tuple[date, date]:
    start, end = date(window.first, 1, 1), date(window.last, 12, 31)
    return max(days.earliest or start, start), min(days.latest or end, end)


def _ticks(timeline: Timeline, here: str) -> Iterator[Tick]:
    for year in timeline.window.years:
        start = position(date(year, 1, 1), timeline.window)
        number = sum(entry.kind == "article" for entry in timeline.years.get(year, ()))
        width = 100 / len(timeline.window.years)
        link = relative(here, year_link(year, timeline.window))
        yield Tick(year, start, round(width, 3), f"{year}: {counted(number, 'article')}", link)


def position(day: date, window: Window) -> float:
    """Where a day stands along the axis, in per cent; every year is equally wide."""
    length = 366 if date(day.year, 12, 31).timetuple().tm_yday == 366 else 365
    years = day.year - window.first + (day.timetuple().tm_yday - 1) / length
    return round(100 * years / len(window.years), 3)


def _kinds(marks: tuple[Mark, ...]) -> tuple[str, ...]:
    """The names of the forms that the picture shows, for the legend."""
    found = {"range" if _is_range(mark) else "choice" if mark.choices else mark.kind for mark in marks}
    return tuple(kind for kind in ("article", "choice", "range", "capture") if kind in found)


def _is_range(mark: Mark) -> bool:
    return not mark.choices and mark.days.earliest != mark.days.latest


def _sparse(name: str, radius: int, least_width: int, marks: tuple[Mark, ...], window: Window) -> Variant:
    """Every mark on its own: marks that would touch at the least width in pixels are stacked."""
    step = 2 * radius + 2
    room = 100 * step / least_width
    placed = (*_points(marks, window, room, step), *_bars(marks, window, room))
    above = max((-item.y for item in placed), default=0) + 34
    below = max((item.y for item in placed), default=0) + 34
    return Variant(name, radius, above, below, placed, ())


def _points(marks: Iterable[Mark], window: Window, room: float, step: int) -> Iterator[Placed]:
    ends: dict[tuple[int, int], float] = {}
    points = ((position(day, window), mark) for mark in marks for day in _days(mark) if day.year in window.years)
    for x, mark in sorted(points, key=lambda point: point[0]):
        lane = LANES[mark.kind]
        level = next(n for n in range(len(ends) + 1) if ends.get((lane, n), -room) + room <= x)
        ends[lane, level] = x
        yield Placed(mark, x, 22 * lane + level * (step if lane > 0 else -step))


def _days(mark: Mark) -> tuple[date, ...]:
    if mark.choices:
        return mark.choices
    return () if _is_range(mark) or mark.days.earliest is None else (mark.days.earliest,)


def _bars(marks: Iterable[Mark], window: Window, room: float) -> Iterator[Placed]:
    """Ranges as bars below the lanes, in rows where they do not touch."""
    ends: dict[int, float] = {}
    lowest = 22 * max(LANES.values())
    for mark in filter(_is_range, marks):
        first, last = _clipped(mark.days, window)
        x, end = position(first, window), position(last, window)
        row = next(n for n in range(len(ends) + 1) if ends.get(n, -room) + room <= x)
        ends[row] = max(end, x + room)
        yield Placed(mark, x, lowest + 16 + 12 * row, round(max(end, x + room / 2), 3))


def _dense(name: str, radius: int, least_width: int, marks: tuple[Mark, ...], window: Window) -> Variant:
    """How many articles each month holds."""
    counts: dict[tuple[int, int], int] = {}
    for mark in marks:
        for day in _days(mark)[:1]:
            if mark.kind == "article":
                counts[day.year, day.month] = counts.get((day.year, day.month), 0) + 1
    tallest = 64 if least_width > 500 else 48
    most = max(counts.values(), default=1)
    width = round(100 / (12 * len(window.years)), 3)
    columns = tuple(
        Column(round(100 * (year - window.first + (month - 1) / 12) / len(window.years), 3), width,
               round(max(2.0, tallest * number / most), 1))
        for (year, month), number in sorted(counts.items())
    )  # fmt: skip
    return Variant(name, radius, tallest + 14, 26, (), columns)
