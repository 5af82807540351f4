"""Which of a page's dates lead, which only bound, and which cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from chronicle.dates.candidates import LATE_ROLES, ROLES, Candidate, Constraint
from chronicle.model import DateRange


def says_year(candidate: Candidate) -> bool:
    """Whether the date has its year."""
    return candidate.readings[0].year is not None


def means(candidate: Candidate, day: date) -> bool:
    """Whether the candidate says that day as far as it says anything."""
    return any(
        r.year in (None, day.year) and r.month in (None, day.month) and r.day in (None, day.day)
        for r in candidate.readings
    )


def upper_bounds(candidates: Sequence[Candidate]) -> tuple[Constraint, ...]:
    """An article came out no later than its update, or than the day its copy was saved."""
    late = [c for c in candidates if c.role in LATE_ROLES]
    return tuple(
        Constraint((DateRange(None, latest),), c.evidence)
        for c in late
        if (latest := max((day for r in c.readings if r.year and (day := r.days.latest)), default=None))
    )


def possible(candidates: Sequence[Candidate], firm: Sequence[Constraint]) -> tuple[Candidate, ...]:
    """The candidates that do not go against what is firmly known; of several readings the possible ones are left."""
    kept = []
    for candidate in candidates:
        readings = tuple(r for r in candidate.readings if r.year is None or all(c.meets(r.days) for c in firm))
        if readings:
            kept.append(replace(candidate, readings=readings))
    return tuple(kept)


def leaders(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Of the candidates without a score those of the most telling kind, with a year first, between title and lead."""
    for wanted in (True, False):
        for role in ROLES:
            found = [c for c in candidates if c.role == role and says_year(c) == wanted and c.score is None]
            if found:
                chosen = [c for c in found if c.between] or found
                return _finer(tuple(chosen), candidates)
    return ()


def _finer(chosen: tuple[Candidate, ...], candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Where the leader gives only a month, a candidate that gives a day within it leads instead."""
    month = chosen[0].readings[0]
    if month.day is not None or month.year is None:
        return chosen
    finer = [c for c in candidates if (day := c.readings[0].full) and day in month.days]
    return tuple(finer[:1]) or chosen
