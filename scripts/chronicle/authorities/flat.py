"""A text as names are looked up in it: odd spaces plain, lines joined, apostrophes and hyphens of one kind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_ODD_SPACE = re.compile(r"\s{2,}|[^\S ]")
_LINE_END = re.compile(r"\r\n|[\r\n]")
_PLAIN = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("‐", "-"), ("‑", "-"))


@dataclass(frozen=True, slots=True)
class Flat:
    """The flattened text, and how to get back: from each place in `_breaks` on, origins are shifted by `_shifts`."""

    text: str
    _breaks: tuple[int, ...]
    _shifts: tuple[int, ...]

    def origin(self, index: int) -> int:
        """Where the character at `index` stands in the original text."""
        return index + self._shifts[bisect_right(self._breaks, index) - 1]

    def extent(self, start: int, end: int) -> tuple[int, int]:
        """Start and end, in the original text, of a piece that is not empty."""
        return self.origin(start), self.origin(end - 1) + 1


def flatten(text: str) -> Flat:
    """Make each run of white space a single space, but leave blank lines, so that no name spans them."""
    if text.isprintable() and "  " not in text:  # flat as it is, as most are; a plain space is the only printable one
        return Flat(_of_one_kind(text), (0,), (0,))
    pieces: list[str] = []
    breaks, shifts = [0], [0]
    done = length = 0
    for run in _ODD_SPACE.finditer(text):
        keep = len(_LINE_END.findall(run[0])) > 1
        pieces += text[done : run.start()], run[0] if keep else " "
        length += run.start() - done + (len(run[0]) if keep else 1)
        done = run.end()
        if done - length != shifts[-1]:
            breaks.append(length)
            shifts.append(done - length)
    pieces.append(text[done:])
    return Flat(_of_one_kind("".join(pieces)), tuple(breaks), tuple(shifts))


def joined(texts: Sequence[str], flats: Sequence[Flat], apart: str) -> Flat:
    """What flattening the texts together gives, blank lines (`apart`) between them, from each one flattened."""
    breaks: list[int] = []
    shifts: list[int] = []
    begun = length = 0
    for text, flat in zip(texts, flats, strict=True):
        breaks += (length + place for place in flat._breaks)
        shifts += (begun - length + shift for shift in flat._shifts)
        begun, length = begun + len(text) + len(apart), length + len(flat.text) + len(apart)
    return Flat(apart.join(flat.text for flat in flats), tuple(breaks), tuple(shifts))


def plain(name: str) -> str:
    """A listed name as it stands in a flattened text."""
    return _of_one_kind(" ".join(name.split()))


def _of_one_kind(text: str) -> str:
    """Apostrophes and hyphens of one kind, each in its place."""
    if not text.isascii():
        for odd, usual in _PLAIN:
            text = text.replace(odd, usual)
    return text
