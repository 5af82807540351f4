"""What a page must know to search: which parts there are, and in which language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TypedDict

from chronicle.search.parts import Part, letters_of


class LanguageTold(TypedDict):
    """A language: its letters, how many records are in it, and its parts in the order to ask them."""

    language: str
    letters: str
    records: int
    parts: list[str]


def catalogue(parts: Sequence[Part], site_language: str) -> Mapping[str, list[LanguageTold]]:
    """As plain data for JSON. The site's own language comes first; of each language its newest part, which also holds
    what has no day, since a reader should have that first.
    """
    languages: list[LanguageTold] = [
        {
            "language": language,
            "letters": letters_of(group),
            "records": sum(len(part.records) for part in group),
            "parts": [part.name for part in reversed(group)],
        }
        for language, parts_of_it in groupby(parts, lambda part: part.language)
        if (group := list(parts_of_it))
    ]
    languages.sort(key=lambda found: (found["language"] != site_language, -found["records"]))
    return {"languages": languages}
