"""What speaks against a date that a page prints."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from chronicle.dates.candidates import Candidate, Constraint
from chronicle.dates.partial import PartialDate, edtf_of_choices, partial
from chronicle.model import DateRange

WEIGHTY_ROLES = ("dateline", "address")
"""Roles of dates that no printed one can overrule where they lie far from it."""

MOST_DOUBTS = 1
"""More signs than this against a printed day, and it is not shown as the day."""

FAR_APART = timedelta(days=31)
"""Two dates of one page farther apart than this cannot both belong to the article, so neither is shown as its day."""


def far_from(day: date, first: Candidate, candidates: Sequence[Candidate]) -> tuple[date, Candidate] | None:
    """A weighty date of the page too far from the day for both to be the article's, with its candidate, else None."""
    for candidate in (c for c in candidates if _is_weighty(c, first) and len(c.readings) == 1):
        reading = candidate.readings[0]
        other = reading.full or _nearest(reading, day)
        if other and abs(other - day) > FAR_APART:
            return other, candidate
    return None


def _is_weighty(candidate: Candidate, first: Candidate) -> bool:
    """Whether a date speaks against any other; against what the page's markup says only its address does."""
    return candidate.role == "address" if first.role == "markup" else candidate.role in WEIGHTY_ROLES


def later_dateline(day: date, candidates: Sequence[Candidate]) -> tuple[str, ...]:
    """A sentence where the dateline gives a day later than the printed one, by more than a zone can make."""
    for candidate in (c for c in candidates if c.role == "dateline" and len(c.readings) == 1):
        other = candidate.readings[0].full or _nearest(candidate.readings[0], day)
        if other and other - day > timedelta(days=1):
            return (f"the dateline “{candidate.evidence.quote}” gives a later day than the page",)
    return ()


def _nearest(reading: PartialDate, day: date) -> date | None:
    """A day without a year, in the year that brings it nearest."""
    if reading.year is not None or reading.day is None:
        return None
    years = (partial(day.year + step, reading.month, reading.day) for step in (-1, 0, 1))
    days = [found for year in years if year and (found := year.full)]
    return min(days, key=lambda found: abs(found - day), default=None)


def against(days: DateRange, constraints: Sequence[Constraint]) -> tuple[str, ...]:
    """What speaks against a printed date, each in a sentence."""
    return tuple(
        f"against it stands “{c.evidence.quote or c.evidence.rule}”: {c.evidence.why.rstrip('.')}"
        for c in constraints
        if not c.meets(days)
    )


def is_overruled(days: DateRange, constraints: Sequence[Constraint]) -> bool:
    """Whether the text speaks against a printed date so strongly that it is not shown.

    Several signs do, and so does one that tells of a later date as past.
    """
    contrary = [c for c in constraints if not c.meets(days)]
    return len(contrary) > MOST_DOUBTS or any(c.evidence.rule.startswith("past-") for c in contrary)


def ruled_out(may_be: Sequence[Candidate], left: Sequence[Candidate]) -> tuple[str, ...]:
    """A sentence for each date that might have been the day and that the rest of the page rules out."""
    kept = {candidate.evidence for candidate in left}
    return tuple(
        f"{edtf_of(c)} is printed, and cannot be the day, for the rest of the page rules it out"
        for c in may_be
        if c.evidence not in kept
    )


def edtf_of(candidate: Candidate) -> str:
    """The candidate in EDTF: the days it can mean, or as far as it is printed."""
    full = [day for reading in candidate.readings if (day := reading.full)]
    return edtf_of_choices(full) if len(full) > 1 else candidate.readings[0].edtf
