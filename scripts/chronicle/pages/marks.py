"""Marks along the axis of the overview picture, and where their days stand on it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from chronicle.model import DateRange, Window

Kind = Literal["article", "capture", "event", "reference"]
"""Kinds of mark. A new kind needs its lane here, and its form and its name in `overview.svg.j2`."""

LANES: dict[Kind, int] = {"article": 0, "event": 1, "capture": 2, "reference": 0}
"""The lane of each kind: 0 on the axis, positive below it, negative above."""


MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be drawn: its kind, its days (or the only days it can be), its name, and the link.

    `planned` is an event that no article tells as past.
    """

    kind: Kind
    days: DateRange
    label: str
    link: str
    choices: tuple[date, ...] = ()
    planned: bool = False

    @property
    def is_range(self) -> bool:
        """Whether any day of a range will do, so that it is drawn as a bar."""
        return not self.choices and self.days.earliest != self.days.latest and not self.is_narrow

    @property
    def day(self) -> date | None:
        """The day, where it is known."""
        return self.days.earliest if self.days.earliest == self.days.latest else None

    @property
    def points(self) -> tuple[date, ...]:
        """The single days it is drawn at: its day, or each of the few it can be; none for a range."""
        if self.is_narrow and self.days.earliest and self.days.latest:
            return (self.days.earliest + (self.days.latest - self.days.earliest) / 2,)
        return self.choices or ((self.day,) if self.day else ())

    @property
    def is_narrow(self) -> bool:
        """Whether it is an event of some day within a month, whose bar would be no wider than its mark."""
        first, last = self.days.earliest, self.days.latest
        return self.kind == "event" and bool(first and last and first < last and last - first <= MONTH)


def position(day: date, window: Window) -> float:
    """Where a day stands along the axis, in per cent; every year is equally wide."""
    passed = (day.timetuple().tm_yday - 1) / (365 + calendar.isleap(day.year))
    return round(100 * (day.year - window.first + passed) / len(window.years), 3)


def clipped(days: DateRange, window: Window) -> tuple[date, date] | None:
    """The part of a range that lies in the window, open ends closed by it; None if there is none."""
    start, end = date(window.first, 1, 1), date(window.last, 12, 31)
    first, last = max(days.earliest or start, start), min(days.latest or end, end)
    return (first, last) if first <= last else None
