"""Dates written for machines: ISO 8601, its compact form, and moments counted from 1970."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from chronicle.dates.partial import PartialDate, partial

EARLIEST, LATEST = 1990, 2040
"""The year of the first web page; what is dated before stands in for a date that the page did not know."""

_ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"(?:[T ]{1,2}(?P<time>\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?(?![\d-])"
)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?P<time>\d{4})(?:\d\d)?(?P<zone>Z|[+-]\d{4})?)?\Z"
)
_SECONDS = re.compile(r"(\d{10})(?:\d{3})?\Z")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class MachineDate:
    """A date as far as it is given, with its time of day as `HH:MM` and its zone as `+HH:MM`, or None.

    The day is that of the zone given, not of any other.
    """

    date: PartialDate
    time: str | None = None
    zone: str | None = None


def read_machine_date(value: str) -> MachineDate | None:
    """The date that a value in the markup gives; None where it is written otherwise or cannot be a page's."""
    text = value.strip()
    found = _ISO.match(text) or _COMPACT.match(text)
    if found:
        return _of_parts(found)
    seconds = _SECONDS.match(text)
    if seconds:
        moment = _EPOCH + timedelta(seconds=int(seconds[1]))
        return MachineDate(PartialDate(moment.year, moment.month, moment.day), f"{moment:%H:%M}", "+00:00")
    return None


def _of_parts(found: re.Match[str]) -> MachineDate | None:
    year, day = int(found["year"]), found["day"]
    date = partial(year, int(found["month"]), int(day) if day else None) if EARLIEST <= year <= LATEST else None
    if date is None:
        return None
    digits = (found["time"] or "").replace(":", "")
    # Midnight to the minute is what a page writes that knows no time of day.
    if digits in ("", "0000") or digits[:2] > "23" or digits[2:] > "59":
        return MachineDate(date, None, _zone(found["zone"]) if digits else None)
    return MachineDate(date, f"{digits[:2]}:{digits[2:]}", _zone(found["zone"]))


def _zone(printed: str | None) -> str | None:
    if not printed:
        return None
    if printed.isalpha():
        return "+00:00"
    digits = printed[1:].replace(":", "").ljust(4, "0")
    return f"{printed[0]}{digits[:2]}:{digits[2:]}"
