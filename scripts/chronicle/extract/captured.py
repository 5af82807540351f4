"""When the copy was saved, as a page clock shows."""

from __future__ import annotations

from chronicle.dates.partial import PartialDate
from chronicle.extract.layout import Layout
from chronicle.extract.quoting import Quoter
from chronicle.model import Captured, DateRange


def captured_at(layout: Layout, quoter: Quoter) -> Captured | None:
    """The moment on the page's own clock; to the month only where the digits of zone and day run into one another."""
    clocks = layout.labelled("clock")
    if not clocks:
        return None
    unit = clocks[0]
    stamp = layout.stamps[unit.index][0]
    saying = "The page's own clock shows" if stamp.word is None else "The page says"
    why = f"{saying} when this copy was saved, not when the article came out."
    evidence = quoter.piece(unit, stamp.start, stamp.end, "page-clock", why)
    readings = stamp.found.readings
    ranges = [reading.days for reading in readings]
    days = DateRange(
        min(days.earliest for days in ranges if days.earliest), max(days.latest for days in ranges if days.latest)
    )
    if len(readings) > 1:
        return Captured(days, PartialDate(readings[0].year, readings[0].month).edtf, evidence)
    time = f"T{stamp.clock.time}{stamp.clock.zone or ''}" if stamp.clock and readings[0].day else ""
    return Captured(days, f"{readings[0].edtf}{time}", evidence)
