"""When the copy was saved, as a page clock shows."""

from __future__ import annotations

from chronicle.extract.layout import Layout
from chronicle.extract.quoting import Quoter
from chronicle.model import Captured


def captured_at(layout: Layout, quoter: Quoter) -> Captured | None:
    """The moment on the page's own clock; to the month only where the digits of zone and day run into one another."""
    clocks = layout.labelled("clock")
    if not clocks:
        return None
    unit = clocks[0]
    stamp = layout.stamps[unit.index][0]
    reading = stamp.found.readings[0]
    why = "The page's own clock shows when this copy was saved, not when the article came out."
    evidence = quoter.piece(unit, stamp.start, stamp.end, "page-clock", why)
    time = f"T{stamp.clock.time}{stamp.clock.zone or ''}" if stamp.clock and reading.day else ""
    return Captured(reading.days, f"{reading.edtf}{time}", evidence)
