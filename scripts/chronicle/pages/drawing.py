"""Placing marks so that none hides another.

Places along the axis are percentages and everything else is in pixels, so that text
and marks keep their size however wide the picture is. Lanes take the room they need,
one after the other, from the axis outwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from chronicle.model import Window
from chronicle.pages.lanes import LaneName, lane_name
from chronicle.pages.marks import LANES, VOICES, Lane, Mark, clipped, position

GAP = 9
"""Between two lanes, in pixels."""

ROW = 12
"""From one row of ranges to the next, in pixels."""

HEAD = 14
"""Room above the highest mark, in pixels."""

FOOT = 26
"""Room below the lowest for the years' names, in pixels."""

VOICE = (5, 10)
"""From one voice to the next, across and up, in pixels."""

_AXIS = LANES.index("axis")

OUTWARDS = (*((lane, -1) for lane in reversed(LANES[:_AXIS])), *((lane, 1) for lane in LANES[_AXIS + 1 :]))
"""The lanes from the axis up (-1), then those from the axis down (1)."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark at `x` per cent of the width, reaching to `end` where it is a range, `y` pixels below the axis."""

    mark: Mark
    x: float
    y: int
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A month's bar in a density: `x` and `width` in per cent, `height` in pixels, and `y` is its top.

    It stands for a `number` of articles or voices in the month `name` (`2012-03`).
    """

    name: str
    number: int
    x: float
    width: float
    height: float
    y: float


@dataclass(frozen=True, slots=True)
class Diamond:
    """A reference event on the axis, at the middle `x` of its days, which reach from `first` to `last` (per cent)."""

    mark: Mark
    x: float
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Voices:
    """A lane of voices, with each of them or a bar for each month. Its name stands `y` pixels below the axis."""

    name: LaneName
    y: int
    placed: tuple[Placed, ...] = ()
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """For which screen a drawing is: the `radius` of a disc, the least width, the `tallest` bar of a month (in pixels).
    A small one, of which there is no other, is for any.

    The names of lanes stand before the axis, or in a row of their own of the height `naming`.
    """

    name: Literal["wide", "narrow", "small"]
    radius: int
    least_width: int
    tallest: int
    naming: int

    def named_at(self, first: int, reach: int) -> int:
        """How far from the axis a lane's name stands whose marks begin at `first` and reach to `reach`."""
        return reach + self.naming // 2 if self.naming else first


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
    voices: tuple[Voices, ...] = ()


def sparse(form: Format, marks: tuple[Mark, ...], window: Window) -> Drawing:
    """Every mark on its own; those that would touch at the least width are stacked, articles around the axis."""
    step = 2 * form.radius + 2
    room = 100 * step / form.least_width
    placed = [
        Placed(mark, x, -step * ((level + 1) // 2) if level % 2 else step * (level // 2))
        for mark, x, level in _levels(of_lane("axis", marks), window, room)
    ]
    reach = {way: max((way * item.y for item in placed), default=0) + form.radius for way in (-1, 1)}
    voices = []
    for lane, way in OUTWARDS:
        own = of_lane(lane, marks)
        across, up = VOICE if lane in VOICES else (step, step)
        first = reach[way] + GAP + up // 2
        stacked = tuple(
            Placed(mark, x, way * (first + up * level))
            for mark, x, level in _levels(own, window, 100 * across / form.least_width)
        )
        if stacked:
            reach[way] = max(way * item.y for item in stacked) + up // 2
            if lane in VOICES:
                voices.append(Voices(lane_name(lane, own), way * form.named_at(first, reach[way]), placed=stacked))
                reach[way] += form.naming
            else:
                placed += stacked
    bars = tuple(_bars(marks, window, room, reach[1] + ROW))
    foot = max((item.y for item in bars), default=reach[1])
    return Drawing(
        form.name, form.radius, reach[-1] + HEAD, foot + FOOT, placed=(*placed, *bars),
        diamonds=tuple(diamonds(marks, window)), voices=tuple(voices),
    )  # fmt: skip


def of_lane(lane: Lane, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks of a lane but reference events, which lie on the axis whatever else is there."""
    return tuple(mark for mark in marks if mark.lane == lane and mark.kind != "reference")


def diamonds(marks: Iterable[Mark], window: Window) -> Iterator[Diamond]:
    """Reference events on the axis, where they may overlap: together they show how dense the years are."""
    for mark in marks:
        days = clipped(mark.days, window) if mark.kind == "reference" else None
        if days:
            first, last = position(days[0], window), position(days[1], window)
            yield Diamond(mark, round((first + last) / 2, 3), first, last)


def _levels(marks: Iterable[Mark], window: Window, room: float) -> Iterator[tuple[Mark, float, int]]:
    """Marks of a day, each with its place and the first level of its lane on which it touches no other."""
    ends: dict[int, float] = {}
    points = ((position(day, window), mark) for mark in marks for day in mark.points if day.year in window.years)
    for x, mark in sorted(points, key=lambda point: point[0]):
        level = next(n for n in range(len(ends) + 1) if ends.get(n, -room) + room <= x)
        ends[level] = x
        yield mark, x, level


def _bars(marks: Iterable[Mark], window: Window, room: float, top: int) -> Iterator[Placed]:
    """Ranges as bars below the lanes, in rows where they do not touch."""
    ends: dict[int, float] = {}
    for mark in marks:
        days = clipped(mark.days, window) if mark.is_range and mark.kind != "reference" else None
        if days:
            x, end = position(days[0], window), position(days[1], window)
            row = next(n for n in range(len(ends) + 1) if ends.get(n, -room) + room <= x)
            # However short the range, its bar can be seen and pressed.
            ends[row] = end = max(end, x + room / 2)
            yield Placed(mark, x, top + ROW * row, round(end, 3))
