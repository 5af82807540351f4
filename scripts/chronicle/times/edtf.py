"""The EDTF (ISO 8601-2) of a time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from chronicle.model import DateRange
from chronicle.times.periods import SEASONS, Period
from chronicle.times.reading import Reading

WHOLE = frozenset({"day", "weekend", "decade", "century"})
"""Grains of which no part is written: a day has no days in it, and of a century nobody knows when it was late."""

PARTS = ("START", "MID", "END")
"""Modifiers that tell a part of a period."""

ABOUT = frozenset({"APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"})
"""Modifiers by which a time is only near what is told: almost a year ago."""

Open = Literal["since", "until"]
"""Which end of a date is open: “since 2014” goes on, “until 2014” began earlier."""


def edtf_of(reading: Reading, opened: Open | None) -> str | None:
    """EDTF for what a time means, None where no day, month or year is known.

    A part of a period is a span of days: the beginning and the end of one are its first and its last half, the middle
    its middle third. What is only about then is written `2012~`.
    """
    written = _edtf(reading)
    if written and written.replace("-", "").isdigit() and (reading.about or reading.mod in ABOUT):
        written += "~"
    if written is None or opened is None or "/" in written or "XXXX" in written or reading.kind != "DATE":
        return written
    if reading.period and "X" in written:  # an interval has no unspecified digits
        first, last = f"{reading.period.first.year:04d}", f"{reading.period.last.year:04d}"
        return f"{first}/.." if opened == "since" else f"../{last}"
    return f"{written}/.." if opened == "since" else f"../{written}"


def days_of(reading: Reading) -> DateRange | None:
    """The days that a time covers, None where they are not known. A part of a period is that part's."""
    if reading.span or reading.period is None:
        return reading.span
    if reading.mod in PARTS and reading.period.grain not in WHOLE:
        return _part(reading.period, reading.mod)
    return DateRange(reading.period.first, reading.period.last)


def _edtf(reading: Reading) -> str | None:
    if reading.span:
        return _of_days(reading.span)
    if reading.period is None:
        return _of_value(reading.value or "")
    if reading.mod in PARTS and reading.period.grain not in WHOLE:
        return _of_days(_part(reading.period, reading.mod))
    return _of_period(reading.period)


def _of_value(value: str) -> str | None:
    """What a value says without a period: a year before Christ, a day or month of no known year."""
    if value.startswith("BC") and len(value) == 6:
        return f"{1 - int(value[2:]):05d}" if int(value[2:]) > 1 else "0000"
    if value.startswith("XXXX-") and value[5:].replace("-", "").isdigit():
        return value
    return None


def _of_period(period: Period) -> str:
    if period.grain in ("day", "month", "year"):
        return period.value
    if period.grain == "season":
        return f"{period.value[:4]}-{21 + SEASONS.index(period.value[5:])}"
    if period.grain in ("decade", "century"):
        return period.value.ljust(4, "X")
    if period.grain in ("quarter", "half"):
        return f"{period.first.isoformat()[:7]}/{period.last.isoformat()[:7]}"
    return f"{period.first}/{period.last}"


def _part(period: Period, mod: str) -> DateRange:
    """The first half, the middle third or the last half of a period."""
    days = (period.last - period.first).days + 1
    if mod == "MID":
        third = timedelta(days=days // 3)
        return DateRange(period.first + third, period.last - third - timedelta(days=days % 3 > 0))
    if mod == "START":
        return DateRange(period.first, period.first + timedelta(days=days // 2 - 1))
    return DateRange(period.last - timedelta(days=days // 2 - 1), period.last)


def _of_days(days: DateRange) -> str | None:
    first, last = _iso(days.earliest), _iso(days.latest)
    return first if first == last else f"{first}/{last}"


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ".."
