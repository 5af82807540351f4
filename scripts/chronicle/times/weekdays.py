"""Bare weekdays that a report names with a verb in the past: "said on Friday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chronicle.rulebook import Language

REACH = 7
"""Words before a weekday in which its verb is sought."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class WeekdayMention:
    """A weekday (Monday = 0) at `start`–`end` of the text searched."""

    start: int
    end: int
    weekday: int


def reporting_weekday(text: str, languages: Sequence[Language]) -> WeekdayMention | None:
    """The first weekday of the text, where a verb of reporting stands close to it and nothing looks ahead.

    A weekday told apart by a word such as "last" or "next" is not bare and is passed over, as is one in a plan.
    """
    found = list(_WORD.finditer(text))
    folded = [match.group().casefold() for match in found]
    for position, word in enumerate(folded):
        weekday = next((n for lang in languages if (n := lang.weekdays.get(word)) is not None), None)
        if weekday is not None:
            before = text[found[max(0, position - REACH)].start() : found[position].start()].casefold()
            after = " ".join(folded[position + 1 : position + 3])
            if _looks_back(before, after, languages):
                return WeekdayMention(found[position].start(), found[position].end(), weekday)
    return None


def _looks_back(before: str, after: str, languages: Sequence[Language]) -> bool:
    """Whether the nearest telling word before the weekday, else one right after it, is a verb in the past."""
    others = max((_last(before, word) for language in languages for word in language.other_day_words), default=-1)
    verbs = max((_last_verb(before, language) for language in languages), default=-1)
    if max(others, verbs) >= 0:
        return verbs > others
    return any(_last_verb(after, language) >= 0 for language in languages)


def _last_verb(text: str, language: Language) -> int:
    """Where the last verb in the past begins, -1 where there is none."""
    listed = [_last(text, verb) for verb in language.reporting_verbs]
    form = language.past_form
    formed = [match.start() for match in _WORD.finditer(text) if form and form.fullmatch(match.group())]
    return max([*listed, *formed], default=-1)


def _last(text: str, word: str) -> int:
    """Where the last occurrence of a whole word begins, -1 where there is none."""
    if word not in text:  # mostly so, and told much faster than by a pattern
        return -1
    return max((match.start() for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)), default=-1)
