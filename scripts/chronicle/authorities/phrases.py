"""Finding the phrases of topics and reference events in a flattened text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from chronicle.authorities.flat import plain
from chronicle.authorities.wordings import Hit, begins_word, ends_word, fold, leftmost_longest
from chronicle.model import Authorities, ReferenceEvent, Topic

PhraseList = Literal["topics", "events"]

_WORD = re.compile(r"\w+")
_PLURALS = ("es", "s")
"""Endings a phrase may have that is listed without them, besides the possessive, which is no part of the word."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a topic or event, as it stands in a flattened text; `misleading` ones show that it is not."""

    text: str
    list: PhraseList
    id: str
    misleading: bool


@dataclass(frozen=True, slots=True)
class FoundPhrase:
    """A phrase in a flattened text, its plural ending included."""

    start: int
    end: int
    phrase: Phrase


def phrases_of(authorities: Authorities) -> Iterator[Phrase]:
    """Every phrase of the lists of topics and events."""
    for topic in authorities.topics:
        yield from _phrases_of(topic, "topics")
    for event in authorities.events:
        yield from _phrases_of(event, "events")


def _phrases_of(entry: Topic | ReferenceEvent, list_: PhraseList) -> Iterator[Phrase]:
    for texts, misleading in ((entry.phrases, False), (entry.misleading, True)):
        yield from (Phrase(plain(text), list_, entry.id, misleading) for text in texts)


def same_phrase(text: str) -> str:
    """What phrases that match the same words have in common."""
    return fold(plain(text))


def find_phrases(text: str, hits: Iterable[Hit], of: PhraseList) -> tuple[FoundPhrase, ...]:
    """The phrases of one list in a flattened text, in order, none overlapping: the leftmost, then the longest.

    `hits` are all wordings that the text holds. Phrases match as whole words whatever their capitals, but for words
    that have a capital after their first letter (`NATO`, `TurkStream`), which match as listed, and not in a text all
    in capitals, where `START` may be any start. A phrase within a misleading one of the same entry does not count.
    """
    near = [(hit, phrase) for hit in hits if isinstance(phrase := hit.wording, Phrase) and phrase.list == of]
    if not near:
        return ()
    telling = any(map(str.islower, text))
    whole = [found for hit, phrase in near if (found := _whole(hit, phrase, text, telling))]
    misleading = [found for found in whole if found.phrase.misleading]
    return tuple(leftmost_longest(found for found in whole if not found.phrase.misleading and _free(found, misleading)))


def _whole(hit: Hit, phrase: Phrase, text: str, telling: bool) -> FoundPhrase | None:
    """The phrase, where the hit is whole words in the right capitals."""
    if not begins_word(text, hit.start):
        return None
    if not _capitals_agree(text[hit.start : hit.end], phrase.text, telling):
        return None
    end = _end(text, hit.end)
    return None if end is None else FoundPhrase(hit.start, end, phrase)


def _end(text: str, end: int) -> int | None:
    """Where the last word ends, with its plural ending; None where the word goes on otherwise."""
    endings = ("", *_PLURALS) if text[end - 1].isalpha() else ("",)
    ends = (end + len(ending) for ending in endings if text.startswith(ending, end))
    return next((end for end in ends if ends_word(text, end)), None)


def _capitals_agree(printed: str, listed: str, telling: bool) -> bool:
    words = zip(_WORD.findall(printed), _WORD.findall(listed), strict=True)
    return all(not _is_acronym(listed_word) or (telling and word == listed_word) for word, listed_word in words)


def _is_acronym(word: str) -> bool:
    return any(map(str.isupper, word[1:]))


def _free(found: FoundPhrase, misleading: Sequence[FoundPhrase]) -> bool:
    return not any(
        other.phrase.id == found.phrase.id and other.start <= found.start and found.end <= other.end
        for other in misleading
    )
