"""Dates that had passed when the text was written: "since March 2011"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from chronicle.rulebook import PastSign


@dataclass(frozen=True, slots=True)
class PastDate:
    """A year, or a month of a year, that had begun when the text was written, with its wording at `start`–`end`."""

    start: int
    end: int
    year: int
    month: int | None
    rule: str


_YEAR = re.compile(r"(?:19|20)\d\d\Z")


def past_dates(text: str, signs: Sequence[PastSign], months: Callable[[str], int | None]) -> Iterator[PastDate]:
    """Each date of the text that a sign says had passed; `months` maps a casefolded word to a month (1–12)."""
    if "19" not in text and "20" not in text:  # most paragraphs name no year, and searching them takes long
        return
    for sign in signs:
        for match in sign.pattern.finditer(text):
            *words, year = match["date"].replace(",", " ").split()
            month = months(words[0].rstrip(".").casefold()) if words else None
            if _YEAR.match(year) and (month or not words):
                yield PastDate(match.start(), match.end(), int(year), month, sign.name)
