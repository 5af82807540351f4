"""How well real pages are read: days, headlines and text against known answers."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from chronicle.extract.article import read_article
from chronicle.extract.knowledge import Knowledge
from chronicle.model import Article, Seed
from learning.pages import KnownPage

WORDS_IN_SHINGLE = 4

_WORD = re.compile(r"\w+")
_NO_WORD = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Days:
    """Per cent of pages with the right day, a wrong day, and none."""

    pages: int
    exact: float
    wrong: float
    silent: float


@dataclass(frozen=True, slots=True)
class Texts:
    """F1 of the text over shingles of four words, averaged by page, and per cent of headlines that are right."""

    pages: int
    f1: float
    titles: int
    titles_exact: float


def read_known(pages: Iterable[KnownPage], knowledge: Knowledge) -> list[tuple[KnownPage, Article]]:
    """Each page with what is read from it."""
    return [(page, read_article(Seed(page.id, page.id, page.text), knowledge)) for page in pages]


def days(read: Sequence[tuple[KnownPage, Article]]) -> Days:
    """How the days agree, for the pages whose day is known."""
    said = [(page.day, article.published.day) for page, article in read if page.day]
    exact = sum(day is not None and day.isoformat() == known for known, day in said)
    silent = sum(day is None for _, day in said)
    return Days(
        len(said), _per_cent(exact, len(said)), _per_cent(len(said) - exact - silent, len(said)),
        _per_cent(silent, len(said)),
    )  # fmt: skip


def texts(read: Sequence[tuple[KnownPage, Article]]) -> Texts:
    """How text and headline agree, for the pages whose text is known."""
    known = [(page, article) for page, article in read if page.body]
    shares = [_overlap(shingles(page.body or ""), shingles(text_of(article))) for page, article in known]
    titled = [(page.title, article.title.value) for page, article in known if page.title]
    right = sum(_bare(title) == _bare(found) for title, found in titled)
    return Texts(len(known), round(_f1(shares), 4), len(titled), _per_cent(right, len(titled)))


def text_of(article: Article) -> str:
    """Standfirst and body as one text."""
    return "\n".join([article.standfirst or "", *(paragraph.text for paragraph in article.body)])


def agency_days(path: Path, knowledge: Knowledge) -> Mapping[str, int]:
    """How often reports that print no day get the right one, a wrong one and none."""
    counts: Counter[str] = Counter(exact=0, wrong=0, silent=0)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            day = read_article(Seed(row["id"], row["id"], row["text"]), knowledge).published.day
            outcome = "silent" if day is None else "exact" if day.isoformat() == row["gold_date"] else "wrong"
            counts[outcome] += 1
    return counts


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Each row of four words of a text, and how often it stands there; a shorter text is one row."""
    words = _WORD.findall(text)
    starts = range(max(1, len(words) - WORDS_IN_SHINGLE + 1)) if words else ()
    return Counter(tuple(words[i : i + WORDS_IN_SHINGLE]) for i in starts)


def _overlap(known: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> tuple[float, float, float]:
    """Shares of what is in both, only in the found text, only in the known one; they add up to one."""
    both = (known & found).total()
    extra, missing = found.total() - both, known.total() - both
    total = both + extra + missing
    return (both / total, extra / total, missing / total) if total else (0.0, 0.0, 0.0)


def _f1(shares: Sequence[tuple[float, float, float]]) -> float:
    both, extra, missing = (sum(column) for column in zip(*shares, strict=True)) if shares else (0.0, 0.0, 0.0)
    return 2 * both / (2 * both + extra + missing) if both else 0.0


def _bare(title: str) -> str:
    return _NO_WORD.sub(" ", title).strip().lower()


def _per_cent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
