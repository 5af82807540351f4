"""Which language a text is written in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import sqrt

from chronicle.rulebook import MONTH_WORD, Language

UNKNOWN = "und"
"""ISO 639-2 for a language that was not determined."""

SAMPLE = 6000
"""Characters that are enough to tell."""

RUNNING = 30
"""Characters from which a line may be running text; shorter ones count where there are no others."""

LEAST = 2
"""Function words below which no language is told."""

_WORD = re.compile(MONTH_WORD)


@dataclass(frozen=True, slots=True)
class _Sample:
    """A piece of a text, casefolded: how often it says each of its `distinct` words, and which letters it has."""

    text: str
    words: Mapping[str, int]
    distinct: frozenset[str]
    letters: frozenset[str]


def language_of(text: str, languages: Sequence[Language]) -> str:
    """The ISO 639-1 code of the language whose function words the text uses most, or `und`.

    A word counts the less, the more languages have it.
    """
    sample = _sample(text)
    all_said = [(language, _said(language, sample)) for language in languages]
    speakers = Counter(chain.from_iterable(said for _, said in all_said))
    best, most = UNKNOWN, 0.0
    for language, said in all_said:
        total = sum(said.values())
        if total >= LEAST and total > most:  # no word counts more than once each time it is said
            score = sum(count / sqrt(speakers[word]) for word, count in said.items())
            best, most = (language.code, score) if score > most else (best, most)
    return best


def _said(language: Language, sample: _Sample) -> Mapping[str, int]:
    """How often the text uses each function word of the language."""
    if language.joined_words:
        possible = (word for word in language.function_words if word[0] in sample.letters)
        return {word: count for word in possible if (count := sample.text.count(word))}
    return {word: sample.words[word] for word in language.function_words & sample.distinct}


def _sample(text: str) -> _Sample:
    lines = _telling_lines(text).casefold()
    words = Counter(_WORD.findall(lines))
    return _Sample(lines, words, frozenset(words), frozenset(lines))


def _telling_lines(text: str) -> str:
    """The longest lines near the beginning, where running text is and menus are not."""
    lines = sorted(text[: 4 * SAMPLE].splitlines(), key=len, reverse=True)
    running = [line for line in lines if len(line) >= RUNNING]
    return "\n".join(running or lines)[:SAMPLE]
