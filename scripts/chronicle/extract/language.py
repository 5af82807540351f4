"""Which language a text is written in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
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


def language_of(text: str, languages: Sequence[Language]) -> str:
    """The ISO 639-1 code of the language whose function words the text uses most, or `und`.

    A word counts the less, the more languages have it.
    """
    sample = _sample(text).casefold()
    words = Counter(_WORD.findall(sample))
    letters = frozenset(sample)
    all_said = [(language, _said(language, sample, letters, words)) for language in languages]
    speakers = Counter(chain.from_iterable(said for _, said in all_said))
    best, most = UNKNOWN, 0.0
    for language, said in all_said:
        score = sum(count / sqrt(speakers[word]) for word, count in said.items())
        if score > most and sum(said.values()) >= LEAST:
            best, most = language.code, score
    return best


def _said(language: Language, sample: str, letters: frozenset[str], words: Mapping[str, int]) -> dict[str, int]:
    """How often the text uses each function word of the language."""
    if language.joined_words:
        possible = (word for word in language.function_words if word[0] in letters)
        return {word: count for word in possible if (count := sample.count(word))}
    return {word: words[word] for word in language.function_words & words.keys()}


def _sample(text: str) -> str:
    """The longest lines near the beginning, where running text is and menus are not."""
    lines = sorted(text[: 4 * SAMPLE].splitlines(), key=len, reverse=True)
    running = [line for line in lines if len(line) >= RUNNING]
    return "\n".join(running or lines)[:SAMPLE]
