"""Finding dates in a piece of text: every form that the rules know, as far as it is printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from chronicle.dates.partial import PartialDate, partial
from chronicle.rulebook import DateForm

_DIGIT = re.compile(r"\d")

Months = Callable[[str], int | None]
"""From a casefolded word to the month (1–12) it names, or None."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as printed at `start`–`end` of the text searched.

    `readings` holds what it can mean, more than one where the order of day and month is open.
    """

    start: int
    end: int
    quote: str
    form: str
    readings: tuple[PartialDate, ...]


def find_dates(text: str, forms: Sequence[DateForm], months: Months) -> tuple[FoundDate, ...]:
    """Every date in `text`, in order, none overlapping another; earlier forms win over later ones."""
    if not _DIGIT.search(text):
        return ()
    found: list[FoundDate] = []
    for form in forms:
        for match in _matches(form.pattern, text):
            readings = _readings(match, months)
            if readings and not any(other.start < match.end() and match.start() < other.end for other in found):
                found.append(FoundDate(match.start(), match.end(), match.group(), form.name, readings))
    return tuple(sorted(found, key=lambda date: date.start))


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches that may overlap, so that a false start does not hide a true date behind it."""
    position = 0
    while found := pattern.search(text, position):
        yield found
        position = found.start() + 1


def _readings(match: re.Match[str], months: Months) -> tuple[PartialDate, ...]:
    groups = match.groupdict()
    year = _year(groups)
    if groups.get("first"):
        first, second = int(groups["first"]), int(groups["second"])
        both = (partial(year, second, first), partial(year, first, second))
        return tuple(dict.fromkeys(reading for reading in both if reading))
    word = groups.get("word")
    month = months(word.casefold()) if word else _number(groups, "month")
    if month is None:
        return ()
    reading = partial(year, month, _number(groups, "day"))
    return (reading,) if reading else ()


def _year(groups: Mapping[str, str | None]) -> int | None:
    if groups.get("year2"):
        # A press page of two-digit years is younger than the web: 13 is 2013, 99 is 1999.
        short = int(groups["year2"] or 0)
        return 2000 + short if short < 70 else 1900 + short
    return _number(groups, "year") or _number(groups, "year4")


def _number(groups: Mapping[str, str | None], name: str) -> int | None:
    value = groups.get(name)
    return int(value) if value else None
