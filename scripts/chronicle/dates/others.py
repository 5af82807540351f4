"""The dates beside the chosen one: those that agree with it, and those passed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from chronicle.dates.candidates import Candidate
from chronicle.dates.doubts import edtf_of
from chronicle.dates.partial import edtf_of_choices
from chronicle.dates.rank import means
from chronicle.dates.weigh import Weighed
from chronicle.model import Evidence, Published, Rejected

MOST = 8
"""Dates passed over that are listed, the likeliest ones."""


def agreeing(day: date, first: Candidate, candidates: Sequence[Candidate]) -> tuple[Evidence, ...]:
    """Where else the page gives the day, in another way than `first`; a comment of the same day is no such place."""
    others = (c for c in candidates if c.evidence != first.evidence and means(c, day))
    said = {c.role: c for c in others if c.role != first.role and (c.score is None or c.score > 0)}
    return tuple(candidate.evidence for candidate in said.values())


def passed_over(candidates: Sequence[Candidate], weighed: Sequence[Weighed], chosen: Published) -> tuple[Rejected, ...]:
    """The likeliest of the dates that were not taken; a day that was taken is not among them."""
    used = set(chosen.steps)
    days = {c.evidence: w.days for w in weighed for c in w.candidates}
    left = [c for c in candidates if c.evidence not in used and days.get(c.evidence) != (chosen.day,)]
    likeliest = sorted(left, key=lambda c: -(c.score or 0.0))[:MOST]
    why = "Passed over: other signs of the page say more." if chosen.day else "Nothing says clearly that it is the day."
    return tuple(
        Rejected(_edtf(c, days), replace(c.evidence, why=f"{c.evidence.why} {why}"))
        for c in candidates
        if c in likeliest
    )


def _edtf(candidate: Candidate, days: Mapping[Evidence, tuple[date, ...]]) -> str:
    settled = days.get(candidate.evidence, ())
    if not settled:
        return edtf_of(candidate)
    return settled[0].isoformat() if len(settled) == 1 else edtf_of_choices(settled)
