"""Days, weeks and months at one end of a month or year, or within it: the first two weeks of June."""

from __future__ import annotations

from datetime import timedelta

from chronicle.model import DateRange
from chronicle.times import periods
from chronicle.times.calendar_dates import calendar_date
from chronicle.times.lengths import length
from chronicle.times.periods import Grain, Period, is_grain
from chronicle.times.reading import Context, Parts, Reading, mod_of

OWN = frozenset({"mod", "number", "unit", "units", "place"})
"""Parts that do not belong to the month or year."""

DAY = timedelta(days=1)


def units_of_period(parts: Parts, context: Context) -> Reading | None:
    """`number` units at the beginning or the end (`mod`) of a month or year are a length whose days are known.

    One `unit` is a date within it, the `place`-th where that is told: its value is the month's or year's, for no week
    of the calendar is meant. Of `units` that are not counted (“the last days of May”) only the half is known.
    """
    outer = calendar_date({key: part for key, part in parts.items() if key not in OWN}, context)
    if outer is None or "unit" not in parts:
        return outer and Reading("DATE", outer.value, mod_of(parts), outer.period)
    unit, number = str(parts["unit"]), parts.get("number", 1)
    if not is_grain(unit) or not isinstance(number, int):
        return None
    days = _days(outer.period, int(parts.get("place", 1)), number, unit, mod_of(parts)) if outer.period else None
    if "number" in parts:
        return Reading("DURATION", length(number, unit), span=days)
    if days and days.earliest and unit in ("day", "month"):
        period = periods.containing(days.earliest, unit)
        return Reading("DATE", period.value, period=period)
    return Reading("DATE", outer.value, mod_of(parts), outer.period, days)


def _days(outer: Period, place: int, number: int, unit: Grain, mod: str | None) -> DateRange | None:
    """The days of so many units from the beginning on, or up to the end; None where they do not fit in."""
    at_end = mod == "END"
    start = outer.last + DAY if at_end else outer.first
    first = periods.later(start, -number if at_end else place - 1, unit)
    behind = periods.later(start, 0 if at_end else place - 1 + number, unit)
    if first is None or behind is None or first < outer.first or behind - DAY > outer.last:
        return None
    return DateRange(first, behind - DAY)
