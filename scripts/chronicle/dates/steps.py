"""The reasoning in words, as steps a reader can follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from chronicle.dates.candidates import LeadWeekday
from chronicle.dates.constraints import weekdays_back
from chronicle.model import DateRange, Evidence
from chronicle.rulebook import WeekdayLag

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BACK = ("on the day itself", "one day before", "two days before", "three days before", "four days before",
         "five days before", "six days before")  # fmt: skip


def in_words(day: date) -> str:
    """`26 January 2013`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def listed(days: Iterable[date], joint: str = "or") -> str:
    """`26 January 2012 or 26 January 2013`."""
    words = [in_words(day) for day in days]
    return f" {joint} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def range_in_words(days: DateRange) -> str:
    """`between 10 November 2014 and 11 December 2019`, `not before …`, `not after …`."""
    if days.earliest and days.latest:
        return f"between {in_words(days.earliest)} and {in_words(days.latest)}"
    if days.earliest:
        return f"not before {in_words(days.earliest)}"
    return f"not after {in_words(days.latest)}" if days.latest else "at any time"


def reasoning(rule: str, why: str) -> Evidence:
    """A step that draws on those before it rather than on one place of the text."""
    return Evidence("reasoning", rule, why)


def choices_left(choices: Sequence[date]) -> Evidence:
    """What the bounds leave of the years a date without a year could stand in."""
    named = [f"{in_words(day)}, a {WEEKDAYS[day.weekday()]}" for day in choices]
    left = "; ".join(named)
    return reasoning("years-left", f"These bounds leave {'one day' if len(choices) == 1 else 'these days'}: {left}.")


def weekday_fit(lead: LeadWeekday, before: Sequence[date], after: Sequence[date], lag: WeekdayLag) -> Evidence:
    """How the weekday in the lead agrees with each day that was left."""
    name = WEEKDAYS[lead.weekday]
    lies = "; ".join(f"for {in_words(day)} it lies {_BACK[weekdays_back(day, lead.weekday)]}" for day in before)
    share = f"In {lag.seen} of {lag.measured} {lag.corpus} it lay on the day itself or the day before."
    left = f"So {listed(after)}." if len(after) < len(before) else "That agrees."
    why = f"The opening speaks of a {name}: {lies}. {share} {left if after else 'That does not fit.'}"
    e = lead.evidence
    return Evidence(e.source, "weekday-in-lead", why, e.line, e.start, e.end, e.quote)
