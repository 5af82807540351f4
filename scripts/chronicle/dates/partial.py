"""Dates as far as they are printed, and their EDTF. Nothing missing is ever filled in."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.model import DateRange

FIRST_YEAR, LAST_YEAR = 1900, 2099
"""Years outside these are not read as years of a press article."""


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
        first, last = self.month or 1, self.month or 12
        end = self.day or monthrange(self.year, last)[1]
        return DateRange(date(self.year, first, self.day or 1), date(self.year, last, end))

    @property
    def edtf(self) -> str:
        """EDTF level 1: `2013-01-26`, `2013-01`, `2013`, `XXXX-01-26` without a year."""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        return "-".join([year, *(f"{part:02d}" for part in (self.month, self.day) if part)])


def partial(year: int | None, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """The partial date, or None where no calendar has it (31 June, month 13, 29 February 2011)."""
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and (month is None or not 1 <= day <= monthrange(year or 2000, month)[1]):
        return None
    return PartialDate(year, month, day)


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
        if first.day == 1 and last == date(first.year, first.month, monthrange(first.year, first.month)[1]):
            return f"{first:%Y-%m}"
    return f"[{first or ''}..{last or ''}]"


def edtf_of_choices(choices: Sequence[date]) -> str:
    """EDTF for one of a few days: `[2012-01-26,2013-01-26]`."""
    return f"[{','.join(day.isoformat() for day in sorted(choices))}]"
