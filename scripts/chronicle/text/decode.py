"""From the bytes of a file to its text, where the file is in Unicode."""

from __future__ import annotations

import codecs

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
"""Byte-order marks and the encodings they announce."""


class UndecodableError(ValueError):
    """The bytes are not text in an encoding we can be sure of; `line` (1-based) is where it first shows."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def decode(data: bytes) -> str:
    """Decode UTF-8, or UTF-16 that opens with a byte-order mark. The mark is not part of the text.

    Raises UndecodableError for anything else, and for text that holds a NUL, which no article does.
    """
    mark, encoding = next(((m, e) for m, e in MARKS if data.startswith(m)), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        line = line_of(data, len(mark) + error.start)
        raise UndecodableError(f"the file is not text in {encoding.upper()}", line) from error
    return without_nul(text)


def without_nul(text: str) -> str:
    """The text itself. Raises UndecodableError where it holds a NUL."""
    if "\0" in text:
        message = "the file holds a NUL character, so it is not plain text"
        raise UndecodableError(message, text.count("\n", 0, text.index("\0")) + 1)
    return text


def line_of(data: bytes, position: int) -> int:
    """The line (1-based) of a byte, where line ends are single bytes."""
    return data.count(b"\n", 0, position) + 1
