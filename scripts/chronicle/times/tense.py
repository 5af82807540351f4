"""Whether a sentence looks back or ahead at the place where a time stands in it."""

from __future__ import annotations

import re
from typing import Literal

from chronicle.timebook import TenseWords

Tense = Literal["past", "future"]

BEFORE, BEHIND = 140, 90
"""Characters before and behind a time in which its verb is sought, as far as the sentence goes."""

REACH = 3
"""Words before a participle in which the verb that it depends on is sought."""

SHORTEST = 5
"""Letters of a word that may be a verb by its ending."""

_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[^\W\d_a-zа-яё])|\n|[;\u2014]")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")


def tense_at(text: str, start: int, end: int, words: TenseWords) -> Tense | None:
    """The tense of the last telling word before `start` within the sentence, else of the first one behind `end`."""
    before = text[max(0, start - BEFORE) : start]
    sentence_start = max((stop.end() for stop in _SENTENCE_END.finditer(before)), default=0)
    behind = text[end : end + BEHIND]
    sentence_end = _SENTENCE_END.search(behind)
    before_words = _small(_WORD.findall(before, sentence_start))
    for place in reversed(range(len(before_words))):
        if tense := _tense_of(before_words, place, words):
            return tense
    behind_words = _small(_WORD.findall(behind[: sentence_end.start()] if sentence_end else behind))
    tenses = (_tense_of(behind_words, place, words) for place in range(len(behind_words)))
    return next(filter(None, tenses), None)


def _small(words: list[str]) -> list[str]:
    return [word.lower().replace("\u2019", "'") for word in words]


def _tense_of(sentence: list[str], place: int, words: TenseWords) -> Tense | None:
    """The tense of one word. A participle has that of the verb it depends on: “will be signed”, “is heard”."""
    word = sentence[place]
    if word in words.future:
        return "future"
    if word in words.past or (
        word.endswith(words.past_endings) and len(word) >= SHORTEST and word not in words.not_past
    ):
        helpers = sentence[max(0, place - REACH) : place]
        if not words.future.isdisjoint(helpers):
            return "future"
        return None if helpers and helpers[-1] in words.present else "past"
    return None
