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

    A weekday told apart by a word such as "last" or "next" is not bare and gives None, as does one in a plan.
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
    return None


def _looks_back(before: str, after: str, languages: Sequence[Language]) -> bool:
    ahead = [word for language in languages for word in language.other_day_words]
    if any(_holds(before, word) for word in ahead):
        return False
    verbs = [verb for language in languages for verb in language.reporting_verbs]
    forms = [language.past_form for language in languages if language.past_form]
    around = f"{before} {after}"
    return any(_holds(around, verb) for verb in verbs) or any(
        form.fullmatch(word) for form in forms for word in _WORD.findall(around)
    )


def _holds(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
