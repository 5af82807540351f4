"""What stands in the seed and not in the page's text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from chronicle.model import Article, Label, Span
from chronicle.pages.words import LABELS

_SHOWN: frozenset[Label] = frozenset({"standfirst", "caption", "credit"})
"""Labels whose pieces the page shows in a place of their own."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A piece of the seed that is not in the page's text: its line (1-based), label in plain words, and text."""

    line: int
    label: str
    text: str


def set_aside(article: Article) -> tuple[SetAside, ...]:
    """Every piece of the seed that the page does not show as text, in order; blank lines are left out."""
    return tuple(_pieces(article))


def _pieces(article: Article) -> Iterator[SetAside]:
    shown = _shown_extents(article)
    text = article.seed.text
    for labelled in article.lines:
        hidden = (span for span in labelled.spans if not _is_shown(span, shown))
        for label, spans in groupby(hidden, key=lambda span: span.label):
            piece = "".join(text[span.start : span.end] for span in spans).strip()
            if piece:
                yield SetAside(labelled.line.number, LABELS[label], piece)


def _shown_extents(article: Article) -> list[tuple[int, int]]:
    """Where the body's pieces and the headline stand in the seed, in order."""
    extents = [piece for paragraph in article.body for piece in paragraph.pieces]
    evidence = article.title.evidence[0] if article.title.evidence else None
    if evidence is not None and evidence.start is not None and evidence.end is not None:
        extents.append((evidence.start, evidence.end))
    return sorted(extents)


def _is_shown(span: Span, shown: list[tuple[int, int]]) -> bool:
    if span.label in _SHOWN:
        return True
    before = bisect_right(shown, (span.start, float("inf"))) - 1
    if before >= 0 and shown[before][1] > span.start:
        return True
    return before + 1 < len(shown) and shown[before + 1][0] < span.end
