"""Dates as the lists write them: EDTF to the day, the month or the year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from chronicle.model import DateRange

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


def days_of(edtf: str) -> tuple[date, date]:
    """First and last day of `2011-05-31`, `2011-05` or `2011`. Raises ValueError for anything else."""
    found = _DATE.fullmatch(edtf)
    if found is None:
        raise ValueError(f"{edtf} is not a date of the form 2011-05-31, 2011-05 or 2011")
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None  # the pattern always has a year
    first = date(year, 1 if month is None else month, 1 if day is None else day)
    if day is not None:
        return first, first
    last_month = 12 if month is None else month
    return first, date(year, last_month, monthrange(year, last_month)[1])


def widest(earliest: str | None, latest: str | None) -> DateRange:
    """From the first day of one date to the last day of the other; None is an open end. Raises ValueError."""
    return DateRange(days_of(earliest)[0] if earliest else None, days_of(latest)[1] if latest else None)
