"""Periods of the calendar, from a day to a century, with the TIMEX3 value of each."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal, TypeGuard, get_args

Grain = Literal["day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century"]
"""How wide a period is."""

GRAINS = frozenset(get_args(Grain))
SEASONS = ("SP", "SU", "FA", "WI")
"""In the order of EDTF's codes 21 to 24."""

FIRST_YEAR, LAST_YEAR = 2, 9997
"""Years whose periods all lie within the calendar, with another year on either side."""

_DAYS_OF = {"day": 1, "week": 7, "weekend": 7}
_MONTHS_OF = {"quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "season": 3, "month": 1}


@dataclass(frozen=True, slots=True)
class Period:
    """A period: its TIMEX3 `value`, its `grain`, its first and last day."""

    value: str
    grain: Grain
    first: date
    last: date


def is_grain(unit: str) -> TypeGuard[Grain]:
    """Whether a unit is a day or longer."""
    return unit in GRAINS


def day_of(day: date) -> Period:
    """That day: `2014-03-07`."""
    return Period(day.isoformat(), "day", day, day)


def containing(day: date, grain: Grain) -> Period:
    """The period of that grain in which the day lies; the week's weekend where a weekend is asked for."""
    if grain == "day":
        return day_of(day)
    if grain in ("week", "weekend"):
        return _week(day, weekend=grain == "weekend")
    if grain == "season":
        return season((day - timedelta(days=59)).year, SEASONS[(day.month - 3) % 12 // 3])
    months = _MONTHS_OF[grain]
    return _months(day.year, (day.month - 1) // months, grain) if months < 12 else _years(day.year, grain)


def month(year: int, number: int) -> Period:
    """A month from 1 to 12: `2014-03`."""
    return _months(year, number - 1, "month")


def quarter(year: int, number: int) -> Period:
    """A quarter from 1 to 4: `2014-Q1`."""
    return _months(year, number - 1, "quarter")


def half(year: int, number: int) -> Period:
    """A half, 1 or 2: `2014-H1`."""
    return _months(year, number - 1, "half")


def season(year: int, name: str) -> Period:
    """A season, one of `SEASONS`, by the year in which it begins: `2014-SU`. Spring begins in March."""
    begin = 3 + 3 * SEASONS.index(name)
    last_year, last_month = (year + 1, 2) if begin == 12 else (year, begin + 2)
    return Period(f"{year:04d}-{name}", "season", date(year, begin, 1), _month_end(last_year, last_month))


def year_of(number: int) -> Period:
    """A year: `2014`."""
    return _years(number, "year")


def decade(first: int) -> Period:
    """The decade that begins with that year: 1990 is `199`."""
    return _years(first, "decade")


def century(number: int) -> Period:
    """A century by its ordinal: the 20th is `19`."""
    return _years((number - 1) * 100, "century")


def later(day: date, count: int, unit: Grain) -> date | None:
    """The day `count` units later, earlier where it is negative; None beyond the calendar.

    Where its month is too short, the last day of that month.
    """
    try:
        if unit in _DAYS_OF:
            return day + timedelta(days=count * _DAYS_OF[unit])
        years, months = divmod(day.month - 1 + count * _MONTHS_OF[unit], 12)
        length = monthrange(day.year + years, months + 1)[1]
        return date(day.year + years, months + 1, min(day.day, length))
    except (ValueError, OverflowError):
        return None


def moved(period: Period, count: int, grain: Grain) -> Period | None:
    """The period of that grain in which the first day of this one lies, moved by `count`; None beyond the calendar."""
    day = later(period.first, count, grain)
    return containing(day, grain) if day and FIRST_YEAR <= day.year <= LAST_YEAR else None


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, None where no calendar has it."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _week(day: date, *, weekend: bool) -> Period:
    monday = day - timedelta(days=day.weekday())
    iso = monday.isocalendar()
    value = f"{iso.year:04d}-W{iso.week:02d}"
    if weekend:
        return Period(f"{value}-WE", "weekend", monday + timedelta(days=5), monday + timedelta(days=6))
    return Period(value, "week", monday, monday + timedelta(days=6))


def _months(year: int, index: int, grain: Grain) -> Period:
    length = _MONTHS_OF[grain]
    value = f"{year:04d}-" + {"month": f"{index + 1:02d}", "quarter": f"Q{index + 1}", "half": f"H{index + 1}"}[grain]
    return Period(value, grain, date(year, index * length + 1, 1), _month_end(year, (index + 1) * length))


def _years(number: int, grain: Grain) -> Period:
    length = _MONTHS_OF[grain] // 12
    first = number // length * length
    value = f"{first:04d}"[: {"year": 4, "decade": 3, "century": 2}[grain]]
    return Period(value, grain, date(max(first, MINYEAR), 1, 1), date(min(first + length - 1, MAXYEAR), 12, 31))


def _month_end(year: int, number: int) -> date:
    return date(year, number, monthrange(year, number)[1])
