"""Placing marks so that none hides another, or counting them by month where they are too many.

Places along the axis are percentages and everything else is in pixels, so that text
and marks keep their size however wide the picture is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chronicle.model import Window
from chronicle.pages.marks import LANES, Mark, clipped, position

LANE = 22
"""From one lane to the next, in pixels."""

ROW = 12
"""From one row of ranges to the next, in pixels."""

MARGIN = 34
"""Room above the highest mark, and below the lowest for the years' names, in pixels."""


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
class Diamond:
    """A reference event on the axis, at the middle `x` of its days, which reach from `first` to `last` (per cent)."""

    mark: Mark
    x: float
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """One drawing: `above` and `below` are its extent in pixels from the axis, `radius` that of a disc."""

    name: str
    radius: int
    above: int
    below: int
    placed: tuple[Placed, ...] = ()
    columns: tuple[Column, ...] = ()
    diamonds: tuple[Diamond, ...] = ()


def sparse(name: str, radius: int, least_width: int, marks: tuple[Mark, ...], window: Window) -> Drawing:
    """Every mark on its own; those that would touch at the least width, in pixels, are stacked."""
    step = 2 * radius + 2
    room = 100 * step / least_width
    own = tuple(mark for mark in marks if mark.kind != "reference")
    placed = (*_points(own, window, room, step), *_bars(own, window, room))
    above = max((-item.y for item in placed), default=0) + MARGIN
    below = max((item.y for item in placed), default=0) + MARGIN
    return Drawing(name, radius, above, below, placed=placed, diamonds=tuple(_diamonds(marks, window)))


def dense(name: str, radius: int, tallest: int, marks: tuple[Mark, ...], window: Window) -> Drawing:
    """How many articles each month holds, the fullest month `tallest` pixels high."""
    days = (mark.day for mark in marks if mark.kind == "article")
    counts = Counter((day.year, day.month) for day in days if day)
    most = max(counts.values(), default=1)
    width = 100 / (12 * len(window.years))
    columns = tuple(
        Column(
            x=round(width * (12 * (year - window.first) + month - 1), 3),
            width=round(width, 3),
            height=round(max(2.0, tallest * number / most), 1),
        )
        for (year, month), number in sorted(counts.items())
    )
    return Drawing(name, radius, tallest + 14, 26, columns=columns, diamonds=tuple(_diamonds(marks, window)))


def _diamonds(marks: Iterable[Mark], window: Window) -> Iterator[Diamond]:
    """Reference events on the axis, where they may overlap: together they show how dense the years are."""
    for mark in marks:
        days = clipped(mark.days, window) if mark.kind == "reference" else None
        if days:
            first, last = position(days[0], window), position(days[1], window)
            yield Diamond(mark, round((first + last) / 2, 3), first, last)


def _points(marks: Iterable[Mark], window: Window, room: float, step: int) -> Iterator[Placed]:
    """Marks of a day, each on the first level of its lane where it touches no other."""
    ends: dict[tuple[int, int], float] = {}
    points = ((position(day, window), mark) for mark in marks for day in mark.points if day.year in window.years)
    for x, mark in sorted(points, key=lambda point: point[0]):
        lane = LANES[mark.kind]
        level = next(n for n in range(len(ends) + 1) if ends.get((lane, n), -room) + room <= x)
        ends[lane, level] = x
        yield Placed(mark, x, LANE * lane + level * (step if lane > 0 else -step))


def _bars(marks: Iterable[Mark], window: Window, room: float) -> Iterator[Placed]:
    """Ranges as bars below the lanes, in rows where they do not touch."""
    ends: dict[int, float] = {}
    top = LANE * max(LANES.values()) + ROW
    for mark in marks:
        days = clipped(mark.days, window) if mark.is_range else None
        if days:
            x, end = position(days[0], window), position(days[1], window)
            row = next(n for n in range(len(ends) + 1) if ends.get(n, -room) + room <= x)
            # However short the range, its bar can be seen and pressed.
            ends[row] = end = max(end, x + room / 2)
            yield Placed(mark, x, top + ROW * row, round(end, 3))
