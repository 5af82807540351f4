"""The lines around a headline, told apart by shape: date lines, bylines, sentences, long and short lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from chronicle.extract.prose import VERY_LONG, ends_sentence, is_dense
from chronicle.extract.region import Marks
from chronicle.extract.stamp import StampReader
from chronicle.extract.units import Unit

Shape = Literal[
    "date line", "byline", "credit", "caption", "related line", "furniture",
    "sentence", "long line", "short line", "single word", "page's end",
]  # fmt: skip
"""What a line looks like. A long line has the length of a headline."""

_OF_LABEL: dict[str, Shape] = {
    "stamp": "date line",
    "clock": "date line",
    "byline": "byline",
    "credit": "credit",
    "caption": "caption",
    "related": "related line",
}
SPOKEN = 5
"""Words from which a line that ends a sentence is one."""

SHORT = 3
"""Words up to which a line is short, as those of menus are."""

CHARACTERS_A_WORD = 3
"""Characters that stand for a word where no spaces part the words."""

MENU_LIKE: frozenset[Shape] = frozenset({"single word", "short line"})
"""Shapes that the entries of menus have."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shapes of the units from `first` on."""

    first: int
    shapes: tuple[Shape, ...]

    def at(self, index: int) -> Shape:
        """The shape of a unit; where there is none, the page's end."""
        place = index - self.first
        return self.shapes[place] if 0 <= place < len(self.shapes) else "page's end"

    def between(self, start: int, end: int) -> tuple[Shape, ...]:
        """The shapes of the units from `start` to before `end`."""
        return self.shapes[max(0, start - self.first) : max(0, end - self.first)]


def shapes_of(units: Sequence[Unit], first: int, end: int, marks: Marks, reader: StampReader) -> Shapes:
    """The shapes of the units from `first` to before `end`."""
    bylines = tuple(f"{word} " for language in reader.languages for word in language.byline_words)
    return Shapes(first, tuple(_shape(unit, marks, bylines) for unit in units[first:end]))


def count_words(text: str) -> int:
    """Pieces between spaces, or as many as a script without spaces would fill."""
    return len(text) // CHARACTERS_A_WORD if not text.isascii() and is_dense(text) else len(text.split())


def _shape(unit: Unit, marks: Marks, bylines: tuple[str, ...]) -> Shape:
    text, mark = unit.text, marks.get(unit.index)
    if mark is not None:
        return _OF_LABEL.get(mark.label, "furniture")
    if len(text) >= VERY_LONG:
        return "sentence"
    count = count_words(text)
    if count <= 1:
        return "single word"
    if text.casefold().startswith(bylines):
        return "byline"
    if count >= SPOKEN and text[-1] != "?" and ends_sentence(text):
        return "sentence"
    return "short line" if count <= SHORT else "long line"
