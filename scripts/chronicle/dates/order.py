"""All-digit dates: which number is the day."""

from __future__ import annotations

from collections.abc import Sequence

from chronicle.dates.candidates import Candidate, Constraint, OrderHint
from chronicle.dates.constraints import allowed
from chronicle.dates.partial import PartialDate
from chronicle.dates.steps import WEEKDAYS, reasoning
from chronicle.model import Evidence


def settle_order(
    candidate: Candidate, hints: Sequence[OrderHint], constraints: Sequence[Constraint]
) -> tuple[tuple[PartialDate, ...], tuple[Evidence, ...]]:
    """The readings left of a date such as 03/04/2014, and the steps that ruled the others out.

    A printed weekday tells first, then what the text says of its time, then the first order hint.
    The readings are those of day-month-year and month-day-year, in this order.
    """
    readings, steps = candidate.readings, []
    if len(readings) == 1:
        return readings, ()
    if candidate.weekday is not None:
        fitting = tuple(r for r in readings if r.full and r.full.weekday() == candidate.weekday)
        if fitting and len(fitting) < len(readings):
            name = WEEKDAYS[candidate.weekday]
            steps.append(reasoning("order-by-weekday", f"A {name} is printed beside it, which settles day and month."))
            readings = fitting
    possible = tuple(r for r in readings if r.full and allowed(r.full, constraints))
    if possible and len(possible) < len(readings):
        steps.append(reasoning("order-by-bounds", "Only one order of day and month agrees with what else is known."))
        readings = possible
    if len(readings) > 1 and hints:
        wanted = {"DMY": 0, "MDY": 1}.get(hints[0].order)
        if wanted is not None:
            steps.append(hints[0].evidence)
            readings = (readings[wanted],)
    return readings, tuple(steps)
