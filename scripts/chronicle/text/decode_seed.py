"""From the bytes of a seed to its text, whatever it was saved in, and in words how the text was won."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from chronicle.model import Evidence
from chronicle.text.decode import MARKS, UndecodableError, decode, without_nul
from chronicle.text.encodings import Guess, guess_in, likeliest
from chronicle.text.repair import Repair, repair_mojibake

UTF16_SHARE = 0.05
"""Share of NULs in one half of the bytes of UTF-16 text: the line ends and spaces at the least."""

SOUND = 10
"""Letters of UTF-8 for each broken piece, from which a file is UTF-8 with a few bytes spoilt."""

AS_WELL = 0.05
"""Average points by which a declared encoding may read worse than the likeliest: a few signs in a page of words."""

NO_WORDS = -0.6
"""Average points below which what the bytes give is no text in any encoding."""

_READ_AS = {
    "iso-8859-1": "windows-1252", "latin-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
    "iso-8859-9": "windows-1254", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "x-sjis": "cp932",
    "euc-kr": "cp949",
}  # fmt: skip
"""Names of encodings that pages give and browsers read as another, which holds the first."""

_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
"""Bytes that stand in no text of eight bits."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A seed's `text` and the `steps` that led to it, none where it is plainly Unicode."""

    text: str
    steps: tuple[Evidence, ...] = ()


def decode_seed(data: bytes, declared: str | None = None) -> Decoded:
    """Decode a seed. `declared` is the encoding that a saved page says it is in.

    UTF-8 and UTF-16, with a mark or without, are sure; other encodings are told by how well the text reads, and by
    what is declared. Text that had been decoded wrongly before is repaired where that is sure; offsets count in the
    repaired text. Raises UndecodableError where encodings are equally likely, or where the file is no text.
    """
    text, step = _text(data, declared)
    repaired = repair_mojibake(without_nul(text))
    steps = (*((step,) if step else ()), *_repair_told(repaired))
    return Decoded(repaired.text, steps)


def _text(data: bytes, declared: str | None) -> tuple[str, Evidence | None]:
    if any(data.startswith(mark) for mark, _ in MARKS):
        return decode(data), None
    utf16 = _utf16_without_mark(data)
    if utf16:
        return data.decode(utf16), _told("utf-16", f"The file is in {utf16.upper()}, as its bytes show.")
    try:
        return decode(data), None
    except UndecodableError as error:
        without_nul(data.decode("latin-1"))
        if _CONTROL.search(data):
            raise
        return _spoilt_utf8(data) or _as_it_reads(data, declared, error)


def _spoilt_utf8(data: bytes) -> tuple[str, Evidence] | None:
    """The text of a file in UTF-8 of which only a few bytes cannot be read."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if sum(letter > "\x7f" for letter in text) - broken < SOUND * broken:
        return None
    pieces = "one unreadable piece, which is" if broken == 1 else f"{broken} unreadable pieces, which are"
    return text, _told("spoilt-utf-8", f"The file is in UTF-8 with {pieces} shown as \ufffd.")


def _as_it_reads(data: bytes, declared: str | None, error: UndecodableError) -> tuple[str, Evidence]:
    """The text in the encoding that is declared or likeliest. Raises `error`, or one that names the likely ones."""
    best, *rivals = likeliest(data)
    stated = _as_declared(data, declared)
    if stated and stated.reads.average >= best.reads.average - AS_WELL:
        return stated.text, _told("declared-encoding", f"The page says that it is in {declared}, and reads well in it.")
    if rivals:
        names = f"{best.encoding} as well as {rivals[0].encoding}"
        raise UndecodableError(f"the file is not text in UTF-8, and reads in {names}", error.line)
    if best.reads.average < NO_WORDS:
        raise error
    return best.text, _told("likeliest-encoding", f"The file is not in UTF-8; it reads best in {best.encoding}.")


def _as_declared(data: bytes, declared: str | None) -> Guess | None:
    name = (declared or "").strip().lower()
    return guess_in(data, _READ_AS.get(name, name)) if name and not name.startswith(("utf", "unicode")) else None


def _utf16_without_mark(data: bytes) -> str | None:
    """The UTF-16 that the NULs of Western letters and line ends show, in one half of the bytes and never the other."""
    if len(data) % 2 or b"\0" not in data:
        return None
    least = UTF16_SHARE * len(data) / 2
    first, second = data[::2].count(0), data[1::2].count(0)
    for name, nuls, others in (("utf-16-le", second, first), ("utf-16-be", first, second)):
        if nuls >= least and not others and _is_decodable(data, name):
            return name
    return None


def _is_decodable(data: bytes, name: str) -> bool:
    try:
        codecs.decode(data, name)
    except UnicodeDecodeError:
        return False
    return True


def _repair_told(repair: Repair) -> Iterator[Evidence]:
    if repair.lines:
        count = "one line" if repair.lines == 1 else f"{repair.lines} lines"
        why = f"Letters had been garbled before the file was saved; they are restored on {count}"
        yield _told("repaired-letters", f"{why}: “{repair.before}” is read as “{repair.after}”.")


def _told(rule: str, why: str) -> Evidence:
    return Evidence("reasoning", rule, why)
