"""Which units of a page a known text is made of: the heaviest chain of units that stand in the text in this order."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

WORD = re.compile(r"\w+")

SEED = 3
"""Words in a row that must agree for two places to be compared."""

SHORT = 6
"""Words up to which a unit must stand in the text whole."""

DIAGONALS = 4
"""Places in the text at which a longer unit is tried."""

LOOSE = 0.2
"""What a short unit counts that begins and ends in the middle of the text's lines; a menu's word may stand there."""

FARTHEST = 3.0
"""What a gap on the page may cost at most, in words."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A unit that stands in the text from word `start` to `end`; `weight` is in words."""

    unit: int
    start: int
    end: int
    weight: float


def units_in(texts: Sequence[str], body: str) -> frozenset[int]:
    """The indices of the texts that make up the body, each sentence of which counts once."""
    words = WORD.findall(body)
    bounds = {0, *accumulate(len(WORD.findall(line)) for line in body.split("\n"))}
    by_seed, by_word = defaultdict(list), defaultdict(list)
    for place, word in enumerate(words):
        by_word[word].append(place)
        by_seed[tuple(words[place : place + SEED])].append(place)
    places: list[_Place] = []
    for unit, text in enumerate(texts):
        mine = WORD.findall(text)
        places += _short(unit, mine, words, by_word, bounds) if len(mine) <= SHORT else _long(unit, mine, by_seed)
    return _heaviest_chain(sorted(places, key=lambda place: (place.unit, place.start)))


def _short(
    unit: int, mine: Sequence[str], words: Sequence[str], by_word: Mapping[str, list[int]], bounds: set[int]
) -> Iterator[_Place]:
    size = len(mine)
    for start in by_word.get(mine[0], ()) if mine else ():
        if words[start : start + size] == mine:
            loose = start not in bounds and start + size not in bounds
            yield _Place(unit, start, start + size, size * (LOOSE if loose else 1.0))


def _long(unit: int, mine: Sequence[str], by_seed: Mapping[tuple[str, ...], list[int]]) -> Iterator[_Place]:
    """Where at least half of a unit's words stand in the text, close together."""
    size = len(mine)
    hits = [
        (here, there) for here in range(size - SEED + 1) for there in by_seed.get(tuple(mine[here : here + SEED]), ())
    ]
    slack = max(3, min(40, size // 3))
    found = {}
    for shift, _ in Counter(there - here for here, there in hits).most_common(DIAGONALS):
        near = [(here, there) for here, there in hits if abs(there - here - shift) <= slack]
        covered = len({here + offset for here, _ in near for offset in range(SEED)})
        start, end = min(there for _, there in near), max(there for _, there in near) + SEED
        if 2 * covered >= size:
            found[start, end] = _Place(unit, start, end, covered - (size - covered) / 2)
    yield from found.values()


def _heaviest_chain(places: Sequence[_Place]) -> frozenset[int]:
    """The units of the heaviest chain of places that overlap by a word at most; what lies together weighs more."""
    totals: list[float] = []
    befores: list[int | None] = []
    for count, place in enumerate(places):
        total = place.weight
        before: int | None = None
        for earlier in range(count - 1, -1, -1):
            other = places[earlier]
            if other.unit == place.unit or other.end > place.start + 1 or other.start >= place.start:
                continue
            joined = 1.0 if place.start - other.end <= 1 else 0.0
            gap = min(FARTHEST, 0.03 * (place.unit - other.unit))
            if totals[earlier] + place.weight + joined - gap > total:
                total, before = totals[earlier] + place.weight + joined - gap, earlier
        totals.append(total)
        befores.append(before)
    chosen = set()
    number: int | None = max(range(len(places)), key=totals.__getitem__, default=None)
    while number is not None:
        chosen.add(places[number].unit)
        number = befores[number]
    return frozenset(chosen)
