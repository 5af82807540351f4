"""A page clock whose zone and day lost the space between them: `14:57 GMT +311 December 2019`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chronicle.dates.clock import Clock
from chronicle.dates.find import FoundDate, Months
from chronicle.dates.partial import PartialDate, partial

_GLUED = re.compile(
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)\s*(?:GMT|UTC)\s*(?P<sign>[+-])(?P<digits>\d{2,4})\s+"
    r"(?P<word>[^\W\d_]{3,})\.?,?\s+(?P<year>(?:19|20)\d\d)(?!\d)"
)
FARTHEST_ZONE = 14
"""Hours of the zone farthest from Greenwich."""


@dataclass(frozen=True, slots=True)
class GluedClock:
    """The clock and its date as far as the digits can be told apart; the zone is None where they can't."""

    clock: Clock
    found: FoundDate


def glued_clock(text: str, months: Months) -> GluedClock | None:
    """Read a glued page clock that is a whole line, else None. Each way to part zone and day gives a reading."""
    match = _GLUED.fullmatch(text)
    month = months(match["word"].casefold()) if match else None
    if match is None or month is None:
        return None
    year = int(match["year"])
    splits = _splits(match["digits"], year, month)
    if not splits or int(match["hour"]) > 23 or int(match["minute"]) > 59:
        return None
    zone = f"{match['sign']}{splits[0][0]:02d}:00" if len(splits) == 1 else None
    readings = tuple(reading for _, reading in splits)
    clock = Clock(f"{int(match['hour']):02d}:{match['minute']}", zone, match.start(), match.end())
    return GluedClock(clock, FoundDate(match.start(), match.end(), match.group(), "glued-clock", readings))


def _splits(digits: str, year: int, month: int) -> list[tuple[int, PartialDate]]:
    """Every way to part the digits into hours of a zone and a day of the month, neither written with a useless zero."""
    ways = []
    for cut in range(1, len(digits)):
        hours, day = digits[:cut], digits[cut:]
        reading = partial(year, month, int(day)) if not day.startswith("0") else None
        if reading and reading.day and int(hours) <= FARTHEST_ZONE:
            ways.append((int(hours), reading))
    return ways
