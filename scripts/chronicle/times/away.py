"""Times so many units away from another: two weeks ago, a day later, in three months."""

from __future__ import annotations

from typing import get_args

from chronicle.times import periods
from chronicle.times.clock import with_clock
from chronicle.times.lengths import UNTOLD, duration, length
from chronicle.times.periods import Grain, Period, is_grain
from chronicle.times.reading import Context, Parts, Reading, mod_of

WIDTHS = get_args(Grain)
"""Grains from the narrowest on: nobody can count days from a year."""


def away(parts: Parts, context: Context) -> Reading | None:
    """`number` units before (`sign` -1) or after (1) today, or the time told last where `from` is `before`.

    What comes later than a time that was not told is a length, as are
    hours and minutes, since no clock is told to count from.
    Where the wording names an event to count from (`of_what`), only a story has told it last; else it is a length.
    """
    sign, number, unit = int(parts["sign"]), parts.get("number", 1), str(parts["unit"])
    if "of_what" in parts and not context.story:
        return duration({**parts, "number": number}, context)
    if not isinstance(number, int):
        return _vague(parts, number, unit)
    told = _told(parts, context)
    if not is_grain(unit) or (told is None and sign > 0 and parts.get("from") == "before"):
        return Reading("DURATION", length(number, unit), mod_of(parts))
    start = told or (periods.day_of(context.anchor) if context.anchor else None)
    if start is None or WIDTHS.index(start.grain) > WIDTHS.index(unit):
        return Reading("DATE", None, mod_of(parts))
    period = _away(start, sign * number, unit, counts_days=told is not None)
    # Nobody counts months or years to the day: two years ago may be a year and ten months.
    about = unit not in ("day", "week") and told is None
    return with_clock(parts, Reading("DATE", period.value, mod_of(parts), period, about=about)) if period else None


def _vague(parts: Parts, number: str, unit: str) -> Reading:
    """Several units away: past or future where it counts from today, else a length. Of 2.5 units no day is known."""
    if number != UNTOLD:
        return Reading("DATE", None, mod_of(parts))
    if int(parts["sign"]) < 0:
        return Reading("DATE", "PAST_REF", mod_of(parts))
    if parts.get("from") == "before":
        return Reading("DURATION", length(number, unit), mod_of(parts))
    return Reading("DATE", "FUTURE_REF", mod_of(parts))


def compares_years(parts: Parts) -> bool:
    """Whether it is said “a year ago” or “the year-ago quarter”, with which figures are compared."""
    count = (parts.get("number", 1), parts.get("unit"))
    return parts.get("sign") == -1 and count in ((1, "year"), (4, "quarter"))


def _told(parts: Parts, context: Context) -> Period | None:
    """The time told last, where the wording counts from it; of “a year ago” the quarter whose figures it compares."""
    told = context.told if parts.get("from") == "before" else None
    if context.story or not compares_years(parts):
        return told
    return context.quarter or (told if told and told.grain != "quarter" else None)


def _away(start: Period, count: int, unit: Grain, *, counts_days: bool) -> Period | None:
    """The period that many units away, as wide as the unit is; None beyond the calendar.

    Days from a day lead to a day, and weeks too where they count from a day that was told (`counts_days`). Years from
    a month or quarter lead to one.
    """
    grain: Grain = unit
    if start.grain == "day" and unit == "week" and counts_days:
        grain = "day"
    if start.grain in ("month", "quarter") and unit == "year":
        grain = start.grain
    day = periods.later(start.first, count, unit)
    return periods.containing(day, grain) if day and periods.FIRST_YEAR <= day.year <= periods.LAST_YEAR else None
