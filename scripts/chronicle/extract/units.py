"""Units: lines, or hard-wrapped lines put together, which is what the page's author wrote as one piece."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from chronicle.extract.prose import ends_sentence
from chronicle.model import Line

WRAPPED_WIDTH = range(45, 101)
"""Lengths of the lines of hard-wrapped text."""

LONGEST_READ = 50_000
"""Characters of one line that are searched, so that a page lost on one endless line costs no more than a long one."""


SENTENCE_BREAK = re.compile(r"(?<=[^\W_]{2}[.!?])[\"”’»]*\s|\n")
"""Between two sentences; initials (`U.S. Senate`) are no sentence's end."""

_ODD_SPACE = re.compile(r"[^\S ]")


@dataclass(frozen=True, slots=True)
class Unit:
    """One piece of text: its `lines`, and `text`, their content joined by one space, without the spaces at its ends.

    `alone` says that blank lines (or the page's ends) stand around it.
    """

    index: int
    lines: tuple[Line, ...]
    text: str
    alone: bool

    @property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """Where the content of each line stands in the seed."""
        return tuple(content(line) for line in self.lines)

    @property
    def number(self) -> int:
        """The number of its first line."""
        return self.lines[0].number

    @property
    def read(self) -> str:
        """As much of the text as is searched for names and times: all of it, but where a whole page is one line."""
        return self.text[:LONGEST_READ]

    def seed_offset(self, position: int) -> int:
        """Where the character at `position` of `text` stands in the seed."""
        if len(self.lines) == 1:
            return _start(self.lines[0]) + position
        for start, end in self.pieces:
            if position <= end - start:
                return start + position
            position -= end - start + 1
        return self.pieces[-1][1]


def content(line: Line) -> tuple[int, int]:
    """Start and end of a line's text without the spaces at its ends."""
    start = _start(line)
    return start, start + len(line.text.strip())


def _start(line: Line) -> int:
    return line.start + len(line.text) - len(line.text.lstrip())


def plain_spaces(text: str) -> str:
    """Each odd space character (no-break, thin, tab …) as a plain one; the length stays the same."""
    return _ODD_SPACE.sub(" ", text)


def units_of(lines: Sequence[Line]) -> tuple[Unit, ...]:
    """The units of a page, in order; blank lines belong to none."""
    parted = groupby(lines, key=lambda line: not line.text.strip())
    blocks = [tuple(block) for blank, block in parted if not blank]
    wrapped = any(_is_wrapped(block) for block in blocks)
    units: list[Unit] = []
    for block in blocks:
        whole = _is_wrapped(block) or (wrapped and _is_short_and_wrapped(block))
        groups = [block] if whole else [(line,) for line in block]
        for group in groups:
            text = " ".join(plain_spaces(line.text.strip()) for line in group)
            units.append(Unit(len(units), group, text, len(groups) == 1))
    return tuple(units)


def _is_wrapped(block: tuple[Line, ...]) -> bool:
    """Whether a block of lines is one paragraph cut at a fixed width: even lengths, ends in mid-sentence."""
    texts = [line.text.strip() for line in block]
    inner = texts[:-1]
    if len(inner) < 2 or any(len(text) not in WRAPPED_WIDTH for text in inner) or len(texts[-1]) > WRAPPED_WIDTH[-1]:
        return False
    cut = sum(not ends_sentence(text) for text in inner)
    even = max(map(len, inner)) - min(map(len, inner)) <= 25
    return even and cut * 2 > len(inner) and ends_sentence(texts[-1])


def _is_short_and_wrapped(block: tuple[Line, ...]) -> bool:
    """Whether two lines are one paragraph, on a page that is known to be wrapped."""
    if len(block) != 2:
        return False
    first, last = (line.text.strip() for line in block)
    return len(first) in WRAPPED_WIDTH and not ends_sentence(first) and ends_sentence(last)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence of a unit's text, with where it begins there."""
    start = 0
    for cut in [*(match.end() for match in SENTENCE_BREAK.finditer(text)), len(text)]:
        yield start, text[start:cut].rstrip()
        start = cut


def in_quotation(text: str, position: int) -> bool:
    """Whether a quotation that opened before the position has not closed yet."""
    before = text[:position]
    return before.count('"') % 2 == 1 or any(before.count(a) > before.count(b) for a, b in ("“”", "«»", "„“"))
