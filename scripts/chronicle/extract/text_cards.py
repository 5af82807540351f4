"""The scorecards of the text made ready for whole pages, where the signs of every line count for its neighbours too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from chronicle.scorecard import Scorecard

Beside = Iterable[tuple[str, Iterable[str]]]
"""Names of places beside a line, each with the signs of the line that stands there."""


@dataclass(frozen=True, slots=True)
class TextCard:
    """A scorecard with the points of its signs, and those of signs that say where they stand (`above: ends open`).

    The latter are in `beside`, by the place and by what follows, so that none need be put together to be looked up.
    """

    base: float
    points: Mapping[str, float]
    beside: Mapping[str, Mapping[str, float]]

    def score(self, signs: Iterable[str], beside: Beside) -> float:
        """What the scorecard gives for the line's own signs and then for `place: sign` of each beside it."""
        placed = [map(self.beside[place].get, found) for place, found in beside if place in self.beside]
        # A sign without points gives None, which is left out with those of no points.
        return self.base + sum(filter(None, chain(map(self.points.get, signs), *placed)))


def text_card(card: Scorecard) -> TextCard:
    """The scorecard, made ready."""
    beside: dict[str, dict[str, float]] = {}
    for sign, points in card.points.items():
        place, colon, said = sign.partition(": ")
        if colon:
            beside.setdefault(place, {})[said] = points
    return TextCard(card.base, card.points, beside)
