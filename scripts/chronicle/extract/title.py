"""Which line is the headline: the one with the most points, if it has any."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from chronicle.extract.region import Marks
from chronicle.extract.stamp import StampReader
from chronicle.extract.title_broken import goes_on
from chronicle.extract.title_signs import TitleCandidate, title_candidates
from chronicle.extract.units import Unit
from chronicle.scorecard import Scorecard

CARD = "title"
"""The scorecard's name among the rulebook's."""

TOLD = 3
"""Signs that are told as the reason."""


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline's place: the unit's index, and where in the unit's text it stands.

    `reasons` are the signs that set it off from the next likeliest line, the weightiest first. `continued` is the unit
    that it goes on in, if the page breaks it.
    """

    index: int
    start: int
    end: int
    reasons: tuple[str, ...] = ()
    continued: int | None = None


HeadlineFinder = Callable[[int, Sequence[Unit], Marks, StampReader], Headline | None]
"""Finds the headline by where the text begins, the page's units, what lines' own words tell of them, and dates."""


def headline(lead: int, units: Sequence[Unit], marks: Marks, reader: StampReader, card: Scorecard) -> Headline | None:
    """The likeliest of the lines around the text's beginning `lead`, the first of equal ones.

    None where it is likelier that none of them is a headline.
    """
    candidates = title_candidates(lead, units, marks, reader)
    rated = sorted(((card.score(candidate.signs), -place) for place, candidate in enumerate(candidates)), reverse=True)
    if not rated or rated[0][0] <= 0:
        return None
    chosen, *others = (candidates[-place] for _, place in rated[:2])
    reasons = _reasons(chosen, others, card)
    if goes_on(chosen.index - 1, units, marks, reader):
        before = units[chosen.index - 1]
        return Headline(before.index, 0, len(before.text), reasons, chosen.index)
    continued = chosen.index + 1 if goes_on(chosen.index, units, marks, reader) else None
    return Headline(chosen.index, chosen.start, chosen.end, reasons, continued)


def _reasons(chosen: TitleCandidate, others: Sequence[TitleCandidate], card: Scorecard) -> tuple[str, ...]:
    own = chosen.signs.difference(*(other.signs for other in others))
    return tuple(sign for sign, points in card.telling(own, len(own)) if points > 0)[:TOLD]
