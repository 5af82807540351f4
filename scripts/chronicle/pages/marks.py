"""Marks along the axis of the overview picture, and where their days stand on it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from chronicle.model import DateRange, Side, Window

Kind = Literal["article", "capture", "event", "reference", "statement"]
"""Kinds of mark. A new kind needs its lane here, and its form and its name in `overview.svg.j2`."""

Lane = Literal["first voices", "axis", "second voices", "other voices", "event", "capture"]

LANES: tuple[Lane, ...] = ("first voices", "axis", "second voices", "other voices", "event", "capture")
"""From the top of the picture to its foot. The voices of the sides with the lanes 1 and 2 face each other over the
axis, all others stand apart."""

VOICES: tuple[Lane, ...] = ("first voices", "second voices", "other voices")
"""The lanes of those who speak."""

_FACING: dict[int | None, Lane] = {1: "first voices", 2: "second voices"}

MONTH = timedelta(days=31)
YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be drawn: its kind, its days (or the only days it can be), its name, the link, and the `anchor` of
    its entry on the timeline, which for a statement is that of its article.

    `planned` is an event that no article tells as past. A mark may stand for a `number` of statements, by one speaker
    of a `side`.
    """

    kind: Kind
    days: DateRange
    label: str
    link: str
    anchor: str
    choices: tuple[date, ...] = ()
    planned: bool = False
    side: Side | None = None
    number: int = 1

    @property
    def lane(self) -> Lane:
        """The lane it stands in."""
        if self.kind == "statement":
            return _FACING.get(self.side.lane if self.side else None, "other voices")
        return self.kind if self.kind in ("event", "capture") else "axis"

    @property
    def is_range(self) -> bool:
        """Whether any day of a range will do, so that it is drawn as a bar."""
        if self.kind == "statement":
            return False
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
        """Whether it stands in the middle of its days: an event of some day within a month, whose bar would be no
        wider than its mark; a statement of some day within a year, since it has no bars.
        """
        first, last = self.days.earliest, self.days.latest
        widest = {"event": MONTH, "statement": YEAR}.get(self.kind)
        return bool(widest and first and last and first < last and last - first <= widest)


def position(day: date, window: Window) -> float:
    """Where a day stands along the axis, in per cent; every year is equally wide."""
    passed = (day.timetuple().tm_yday - 1) / (365 + calendar.isleap(day.year))
    return round(100 * (day.year - window.first + passed) / len(window.years), 3)


def clipped(days: DateRange, window: Window) -> tuple[date, date] | None:
    """The part of a range that lies in the window, open ends closed by it; None if there is none."""
    start, end = date(window.first, 1, 1), date(window.last, 12, 31)
    first, last = max(days.earliest or start, start), min(days.latest or end, end)
    return (first, last) if first <= last else None
