"""Reading the EDTF that a curator writes."""

from __future__ import annotations

import re
from datetime import date

from chronicle.dates.partial import PartialDate, partial
from chronicle.model import DateRange

FORMS = "2013-01-26, 2013-01, 2013, [2013-01-26..2013-02-03] (either end may be left out) or [2012-01-26,2013-01-26]"
"""Every form that a date may have: a day, a month, a year, some day of a range, one of a few days."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_SET_OF_DAYS = re.compile(r"\[([\d-]+(?:,[\d-]+)+)\]", re.ASCII)
_SET_RANGE = re.compile(r"\[(?P<first>[\d-]*)\.\.(?P<last>[\d-]*)\]")


def parse_days(text: str) -> DateRange:
    """The days that an EDTF date in one of the `FORMS` allows, from the first to the last.

    Raises ValueError, with what is wrong, for anything else and for days that no calendar has.
    """
    written = text.strip()
    if choices := parse_choices(written):
        return DateRange(choices[0], choices[-1])
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


def parse_choices(text: str) -> tuple[date, ...]:
    """The days of a set, `[2012-01-26,2013-01-26]`, in order; empty for a date of any other form.

    Raises ValueError where a member is no day of the calendar or comes twice.
    """
    found = _SET_OF_DAYS.fullmatch(text.strip())
    members = found[1].split(",") if found else []
    days = {day for member in members if (day := parse_date(member).full)}
    if len(days) < len(members):
        raise ValueError(f"“{text}” must name days, and each of them once")
    return tuple(sorted(days))


def parse_date(text: str) -> PartialDate:
    """A plain EDTF date: `2013-01-26`, `2013-01` or `2013`. Raises ValueError for anything else."""
    found = _DATE.fullmatch(text)
    read = partial(*(int(part) if part else None for part in found.groups())) if found else None
    if read is None:
        raise ValueError(f"“{text}” is no date of the calendar such as {FORMS}")
    return read
