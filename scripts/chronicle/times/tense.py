"""Whether a sentence looks back or ahead at the place where a time stands in it."""

from __future__ import annotations

import re
from typing import Literal

from chronicle.timebook import TenseWords

Tense = Literal["past", "surely past", "future"]
"""It is surely past where the verb stands right before the time: said in January, not: set 10 January."""

RIGHT_BEFORE = 4
"""The last words before a time, among which a verb is near it."""

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
            is_near = len(before_words) <= place + RIGHT_BEFORE and before_words[-1] in words.placing
            return "surely past" if tense == "past" and is_near else tense
    behind_words = _small(_WORD.findall(behind[: sentence_end.start()] if sentence_end else behind))
    tenses = (_tense_of(behind_words, place, words) for place in range(len(behind_words)))
    return next(filter(None, tenses), None)


def _small(words: list[str]) -> list[str]:
    """The words in small letters, but for names: in May nothing may be."""
    small = (word.lower() if not place or word.islower() else word for place, word in enumerate(words))
    return [word.replace("\u2019", "'") for word in small]


def _tense_of(sentence: list[str], place: int, words: TenseWords) -> Tense | None:
    """The tense of one word. A participle has that of the verb it depends on: “will be signed”, “is heard”."""
    word, helpers = sentence[place], sentence[max(0, place - REACH) : place]
    if word in words.nouns and helpers and (helpers[-1] in words.determiners or _looks_past(helpers[-1], words)):
        return None
    if word in words.future:
        return _ahead(sentence, place, words)
    if word == words.infinitive and _is_purpose(sentence, place, words):
        return "future"
    if _looks_past(word, words):
        modal = next((i for i in range(place - len(helpers), place) if sentence[i] in words.future), None)
        if modal is not None:
            return _ahead(sentence, modal, words)
        return None if helpers and helpers[-1] in words.present else "past"
    return None


def _looks_past(word: str, words: TenseWords) -> bool:
    """Whether a word is a verb in the past, by itself or by its ending."""
    by_ending = word.endswith(words.past_endings) and len(word) >= SHORTEST and word not in words.not_past
    return by_ending or word in words.past


def _ahead(sentence: list[str], place: int, words: TenseWords) -> Tense:
    """The tense of a word that mostly looks ahead: “would not” and “had been planned” do not."""
    word = sentence[place]
    if word in words.denied and sentence[place + 1 : place + 2] == [words.negation]:
        return "past"
    undone = word in words.planned and not words.undone.isdisjoint(sentence[max(0, place - REACH) : place])
    return "past" if undone else "future"


def _is_purpose(sentence: list[str], place: int, words: TenseWords) -> bool:
    """Whether a `to` leads to a verb that something is meant to do: “agreed to meet”."""
    if not place or place + 1 == len(sentence):
        return False
    return sentence[place - 1] in words.purposes and sentence[place + 1] not in words.determiners
