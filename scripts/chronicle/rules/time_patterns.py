"""The patterns of rules about times: a small language that becomes a regular expression.

A pattern is the wording itself. `[x]` may be left out, `(x|y)` is one or the other, `%class%` is a word of a class and
`%class:group%` the same under another name; a space is any gap, `~` a gap or a hyphen. A bracket that is meant as such
has a backslash before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from chronicle.timebook import AGAIN, WordClass

NUMBER = "#"
"""Stands for any number among the openings of a pattern."""

ESCAPE = "\\"
"""Stands before a bracket that is meant as such."""

GAP = r"[ \t\xa0]{0,2}\s[ \t\xa0]{0,2}"
_HYPHEN = "[-\u2010\u2011\u2013]"
_SIGNS = {" ": GAP, "~": f"(?:{GAP}|{_HYPHEN})", "-": _HYPHEN, "'": "['\u2019]"}
_TOKEN = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a pattern: its expression, the words it may begin with, and whether it may be empty."""

    regex: str
    first: frozenset[str]
    empty: bool


@dataclass(slots=True)
class PatternReader:
    """Reads one pattern. `groups` collects the classes of the groups that were met.

    Raises ValueError and KeyError for a pattern that no one can have meant.
    """

    pattern: str
    classes: Mapping[str, WordClass]
    leads: Collection[str]
    groups: dict[str, WordClass] = field(default_factory=dict)
    _at: int = 0

    def read(self) -> tuple[str, frozenset[str]]:
        """The regular expression, and the words that it may begin with."""
        piece = self._choice()
        if self._at < len(self.pattern):
            raise ValueError(f"{self.pattern!r} closes what was not opened")
        return piece.regex, frozenset(word for word in piece.first if word not in self.leads)

    def _choice(self) -> _Piece:
        pieces = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            pieces.append(self._sequence())
        regex = pieces[0].regex if len(pieces) == 1 else f"(?:{'|'.join(piece.regex for piece in pieces)})"
        first = frozenset().union(*(piece.first for piece in pieces))
        return _Piece(regex, first, any(piece.empty for piece in pieces))

    def _sequence(self) -> _Piece:
        pieces: list[_Piece] = []
        while (sign := self._peek()) and sign not in "|)]":
            pieces.append(self._piece(sign))
        first: frozenset[str] = frozenset()
        for piece in reversed(pieces):
            first = self._joined(piece, first)
        return _Piece("".join(piece.regex for piece in pieces), first, all(piece.empty for piece in pieces))

    def _joined(self, piece: _Piece, behind: frozenset[str]) -> frozenset[str]:
        """The openings of a piece with what follows it; a lead counts with the word behind it."""
        own = set(piece.first - frozenset(self.leads))
        leads = piece.first.intersection(self.leads)
        own |= {f"{lead} {word.split()[0]}" for lead in leads for word in behind} if behind else leads
        return frozenset(own | behind) if piece.empty or not piece.first else frozenset(own)

    def _piece(self, sign: str) -> _Piece:
        if sign in "[(":
            self._at += 1
            inner = self._choice()
            self._expect("]" if sign == "[" else ")")
            return _Piece(f"(?:{inner.regex})?", inner.first, True) if sign == "[" else inner
        return self._class() if sign == "%" else self._literal()

    def _class(self) -> _Piece:
        end = self.pattern.index("%", self._at + 1)
        name, _, group = self.pattern[self._at + 1 : end].partition(":")
        self._at = end + 1
        kind, group = self.classes[name], group or name
        while group in self.groups:
            group += AGAIN
        self.groups[group] = kind
        first = self._openings(*kind.words) | ({NUMBER} if kind.digits else set())
        return _Piece(f"(?P<{group}>{kind.pattern})", first, False)

    def _literal(self) -> _Piece:
        text = ""
        while (sign := self._peek()) and sign not in "[](|)%":
            self._at += 2 if sign == ESCAPE else 1
            text += self.pattern[self._at - 1]
        regex = "".join(_SIGNS.get(letter) or re.escape(letter) for letter in text)
        return _Piece(regex, self._openings(text.lower()), False)

    def _openings(self, *texts: str) -> frozenset[str]:
        """The first word of each text, with the second where it is a lead; a number is any."""
        found = set()
        for text in texts:
            words = [NUMBER if word.isdigit() else word for word in _TOKEN.findall(text)]
            found.add(" ".join(words[: 2 if words and words[0] in self.leads else 1]))
        return frozenset(found - {""})

    def _peek(self) -> str:
        return self.pattern[self._at : self._at + 1]

    def _expect(self, sign: str) -> None:
        if self._peek() != sign:
            raise ValueError(f"{self.pattern!r} lacks a {sign}")
        self._at += 1
