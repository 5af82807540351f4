"""Dates in the scripts of a saved page, which many a page keeps its own description in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

MOST_DATES = 200
"""Different dates of one page that are kept."""

BEFORE = 64
"""Characters before a date in which its key stands."""

_DATE = re.compile(r"[\"'](?=((?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ][\d:.]{4,16} ?(?:Z|[+-]\d\d:?\d\d)?)?))")
_KEY = re.compile(r"([A-Za-z_]\w{2,40})[\"']?\s*[:=]\s*\Z")


def dates_in_scripts(scripts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The keys, in small letters, and the dates in ISO 8601 that stand behind them, each pair once."""
    found: dict[tuple[str, str], None] = {}
    for script in scripts:
        for pair in _dates(script):
            found.setdefault(pair)
            if len(found) == MOST_DATES:
                return tuple(found)
    return tuple(found)


def _dates(script: str) -> Iterator[tuple[str, str]]:
    for date in _DATE.finditer(script):
        # In a script within a script the quotation marks are escaped.
        before = script[max(0, date.start() - BEFORE) : date.start()].replace("\\", "")
        if key := _KEY.search(before):
            yield key[1].lower(), date[1]
