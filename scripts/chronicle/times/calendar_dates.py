"""Dates of the calendar, whole or with parts missing that the text around them tells."""

from __future__ import annotations

from datetime import date

from chronicle.times import periods
from chronicle.times.clock import with_clock
from chronicle.times.feasts import movable_feast
from chronicle.times.periods import Period
from chronicle.times.placing import placed
from chronicle.times.reading import Context, Parts, Reading, mod_of

YEARS_AROUND = (-1, 0, 1)
"""The years tried for a date that has none, counted from the anchor's."""

YEARS_AHEAD = 10
"""How far ahead a year may lie that is told by its last two digits."""

LEAP_YEAR = 2000
"""Stands in for an unknown year, so that 29 February is a possible day."""


def calendar_date(parts: Parts, context: Context) -> Reading | None:
    """A date by its `year`, `month`, `day`, `season`, `quarter` or `half`, as far as told; None where there is none.

    A year that is not told is lent by the time behind it, or else the one that fits best. An `era` of `BC` counts
    backwards. A `clock` or a `part` of the day makes it a time.
    """
    mod, year = mod_of(parts), _year(parts, context)
    if year is None and not parts.keys().isdisjoint(("year2", "short_year")):
        return None
    if parts.get("era") == "BC":
        return Reading("DATE", f"BC{year:04d}", mod) if year else None
    period = _in_year(parts, year, context) if year is not None else _without_year(parts, context)
    if period is None:
        return _unplaced(parts, mod) if year is None else None
    return with_clock(parts, Reading("DATE", period.value, mod, period))


def numeric_date(parts: Parts, context: Context) -> Reading | None:
    """A date of digits alone, whose `first` and `second` are day and month in the page's order or the only one."""
    first, second = int(parts["first"]), int(parts["second"])
    if first <= 12 and second <= 12 and context.order not in ("DMY", "MDY"):
        return None
    month_first = second > 12 or (first <= 12 and context.order == "MDY")
    month, day = (first, second) if month_first else (second, first)
    return calendar_date({**parts, "month": month, "day": day}, context)


def week_of_day(parts: Parts, context: Context) -> Reading | None:
    """The week in which a day lies that is told as a date: the week of March 6."""
    day = calendar_date(parts, context)
    if day is None or day.period is None:
        return Reading("DATE", None)
    week = periods.containing(day.period.first, "week")
    return Reading("DATE", week.value, period=week)


def _year(parts: Parts, context: Context) -> int | None:
    """The year told, in figures, in words, by its last two digits or counted from another; else the one lent."""
    if "year" in parts:
        return int(parts["year"])
    if "spoken_century" in parts:
        return int(parts["spoken_century"]) * 100 + int(parts["spoken_year"])
    if "year2" in parts or "short_year" in parts:
        return _year_of_two_digits(parts, context)
    if "shift" in parts:
        return context.anchor.year + int(parts["shift"]) if context.anchor else None
    if "same_year" in parts:
        return context.told.first.year + int(parts["same_year"]) if context.told else None
    return int(context.lent["year"]) if "year" in context.lent else None


def _year_of_two_digits(parts: Parts, context: Context) -> int | None:
    """The later year of a range, or a `short_year`: the latest such one that is not too far ahead."""
    if "year2" in parts:
        return _second_year(int(parts["year2"]), context)
    if context.anchor is None:
        return None
    latest = context.anchor.year + YEARS_AHEAD
    return latest - (latest - int(parts["short_year"])) % 100


def _second_year(digits: int, context: Context) -> int | None:
    """The later year of a range such as 1995–96, None where it is none: 2012-05."""
    if context.told is None:
        return None
    first = context.told.first.year
    year = first // 100 * 100 + digits
    return year if first < year else None


def _in_year(parts: Parts, year: int, context: Context) -> Period | None:
    """The period told in that year; None where no calendar has it."""
    if not periods.FIRST_YEAR <= year <= periods.LAST_YEAR:
        return None
    return _part_of_year(parts, year, context) or _date_in_year(parts, year, context)


def _part_of_year(parts: Parts, year: int, context: Context) -> Period | None:
    if "season" in parts:
        return periods.season(year, str(parts["season"]))
    if "quarter" in parts:
        return periods.quarter(year, int(parts["quarter"]))
    if "same_quarter" in parts and context.quarter:
        return periods.quarter(year, (context.quarter.first.month + 2) // 3)
    if "half" in parts:
        return periods.half(year, int(parts["half"]))
    return None


def _date_in_year(parts: Parts, year: int, context: Context) -> Period | None:
    if "feast" in parts:
        return periods.day_of(movable_feast(str(parts["feast"]), year))
    month, day = _month_and_day(parts, context)
    if month is None:
        return periods.year_of(year) if day is None else None
    if day is None:
        return periods.month(year, month)
    found = periods.calendar_day(year, month, day)
    return periods.day_of(found) if found else None


def _month_and_day(parts: Parts, context: Context) -> tuple[int | None, int | None]:
    """Month and day as far as told; of a day alone, the month lent or that of the time before it."""
    if "day_and_month" in parts:
        month, _, day = str(parts["day_and_month"]).partition("-")
        return int(month), int(day)
    day_told = int(parts["day"]) if "day" in parts else None
    if "month" in parts:
        return int(parts["month"]), day_told
    if day_told is None:
        return None, None
    if "month" in context.lent:
        return int(context.lent["month"]), day_told
    near = context.told.first if context.told else context.anchor
    return (near.month if near else None), day_told


def _without_year(parts: Parts, context: Context) -> Period | None:
    """The period told in the year that fits best, or of a day alone in that of the time before it."""
    anchor = context.anchor
    if anchor is None:
        return None
    if "day" in parts and "month" not in parts:
        return _in_year(parts, context.told.first.year if context.told else anchor.year, context)
    around = (_in_year(parts, anchor.year + offset, context) for offset in YEARS_AROUND)
    return placed([period for period in around if period], anchor, context)


def _unplaced(parts: Parts, mod: str | None) -> Reading | None:
    """What is told of a date whose year nothing tells: `XXXX-03-07`, `XXXX-SU`; None for 31 June."""
    if "month" in parts:
        day: date | None = periods.calendar_day(LEAP_YEAR, int(parts["month"]), int(parts.get("day", 1)))
        if day is None:
            return None
        return Reading("DATE", f"XXXX-{day:%m-%d}" if "day" in parts else f"XXXX-{day:%m}", mod)
    return Reading("DATE", f"XXXX-{parts['season']}" if "season" in parts else None, mod)
