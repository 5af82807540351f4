"""Lines that can be told by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from chronicle.model import Label, Outlet
from chronicle.rulebook import LineRule

UNTOLD_STAMP = "date-line"
"""The rule of a line that is a stamp by its form alone; no word on it says what its date is of."""

LONGEST = 200
"""Characters beyond which no line is furniture of an outlet."""


_NAMED_GROUP = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Mark:
    """The label of a unit and the rule that gave it; `credit` is where a photographer's credit ends the unit's text.

    `heading` says that it opens a block of its kind, `doubtful` that running text has such lines too.
    """

    label: Label
    rule: str
    heading: bool = False
    credit: tuple[int, int] | None = None
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class LineMarker:
    """Marks lines by the rules of language and by what the listed outlets' pages are known to hold beside the text."""

    rules: tuple[LineRule, ...]
    any_rule: re.Pattern[str]
    """All rules in one, since most lines match none."""
    furniture: re.Pattern[str] | None

    def mark(self, text: str) -> Mark | None:
        """The mark that the line's own words earn it, else None."""
        for rule in self.rules if self.any_rule.match(text) else ():
            match = rule.pattern.match(text)
            if match:
                return Mark(rule.label, rule.name, rule.heading, _credit(match), rule.doubtful)
        if self.furniture and len(text) <= LONGEST and self.furniture.match(text):
            return Mark("furniture", "furniture-of-outlet")
        return None


def line_marker(rules: tuple[LineRule, ...], outlets: Iterable[Outlet]) -> LineMarker:
    """What marks lines by those rules and by those outlets' furniture."""
    unnamed = (_NAMED_GROUP.sub("(?:", rule.pattern.pattern) for rule in rules)
    return LineMarker(rules, re.compile("|".join(unnamed), re.IGNORECASE), furniture_pattern(outlets))


def furniture_pattern(outlets: Iterable[Outlet]) -> re.Pattern[str] | None:
    """A pattern for lines made of nothing but the outlets' furniture phrases, which scraping may run together."""
    phrases = sorted({phrase for outlet in outlets for phrase in outlet.furniture}, key=len, reverse=True)
    if not phrases:
        return None
    return re.compile(rf"(?:(?:{'|'.join(map(re.escape, phrases))})[\s|·•]*+)++\Z", re.IGNORECASE)


def _credit(match: re.Match[str]) -> tuple[int, int] | None:
    return match.span("credit") if match.re.groupindex.get("credit") and match["credit"] else None
