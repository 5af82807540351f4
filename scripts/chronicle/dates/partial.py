"""Dates as far as they are printed, and their EDTF. Nothing missing is ever filled in."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

from dateutil.relativedelta import relativedelta

from chronicle.model import DateRange

LEAP_YEAR = 2000
"""Stands in for an unknown year, so that 29 February is a possible day."""


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which the year, the month or the day may be unknown (None). A known day has a known month."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def full(self) -> date | None:
        """The day, where year, month and day are all known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def days(self) -> DateRange:
        """The days it can mean; without a year, any."""
        if self.year is None:
            return DateRange()
        first = date(self.year, self.month or 1, self.day or 1)
        last = first + relativedelta(month=self.month or 12, day=self.day or 31)
        return DateRange(first, last)

    @property
    def edtf(self) -> str:
        """EDTF level 1: `2013-01-26`, `2013-01`, `2013`, `XXXX-01-26` without a year."""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        return "-".join([year, *(f"{part:02d}" for part in (self.month, self.day) if part)])


def partial(year: int | None, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """The partial date, or None where no calendar has it (31 June, month 13, 29 February 2011)."""
    if year is not None and not MINYEAR <= year <= MAXYEAR:
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and (month is None or not 1 <= day <= monthrange(year or LEAP_YEAR, month)[1]):
        return None
    return PartialDate(year, month, day)


def _month_end(day: date) -> date:
    return day + relativedelta(day=31)  # the last day where the month has fewer


def edtf_of_days(days: DateRange) -> str | None:
    """EDTF for some day within a range: `2013-01-26`, `2013-01`, `2013`, `[2014-11-10..2019-12-11]`, `[..2019-12-11]`.

    None where both ends are open. A range that is exactly a month or a year is written as one.
    """
    first, last = days.earliest, days.latest
    if first is None and last is None:
        return None
    if first and last:
        if first == last:
            return first.isoformat()
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
            return f"{first.year:04d}"
        if first.day == 1 and last == _month_end(first):
            return f"{first:%Y-%m}"
    return f"[{first or ''}..{last or ''}]"


def edtf_of_choices(choices: Sequence[date]) -> str:
    """EDTF for one of a few days: `[2012-01-26,2013-01-26]`."""
    return f"[{','.join(day.isoformat() for day in sorted(choices))}]"
