"""Quotations that tell within their marks whose they are: «Yes, — said Ann Lee. — But not today»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chronicle.speech.marks import Span
from chronicle.speechbook import SpeechRules

_ASIDE = re.compile(r"(?<=[,.!?…])\s+[—–-]\s+(?P<aside>[^—–\n]{3,120}?)[.,]\s+[—–-]\s+")
"""Between two dashes, behind a sign that ends what is said before."""


def without_asides(text: str, quotations: Sequence[Span], rules: SpeechRules) -> tuple[Span, ...]:
    """The quotations, each in as many pieces as an aside with a verb of saying parts it into."""
    if not rules.within_marks:
        return tuple(quotations)
    return tuple(piece for span in quotations for piece in _pieces(text, span, rules))


def _pieces(text: str, span: Span, rules: SpeechRules) -> Iterator[Span]:
    start, end = span
    for aside in _ASIDE.finditer(text, start, end):
        if _tells(aside["aside"], rules):
            yield start, aside.start()
            start = aside.end()
    yield start, end


def _tells(aside: str, rules: SpeechRules) -> bool:
    """Whether a verb of saying is among its first words."""
    return any("saying" in rules.roles(word.lower()) for word in aside.split()[:2])
