"""Splitting a text into lines without losing a character."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chronicle.model import Line

_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r)|[^\r\n]++")


def split_lines(text: str, first: int = 1) -> tuple[Line, ...]:
    r"""Split `text` into lines, which end at `\n`, `\r\n` or `\r` only, numbered from `first`.

    The lines' extents tile the text; a text that ends with a line end has no empty line after it.
    """
    return tuple(_lines(text, first))


def _lines(text: str, number: int) -> Iterator[Line]:
    position = 0
    for line in _LINE.findall(text):
        end = position + len(line)
        yield Line(number, position, end, line.rstrip("\r\n"))
        position, number = end, number + 1
