"""From the bytes of a file to its text."""

from __future__ import annotations

import codecs

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class UndecodableError(ValueError):
    """The bytes are not text in an encoding we can be sure of; `line` (1-based) is where it first shows."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def decode(data: bytes) -> str:
    """Decode UTF-8, or UTF-16 that opens with a byte-order mark. The mark is not part of the text.

    Raises UndecodableError for anything else, and for text that holds a NUL, which no article does.
    """
    mark, encoding = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: len(mark) + error.start].count(b"\n") + 1
        raise UndecodableError(f"the file is not text in {encoding.upper()}", line) from error
    if "\0" in text:
        raise UndecodableError(
            "the file holds a NUL character, so it is not plain text", text.count("\n", 0, text.index("\0")) + 1
        )
    return text
