"""Reading the EDTF that a curator writes."""

from __future__ import annotations

import re

from chronicle.dates.partial import PartialDate, partial
from chronicle.model import DateRange

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_SET_RANGE = re.compile(r"\[(?P<first>[\d-]*)\.\.(?P<last>[\d-]*)\]")


def parse_days(text: str) -> DateRange:
    """The days that an EDTF date allows: `2013-01-26`, `2013-01`, `2013`, `[2013-01-01..2013-02-03]`, `[..2013-02]`.

    Raises ValueError, with what is wrong, for anything else and for days that no calendar has.
    """
    written = text.strip()
    found = _SET_RANGE.fullmatch(written)
    if found is None:
        return parse_date(written).days
    first, last = found["first"], found["last"]
    if not first and not last:
        raise ValueError(f"“{text}” leaves both ends open, so it says nothing")
    try:
        return DateRange(
            parse_date(first).days.earliest if first else None,
            parse_date(last).days.latest if last else None,
        )
    except ValueError as error:
        raise ValueError(f"“{text}” is no range of days: {error}") from error


def parse_date(text: str) -> PartialDate:
    """A plain EDTF date: `2013-01-26`, `2013-01` or `2013`. Raises ValueError for anything else."""
    found = _DATE.fullmatch(text)
    read = partial(*(int(part) if part else None for part in found.groups())) if found else None
    if read is None:
        raise ValueError(f"“{text}” is no date such as 2013-01-26, 2013-01, 2013 or [2013-01-01..2013-02-03]")
    return read
