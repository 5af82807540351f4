"""Clock times and zones beside a date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TIME = r"(?P<hour>\d{1,2})(?P<sep>[:.h])(?P<minute>\d\d)(?:[:.]\d\d(?:[.,]\d+)?)?(?!\d)(?:\s*(?P<half>[ap])\.?m\b\.?)?"
_OFFSET = r"(?P<sign>[+−-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?"
_ZONE = rf"\(?(?:(?P<name>[A-Z]{{1,5}})(?![a-z])\s?)?(?:{_OFFSET})?\)?"

AFTER = re.compile(rf"(?:\s*[,|•·–-]?\s*(?:at|um|à|в|o)?\s*|T){_TIME}(?:\s*{_ZONE})?", re.IGNORECASE | re.UNICODE)
"""A clock time that follows a date, with its zone."""

BEFORE = re.compile(rf"(?<![\d:]){_TIME}(?:\s*{_ZONE})?[\s,|•·–-]*(?:[^\W\d_]+,?\s+)?\Z", re.IGNORECASE)
"""A clock time that stands before a date, with its zone; a weekday may come between."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as `HH:MM`, the zone as `+HH:MM` or None where unclear, and its extent in the text searched."""

    time: str
    zone: str | None
    start: int
    end: int


def clock_after(text: str, position: int, zones: Mapping[str, str]) -> Clock | None:
    """The clock time right after `position`, e.g. behind a date."""
    return _clock(AFTER.match(text, position), zones)


def clock_before(text: str, position: int, zones: Mapping[str, str]) -> Clock | None:
    """The clock time right before `position`, e.g. in front of a date."""
    return _clock(BEFORE.search(text, 0, position), zones)


def _clock(match: re.Match[str] | None, zones: Mapping[str, str]) -> Clock | None:
    if match is None:
        return None
    hour, minute, half = int(match["hour"]), int(match["minute"]), (match["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59 or (match["sep"] == "." and not half and minute > 59):
        return None
    start = match.start("hour")
    return Clock(
        f"{hour:02d}:{minute:02d}",
        _zone(match, zones),
        start,
        start + len(match.group()[start - match.start() :].rstrip(" ,|•·–-")),
    )


def _zone(match: re.Match[str], zones: Mapping[str, str]) -> str | None:
    """The offset as printed; a name alone counts where it stands for one offset only."""
    if match["hours"] is not None:
        hours, minutes = int(match["hours"]), int(match["minutes"] or 0)
        if hours > 14 or minutes > 59:
            return None
        return f"{'+' if match['sign'] == '+' else '-'}{hours:02d}:{minutes:02d}"
    return zones.get((match["name"] or "").upper())
