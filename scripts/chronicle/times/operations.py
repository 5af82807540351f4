"""The operations that rules name, each a function from what was said and its context to what is meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from chronicle.times.away import away
from chronicle.times.calendar_dates import calendar_date, numeric_date, week_of_day
from chronicle.times.clock import time_of_day
from chronicle.times.decades import century, decade
from chronicle.times.lengths import duration, reference, repeated
from chronicle.times.named_days import weekday
from chronicle.times.near import near_period, told_before, untold
from chronicle.times.reading import Context, Parts, Reading
from chronicle.times.stretches import units_of_period

Operation = Callable[[Parts, Context], Reading | None]
"""None means that what was found is no time after all, such as 31 June."""

OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {
        "date": calendar_date,
        "numeric date": numeric_date,
        "week of a day": week_of_day,
        "weekday": weekday,
        "time of day": time_of_day,
        "near": near_period,
        "away": away,
        "told": told_before,
        "untold": untold,
        "decade": decade,
        "century": century,
        "units of a period": units_of_period,
        "duration": duration,
        "set": repeated,
        "reference": reference,
    }
)
