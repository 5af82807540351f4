"""Finding listed names in a flattened text, in one pass however many are listed."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ahocorasick_rs import AhoCorasick

from chronicle.authorities.forms import Reading

_WORD_BEFORE = re.compile(r"([^\W\d_][\w'-]*) \Z")
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A form in a flattened text and what it may stand for there: one thing, several, or (misleading) nothing."""

    start: int
    end: int
    readings: tuple[Reading, ...]


class Finder:
    """Finds forms in flattened texts. `title_words`, casefolded, may stand before a bare surname (“Secretary”)."""

    def __init__(self, forms: Mapping[str, tuple[Reading, ...]], title_words: Collection[str]) -> None:
        self._automaton = AhoCorasick(forms.keys())
        self._readings = tuple(forms.values())
        self._title_words = frozenset(title_words)

    def find(self, text: str) -> tuple[Found, ...]:
        """The names in a flattened text, in order, none overlapping: of several the leftmost, then the longest.

        Each has one reading: the only safe one, or the only unsafe one whose entry is named safely elsewhere.
        """
        whole = tuple(self._whole_words(text))
        safely = _leftmost_longest(_read(whole, lambda _, reading: reading.safe))
        named = {reading.entry for found in safely for reading in found.readings}

        def counts(found: Found, reading: Reading) -> bool:
            return reading.safe or (reading.entry in named and not self._in_other_name(text, found))

        return tuple(found for found in _leftmost_longest(_read(whole, counts)) if len(found.readings) == 1)

    def _whole_words(self, text: str) -> Iterator[Found]:
        # Overlapping, so that a longer form which fails at a word's boundary hides no shorter one.
        for form, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if not (_in_word_before(text, start) or _is_word(text[end : end + 1])):
                yield Found(start, end, self._readings[form])

    def _in_other_name(self, text: str, found: Found) -> bool:
        """Whether a bare surname follows a word in capitals that is no title: likely somebody else's first name."""
        if " " in text[found.start : found.end]:
            return False
        before = _WORD_BEFORE.search(text, max(0, found.start - _LONGEST_WORD), found.start)
        return before is not None and before[1][0].isupper() and before[1].casefold() not in self._title_words


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _in_word_before(text: str, start: int) -> bool:
    """Whether the character before belongs to the same word; so does an apostrophe after a letter (O'Hara)."""
    before = text[max(0, start - 2) : start]
    return _is_word(before[-1:]) or (before[-1:] == "'" and _is_word(before[:-1]))


def _read(all_found: Iterable[Found], counts: Callable[[Found, Reading], bool]) -> Iterator[Found]:
    """Keep the readings that count, and drop what they were all there was to it. Misleading wordings stay."""
    for found in all_found:
        readings = tuple(reading for reading in found.readings if counts(found, reading))
        if readings or not found.readings:
            yield replace(found, readings=readings)


def _leftmost_longest(all_found: Iterable[Found]) -> Iterator[Found]:
    end = 0
    for found in sorted(all_found, key=lambda found: (found.start, -found.end)):
        if found.start >= end:
            yield found
            end = found.end
