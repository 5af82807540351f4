"""Sentences of a paragraph, and its quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chronicle.eventbook import Words

_END = re.compile(
    r"[.!?…][\"'\u201d\u2019»)\]]*\s+(?=[\"'\u201c\u2018«(\[—–-]*\s?(?:[^\W\d_a-zß-öø-ÿа-яё]|\d))|[\s.…][*•]\s"
)
"""A stop, closing marks, a space, and what may begin a sentence; or the mark of a list's next point."""

_LAST_WORD = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]+\Z")
_LONGEST_WORD = 30
_MARKS = {"“": "”", "«": "»", "„": "“", "「": "」", "‘": "’", '"': '"', "'": "'"}
_MARK = re.compile("[" + "".join({*_MARKS, *_MARKS.values()}) + "]")
_ALSO_WITHIN_WORDS = frozenset("'\u2018\u2019")
"""Marks that are apostrophes too: they open behind a space or sign, and close before one."""


def sentences(text: str, shortened: Words) -> Iterator[tuple[int, int]]:
    """Where each sentence of a paragraph begins and ends, without the spaces around it.

    A stop behind initials or one of the `shortened` words ends none.
    """
    start = 0
    for stop in _END.finditer(text):
        if text[stop.start()] == "." and _is_shortened(
            text[max(start, stop.start() - _LONGEST_WORD) : stop.start()], shortened
        ):
            continue
        yield start, stop.start() + len(stop.group().rstrip())
        start = stop.end()
    if text[start:].strip():
        yield start, len(text.rstrip())


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Where each quotation of a paragraph begins and ends, marks included.

    One that is not closed runs to the end, as where it goes on in the next paragraph.
    """
    found: list[tuple[int, int]] = []
    opened, closing = -1, ""
    for mark in _MARK.finditer(text):
        place, sign = mark.start(), mark.group()
        if closing:
            if sign == closing and _is_mark(text, place + 1, sign):
                found.append((opened, place + 1))
                closing = ""
        elif sign in _MARKS and _is_mark(text, place - 1, sign):
            opened, closing = place, _MARKS[sign]
    if closing:
        found.append((opened, len(text)))
    return tuple(found)


def _is_mark(text: str, beside: int, sign: str) -> bool:
    """Whether a sign is a quotation mark and no apostrophe, by the character at the place `beside` it."""
    return sign not in _ALSO_WITHIN_WORDS or not (0 <= beside < len(text) and text[beside].isalnum())


def within(spans: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """The first of the spans that holds all from `start` to `end`, None where none does."""
    return next((span for span in spans if span[0] <= start and end <= span[1]), None)


def _is_shortened(before: str, shortened: Words) -> bool:
    word = _LAST_WORD.search(before)
    return word is not None and (len(word[0]) == 1 or "." in word[0] or word[0].lower() in shortened)
