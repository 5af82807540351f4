"""Dates as the lists write them: EDTF to the day, the month or the year."""

from __future__ import annotations

from datetime import date

from chronicle.dates.edtf import parse_date
from chronicle.model import DateRange


def days_of(edtf: str) -> tuple[date, date]:
    """First and last day of `2011-05-31`, `2011-05` or `2011`. Raises ValueError for anything else."""
    days = parse_date(edtf).days
    assert days.earliest is not None  # a date with a year has both ends
    assert days.latest is not None
    return days.earliest, days.latest


def widest(earliest: str | None, latest: str | None) -> DateRange:
    """From the first day of one date to the last day of the other; None is an open end. Raises ValueError."""
    return DateRange(days_of(earliest)[0] if earliest else None, days_of(latest)[1] if latest else None)
