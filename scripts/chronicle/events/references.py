"""Which reference events a dated sentence is about."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.events.wordings import Wordings
from chronicle.model import DatedSentence, DateRange, ReferenceEvent

LEAST_ON_DAY, LEAST_IN_MONTH = 3, 4
"""Telling words that a sentence must share with a reference event of the same day, and of the same month."""

COMMON = 0.1
"""A word that more of the reference events hold than this share tells none of them from the others."""

RARE = 3
"""A word in so few reference events is never common, however short the list."""

MONTH = 31
"""Days up to which words alone can tell the event; of a year it must be named by a wording of its own."""


@dataclass(frozen=True, slots=True)
class ReferenceFinder:
    """Finds the reference events that a sentence is about; `reference_finder` makes it.

    `events` stand by the day they begin, each with the stems that tell it.
    """

    events: tuple[tuple[ReferenceEvent, frozenset[str]], ...]

    def find(self, sentence: DatedSentence, stems: frozenset[str]) -> str | None:
        """The id of the event whose days lie within the sentence's and whose matter is its own, None where none is.

        Of all such events it is the one whose title and summary share most telling words with the sentence, whose
        `stems` are given; they must be enough, or a wording of the event's own must stand in the sentence.
        """
        shared = [
            (len(telling & stems), event)
            for event, telling in self._beginning_in(sentence.days)
            if lies_within(event.days, sentence.days)
        ]
        most = max((count for count, _ in shared), default=0)
        likeliest = [event for count, event in shared if count == most]
        named = [event for event in likeliest if is_named(event, sentence.text)]
        if len(named) == 1:
            return named[0].id
        return likeliest[0].id if len(likeliest) == 1 and most >= _least(sentence.days) else None

    def _beginning_in(self, days: DateRange) -> tuple[tuple[ReferenceEvent, frozenset[str]], ...]:
        """The events that begin on one of the days."""
        if days.earliest is None or days.latest is None:
            return ()
        first = bisect_left(self.events, days.earliest, key=_begins)
        return self.events[first : bisect_right(self.events, days.latest, key=_begins)]


def reference_finder(events: Sequence[ReferenceEvent], wordings: Wordings, language: str = "en") -> ReferenceFinder:
    """The finder for a list of reference events, which are told in that language."""
    told = [(event, wordings.stems(f"{event.title} {event.summary}", language)) for event in events]
    counts = Counter(stem for _, stems in told for stem in stems)
    most = max(RARE, COMMON * len(events))
    telling = ((event, frozenset(stem for stem in stems if counts[stem] <= most)) for event, stems in told)
    return ReferenceFinder(tuple(sorted(telling, key=_begins)))


def _begins(told: tuple[ReferenceEvent, frozenset[str]]) -> date:
    return told[0].days.earliest or date.max


def lies_within(inner: DateRange, outer: DateRange) -> bool:
    """Whether all of the inner days are among the outer ones; where an end is open, nothing lies within."""
    ends = (inner.earliest, inner.latest, outer.earliest, outer.latest)
    first, last, begin, end = ends
    return bool(first and last and begin and end and begin <= first and last <= end)


def is_named(event: ReferenceEvent, text: str) -> bool:
    """Whether the text holds a wording of the event's own, as whole words, outside a misleading one."""
    if not any(phrase in text for phrase in event.phrases):
        return False
    rest = re.sub("|".join(map(re.escape, event.misleading)), "\n", text) if event.misleading else text
    return bool(re.search(rf"(?<!\w)(?:{'|'.join(map(re.escape, event.phrases))})(?!\w)", rest))


def _least(days: DateRange) -> float:
    if days.earliest is None or days.latest is None:
        return float("inf")
    wide = (days.latest - days.earliest).days
    return LEAST_ON_DAY if wide == 0 else LEAST_IN_MONTH if wide < MONTH else float("inf")
