"""Signs of prose: sentence ends, length, words that only running text has."""

from __future__ import annotations

import re

LONG = 60
"""Characters from which a line that ends a sentence is taken as a paragraph."""

LONG_DENSE = 25
"""The same for text written without spaces between words."""

VERY_LONG = 140
"""Characters from which a line is prose even where the scrape cut its end off."""

OPENING = 200
"""Characters of a line that are enough to see that it has three words."""

TELLING = 5_000
"""Characters of a line that are enough to see in which script it is written."""

_CLOSING = " \"'”’»)]*_“"
"""What may stand behind a sentence's stop: closing quotation marks and brackets, marks of emphasis, spaces."""

_END = re.compile(rf"[.!?…。！？][{re.escape(_CLOSING)}]*\Z")
_INITIALS_END = re.compile(r"(?:\b[A-Z]\.){2,}\Z")
_DENSE = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
_OPENS_QUOTE = re.compile(r"\s*[\"“„«‘「]")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")


def words(text: str) -> list[str]:
    """The words of a text, hyphened and shortened ones (`co-op`, `U.S`) whole."""
    return _WORD.findall(text)


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does; an abbreviation of initials (`U.S.`) alone is no end."""
    # Matched at the stop itself: searching would walk through the whole line, and every line is asked about often.
    if not _END.match(text, len(text.rstrip(_CLOSING)) - 1):
        return False
    return not (len(text) < 2 * LONG and text[-1] == "." and _INITIALS_END.search(text))


def is_dense(text: str) -> bool:
    """Whether the text is mostly in a script written without spaces."""
    if text.isascii():
        return False
    opening = text[:TELLING]
    return len(_DENSE.findall(opening)) * 2 > len(opening)


def is_prose(text: str) -> bool:
    """Whether a line is surely running text: long and ending a sentence, or very long."""
    if is_dense(text):
        return len(text) >= LONG_DENSE and ends_sentence(text)
    if len(text) >= LONG and ends_sentence(text):
        return True
    return len(text) >= VERY_LONG and len(words(text)) * 9 > len(text)


def is_sentence(text: str) -> bool:
    """Whether a line may be running text: a sentence however short, or the opening of a quotation."""
    if is_dense(text):
        return ends_sentence(text)
    return (ends_sentence(text) or bool(_OPENS_QUOTE.match(text))) and len(words(text[:OPENING])) >= 3


def is_list(text: str) -> bool:
    """Whether a line is a list of names or key words parted by commas, as tags are."""
    items = text.split(",")
    return len(items) >= 3 and not ends_sentence(text) and all(0 < len(words(item)) <= 4 for item in items)
