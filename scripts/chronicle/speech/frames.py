"""The sentences of a text with its quotations as single pieces, for what stands in them is not the text's own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chronicle.events.sentences import sentences
from chronicle.speech.marks import PARTED
from chronicle.speech.tokens import Kind, Token
from chronicle.speechbook import Role, SpeechRules

_PIECE = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’.,:/-][^\W_]+)*(?:\.(?=\s*\w)|['’])?|[^\w\s]")
_WIDE = re.compile(r"(?<=\.)\s{2,}(?=[^\W\d_a-z])")
_FILLER = "X"
_STOPS = ".,!?…"
_OPEN_END = frozenset("?!…")
"""Signs that end a quotation and not the sentence around it."""

_ATTRIBUTION = 7
"""Words of the longest sentence that only says whose words stood before it."""

_PRONOUNS: frozenset[Role] = frozenset({"he", "she", "they", "it", "first person"})

_NUMBER: frozenset[Role] = frozenset({"determiner", "quantity"})
"""What a number may do."""

Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence; `place` is its number among those of the text, `paragraph` that of its paragraph."""

    tokens: tuple[Token, ...]
    start: int
    end: int
    place: int
    paragraph: int = 0

    @property
    def is_bare(self) -> bool:
        """Whether it says nothing besides what it quotes."""
        return not any(token.is_word for token in self.tokens)

    def quotations(self) -> Iterator[int]:
        """The places of its quotations among the tokens."""
        return (place for place, token in enumerate(self.tokens) if token.kind == "quotation")


def frames(
    text: str, quotations: Spans, times: Spans, rules: SpeechRules, marks: str, begins: int = 0
) -> tuple[Frame, ...]:
    """The sentences of paragraphs joined by PARTED, whose quotations and times are known, in order.

    `marks` are those that stand around quotations. What stands before `begins`, such as a dateline, is passed over.
    """
    masked = _masked(text, quotations, marks)
    cut = _Cutter(text, quotations, times, rules, marks)
    found: list[Frame] = []
    base = 0
    for paragraph, part in enumerate(masked.split(PARTED)):
        places = [
            (base + start, base + end)
            for first, last in _spaced(part)
            for start, end in _moved(sentences(part[first:last], rules.shortened), first)
        ]
        for start, end in _joined(masked, places):
            tokens = tuple(cut.tokens(max(start, begins), max(end, begins)))
            found.append(Frame(tokens, start, end, len(found), paragraph))
        base += len(part) + len(PARTED)
    return tuple(found)


def _spaced(part: str) -> Iterator[tuple[int, int]]:
    """The pieces between wide spaces behind a stop, which even behind an abbreviation end a sentence."""
    start = 0
    for gap in _WIDE.finditer(part):
        yield start, gap.start()
        start = gap.end()
    yield start, len(part)


def _moved(spans: Iterable[tuple[int, int]], by: int) -> Iterator[tuple[int, int]]:
    return ((start + by, end + by) for start, end in spans)


def _masked(text: str, quotations: Spans, marks: str) -> str:
    """The text of the same length, in which nothing within a quotation ends a sentence but its last sign."""
    pieces: list[str] = []
    done = 0
    for start, end in quotations:
        last = start + len(text[start:end].rstrip(marks))
        last -= text[last - 1] in _STOPS
        pieces += [text[done : start + 1], _FILLER * (last - start - 1), text[max(last, start + 1) : end]]
        done = max(end, start + 1)
    return "".join((*pieces, text[done:]))


def _joined(masked: str, places: Spans) -> Iterator[tuple[int, int]]:
    """The sentences; a quotation that asks or cries out goes with a short one behind it, which may say whose it is."""
    pending: tuple[int, int] | None = None
    for start, end in places:
        if pending and _asks(masked[pending[0] : pending[1]]) and len(masked[start:end].split()) <= _ATTRIBUTION:
            pending = (pending[0], end)
            continue
        if pending:
            yield pending
        pending = (start, end)
    if pending:
        yield pending


def _asks(sentence: str) -> bool:
    """Whether a sentence ends with a quotation that does not end it."""
    inner = sentence.rstrip("\"”»“'’」")
    return inner != sentence and inner[-1:] in _OPEN_END


class _Cutter:
    """Cuts a text into tokens. Words come again and again, so what each may do is remembered."""

    def __init__(self, text: str, quotations: Spans, times: Spans, rules: SpeechRules, marks: str) -> None:
        self._text = text
        self._quotations = quotations
        self._times = times
        self._marks = marks
        self._roles = lru_cache(maxsize=None)(rules.roles)

    def tokens(self, start: int, end: int) -> Iterator[Token]:
        """The tokens between two places of the text."""
        quoted: list[tuple[int, int, Kind]] = [(*span, "quotation") for span in _between(self._quotations, start, end)]
        timed: list[tuple[int, int, Kind]] = [
            (*span, "time")
            for span in _between(self._times, start, end)
            if not any(first <= span[0] < last for first, last, _ in quoted)
        ]
        place = start
        for first, last, kind in sorted([*quoted, *timed]):
            yield from self._words(place, first)
            piece = self._text[first:last]
            yield Token(piece.lower(), first, last, kind, said=piece.strip(self._marks) if kind == "quotation" else "")
            place = max(place, last)
        yield from self._words(place, end)

    def _words(self, start: int, end: int) -> Iterator[Token]:
        for piece in _PIECE.finditer(self._text, start, end):
            word = piece.group()
            lower = word.lower().replace("’", "'")
            kind: Kind = "word" if word[0].isalnum() else "sign"
            roles = self._word_roles(lower) if kind == "word" else frozenset()
            yield Token(lower, piece.start(), piece.end(), kind, roles, word[0].isupper() or self._is_name(word))

    def _is_name(self, word: str) -> bool:
        """Whether a small word goes with a name by a hyphen: el-Sayed."""
        first, hyphen, rest = word.partition("-")
        return bool(hyphen) and rest[:1].isupper() and "particle" in self._roles(first)

    def _word_roles(self, word: str) -> frozenset[Role]:
        # The stop behind “Mr.” is no part of the word, but that of an initial is.
        if word.isdigit():
            return _NUMBER
        own = self._roles(word.rstrip(".") if len(word) > len("A.") else word)
        shortened, mark, _ = word.partition("'")
        return own | (self._roles(shortened) & _PRONOUNS) if mark else own  # they've


def _between(spans: Spans, start: int, end: int) -> Spans:
    return spans[bisect_left(spans, (start, -1)) : bisect_left(spans, (end, -1))]
