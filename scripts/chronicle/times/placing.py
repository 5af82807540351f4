"""Of the same date in several years, the one that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chronicle.times.periods import Period
from chronicle.times.reading import Context

SOON, VERY_SOON = 62, 31
"""Days from today within which a date ahead is meant where the sentence has no tense, and where it looks back."""

NEAR_DAY = {"past": 62, "surely past": 0}
"""The same for days, which are told without their year as long as it is the year of writing."""

JUST_PAST, QUARTER = 21, 92
"""Days behind today within which a date is meant although its sentence looks ahead, and the same for quarters, which
are told of after their end."""

BACKWARDS = 3
"""How many days forward a story goes as easily as one day back."""

STRAYING = 840
"""How many days forward it goes as easily as out of the year that heads its chapter: past its last months."""


def placed(choices: Sequence[Period], anchor: date, context: Context) -> Period | None:
    """The one of the choices, which stand in order of time, that is meant; None where there are none.

    A story goes on from what it told before; where that was a year, within that year. A report means the next such
    date where its sentence looks ahead, the last one where it does not; but a date close by is meant in any case.
    """
    if not choices:
        return None
    if context.story:
        return _next_in_story(choices, anchor, context)
    last = next((period for period in reversed(choices) if period.first <= anchor), None)
    ahead = next((period for period in choices if period.last >= anchor), None)
    if last is None or ahead is None:
        return last or ahead
    return ahead if _is_ahead(last, ahead, anchor, context) else last


def _next_in_story(choices: Sequence[Period], anchor: date, context: Context) -> Period:
    same_year = [period for period in choices if period.first.year == anchor.year]
    if context.before and context.before.grain == "year" and same_year:
        return same_year[0]
    return min(reversed(choices), key=lambda period: _cost(period, anchor) + _strays(period, context))


def _strays(period: Period, context: Context) -> int:
    return STRAYING if context.chapter and period.first.year != context.chapter else 0


def _cost(period: Period, anchor: date) -> int:
    """How far a period lies from what was told last, where going back counts `BACKWARDS` times."""
    if period.first <= anchor <= period.last:
        return 0
    return BACKWARDS * (anchor - period.last).days if period.last < anchor else (period.first - anchor).days


def _is_ahead(last: Period, ahead: Period, today: date, context: Context) -> bool:
    """Whether a report means the date ahead of today rather than the last one."""
    since, until = (today - last.last).days, (ahead.first - today).days
    tense = context.tense()
    if tense == "future":
        return since > (QUARTER if last.grain == "quarter" else JUST_PAST)
    if last.grain == "day":
        return until <= NEAR_DAY[tense] and since > SOON if tense else until < since
    near = {None: SOON, "past": VERY_SOON}.get(tense, 0)
    return last.grain == "month" and until <= near and since > SOON
