"""Signs from numbers, learned so that neighbouring bins share what they teach.

A card names bins (`9-11 words`), of which a line has one, so that reading is quick and the card readable. Learned each
for itself, bins that few pages show would get haphazard points. So for learning each bin is told by the limits that
its number reaches, and its points are the sum of theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from chronicle.extract.text_place import COUNTS, KIN, LOOKS, PLACES
from chronicle.extract.text_signs import LENGTHS, SHARES, SPOKEN
from chronicle.scorecard import Scorecard
from learning.fit import Group, Item, fit

_FRAMES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("", LENGTHS, ""),
    ("function words", SPOKEN, ""),
    ("capitalised words", SHARES, ""),
    ("digits", SHARES, ""),
    ("looks", LOOKS, ""),
    ("text above:", PLACES, ""),
    ("text below:", PLACES, ""),
    ("words of the text:", KIN, ""),
    ("text", COUNTS, " above"),
    ("text", COUNTS, " below"),
    ("by", COUNTS, ""),
    ("richest run,", COUNTS, " from"),
    ("richest run,", COUNTS, " to"),
    ("sure lines close above:", COUNTS, ""),
    ("sure lines close below:", COUNTS, ""),
    ("date lines around:", COUNTS, ""),
    ("furniture around:", COUNTS, ""),
    ("words of the opening:", KIN, ""),
)
"""What stands before and behind the bins of each number, and the bins in order."""


def fit_ordered(groups: Sequence[Group], ridge: float, rarest: int) -> Scorecard:
    """The card of `fit`, with neighbouring bins drawn together."""
    told = [[Item(_told(item.signs), item.right) for item in group] for group in groups]
    card = fit(told, ridge, rarest)
    seen = Counter(sign for group in groups for sign in frozenset().union(*(item.signs for item in group)))
    return Scorecard(card.base, _points(sorted(sign for sign, times in seen.items() if times >= rarest), card.points))


def _told(signs: Iterable[str]) -> frozenset[str]:
    return frozenset(limit for sign in signs for limit in limits(sign))


def _points(signs: Sequence[str], points: Mapping[str, float]) -> dict[str, float]:
    found = {sign: round(sum(points.get(limit, 0.0) for limit in limits(sign)), 2) for sign in signs}
    return {sign: value for sign, value in found.items() if value}


@cache
def limits(sign: str) -> tuple[str, ...]:
    """The sign itself, and one for each limit that the number in it reaches; only the sign where it holds none."""
    for pattern, bins in _PATTERNS:
        match = pattern.search(sign)
        if match:
            start, end = match.span("bin")
            reached = bins[1 : bins.index(match["bin"]) + 1]
            return (sign, *(f"{sign[:start]}from {name}{sign[end:]}" for name in reached))
    return (sign,)


def _pattern(before: str, bins: Sequence[str], behind: str) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(bins, key=len, reverse=True))
    frame = rf"{re.escape(before)} " if before else ""
    return re.compile(rf"(?<!\S){frame}(?P<bin>{names})(?=[\s,]|\Z){behind}")


_PATTERNS = tuple((_pattern(*frame), frame[1]) for frame in _FRAMES)
