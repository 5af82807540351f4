"""What a sentence is about: its words, without endings and without those that tell nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

import snowballstemmer

from chronicle.eventbook import EventRules
from chronicle.model import DatedSentence

SHORTEST = 3
"""Letters of a word that tells what something is about."""

_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = re.compile(r"[A-ZÀ-ÞА-ЯЁ][^\W\d_]+")
_NUMBER = re.compile(r"\d+")


@dataclass(slots=True)
class Wordings:
    """Tells the words of texts in any of the languages whose `rules` are given, and remembers their stems."""

    rules: Mapping[str, EventRules]
    _stems: dict[tuple[str, str], str] = field(default_factory=dict)

    def stems(self, text: str, language: str) -> frozenset[str]:
        """The stems of the telling words; words of a language without rules as they are."""
        return frozenset(stem for _, stem in self._telling(text, language))

    def matter(self, sentence: DatedSentence, language: str) -> frozenset[str]:
        """The stems of what a sentence tells, without the time itself, which many name."""
        at, to = sentence.at - sentence.start, sentence.to - sentence.start
        return self.stems(f"{sentence.text[:at]} {sentence.text[to:]}", language)

    def spoken(self, stems: Collection[str], text: str, language: str) -> tuple[str, ...]:
        """The words of a text that have those stems, in order of the alphabet, one for each stem."""
        words = {stem: word for word, stem in reversed(tuple(self._telling(text, language))) if stem in stems}
        return tuple(sorted(words.values()))

    def _telling(self, text: str, language: str) -> Iterator[tuple[str, str]]:
        """Each telling word in small letters, with its stem."""
        rules = self.rules.get(language)
        for match in _WORD.finditer(text):
            word = match.group().lower()
            if len(word) >= SHORTEST and not (rules and (word in rules.empty or word in rules.not_placing)):
                yield word, self._stem(word, rules)

    def _stem(self, word: str, rules: EventRules | None) -> str:
        if rules is None:
            return word
        key = (word, rules.stemmer)
        if key not in self._stems:
            self._stems[key] = snowballstemmer.stemmer(rules.stemmer).stemWord(word)
        return self._stems[key]


def names_in(sentence: DatedSentence) -> frozenset[str]:
    """The words with a capital that do not begin the sentence, but for the time's own."""
    return frozenset(
        match.group() for match in _CAPITAL.finditer(sentence.text) if match.start() and _is_apart(match, sentence)
    )


def numbers_in(sentence: DatedSentence) -> frozenset[str]:
    """The numbers in figures, but for the time's own."""
    return frozenset(match.group() for match in _NUMBER.finditer(sentence.text) if _is_apart(match, sentence))


def _is_apart(match: re.Match[str], sentence: DatedSentence) -> bool:
    """Whether what was found in the sentence is no part of its time."""
    return match.end() <= sentence.at - sentence.start or sentence.to - sentence.start <= match.start()
