"""Times of the day."""

from __future__ import annotations

from dataclasses import replace

from chronicle.times import periods
from chronicle.times.reading import Context, Parts, Reading, mod_of


def with_clock(parts: Parts, reading: Reading) -> Reading:
    """The reading of a day as a time of that day, where a clock (`hour`, `minute`) or a `part` of the day is told."""
    time = _time(parts)
    if time is None or reading.value is None:
        return reading
    return replace(reading, kind="TIME", value=reading.value + time)


def time_of_day(parts: Parts, context: Context) -> Reading | None:
    """A time of a day that is not told with it: of today, moved by `shift` days, or of the day last told.

    `of` says which: `today`, or `before` for “that morning”.
    """
    told = context.told if parts.get("of") == "before" and context.told and context.told.grain == "day" else None
    base = told.first if told else context.today
    day = base and periods.later(base, int(parts.get("shift", 0)), "day")
    mod = mod_of(parts)
    if day is None:
        return Reading("TIME", f"XXXX-XX-XX{_time(parts)}", mod)
    period = periods.day_of(day)
    return with_clock(parts, Reading("TIME", period.value, mod, period))


def _time(parts: Parts) -> str | None:
    """`T17:30`, `T17:30+04:00`, `TMO`; None where no time is told."""
    if "part" in parts:
        return f"T{parts['part']}"
    if "hour" not in parts:
        return None
    hour, minute = int(parts["hour"]), int(parts.get("minute", 0))
    if "half_day" in parts:
        hour = hour % 12 + (12 if parts["half_day"] == "PM" else 0)
    if hour > 24 or minute > 59:
        return None
    zone = f"+{int(parts['zone_hours']):02d}:00" if "zone_hours" in parts else parts.get("zone", "")
    return f"T{hour:02d}:{minute:02d}{zone}"
