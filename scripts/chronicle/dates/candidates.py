"""What the choice of the day of publication is made from: candidates, constraints and order hints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from chronicle.dates.partial import PartialDate
from chronicle.model import DateRange, Evidence
from chronicle.rulebook import Order

Role = Literal[
    "published-stamp", "stamp", "dateline", "address", "end-stamp", "updated-stamp", "masthead", "remark",
    "markup", "markup-updated",
]  # fmt: skip
"""What a date stands in. A `masthead` is a date at the head of the page that stands apart from the article, a
`remark` that of a reader's; `markup` is that of a saved web page."""

ROLES: tuple[Role, ...] = ("published-stamp", "stamp", "dateline", "updated-stamp", "address", "end-stamp")
"""The roles that can give the day, the most telling first."""

LATE_ROLES: tuple[Role, ...] = ("updated-stamp", "masthead", "markup-updated")
"""The roles of dates on or after the day of publication."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that may be the day of publication: what it can mean, where it stands, and what is printed beside it.

    `time` is `HH:MM`, `zone` `+HH:MM`, `weekday` counts from Monday = 0; each is None where not printed.
    `between` says that it stands between title and lead. `score` is how much its signs speak for it, as the logarithm
    of odds, and `signs` the most telling ones that speak for it, in words; None and empty for what is not weighed.
    """

    role: Role
    readings: tuple[PartialDate, ...]
    evidence: Evidence
    form: str
    time: str | None = None
    zone: str | None = None
    weekday: int | None = None
    between: bool = False
    score: float | None = None
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Constraint:
    """A reason why the article came out within one of the `allowed` ranges.

    `doubtful` ones give way first. `narrowing` ones are applied to the days that the others leave, as a later step.
    """

    allowed: tuple[DateRange, ...]
    evidence: Evidence
    doubtful: bool = False
    narrowing: bool = False

    def allows(self, day: date) -> bool:
        """Whether the day lies in one of the ranges."""
        return any(day in days for days in self.allowed)

    def meets(self, days: DateRange) -> bool:
        """Whether any of the days lies in one of the ranges."""
        return any(_overlap(days, allowed) for allowed in self.allowed)

    @property
    def span(self) -> DateRange:
        """From the earliest to the latest day of all its ranges."""
        starts, ends = [days.earliest for days in self.allowed], [days.latest for days in self.allowed]
        return DateRange(
            min((day for day in starts if day), default=None) if None not in starts else None,
            max((day for day in ends if day), default=None) if None not in ends else None,
        )


@dataclass(frozen=True, slots=True)
class LeadWeekday:
    """The weekday (Monday = 0) that the first sentence names with a verb in the past."""

    weekday: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class OrderHint:
    """A reason to read all-digit dates of the page in one order of day and month."""

    order: Order
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Signs:
    """All that speaks about the date of one article; `updates` may tell the year of a day without one.

    `relative` is where the page says how long before saving it came out, which dates nothing.
    """

    candidates: tuple[Candidate, ...]
    constraints: tuple[Constraint, ...]
    order_hints: tuple[OrderHint, ...] = ()
    lead_weekday: LeadWeekday | None = None
    updates: tuple[Candidate, ...] = ()
    relative: Evidence | None = None


def _overlap(days: DateRange, other: DateRange) -> bool:
    starts = [day for day in (days.earliest, other.earliest) if day]
    ends = [day for day in (days.latest, other.latest) if day]
    return not starts or not ends or max(starts) <= min(ends)
