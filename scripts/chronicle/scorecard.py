"""Scorecards: points for signs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import repeat


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Points for signs, learned from pages whose answer is known: an additive logistic model.

    A thing's score is `base` and the points of its signs together; what is no sign of the card counts nothing.
    Points are natural logarithms of odds.
    """

    base: float
    points: Mapping[str, float] = field(hash=False)

    def score(self, signs: Iterable[str]) -> float:
        """The sum of points; each sign must be given once."""
        return self.base + sum(map(self.points.get, signs, repeat(0.0)))

    def telling(self, signs: Iterable[str], most: int) -> tuple[tuple[str, float], ...]:
        """Up to `most` of the signs that count, with their points, the weightiest first."""
        counting = ((sign, self.points[sign]) for sign in signs if sign in self.points)
        return tuple(sorted(counting, key=lambda pair: (-abs(pair[1]), pair[0]))[:most])
