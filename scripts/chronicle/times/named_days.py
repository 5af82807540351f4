"""Days named by their weekday."""

from __future__ import annotations

from datetime import date

from chronicle.times import periods
from chronicle.times.clock import with_clock
from chronicle.times.reading import Context, Parts, Reading, mod_of

WEEKS = {"last week": -7, "this week": 0, "next week": 7}
"""Days from the same weekday of the anchor's week."""


def weekday(parts: Parts, context: Context) -> Reading | None:
    """A day by its `weekday` (Monday = 0), with a `part` of the day or a clock.

    `which` is `last`, `next`, `this`, `last week`, `this week` or `next week` where the wording says so; a bare weekday
    is the last one up to today, or the next one from today on where the sentence looks ahead. In a story it is the
    first one from what was told before. `from` is `before` where it counts from the time told last: “the previous
    Friday”.
    """
    number, mod = int(parts["weekday"]), mod_of(parts)
    told = context.told if parts.get("from") == "before" else None
    anchor = told.first if told else context.anchor
    day = _day(number, anchor, str(parts.get("which", "")), context) if anchor else None
    if day is None:
        return with_clock(parts, Reading("DATE", f"XXXX-WXX-{number + 1}", mod))
    period = periods.day_of(day)
    return with_clock(parts, Reading("DATE", period.value, mod, period))


def _day(number: int, anchor: date, which: str, context: Context) -> date | None:
    back, ahead = (anchor.weekday() - number) % 7, (number - anchor.weekday()) % 7
    if which in WEEKS:
        return periods.later(anchor, number - anchor.weekday() + WEEKS[which], "day")
    if which == "last":
        return periods.later(anchor, -(back or 7), "day")
    if which == "next":
        return periods.later(anchor, ahead or 7, "day")
    tense = context.tense()
    looks_ahead = context.story or tense == "future" or (which == "this" and tense is None)
    return periods.later(anchor, ahead if looks_ahead else -back, "day")
