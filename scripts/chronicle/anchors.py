"""Permanent anchors: what links to the timeline end in, and what nothing found out later moves."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from chronicle.model import Article, EntryKind, Telling, ToldEvent


def anchor_of(kind: EntryKind, seed_name: str) -> str:
    """The permanent anchor of an entry.

    It hangs on the seed's name alone: neither a date found out later, nor a better title, nor another article
    moves it. Ten hexadecimal digits keep a hundred thousand seeds apart; the letter tells the kinds apart.
    """
    return f"{kind[0]}-{_hash(seed_name)}"


def telling_anchor(telling: Telling) -> str:
    """The permanent anchor of an event as one article tells it, by the seed's name, the sentence and its time.

    Where several tell the same, the event's entry answers to the anchors of all, so that none ever fails.
    """
    sentence = telling.sentence
    return "t-" + _hash("\n".join((telling.article.seed.name, sentence.text, sentence.mention.quote)))


def statement_anchors(article: Article) -> tuple[str, ...]:
    """The permanent anchor of each of an article's statements, by the seed's name and the words.

    Where the same is said twice, they are numbered.
    """
    used: Counter[str] = Counter()
    anchors = []
    for statement in article.statements:
        anchor = "s-" + _hash(f"{article.seed.name}\n{statement.quote}")
        used[anchor] += 1
        anchors.append(anchor if used[anchor] == 1 else f"{anchor}-{used[anchor]}")
    return tuple(anchors)


def telling_anchors(told: Iterable[ToldEvent]) -> Iterator[tuple[str, ...]]:
    """The anchors of each event's tellings. What an article says twice in the same words, of two dates, is numbered."""
    used: Counter[str] = Counter()
    for event in told:
        anchors = []
        for anchor in map(telling_anchor, event.tellings):
            used[anchor] += 1
            anchors.append(anchor if used[anchor] == 1 else f"{anchor}-{used[anchor]}")
        yield tuple(anchors)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
