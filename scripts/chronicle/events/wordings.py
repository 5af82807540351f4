"""What a sentence is about: its words, without endings and without those that tell nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import snowballstemmer

from chronicle.eventbook import EventRules
from chronicle.model import DatedSentence

SHORTEST = 3
"""Letters of a word that tells what something is about."""

ALGORITHMS = {"en": "english", "ru": "russian"}
"""Snowball's stemmer of each language."""

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Wordings:
    """Tells the words of texts in any of the languages whose `rules` are given.

    `words` maps each stem that was told to the word it was first met in.
    """

    rules: Mapping[str, EventRules]
    words: dict[str, str] = field(default_factory=dict)
    _stems: dict[tuple[str, str], str] = field(default_factory=dict)

    def stems(self, text: str, language: str) -> frozenset[str]:
        """The stems of the telling words; words of a language without rules as they are."""
        rules = self.rules.get(language)
        found = set()
        for match in _WORD.finditer(text):
            word = match.group().lower()
            if len(word) >= SHORTEST and not (rules and (word in rules.empty or word in rules.not_placing)):
                found.add(self._stem(word, language))
        return frozenset(found)

    def matter(self, sentence: DatedSentence, language: str) -> frozenset[str]:
        """The stems of what a sentence tells, without the time itself, which many name."""
        at, to = sentence.at - sentence.start, sentence.to - sentence.start
        return self.stems(f"{sentence.text[:at]} {sentence.text[to:]}", language)

    def spoken(self, stems: Iterable[str]) -> tuple[str, ...]:
        """The words that the stems were first met in, in order of the alphabet."""
        return tuple(sorted(self.words[stem] for stem in stems))

    def _stem(self, word: str, language: str) -> str:
        key = (word, language)
        if key not in self._stems:
            algorithm = ALGORITHMS.get(language)
            stem = snowballstemmer.stemmer(algorithm).stemWord(word) if algorithm else word
            self._stems[key] = stem
            self.words.setdefault(stem, word)
        return self._stems[key]
