"""The choice of the day of publication, with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from chronicle.dates.candidates import ROLES, Candidate, Constraint, Signs
from chronicle.dates.constraints import binding, common_days, consistent
from chronicle.dates.infer import MOST_CHOICES, Inference, infer_year, misfit
from chronicle.dates.order import settle_order
from chronicle.dates.partial import edtf_of_choices, edtf_of_days
from chronicle.dates.steps import range_in_words, reasoning
from chronicle.model import DateRange, Evidence, Published, Rejected, Status
from chronicle.rulebook import WeekdayLag

NOTHING = Published("unknown", DateRange(), None, ())


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, and sentences on what is doubtful about it."""

    published: Published
    doubts: tuple[str, ...] = ()


def choose(signs: Signs, lag: WeekdayLag) -> Choice:
    """Choose the day of publication from what the page says.

    The most telling kind of date wins (`ROLES`); a date that lacks its year is completed only where the constraints
    leave one day; with no date of its own the article is bounded by the constraints, or unknown.
    """
    constraints, given_up = consistent(signs.constraints)
    doubts = ("what the text says about its time does not fit together",) if given_up else ()
    leaders = _leaders(signs.candidates)
    if not leaders:
        return Choice(_bounded(constraints), doubts)
    if given_up and not _says_year(leaders[0]):
        steps = (leaders[0].evidence, *(c.evidence for c in signs.constraints))
        return Choice(replace(NOTHING, steps=steps), (misfit(leaders[0]),))
    choice = _from_leaders(leaders, signs, constraints, lag)
    published = replace(choice.published, rejected=_passed_over(signs.candidates, choice.published))
    return Choice(published, doubts + choice.doubts)


def _leaders(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates of the most telling kind; one between title and lead beats others of its kind."""
    for wanted in (True, False):
        for role in ROLES:
            found = [c for c in candidates if c.role == role and _says_year(c) == wanted]
            if found:
                return tuple([c for c in found if c.between] or found)
    return ()


def _says_year(candidate: Candidate) -> bool:
    return candidate.readings[0].year is not None


def _from_leaders(
    leaders: tuple[Candidate, ...], signs: Signs, constraints: Sequence[Constraint], lag: WeekdayLag
) -> Choice:
    first = leaders[0]
    if not _says_year(first):
        return _from_inference(first, infer_year(first, signs, constraints, lag), constraints)
    if first.readings[0].day is None:
        month = first.readings[0]
        return Choice(Published("printed", month.days, month.edtf, (first.evidence,)))
    return _printed(leaders, signs, constraints)


def _printed(leaders: tuple[Candidate, ...], signs: Signs, constraints: Sequence[Constraint]) -> Choice:
    first = leaders[0]
    days: dict[date, None] = {}
    order_steps: tuple[Evidence, ...] = ()
    for candidate in leaders:
        readings, found = (
            (candidate.readings, ())
            if len(candidate.readings) == 1
            else settle_order(candidate, signs.order_hints, constraints)
        )
        order_steps += found
        days.update(dict.fromkeys(day for reading in readings if (day := reading.full)))
    steps = (*(c.evidence for c in leaders), *order_steps)
    choices = tuple(sorted(days))
    if len(choices) > 1:
        why = (
            "The page leaves open which of these is meant."
            if len(leaders) == 1
            else "The page shows several dates alike."
        )
        return Choice(_among(choices, (*steps, reasoning("several-days", why))))
    return _one_day(choices[0], first, steps, signs, constraints)


def _one_day(
    day: date, first: Candidate, steps: tuple[Evidence, ...], signs: Signs, constraints: Sequence[Constraint]
) -> Choice:
    status: Status = "inferred" if first.role == "address" else "printed"
    published = Published(status, DateRange(day, day), day.isoformat(), steps, time=first.time, zone=first.zone)
    agreeing = tuple(c.evidence for c in signs.candidates if c.evidence not in steps and _means(c, day))
    doubts = [f"the date is {day} and yet: {c.evidence.why}" for c in constraints if not c.allows(day)]
    if first.weekday is not None and first.weekday != day.weekday():
        doubts.append("the weekday printed beside the date is not that day's")
    return Choice(replace(published, steps=(*steps, *agreeing)), tuple(doubts))


def _from_inference(candidate: Candidate, found: Inference, constraints: Sequence[Constraint]) -> Choice:
    if found.doubts:
        return Choice(replace(NOTHING, steps=found.steps), found.doubts)
    if len(found.choices) == 1:
        day = found.choices[0]
        exact = DateRange(day, day)
        return Choice(
            Published("inferred", exact, day.isoformat(), found.steps, time=candidate.time, zone=candidate.zone)
        )
    if 1 < len(found.choices) <= MOST_CHOICES:
        return Choice(_among(found.choices, found.steps))
    bounded = _bounded(constraints)
    return Choice(replace(bounded, steps=found.steps))


def _among(choices: tuple[date, ...], steps: tuple[Evidence, ...]) -> Published:
    return Published("bounded", DateRange(choices[0], choices[-1]), edtf_of_choices(choices), steps, choices=choices)


def _bounded(constraints: Sequence[Constraint]) -> Published:
    days = common_days(constraints) or DateRange()
    if days.earliest is None and days.latest is None:
        return NOTHING
    steps = tuple(c.evidence for c in binding(constraints))
    conclusion = reasoning("bounds", f"No day of publication is printed; it lies {range_in_words(days)}.")
    return Published("bounded", days, edtf_of_days(days), (*steps, conclusion))


def _means(candidate: Candidate, day: date) -> bool:
    """Whether the candidate says the same day as far as it says anything."""
    return any(
        (r.month, r.day) == (day.month, day.day) and r.year in (None, day.year) for r in candidate.readings if r.day
    )


def _passed_over(candidates: Sequence[Candidate], chosen: Published) -> tuple[Rejected, ...]:
    used = set(chosen.steps)
    return tuple(
        Rejected(
            _edtf(c), replace(c.evidence, why=f"{c.evidence.why} Passed over: another date of the page says more.")
        )
        for c in candidates
        if c.evidence not in used
    )


def _edtf(candidate: Candidate) -> str:
    full = [day for reading in candidate.readings if (day := reading.full)]
    return edtf_of_choices(full) if len(full) > 1 else candidate.readings[0].edtf
