"""Whether a text tells a story of its own time, on which the day it was published says nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from chronicle.times.find import Expression
from chronicle.times.reading import Parts

LEAST = 3
"""Years told in a text that may be a story, where the day of its publication is known."""

YEARS_BACK, PAST_SHARE = 2, 0.6
"""From how many years before its publication on a time is of the past that a text tells, for reports name last year
too, and the share of the years told that must be."""

REPORTED_SHARE = 0.15
"""How many times that count from today, for each year told, a story may hold: those of its quotations."""

MANY, HARDLY_ANY = 8, 0.05
"""So many years and so small a share of times that count from today make a story however late its times are."""

_FROM_TODAY = frozenset({"weekday", "near", "time of day"})


def is_story(found: Sequence[Expression], published: date | None) -> bool:
    """Whether the times are dated with their years, which reports leave out, and hardly any counts from today."""
    years = [int(e.parts["year"]) for e in found if e.rule.operation in ("date", "decade") and "year" in e.parts]
    from_today = sum(1 for e in found if e.rule.operation in _FROM_TODAY and "of" not in e.parts)
    if from_today > REPORTED_SHARE * len(years):
        return False
    if published is None or (len(years) >= MANY and from_today <= HARDLY_ANY * len(years)):
        return True
    past = sum(1 for year in years if year <= published.year - YEARS_BACK)
    return len(years) >= LEAST and past >= PAST_SHARE * len(years)


def excursions(found: Sequence[Expression]) -> frozenset[int]:
    """The places of the times with a year that a story only glances at.

    A story runs forward: of three such times in a row, the middle one stands apart where the others are in order
    without it and it lies before both or behind both.
    """
    apart: set[int] = set()
    dated = [(place, e.parts) for place, e in enumerate(found) if e.rule.operation == "date" and "year" in e.parts]
    last: Parts | None = None
    for (place, parts), (_, behind) in pairwise(dated):
        in_order = last is not None and _begin(last) <= _end(behind)
        if last and in_order and (_end(parts) < _begin(last) or _begin(parts) > _end(behind)):
            apart.add(place)
        else:
            last = parts
    return frozenset(apart)


def _begin(parts: Parts) -> tuple[int, int, int]:
    """Year, month and day from which a time may be, as far as told."""
    return int(parts["year"]), int(parts.get("month", 1)), int(parts.get("day", 1))


def _end(parts: Parts) -> tuple[int, int, int]:
    """Year, month and day up to which a time may be, as far as told."""
    return int(parts["year"]), int(parts.get("month", 12)), int(parts.get("day", 31))
