"""Putting constraints together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from chronicle.dates.candidates import Constraint
from chronicle.model import DateRange

_WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)


def common_days(constraints: Sequence[Constraint]) -> DateRange | None:
    """From the earliest to the latest day that all of them allow; None where they contradict one another."""
    earliest = max((day for c in constraints if (day := c.span.earliest)), default=None)
    latest = min((day for c in constraints if (day := c.span.latest)), default=None)
    if earliest and latest and earliest > latest:
        return None
    return DateRange(earliest, latest)


def consistent(constraints: Sequence[Constraint]) -> tuple[tuple[Constraint, ...], tuple[Constraint, ...]]:
    """The constraints that can hold together, and those given up because they cannot: doubtful ones first, then all."""
    firm = tuple(c for c in constraints if not c.doubtful)
    if common_days(constraints) is not None:
        return tuple(constraints), ()
    if common_days(firm) is not None:
        return firm, tuple(c for c in constraints if c.doubtful)
    return (), tuple(constraints)


def binding(constraints: Sequence[Constraint]) -> tuple[Constraint, ...]:
    """Those that set the earliest or the latest day of what they allow in common, each end once, in their order."""
    days = common_days(constraints)
    if days is None:
        return ()
    first = next((c for c in constraints if days.earliest and c.span.earliest == days.earliest), None)
    last = next((c for c in constraints if days.latest and c.span.latest == days.latest), None)
    return tuple(c for c in constraints if c is first or c is last)


def allowed(day: date, constraints: Sequence[Constraint]) -> bool:
    """Whether every constraint allows the day."""
    return all(c.allows(day) for c in constraints)


def weekdays_back(day: date, weekday: int) -> int:
    """How many days before `day` the last such weekday lies, 0 to 6 (Monday = 0)."""
    last = day + relativedelta(weekday=_WEEKDAYS[weekday](-1))
    return (day - last).days
