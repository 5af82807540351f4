"""The choice of the day of publication, with its reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from chronicle.dates.candidates import Candidate, Constraint, Signs
from chronicle.dates.constraints import binding, common_days, consistent
from chronicle.dates.doubts import against, far_from, is_overruled, later_dateline, ruled_out
from chronicle.dates.infer import MOST_CHOICES, infer_year, misfit
from chronicle.dates.order import settle_order
from chronicle.dates.others import passed_over
from chronicle.dates.partial import edtf_of_choices, edtf_of_days, partial
from chronicle.dates.rank import leaders, means, possible, says_year, upper_bounds
from chronicle.dates.steps import WEEKDAYS, in_words, range_in_words, reasoning
from chronicle.dates.weigh import Weighed, dates_an_update, is_refuted, surest, unsure, weigh, weighing
from chronicle.model import DateRange, Evidence, Published, Status
from chronicle.rulebook import WeekdayLag

NOTHING = Published("unknown", DateRange(), None, ())

SOON = timedelta(days=7)
"""An update within this time after a day and month without a year is taken to be of the same year."""


_QUARREL = ("what the text says about its time does not fit together",)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, and sentences on what is doubtful about it."""

    published: Published
    doubts: tuple[str, ...] = ()


def choose(signs: Signs, lag: WeekdayLag) -> Choice:
    """Choose the day of publication from what the page says.

    The printed day that its signs speak most for wins, if they speak clearly; else a dateline, an address; a date that
    lacks its year is completed only where the constraints leave one day; with no date of its own, or one that the rest
    of the page contradicts, the article is bounded or unknown.
    """
    constraints, given_up = consistent(signs.constraints)
    candidates = possible(signs.candidates, [c for c in constraints if not c.doubtful])
    weighed = weigh(candidates, signs.order_hints, constraints)
    best = surest(weighed, candidates)
    if best and dates_an_update(best, candidates):
        best = None  # the update bounds the day, and the dateline gives it
    if best and is_refuted(best, candidates, relative=signs.relative is not None):
        best = None
    if best:
        choice = _from_weighed(best, weighed, replace(signs, candidates=candidates), constraints)
        doubts = (*(_QUARREL if given_up else ()), *choice.doubts)
    else:
        choice = _without_sure_day(candidates, signs, lag)
        doubts = (*ruled_out(signs.candidates, candidates), *unsure(weighed), *choice.doubts)
        choice = _with_relative(choice, signs)
    rejected = passed_over(signs.candidates, weighed, choice.published)
    told = {step.why.rstrip(".") for step in choice.published.steps}
    shown = (reasoning("doubt", f"Doubtful: {doubt}.") for doubt in doubts if doubt not in told)
    steps = (*choice.published.steps, *shown)
    return Choice(replace(choice.published, steps=steps, rejected=rejected), doubts)


def _without_sure_day(candidates: tuple[Candidate, ...], signs: Signs, lag: WeekdayLag) -> Choice:
    """A dateline, an address, a month, a date without its year; else only what bounds the article."""
    gathered = (*signs.constraints, *upper_bounds(signs.candidates))
    constraints, given_up = consistent(gathered)
    leading = leaders(possible(candidates, [c for c in constraints if not c.doubtful]))
    if not leading:
        return Choice(_bounded(constraints), _QUARREL if given_up else ())
    if given_up and not says_year(leading[0]):
        steps = (leading[0].evidence, *(c.evidence for c in gathered))
        return Choice(replace(NOTHING, steps=steps), (misfit(leading[0]),))
    weighed = replace(signs, candidates=candidates, updates=signs.candidates)
    choice = _from_leaders(leading, weighed, constraints, lag)
    return replace(choice, doubts=(*(_QUARREL if given_up else ()), *choice.doubts))


def _with_relative(choice: Choice, signs: Signs) -> Choice:
    """Where no day is known, the reader is told of a time that counts from the unknown moment of saving."""
    published = choice.published
    if signs.relative is None or published.day is not None:
        return choice
    return replace(choice, published=replace(published, steps=(*published.steps, signs.relative)))


def _from_weighed(best: Weighed, weighed: Sequence[Weighed], signs: Signs, constraints: Sequence[Constraint]) -> Choice:
    steps = (best.strongest.evidence, *best.steps, weighing(best, weighed))
    if len(best.days) > 1:
        one = reasoning("several-days", "The page leaves open which of these is meant.")
        return Choice(_among(best.days, (*steps, one)))
    return _one_day(best.days[0], best.strongest, steps, signs, constraints)


def _from_leaders(
    leading: tuple[Candidate, ...], signs: Signs, constraints: Sequence[Constraint], lag: WeekdayLag
) -> Choice:
    first = leading[0]
    if not says_year(first):
        return _from_inference(first, signs, constraints, lag)
    if first.readings[0].day is None:
        return _one_month(first, constraints)
    return _printed(leading, signs, constraints)


def _one_month(first: Candidate, constraints: Sequence[Constraint]) -> Choice:
    month = first.readings[0]
    doubts = against(month.days, constraints)
    if is_overruled(month.days, constraints):
        return Choice(_bounded(constraints), (f"{month.edtf} is printed, and does not fit the text", *doubts))
    status: Status = "printed" if month.month else "bounded"
    return Choice(Published(status, month.days, month.edtf, (first.evidence,)), doubts)


def _printed(leading: tuple[Candidate, ...], signs: Signs, constraints: Sequence[Constraint]) -> Choice:
    settled = [settle_order(candidate, signs.order_hints, constraints) for candidate in leading]
    days = sorted({day for readings, _ in settled for reading in readings if (day := reading.full)})
    steps = (*(c.evidence for c in leading), *(step for _, found in settled for step in found))
    if len(days) > MOST_CHOICES:
        return Choice(_bounded(constraints), (f"the page prints {len(days)} dates alike",))
    if len(days) > 1:
        one = "The page leaves open which of these is meant."
        why = one if len(leading) == 1 else "The page shows several dates alike."
        return Choice(_among(days, (*steps, reasoning("several-days", why))))
    return _one_day(days[0], leading[0], steps, signs, constraints)


def _one_day(
    day: date, first: Candidate, steps: tuple[Evidence, ...], signs: Signs, constraints: Sequence[Constraint]
) -> Choice:
    """One printed day, unless the page itself speaks against it."""
    if first.weekday is not None and first.weekday != day.weekday():
        return _with_wrong_weekday(day, first.weekday, steps)
    far = far_from(day, first, signs.candidates)
    if far:
        other, candidate = far
        where = "The page's address holds" if candidate.role == "address" else "The dateline prints"
        why = f"{where} {in_words(other)}, and both cannot be the day."
        return Choice(
            _among(sorted((day, other)), (*steps, candidate.evidence, reasoning("far-apart", why))), (why[:-1],)
        )
    exact = DateRange(day, day)
    doubts = (*against(exact, constraints), *later_dateline(day, signs.candidates))
    if first.role != "markup" and is_overruled(exact, constraints):
        return Choice(_bounded(constraints), (f"{in_words(day)} is printed, and does not fit the text", *doubts))
    status: Status = "inferred" if first.role == "address" else "printed"
    published = Published(status, exact, day.isoformat(), steps, time=first.time, zone=first.zone)
    agreeing = tuple(
        c.evidence for c in signs.candidates if c.score is None and c.evidence not in steps and means(c, day)
    )
    return Choice(replace(published, steps=(*steps, *agreeing)), doubts)


def _with_wrong_weekday(day: date, weekday: int, steps: tuple[Evidence, ...]) -> Choice:
    """Either the day or the weekday beside it is a slip: the day, or the nearest one with that weekday."""
    ahead = (weekday - day.weekday()) % 7
    nearest = day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    why = f"{in_words(day)} was a {WEEKDAYS[day.weekday()]}, and a {WEEKDAYS[weekday]} is printed beside it"
    return Choice(_among(sorted((day, nearest)), (*steps, reasoning("wrong-weekday", f"{why}."))), (why,))


def _completed_by_update(candidate: Candidate, updates: Sequence[Candidate]) -> Published | None:
    """A day without a year that an update follows closely has the update's year."""
    reading = candidate.readings[0]
    for update in (u for u in updates if u.role == "updated-stamp" and len(u.readings) == 1):
        updated = update.readings[0].full
        years = (updated.year, updated.year - 1) if updated else ()
        for day in (found.full for year in years if (found := partial(year, reading.month, reading.day))):
            if updated and day and timedelta() <= updated - day <= SOON:
                why = f"The update follows within days, so the year is {day.year}."
                steps = (candidate.evidence, update.evidence, reasoning("year-of-update", why))
                return Published("inferred", DateRange(day, day), day.isoformat(), steps, time=candidate.time)
    return None


def _from_inference(candidate: Candidate, signs: Signs, constraints: Sequence[Constraint], lag: WeekdayLag) -> Choice:
    completed = _completed_by_update(candidate, signs.updates)
    if completed:
        return Choice(completed, against(completed.days, constraints))
    found = infer_year(candidate, signs, constraints, lag)
    if found.doubts:
        return Choice(replace(NOTHING, steps=found.steps), found.doubts)
    if len(found.choices) == 1:
        day = found.choices[0]
        exact = DateRange(day, day)
        inferred = Published("inferred", exact, day.isoformat(), found.steps, time=candidate.time, zone=candidate.zone)
        return Choice(inferred)
    if 1 < len(found.choices) <= MOST_CHOICES:
        return Choice(_among(found.choices, found.steps))
    if found.choices:
        days = DateRange(found.choices[0], found.choices[-1])
        return Choice(Published("bounded", days, edtf_of_days(days), found.steps))
    return Choice(replace(_bounded(constraints), steps=found.steps))


def _among(choices: Sequence[date], steps: tuple[Evidence, ...]) -> Published:
    days = DateRange(choices[0], choices[-1])
    return Published("bounded", days, edtf_of_choices(choices), steps, choices=tuple(choices))


def _bounded(constraints: Sequence[Constraint]) -> Published:
    days = common_days(constraints) or DateRange()
    if days.earliest is None and days.latest is None:
        return NOTHING
    steps = tuple(c.evidence for c in binding(constraints))
    conclusion = reasoning("bounds", f"No sure day of publication is printed; it lies {range_in_words(days)}.")
    return Published("bounded", days, edtf_of_days(days), (*steps, conclusion))
