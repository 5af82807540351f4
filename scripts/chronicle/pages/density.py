"""Counting marks by month where they are too many to be drawn one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from chronicle.model import Window
from chronicle.pages.drawing import FOOT, GAP, HEAD, OUTWARDS, Column, Drawing, Format, Voices, diamonds, of_lane
from chronicle.pages.lanes import lane_name
from chronicle.pages.marks import VOICES, Mark, position

_Months = Counter[tuple[int, int]]

LEAST_BAR = 2.0
"""The height of the lowest bar, in pixels, so that a single mark is seen."""


def dense(form: Format, marks: tuple[Mark, ...], window: Window) -> Drawing:
    """How many articles each month holds, and in the lanes beside them how many voices, all on one scale of their own.

    Articles count by the month of their day, voices by the middle of their days.
    """
    articles = _by_month((mark for mark in marks if mark.kind == "article" and mark.day), window)
    columns = tuple(_columns(articles, window, 0, -1, form.tallest / max(articles.values(), default=1)))
    spoken = {lane: _by_month(of_lane(lane, marks), window) for lane in VOICES}
    scale = form.tallest / 2 / max((number for months in spoken.values() for number in months.values()), default=1)
    reach, voices = {-1: form.tallest, 1: form.radius}, []
    for lane, way in OUTWARDS:
        if lane in VOICES and spoken[lane]:
            first = reach[way] + GAP
            bars = tuple(_columns(spoken[lane], window, first, way, scale))
            reach[way] = first + round(max(bar.height for bar in bars))
            name = lane_name(lane, of_lane(lane, marks))
            voices.append(Voices(name, way * form.named_at(first + 4, reach[way]), columns=bars))
            reach[way] += form.naming
    return Drawing(
        form.name, form.radius, reach[-1] + HEAD, reach[1] + FOOT, columns=columns,
        diamonds=tuple(diamonds(marks, window)), voices=tuple(voices),
    )  # fmt: skip


def _by_month(marks: Iterable[Mark], window: Window) -> _Months:
    days = (day for mark in marks for day in mark.points if day.year in window.years)
    return Counter((day.year, day.month) for day in days)


def _columns(months: _Months, window: Window, first: int, way: int, scale: float) -> Iterator[Column]:
    """The months' bars, from `first` pixels away from the axis up or down (`way`), `scale` pixels for each mark."""
    for (year, month), number in sorted(months.items()):
        height = round(max(LEAST_BAR, scale * number), 1)
        x = position(date(year, month, 1), window)
        end = position(date(year, month + 1, 1), window) if month < 12 else position(date(year + 1, 1, 1), window)
        yield Column(
            name=f"{year}-{month:02d}",
            number=number,
            x=x,
            width=round(end - x, 3),
            height=height,
            y=round(-first - height if way < 0 else first, 1),
        )
