"""Periods near the day of writing (“last year”), and near the time told before (“the following month”)."""

from __future__ import annotations

from datetime import date, timedelta

from chronicle.model import DateRange
from chronicle.times import periods
from chronicle.times.clock import with_clock
from chronicle.times.periods import Period, is_grain
from chronicle.times.reading import Context, Parts, Reading, mod_of

NARROW, WIDE = frozenset({"week", "month"}), frozenset({"season", "quarter", "half", "year"})
"""Units that do not follow from a period of those wider grains: in 2011, “the following month” is unknown."""

LAST_MONTH = timedelta(days=20)
"""Days since its end in which a month is “last month”, and not yet “last May”."""


def near_period(parts: Parts, context: Context) -> Reading | None:
    """The `unit` in which the anchor lies, moved by `shift` units: this week, last year, tomorrow.

    With a `month` or a `season`, the one of that name before (-1), in the year of (0) or after (1) the anchor. `from`
    is `before` where the time told last is the anchor; `days` moves it first.
    """
    told = context.told if parts.get("from") == "before" else None
    anchor, shift, mod = told.first if told else context.anchor, int(parts.get("shift", 0)), mod_of(parts)
    if anchor and "days" in parts:
        anchor = periods.later(anchor, int(parts["days"]), "day")
    if context.story and not shift and parts.get("unit") == "day":
        return Reading("DATE", "PRESENT_REF", mod)  # in a quotation, of a day that nobody knows
    if anchor is None:
        return Reading("DATE", None, mod)
    period = _named(parts, anchor, shift) if "unit" not in parts else _unit(periods.day_of(anchor), shift, parts)
    if period is None:
        return None
    rest = _rest(str(parts.get("rest")), period, context.today)
    return with_clock(parts, Reading("DATE", period.value, mod, period, rest))


def told_before(parts: Parts, context: Context) -> Reading | None:
    """The `unit` in which the time told last lies, moved by `shift`: that year, the following month.

    None where no such time was told, and “that day” may be any; but “the previous year” then counts from today. Of
    quarters, results are told: where none was named, of the one that has ended.
    """
    told, shift = context.told, int(parts.get("shift", 0))
    if parts["unit"] == "quarter":
        told = context.quarter or _last_quarter(context.today)
    if told is None and shift < 0 and context.today:
        told = periods.day_of(context.today)
    if told is None or (parts["unit"] == "day" and told.grain not in ("day", "week")):
        return None
    if parts["unit"] in NARROW and told.grain in WIDE:
        return untold(parts, context)
    period = _unit(told, shift, parts)
    return with_clock(parts, Reading("DATE", period.value, mod_of(parts), period)) if period else None


def untold(parts: Parts, context: Context) -> Reading | None:  # noqa: ARG001  an operation takes both
    """A date that hangs on an event of which nobody knows the day: the day before the vote."""
    return Reading("DATE", None, mod_of(parts))


def _last_quarter(today: date | None) -> Period | None:
    return periods.moved(periods.day_of(today), -1, "quarter") if today else None


def _unit(near: Period, shift: int, parts: Parts) -> Period | None:
    unit = str(parts["unit"])
    return periods.moved(near, shift, unit) if is_grain(unit) else None


def _named(parts: Parts, anchor: date, shift: int) -> Period | None:
    """The month or season of that name that lies before, at or after the anchor's own."""
    years = [anchor.year + offset for offset in (-1, 0, 1)]
    if "month" in parts:
        around = [periods.month(year, int(parts["month"])) for year in years if _is_sound(year)]
    else:
        around = [periods.season(year, str(parts["season"])) for year in years if _is_sound(year)]
    if shift < 0:
        end = anchor - LAST_MONTH if "month" in parts else anchor
        return next((period for period in reversed(around) if period.last < end), None)
    if shift > 0:
        return next((period for period in around if period.first > anchor), None)
    return next((period for period in around if period.first.year == anchor.year), None)


def _is_sound(year: int) -> bool:
    return periods.FIRST_YEAR <= year <= periods.LAST_YEAR


def _rest(tells: str, period: Period, today: date | None) -> DateRange | None:
    """“Later this month” begins tomorrow, “earlier this month” ended yesterday; None for other wordings."""
    if today is None or not period.first < today < period.last:
        return None
    if tells == "later":
        return DateRange(today + timedelta(days=1), period.last)
    return DateRange(period.first, today - timedelta(days=1)) if tells == "earlier" else None
