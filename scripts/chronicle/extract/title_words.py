"""How far a line is made of the words of the text: a headline is, a teaser for another article is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chronicle.extract.prose import LONG, LONG_DENSE, is_dense
from chronicle.extract.units import Unit

OPENING = 6
"""Paragraphs that count as the text's opening."""

PARAGRAPHS = 30
"""Paragraphs whose words count at all."""

MOST = 4
"""Paragraphs from which a word counts no more for being in yet another."""

READ = 3_000
"""Characters of a paragraph that are read; only a whole page on one line has more."""

_STEM = 5
_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class Shared:
    """How much a line shares with the text: the share of its stems that are in the opening, from 0 to 1.

    `weight` adds up the paragraphs that each of its stems is in, so that it grows with the line's length too.
    """

    opening: float
    weight: int


@dataclass(frozen=True, slots=True)
class TextWords:
    """For each stem, the paragraphs it is in; `first` is the unit that the text begins with."""

    first: int
    opening: Mapping[str, int]
    whole: Mapping[str, int]

    def shared(self, text: str, unit: int) -> Shared:
        """What a line, or a piece of it, shares with the paragraphs other than its own unit."""
        found = stems(text)
        once = 1 if unit >= self.first and len(text) >= LONG else 0  # its own paragraph
        counts = [self.whole.get(stem, 0) - once for stem in found]
        opening = sum(self.opening.get(stem, 0) > once for stem in found)
        # Half a stem more, so that a line of one word is no full match.
        return Shared(opening / (len(found) + 0.5), sum(min(n, MOST) for n in counts if n > 0))


def words_of_text(lead: int, units: Sequence[Unit]) -> TextWords:
    """The words of the paragraphs from the lead on."""
    texts = (unit.text[:READ] for unit in units[lead : lead + 2 * PARAGRAPHS])
    bags = [stems(text) for text in texts if _is_paragraph(text)][:PARAGRAPHS]
    return TextWords(lead, _counted(bags[:OPENING]), _counted(bags))


def stems(text: str) -> frozenset[str]:
    """The text's longer words, cut to their first letters; pairs of characters where no spaces part the words."""
    if not text.isascii() and is_dense(text):
        return frozenset(map("".join, pairwise(text)))
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()))


def _is_paragraph(text: str) -> bool:
    return len(text) >= LONG or (len(text) >= LONG_DENSE and not text.isascii() and is_dense(text))


def _counted(bags: Sequence[frozenset[str]]) -> Counter[str]:
    return Counter(stem for bag in bags for stem in bag)
