"""A sentence in clauses, as seen from a time in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chronicle.eventbook import EventRules

_PIECE = re.compile(r"[^\W\d_]+(?:[.'\u2019-][^\W\d_]+)*|[,;:()\[\]\u2013\u2014\"\u201c\u201d«»]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, in small letters, where it stands in the text, and whether a capital makes it a name."""

    text: str
    start: int
    end: int
    is_name: bool = False


Clause = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words of a sentence around a time in it, each clause in order.

    `before` and `behind` are those of the time's own clause, `earlier` and `later` the clauses around that.
    """

    earlier: tuple[Clause, ...]
    before: Clause
    behind: Clause
    later: tuple[Clause, ...]

    @property
    def words_before(self) -> Clause:
        """Every word of the sentence before the time."""
        return (*(word for clause in self.earlier for word in clause), *self.before)


def surroundings(text: str, sentence: tuple[int, int], at: int, to: int, rules: EventRules) -> Surroundings:
    """The sentence of a text (from its first to its last character) around the time from `at` to `to`."""
    start, end = sentence
    before, behind = tuple(_clauses(text, start, at, rules)), tuple(_clauses(text, to, end, rules))
    return Surroundings(before[:-1], before[-1], behind[0], behind[1:])


def _clauses(text: str, start: int, end: int, rules: EventRules) -> Iterator[Clause]:
    """The clauses of a piece of a sentence, the first and last of which may be empty.

    A sign parts two clauses, and a word that opens one stands at its head.
    """
    clause: list[Word] = []
    for piece in _PIECE.finditer(text, start, end):
        word = piece.group().lower().replace("\u2019", "'")
        if not word[0].isalpha():
            yield tuple(clause)
            clause = []
            continue
        if word in rules.openers:
            yield tuple(clause)
            clause = []
        is_name = piece.start() > start and piece.group()[0].isupper()
        clause.append(Word(word, piece.start(), piece.end(), is_name))
    yield tuple(clause)


def is_negated(clause: Clause, rules: EventRules) -> bool:
    """Whether a word of the clause denies it, and not only the word behind it: not guilty."""
    endings = tuple(rules.negated_endings.whole)
    followers = (*(word.text for word in clause[1:]), "")
    return any(
        (word.text in rules.negation or word.text.endswith(endings)) and follower not in rules.not_denying
        for word, follower in zip(clause, followers, strict=True)
    )
