"""Weighing the dates that a page prints against one another, by the score of their signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import exp

from chronicle.dates.candidates import Candidate, Constraint, OrderHint
from chronicle.dates.order import settle_order
from chronicle.dates.rank import means
from chronicle.dates.steps import listed, reasoning
from chronicle.model import Evidence

SURE = 0.5
"""The share from which the likeliest day is taken: it then has more for it than all other days and none together."""

SURE_APART = 0.7
"""The same for a date at the head of the page, apart from the article, where many sites print the day of the visit, and
for one among readers' remarks."""

APART = ("masthead", "remark")

SURE_IF_CONFIRMED = 0.1
"""The same for a day that the page's address or its dateline gives as well."""

CONFIRMING_ROLES = ("address", "dateline")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A day that a page prints, perhaps several times, and its `share`: how likely it is the day of publication.

    `days` are several where day and month cannot be told apart. `steps` tell how they were told.
    """

    days: tuple[date, ...]
    candidates: tuple[Candidate, ...]
    share: float
    steps: tuple[Evidence, ...]

    @property
    def strongest(self) -> Candidate:
        """The place where its signs speak most for it."""
        return max(self.candidates, key=lambda candidate: candidate.score or 0.0)


def weigh(
    candidates: Sequence[Candidate], hints: Sequence[OrderHint], constraints: Sequence[Constraint]
) -> tuple[Weighed, ...]:
    """The days of all candidates that have a score, the likeliest first.

    Shares follow the conditional logit that the scores were learned with: odds of exp(score) for each date, of 1 for
    none of them being the day.
    """
    scored = [(c, c.score, settle_order(c, hints, constraints)) for c in candidates if c.score is not None]
    top = max((score for _, score, _ in scored), default=0.0)
    top = max(top, 0.0)  # taken off, so that no exponential overflows
    total = exp(-top) + sum(exp(score - top) for _, score, _ in scored)
    pooled: dict[tuple[date, ...], Weighed] = {}
    for candidate, score, (readings, steps) in scored:
        days = tuple(sorted(day for reading in readings if (day := reading.full)))
        before = pooled.get(days, Weighed(days, (), 0.0, ()))
        share = before.share + exp(score - top) / total
        pooled[days] = Weighed(days, (*before.candidates, candidate), share, before.steps or steps)
    return tuple(sorted(pooled.values(), key=lambda weighed: -weighed.share))


def surest(weighed: Sequence[Weighed], candidates: Sequence[Candidate]) -> Weighed | None:
    """The day that is likely enough to be the answer, None where none is."""
    confirmed = {
        day for c in candidates if c.role in CONFIRMING_ROLES and len(c.readings) == 1 and (day := c.readings[0].full)
    }
    for found in weighed[:1]:
        if found.share >= (SURE_APART if found.strongest.role in APART else SURE):
            return found
    return next((w for w in weighed if w.share >= SURE_IF_CONFIRMED and confirmed.intersection(w.days)), None)


def dates_an_update(best: Weighed, candidates: Sequence[Candidate]) -> bool:
    """Whether the day is only that of an update, while a dateline or the page's address gives another one."""
    if any(c.role != "updated-stamp" for c in best.candidates):
        return False
    return any(c.role in CONFIRMING_ROLES and not any(means(c, day) for day in best.days) for c in candidates)


def is_refuted(best: Weighed, candidates: Sequence[Candidate], relative: bool) -> bool:
    """Whether the page itself shows that a date at its head is the day of the visit.

    A reader's remark is older than it; or the article has a time of its own, such as “yesterday” (`relative`) or a day
    without a year, that does not mean this one.
    """
    if any(candidate.role != "masthead" for candidate in best.candidates):
        return False
    day = max(best.days)
    remarks = (c.readings[0].full for c in candidates if c.role == "remark")
    own = (c for c in candidates if c.readings[0].year is None and c.role in ("stamp", "published-stamp", "dateline"))
    older = any(said is not None and (day - said).days > 1 for said in remarks)
    return relative or older or any(not means(candidate, day) for candidate in own)


def unsure(weighed: Sequence[Weighed]) -> tuple[str, ...]:
    """A sentence on the likeliest day that is not likely enough, if there is one worth naming."""
    if not weighed or weighed[0].share < SURE_IF_CONFIRMED:
        return ()
    return (f"{listed(weighed[0].days)} is printed, but it is not clear that it is the day of publication",)


def weighing(chosen: Weighed, weighed: Sequence[Weighed]) -> Evidence:
    """The step that says why this day and none of the others."""
    others = len(weighed) - 1
    among = f"Of the {others + 1} days printed on the page this is" if others else "This is"
    signs = "; ".join(chosen.strongest.signs)
    why = f"{among} by its signs the likeliest day of publication{f': {signs}' if signs else ''}."
    return reasoning("weighed", why)
