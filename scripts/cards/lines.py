"""Fitting words into a box: the largest type in which they fit, broken between words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

ELLIPSIS = "…"

Measure = Callable[[str, int], float]
"""The width in pixels of some words in type of a size in pixels."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines that fit, and the size of their type in pixels."""

    lines: tuple[str, ...]
    size: int


def fit(text: str, width: float, sizes: Sequence[tuple[int, int]], measure: Measure) -> Fitted:
    """The text in the first of the sizes, each given with its most lines, in which it fits; in the last it is cut.

    The lines are about as long as one another. A single word longer than a line is broken within only in the last.
    """
    for size, most in sizes:
        lines = wrap(text, lambda words, size=size: measure(words, size) <= width)  # type: ignore[misc]
        if len(lines) <= most and all(measure(line, size) <= width for line in lines):
            return Fitted(_evened(text, lines, size, measure), size)
    size, most = sizes[-1]

    def fits(words: str) -> bool:
        return measure(words, size) <= width

    lines = tuple(piece for line in wrap(text, fits) for piece in _pieces(line, fits))
    if len(lines) <= most:
        return Fitted(lines, size)
    return Fitted((*lines[: most - 1], shorten(" ".join(lines[most - 1 :]), fits)), size)


def wrap(text: str, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """As many words on each line as fit; a word that does not fit by itself has a line to itself."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and fits(longer):
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def shorten(text: str, fits: Callable[[str], bool]) -> str:
    """The beginning of the text that fits together with an ellipsis; the whole where it fits."""
    if fits(text):
        return text
    cut = text.split()
    while len(cut) > 1:
        cut.pop()
        shown = " ".join(cut).rstrip(" ,;:–—-") + ELLIPSIS
        if fits(shown):
            return shown
    word = cut[0] if cut else ""
    while word and not fits(word + ELLIPSIS):
        word = word[:-1]
    return word + ELLIPSIS


def _pieces(line: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """A line that is too long, which is a single word, in pieces."""
    while line:
        length = len(line)
        while length > 1 and not fits(line[:length]):
            length -= 1
        yield line[:length]
        line = line[length:]


def _evened(text: str, lines: tuple[str, ...], size: int, measure: Measure) -> tuple[str, ...]:
    """The same number of lines, each as short as it can be, so that none is left with a lone word."""
    low, high = 1.0, max((measure(line, size) for line in lines), default=1.0)
    best = lines
    while high - low > 4:
        middle = (low + high) / 2
        tried = wrap(text, lambda words: measure(words, size) <= middle)  # noqa: B023
        if len(tried) <= len(lines) and all(measure(line, size) <= middle for line in tried):
            best, high = tried, middle
        else:
            low = middle
    return best
