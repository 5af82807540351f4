"""Which line above the text is the headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from chronicle.extract.prose import ends_sentence, is_dense, words
from chronicle.extract.region import Marks
from chronicle.extract.stamp import StampReader
from chronicle.extract.units import Unit

DATED = 3.5
"""Points that a line loses by holding a date, as few headlines do."""

BYLINE = 1.5
"""Points that a line loses by opening with a word such as "by"."""

NEAR = 4
"""Lines above the lead within which no place is better than another."""

FARTHEST = 40
"""Lines above the lead among which the headline is sought."""


def title_index(lead: int, units: Sequence[Unit], marks: Marks, reader: StampReader) -> int | None:
    """The line above the lead that looks most like a headline, else None. Of equal lines the first one is taken."""
    above = units[max(0, lead - FARTHEST) : lead]
    said = Counter(unit.text.casefold() for unit in units[: lead + 1])
    rated = [
        (_points(unit, lead, marks, said) - _penalty(unit.text, reader), -unit.index)
        for unit in above
        if unit.index not in marks and len(unit.text) <= 220
    ]
    points, negative = max(rated, default=(0.0, 0))
    return -negative if points > 0 else None


def _points(unit: Unit, lead: int, marks: Marks, said: Counter[str]) -> float:
    """How much a line looks like a headline: its length, its place, its neighbours, whether the page says it again."""
    text = unit.text
    points = _length_points(text)
    if ends_sentence(text) and not text.endswith("?"):
        points -= 2.5
    if said[text.casefold()] > 1 and len(words(text)) >= 4:
        points += 3
    if any(mark in text for mark in (" | ", " » ", " > ", "›")):
        points -= 2
    points += 1.0 if unit.alone else 0.0
    points += _neighbour_points(unit.index, marks)
    return points - 0.25 * max(0, lead - unit.index - NEAR)


def _penalty(text: str, reader: StampReader) -> float:
    """What a line loses by holding a date or opening as a byline does."""
    byline = any(text.casefold().startswith(f"{word} ") for lang in reader.languages for word in lang.byline_words)
    return (DATED if reader.dates(text) else 0.0) + (BYLINE if byline else 0.0)


def _length_points(text: str) -> float:
    count = len(text) // 3 if is_dense(text) else len(words(text))
    if count <= 1:
        return -3.0
    if count == 2:
        return 0.5
    return 3.0 if 4 <= count <= 22 else 1.5


def _neighbour_points(index: int, marks: Marks) -> float:
    below = [mark.label for i in (index + 1, index + 2) if (mark := marks.get(i))]
    return 1.5 if {"stamp", "byline"} & set(below) else 0.5 if {"credit", "agency"} & set(below) else 0.0
