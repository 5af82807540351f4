"""Clock times and zones beside a date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TIME = (
    r"(?P<before_noon>午前|上午|오전)?(?P<after_noon>午後|下午|오후)?\s?"
    r"(?P<hour>\d{1,2})(?:(?P<sep>[:.])|\s?[h時时시]\s?)(?P<minute>\d\d)(?:[:.]\d\d(?:[.,]\d+)?)?(?!\d|\s?%)"
    r"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?"
)
_OFFSET = r"(?P<sign>[+−-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?"
_ZONE = rf"\(?(?:(?P<name>[A-Z]{{1,5}})(?![a-z])\s?)?(?:{_OFFSET})?\)?"
_AT = r"at|um|gegen|à|a\slas|às|as|alle|ore|om|kl|klo|kello|ob|o|u|la|ora|godz|godzina|saat|pukul|jam|lúc|в|у|о|об|στις"
"""Words of several languages between a date and its clock."""

_BETWEEN = r"\s*[,|•·/@_–-]?\s*"
_WEEKDAY = r"(?:\s?[(（][^()（）]{1,9}[)）])?"

AFTER = re.compile(
    rf"(?:{_WEEKDAY}{_BETWEEN}(?:(?:{_AT})\b\.?)?\s*|T){_TIME}(?:\s*{_ZONE})?", re.IGNORECASE | re.UNICODE
)
"""A clock time that follows a date, with its zone; a weekday in brackets may come between."""

BEFORE = re.compile(rf"(?<![\d:]){_TIME}(?:\s*{_ZONE})?[\s,|•·/–-]*(?:[^\W\d_]+\.?,?\s+){{0,2}}\Z", re.IGNORECASE)
"""A clock time that stands before a date, with its zone; a weekday may come between."""

FARTHEST = 40
"""Characters before a date within which its clock stands."""


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
    return _clock(BEFORE.search(text, max(0, position - FARTHEST), position), zones)


def _clock(match: re.Match[str] | None, zones: Mapping[str, str]) -> Clock | None:
    if match is None:
        return None
    hour, minute, half = int(match["hour"]), int(match["minute"]), _half(match)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    start = match.start("hour")
    return Clock(
        f"{hour:02d}:{minute:02d}",
        _zone(match, zones),
        start,
        start + len(match.group()[start - match.start() :].rstrip(" ,|•·–-")),
    )


def _half(match: re.Match[str]) -> str:
    """The half of the day: a, p, or nothing where none is printed."""
    if match["before_noon"] or match["after_noon"]:
        return "p" if match["after_noon"] else "a"
    return (match["half"] or "").lower()


def _zone(match: re.Match[str], zones: Mapping[str, str]) -> str | None:
    """The offset as printed; a name alone counts where it stands for one offset only."""
    if match["hours"] is not None:
        hours, minutes = int(match["hours"]), int(match["minutes"] or 0)
        if hours > 14 or minutes > 59:
            return None
        return f"{'+' if match['sign'] == '+' else '-'}{hours:02d}:{minutes:02d}"
    return zones.get((match["name"] or "").upper())
