"""Finding the names of people, outlets and places in a flattened text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from chronicle.authorities.forms import NameForm, Reading
from chronicle.authorities.wordings import Hit, begins_word, ends_word, leftmost_longest

_WORD_BEFORE = re.compile(r"([^\W\d_][\w'-]*) \Z")
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A form in a flattened text and what it may stand for there: one thing, several, or (misleading) nothing."""

    start: int
    end: int
    readings: tuple[Reading, ...]


class Finder:
    """Finds names in flattened texts. `title_words`, casefolded, may stand before a bare surname (“Secretary”)."""

    def __init__(self, title_words: Collection[str]) -> None:
        self._title_words = frozenset(title_words)

    def find(self, text: str, hits: Iterable[Hit]) -> tuple[Found, ...]:
        """The names in a flattened text, in order, none overlapping: of several the leftmost, then the longest.

        `hits` are all wordings that the text holds. Each name has one reading: the only safe one, or the only unsafe
        one whose entry is named safely elsewhere.
        """
        whole = tuple(_as_written(text, hits))
        safely = leftmost_longest(_read(whole, lambda _, reading: reading.safe))
        named = {reading.entry for found in safely for reading in found.readings}

        def counts(found: Found, reading: Reading) -> bool:
            return reading.safe or (reading.entry in named and not self._in_other_name(text, found))

        return tuple(found for found in leftmost_longest(_read(whole, counts)) if len(found.readings) == 1)

    def _in_other_name(self, text: str, found: Found) -> bool:
        """Whether a bare surname follows a word in capitals that is no title: likely somebody else's first name."""
        if " " in text[found.start : found.end]:
            return False
        before = _WORD_BEFORE.search(text, max(0, found.start - _LONGEST_WORD), found.start)
        return before is not None and before[1][0].isupper() and before[1].casefold() not in self._title_words


def _as_written(text: str, hits: Iterable[Hit]) -> Iterator[Found]:
    """The forms that stand in the text as they are listed, capitals and all, as whole words."""
    for hit in hits:
        form = hit.wording
        if not isinstance(form, NameForm) or not text.startswith(form.text, hit.start):
            continue
        if begins_word(text, hit.start) and ends_word(text, hit.end):
            yield Found(hit.start, hit.end, form.readings)


def _read(all_found: Iterable[Found], counts: Callable[[Found, Reading], bool]) -> Iterator[Found]:
    """Keep the readings that count, and drop what they were all there was to it. Misleading wordings stay."""
    for found in all_found:
        readings = tuple(reading for reading in found.readings if counts(found, reading))
        if readings or not found.readings:
            yield replace(found, readings=readings)
