"""Lengths of time, times that come again, and times that are only past, present or future."""

from __future__ import annotations

from datetime import date

from chronicle.model import DateRange
from chronicle.times.periods import is_grain, later
from chronicle.times.reading import Context, Parts, Reading, mod_of

_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "weekend": "WE", "week": "W", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip


_HALVES = {"minute": "30S", "hour": "30M", "day": "T12H", "year": "6M"}
"""Half a unit in the next smaller one, where there are so many of those in each."""

UNTOLD = "X"
"""Stands for a number that is not told, as in “several years”."""


def duration(parts: Parts, context: Context) -> Reading | None:
    """`number` units: `P3D`, `PT5H`, `PXY` where the number is not told.

    `side` is -1 where it ends today (the past year), 1 where it begins today. With `half`, it is half a unit more. A
    word that is a length by itself tells its value as `length`.
    """
    if "length" in parts:
        return Reading("DURATION", str(parts["length"]))
    number, unit = parts.get("number", UNTOLD), str(parts["unit"])
    if "half" in parts:
        half = _HALVES.get(unit)
        return Reading("DURATION", length(number, unit) + half if half else length(f"{number}.5", unit), mod_of(parts))
    span = _span(context.today, number, unit, int(parts.get("side", 0)))
    return Reading("DURATION", length(number, unit), mod_of(parts), span=span)


def repeated(parts: Parts, context: Context) -> Reading | None:  # noqa: ARG001  an operation takes both
    """What comes once in each `unit` (`P1Y`), or on each such weekday, part of the day or season (`XXXX-WXX-5`).

    A word that means one by itself tells its `value`.
    """
    if "value" in parts:
        return Reading("SET", str(parts["value"]))
    if "weekday" in parts:
        return Reading("SET", f"XXXX-WXX-{int(parts['weekday']) + 1}")
    if "part" in parts or "season" in parts:
        return Reading("SET", f"XXXX-XX-XXT{parts['part']}" if "part" in parts else f"XXXX-{parts['season']}")
    return Reading("SET", length(parts.get("number", 1), str(parts["unit"])))


def reference(parts: Parts, context: Context) -> Reading | None:
    """`PAST_REF`, `PRESENT_REF` or `FUTURE_REF`, as `value` says; the present is today."""
    value = str(parts["value"])
    today = context.today if value == "PRESENT_REF" else None
    return Reading("DATE", value, span=DateRange(today, today) if today else None)


def length(number: int | str, unit: str) -> str:
    """The TIMEX3 value of a length: `P3D`, `PT5H`, `P2W`."""
    letter = _LETTERS[unit]
    return f"PT{number}{letter[1]}" if letter[0] == "T" else f"P{number}{letter}"


def _span(today: date | None, number: int | str, unit: str, side: int) -> DateRange | None:
    """The days of a length that ends or begins today; None where they are not known."""
    if today is None or not side or not isinstance(number, int) or not is_grain(unit):
        return None
    other = later(today, side * number, unit)
    if other is None:
        return None
    return DateRange(other, today) if side < 0 else DateRange(today, other)
