"""Dates that lack a year: which years are left, and whether one day can be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.dates.candidates import Candidate, Constraint, Signs
from chronicle.dates.constraints import allowed, common_days, weekdays_back
from chronicle.dates.partial import PartialDate, partial
from chronicle.dates.steps import WEEKDAYS, choices_left, listed, range_in_words, reasoning, weekday_fit
from chronicle.model import DateRange, Evidence
from chronicle.rulebook import WeekdayLag

MOST_CHOICES = 6
"""More days than these are shown as one range."""


MOST_YEARS = 4
"""More years than these, and a weekday alone may not choose one of them, only strike some out."""

MOST_SHOWN = 3
"""Bounds of each kind, not before and not after, that are shown."""


@dataclass(frozen=True, slots=True)
class Inference:
    """The days left for a date without a year, the range around them where they were not counted, and the steps."""

    choices: tuple[date, ...]
    days: DateRange
    steps: tuple[Evidence, ...]
    doubts: tuple[str, ...] = ()


def infer_year(candidate: Candidate, signs: Signs, constraints: Sequence[Constraint], lag: WeekdayLag) -> Inference:
    """Try each year that the constraints allow for a date printed without one.

    A weekday printed beside the date must agree. Where several days are left, a weekday that the lead names with a
    verb in the past must lie as few days back as it was measured to lie.
    """
    reading = candidate.readings[0]
    first = [c for c in constraints if not c.narrowing]
    bounded = common_days(first)
    if bounded is None or bounded.earliest is None or bounded.latest is None:
        first, bounded = list(constraints), common_days(constraints)
    days = bounded or DateRange()
    steps = [candidate.evidence, *(c.evidence for c in telling(first))]
    if days.earliest is None or days.latest is None:
        open_end = reasoning("year-open", f"No year is printed, and all that bounds it is: {range_in_words(days)}.")
        return Inference((), days, (*steps, open_end))
    choices = tuple(day for day in _every_year(reading, days) if allowed(day, first))
    if candidate.weekday is not None:
        choices = tuple(day for day in choices if day.weekday() == candidate.weekday)
        name = WEEKDAYS[candidate.weekday]
        steps.append(
            reasoning("weekday-printed", f"A {name} is printed beside the date, so only a {name} can be meant.")
        )
    if choices:
        steps.append(choices_left(choices))
    for constraint in (c for c in constraints if c not in first):
        steps.append(constraint.evidence)
        choices = tuple(day for day in choices if constraint.allows(day))
    if not choices:
        return Inference((), days, tuple(steps), (misfit(candidate),))
    return _settled_by_lead(choices, tuple(steps), candidate, signs, lag)


def telling(constraints: Sequence[Constraint]) -> tuple[Constraint, ...]:
    """The constraints worth showing: those nearest to the date on either side, and those of several ranges."""
    starts = sorted(
        (c for c in constraints if c.span.earliest), key=lambda c: c.span.earliest or date.min, reverse=True
    )
    ends = sorted((c for c in constraints if c.span.latest), key=lambda c: c.span.latest or date.max)
    near = [*starts[:MOST_SHOWN], *ends[:MOST_SHOWN], *(c for c in constraints if len(c.allowed) > 1)]
    return tuple(c for c in constraints if c in near)


def misfit(candidate: Candidate, what: str = "what the text says about its time") -> str:
    """The doubt where no year is left."""
    return f"{what} does not fit “{candidate.evidence.quote}”, so no year is shown"


def _settled_by_lead(
    choices: tuple[date, ...], steps: tuple[Evidence, ...], candidate: Candidate, signs: Signs, lag: WeekdayLag
) -> Inference:
    lead = signs.lead_weekday
    if lead is not None:
        fitting = tuple(day for day in choices if weekdays_back(day, lead.weekday) in lag.days)
        steps = (*steps, weekday_fit(lead, choices, fitting, lag))
        if not fitting:
            doubt = misfit(candidate, f"the {WEEKDAYS[lead.weekday]} in the opening")
            return Inference((), DateRange(), steps, (doubt,))
        if len(fitting) == 1 and len(choices) > MOST_YEARS:
            why = f"A weekday is too weak a sign to choose one of {len(choices)} years by itself."
            steps = (*steps, reasoning("too-many-years", why))
        else:
            choices = fitting
    if len(choices) > 1:
        steps = (*steps, reasoning("still-open", f"Nothing tells {listed(choices, 'and')} apart, so no day is shown."))
    return Inference(choices, DateRange(choices[0], choices[-1]), steps)


def _every_year(reading: PartialDate, days: DateRange) -> list[date]:
    assert days.earliest is not None
    assert days.latest is not None
    years = range(days.earliest.year, days.latest.year + 1)
    dated = (partial(year, reading.month, reading.day) for year in years)
    return [day for found in dated if found and (day := found.full) and day in days]
