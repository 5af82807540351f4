"""What a line's own form says for and against its being a headline: length, end, marks, capitals, a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronicle.extract.prose import ends_sentence
from chronicle.extract.stamp import StampReader
from chronicle.extract.title_lines import count_words

PARTING = re.compile(r"\s+(?:[|•·»–—-]|::)\s+")
"""A mark between two parts of a line: a headline and the outlet's name, the steps of a path of sections."""

_LENGTHS = (
    (2, "two words"),
    (3, "three words"),
    (5, "four or five words"),
    (7, "six or seven words"),
    (10, "eight to ten words"),
    (14, "eleven to fourteen words"),
    (19, "fifteen to nineteen words"),
    (25, "twenty to twenty-five words"),
)
_ENDS = {"?": "ends with a question mark", "…": "ends with dots", ":": "ends with a colon", ",": "ends with a comma"}
_HELD = {
    ": ": "holds a colon",
    ", ": "holds a comma",
    "(": "holds a bracket",
    "©": "holds a credit mark",
    "@": "holds an address",
    "://": "holds an address",
    "www.": "holds an address",
}
_QUOTES = "\"“‘'«„「"
_ARROWS = "«»‹›<>←→"


def form_signs(text: str, reader: StampReader) -> Iterator[str]:
    """The signs that stand in the line's own words."""
    count = count_words(text)
    yield next((name for most, name in _LENGTHS if count <= most), "more than twenty-five words")
    yield from _of_end(text)
    yield from {sign for piece, sign in _HELD.items() if piece in text}
    yield from _of_marks(text)
    yield from _of_capitals(text)
    if any(map(str.isdigit, text)):
        yield "holds digits"
        if reader.dates(text):
            yield "holds a date"


def _of_end(text: str) -> Iterator[str]:
    if text.endswith("..."):
        yield _ENDS["…"]
    elif text[-1] in _ENDS:
        yield _ENDS[text[-1]]
    elif ends_sentence(text):
        yield "ends a sentence"


def _of_marks(text: str) -> Iterator[str]:
    parted = len(PARTING.findall(text))
    if parted:
        yield "holds a dividing mark" if parted == 1 else "holds dividing marks"
    arrowed = (text[0] in _ARROWS and text[1] == " ") or (text[-1] in _ARROWS and text[-2] == " ")
    if arrowed:
        yield "begins or ends with an arrow"
    elif text[0] in _QUOTES:
        yield "opens with a quotation mark"


def _of_capitals(text: str) -> Iterator[str]:
    """Headlines keep one manner of capitals, names and menus have them on every word."""
    if text[0].islower():
        yield "opens in small letters"
    if text.isupper():
        yield "all in capitals"
        return
    later = [word for word in text.split()[1:] if word[0].isalpha()]
    if len(later) < 2:
        return
    capitals = sum(word[0].isupper() for word in later)
    if capitals in (0, len(later)):
        yield "every word capitalised" if capitals else "no word capitalised"
    else:
        yield "few words capitalised" if capitals * 2 < len(later) else "many words capitalised"
