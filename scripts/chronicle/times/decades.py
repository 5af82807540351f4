"""Decades and centuries."""

from __future__ import annotations

from chronicle.times import periods
from chronicle.times.reading import Context, Parts, Reading, mod_of

CENTURY_OF_DECADES = 1900
"""The century of “the nineties” in texts that are not older."""


def decade(parts: Parts, context: Context) -> Reading | None:
    """A decade by its first `year`, or by its last two digits (`tens`) in the 20th century or an older story's."""
    anchor = context.anchor
    if "year" in parts:
        first = int(parts["year"])
    elif anchor and anchor.year < CENTURY_OF_DECADES:
        first = anchor.year // 100 * 100 + int(parts["tens"])
    else:
        first = CENTURY_OF_DECADES + int(parts["tens"])
    period = periods.decade(first)
    return Reading("DATE", period.value, mod_of(parts), period)


def century(parts: Parts, context: Context) -> Reading | None:  # noqa: ARG001  an operation takes both
    """A century by its `number`: the 20th is `19`; before Christ, where `era` says so, `BC19`."""
    number = int(parts["number"])
    if parts.get("era") == "BC":
        return Reading("DATE", f"BC{number - 1:02d}", mod_of(parts))
    if not 1 <= number <= 99:
        return None
    period = periods.century(number)
    return Reading("DATE", period.value, mod_of(parts), period)
