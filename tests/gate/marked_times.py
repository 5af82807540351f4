"""Documents whose times are marked by hand with TIMEX3, and how many of them the tagger finds and resolves alike."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from chronicle.model import DateRange
from chronicle.times.tag import TimeTagger

Marked = tuple[int, int, str]
"""Where a time begins and ends, and its value."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """F1 in per cent: `value` counts times that overlap a marked one and mean the same, `span` those that cover it."""

    value: float
    span: float


def agreement(path: Path, tagger: TimeTagger) -> Agreement:
    """How the tagger agrees with the documents in a file: `{name: {text, dct, gold: [[start, end, value, …]]}}`.

    `dct` is the day of publication, where it is known. Each time counts for one marked time at most.
    """
    known = said = values = spans = 0
    for document in json.loads(gzip.decompress(path.read_bytes())).values():
        gold: list[Marked] = [(g[0], g[1], g[2]) for g in document["gold"] if g[1] > g[0]]
        day = date.fromisoformat(document["dct"]) if document.get("dct") else None
        found = [(m.start, m.end, m.value or "") for m in tagger.tag(document["text"], DateRange(day, day))]
        known, said = known + len(gold), said + len(found)
        for mark, other in paired(gold, found):
            values += mark[2] == other[2]
            spans += mark[:2] == other[:2]
    return Agreement(_f1(values, said, known), _f1(spans, said, known))


def paired(gold: list[Marked], found: list[Marked]) -> list[tuple[Marked, Marked]]:
    """Each marked time with the one found that covers the same, else with that which overlaps it most."""
    left, pairs = list(found), []
    for mark in gold:
        over = [other for other in left if other[0] < mark[1] and mark[0] < other[1]]
        if over:
            best = max(over, key=lambda other: (other[:2] == mark[:2], min(other[1], mark[1]) - max(other[0], mark[0])))
            pairs.append((mark, best))
            left.remove(best)
    return pairs


def _f1(right: int, said: int, known: int) -> float:
    return round(100 * 2 * right / max(1, said + known), 1)
