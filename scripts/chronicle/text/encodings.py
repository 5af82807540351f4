"""Which encoding a file is in that is not plainly UTF-8: tried out, and judged by how well the text reads.

charset-normalizer alone takes short texts in one encoding for another, so it is asked last, and only for what is
possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chronicle.text.plausible import Plausibility, plausibility

EIGHT_BIT = ("windows-1252", "windows-1251", "koi8-r")
"""Encodings of the press of the years before UTF-8 that are told apart by reading; Latin-1 is part of the first."""

OTHERS = (
    "cp1250", "iso8859_2", "cp1253", "cp1254", "cp1257", "cp1255", "cp1256", "iso8859_5", "cp866", "mac_cyrillic",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
)  # fmt: skip
"""Encodings that are looked for where the text reads as none of those."""

SAMPLE = 20_000
"""Characters that are judged, from the first beyond ASCII on."""

SURE = 0.5
"""Points (half a word) by which the likeliest encoding must beat the next."""

WELL_READ = 0.2
"""Average points below which a text is hardly one of words."""

MOSTLY_LATIN = 3
"""A text with this many plain words for each of the others is in a Latin script, whatever its few signs."""

_FOREIGN_WORD = re.compile(r"\w{0,50}[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Guess:
    """A text as one encoding gives it, and how well that reads."""

    encoding: str
    text: str
    reads: Plausibility

    @property
    def score(self) -> float:
        """Its points, with what speaks for a Latin script added."""
        plain = sum(word.isascii() for word in self.text[:SAMPLE].split()) if self.encoding == EIGHT_BIT[0] else 0
        return self.reads.points + (SURE if plain > MOSTLY_LATIN * self.reads.things else 0.0)


def guess_in(data: bytes, encoding: str) -> Guess | None:
    """The text in that encoding; None where it cannot be, or Python does not know it."""
    try:
        text = _decoded(data, encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    first = _FOREIGN_WORD.search(text)
    start = first.start() if first else 0
    return Guess(encoding, text, plausibility(text[start : start + SAMPLE]))


def _decoded(data: bytes, encoding: str) -> str:
    """Windows-1252 leaves five bytes without meaning, which browsers read as control characters, as Latin-1 does."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != EIGHT_BIT[0]:
            raise
        return "".join(_of_byte(byte) for byte in data)


def _of_byte(byte: int) -> str:
    try:
        return bytes((byte,)).decode(EIGHT_BIT[0])
    except UnicodeDecodeError:
        return chr(byte)


def likeliest(data: bytes) -> tuple[Guess, ...]:
    """The likeliest encoding; or, where several are about as likely and give other texts, all of these."""
    guesses = sorted(_guesses(data, EIGHT_BIT), key=lambda guess: -guess.score)
    best = guesses[0]
    if best.reads.average < WELL_READ:
        other = _by_charset_normalizer(data)
        if other and other.score >= best.score + SURE:
            return (other,)
    rivals = (guess for guess in guesses[1:] if guess.text != best.text and guess.score > best.score - SURE)
    return (best, *rivals)


def _guesses(data: bytes, encodings: Iterable[str]) -> Iterator[Guess]:
    return (guess for encoding in encodings if (guess := guess_in(data, encoding)))


def _by_charset_normalizer(data: bytes) -> Guess | None:
    # Here and not above: it loads slowly, and hardly any file needs it.
    from charset_normalizer import from_bytes

    possible = from_bytes(data, cp_isolation=list(OTHERS))
    return max(_guesses(data, (found.encoding for found in possible)), key=lambda guess: guess.score, default=None)
