"""Evidence that stands in the seed, with its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from chronicle.extract.units import Unit
from chronicle.model import Evidence, Line


@dataclass(frozen=True, slots=True)
class Quoter:
    """Makes evidence out of pieces of one seed, so that `text[start:end] == quote` always holds."""

    text: str
    lines: Sequence[Line]

    def quote(self, start: int, end: int, rule: str, why: str) -> Evidence:
        """Evidence for the characters `start`–`end` of the seed."""
        number = self.lines[bisect_right(self.lines, start, key=lambda line: line.start) - 1].number
        return Evidence("seed", rule, why, number, start, end, self.text[start:end])

    def piece(self, unit: Unit, start: int, end: int, rule: str, why: str) -> Evidence:
        """Evidence for a piece of a unit's text, by its offsets there."""
        return self.quote(unit.seed_offset(start), unit.seed_offset(end), rule, why)
