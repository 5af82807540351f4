"""A headline that the page breaks over two lines."""

from __future__ import annotations

from collections.abc import Sequence

from chronicle.extract.prose import ends_sentence, words
from chronicle.extract.region import Marks
from chronicle.extract.stamp import StampReader
from chronicle.extract.units import Unit

LONGEST = 160
"""Characters of both lines together."""


def goes_on(index: int, units: Sequence[Unit], marks: Marks, reader: StampReader) -> bool:
    """Whether the unit and the next are one headline: two lines by themselves, the break plainly within a phrase."""
    if not 0 <= index < len(units) - 1 or index in marks or index + 1 in marks:
        return False
    first, second = units[index], units[index + 1]
    if not _adjoin(first, second) or _in_block(index, units, marks) or len(first.text) + len(second.text) > LONGEST:
        return False
    if ends_sentence(first.text) or (ends_sentence(second.text) and not second.text.endswith("?")):
        return False
    return second.text[0].islower() or _ends_in_phrase(first.text, reader)


def _in_block(index: int, units: Sequence[Unit], marks: Marks) -> bool:
    """Whether unmarked lines adjoin the two, so that they may be part of a menu or of the text."""
    before = index > 0 and index - 1 not in marks and _adjoin(units[index - 1], units[index])
    after = index + 2 < len(units) and index + 2 not in marks and _adjoin(units[index + 1], units[index + 2])
    return before or after


def _adjoin(first: Unit, second: Unit) -> bool:
    """Whether no blank line stands between them."""
    return second.lines[0].number == first.lines[-1].number + 1


def _ends_in_phrase(text: str, reader: StampReader) -> bool:
    """Whether the last word is one such as “of”, which nothing ends with."""
    last = words(text)[-1:]
    return bool(last) and any(last[0].casefold() in language.function_words for language in reader.languages)
