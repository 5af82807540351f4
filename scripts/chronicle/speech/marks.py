"""Where the quotations of a text begin and end, through all its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chronicle.speechbook import QuotationMarks

PARTED = "\n\n"
"""What stands between the paragraphs of a text."""

_STOPS = frozenset(".,!?…")

Span = tuple[int, int]


def quotations_in(paragraphs: Sequence[str], marks: QuotationMarks) -> tuple[Span, ...]:
    """The outermost quotations, marks included, as places in the paragraphs joined by PARTED, in order.

    One that is opened anew in each paragraph and closed once is one quotation, as is one whose end stands in the next
    paragraph; one that is never closed ends with its paragraph.
    """
    reader = _Reader(marks)
    base = 0
    for number, text in enumerate(paragraphs):
        reader.read(text, base, paragraphs[number + 1] if number + 1 < len(paragraphs) else "")
        base += len(text) + len(PARTED)
    return tuple(reader.found)


@dataclass(frozen=True, slots=True)
class _Open:
    """A quotation not yet closed: where it begins, by which mark, and which marks may close it.

    `depth` counts the same marks that stand open within another kind of quotation in it.
    """

    start: int
    mark: str
    closing: str
    depth: int = 0


class _Reader:
    """Reads paragraphs in order, and remembers what is still open."""

    def __init__(self, marks: QuotationMarks) -> None:
        self._marks = marks
        self._any = re.compile(f"[{re.escape(marks.every)}]")
        self._opened: _Open | None = None
        self.found: list[Span] = []

    def read(self, text: str, base: int, following: str) -> None:
        """Read a paragraph that begins at `base`, with the one behind it."""
        for mark in self._any.finditer(text):
            if self._opened is None:
                self._open(text, base, mark.start())
            else:
                self._meet(text, base, mark.start(), self._opened)
        if self._opened and not self._goes_on(self._opened, following):
            if self._opened.mark not in self._marks.apostrophes:
                self.found.append((self._opened.start, base + len(text.rstrip())))
            self._opened = None

    def _open(self, text: str, base: int, place: int) -> None:
        sign = text[place]
        if sign in self._marks.close and self._opens(text, place):
            self._opened = _Open(base + place, sign, self._marks.close[sign])

    def _meet(self, text: str, base: int, place: int, opened: _Open) -> None:
        """What a mark does where a quotation is open."""
        sign, here = text[place], base + place
        if sign == opened.mark and place > 0 and opened.start < here and _begins(text, place):
            # Opened again before it was closed: the mark that closes it was forgotten.
            before = text[:place].rstrip()
            if self._is_within(text, base, place, opened):
                self._opened = replace(opened, depth=opened.depth + 1)
            elif opened.start >= base and before[-1:] in _STOPS:
                self.found.append((opened.start, base + len(before)))
                self._opened = _Open(here, sign, opened.closing)
        elif sign == opened.mark and place and text[place + 1 : place + 2].isspace():
            self._close(here, opened)  # a mark turned the wrong way
        elif sign in opened.closing and self._closes(text, place) and not (place == 0 and sign == opened.mark):
            self._close(here, opened)

    def _is_within(self, text: str, base: int, place: int, opened: _Open) -> bool:
        """Whether a quotation of another kind stands open within the one that is: he ‘never said “no”’."""
        inner = text[max(0, opened.start + 1 - base) : place]
        return any(
            inner.count(mark) > inner.count(self._marks.close[mark])
            for mark in self._marks.within
            if mark != opened.mark
        )

    def _close(self, place: int, opened: _Open) -> None:
        if opened.depth:
            self._opened = replace(opened, depth=opened.depth - 1)
            return
        self.found.append((opened.start, place + 1))
        self._opened = None

    def _goes_on(self, opened: _Open, following: str) -> bool:
        """Whether a quotation that is open at the end of its paragraph is opened anew or closed in the next."""
        if following.startswith(opened.mark):
            return True
        own = (mark for mark in self._any.finditer(following) if mark.group() in opened.mark + opened.closing)
        first = next(own, None)
        if first is None or opened.mark in self._marks.apostrophes:
            return False
        return first.group() in opened.closing and not _begins(following, first.start())

    def _opens(self, text: str, place: int) -> bool:
        sign = text[place]
        if sign in self._marks.apostrophes:
            further = (mark.start() for mark in self._any.finditer(text, place + 1))
            ends = (end for end in further if text[end] in self._marks.close[sign])
            return _begins(text, place) and any(self._closes(text, end) for end in ends)
        return sign not in self._marks.either or _begins(text, place)

    def _closes(self, text: str, place: int) -> bool:
        return text[place] not in self._marks.apostrophes or not text[place + 1 : place + 2].isalnum()


def _begins(text: str, place: int) -> bool:
    """Whether a mark stands as one that opens: behind a space or nothing, and right before a word."""
    before, behind = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    return not (before.isalnum() or before in _STOPS) and bool(behind) and not behind.isspace()
