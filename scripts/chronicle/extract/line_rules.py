"""Lines that can be told by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from chronicle.model import Label, Outlet
from chronicle.rulebook import LineRule

UNTOLD_STAMP = "date-line"
"""The rule of a line that is a stamp by its form alone; no word on it says what its date is of."""

LONGEST = 200
"""Characters beyond which no line is furniture of an outlet."""

LONGEST_PHRASE = 70
"""Characters beyond which no line is a button or a heading of a block."""

AROUND_PHRASE = ' \t0123456789.,:;!?…：！？|/\\()[]{}<>«»‹›"“”„+*#&~=_-–—→←↑↓▪■►▶▼▲○●◦•·×✓✔☰❯❮'
"""Signs that pages put around a button or a heading: counts, bullets, arrows."""

MOST_DIGITS = 4
"""Digits that a count beside a phrase has at most; a date has more."""

LONGEST_TOLD = 20_000
"""Characters beyond which a line is a whole page, of which its first words tell nothing."""

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
    phrases: Mapping[str, LineRule] = field(hash=False)
    furniture: re.Pattern[str] | None

    def mark(self, text: str) -> Mark | None:
        """The mark that the line's own words earn it, else None."""
        if len(text) <= LONGEST_PHRASE:
            told = self.phrases.get(bare(text))
            if told and sum(map(str.isdigit, text)) <= MOST_DIGITS:
                return Mark(told.label, told.name, told.heading, doubtful=told.doubtful)
        if len(text) > LONGEST_TOLD:
            return None
        for rule in self.rules if self.any_rule.match(text) else ():
            match = rule.pattern.match(text) if rule.pattern else None
            if match:
                return Mark(rule.label, rule.name, rule.heading, _credit(match), rule.doubtful)
        if self.furniture and len(text) <= LONGEST and self.furniture.match(text):
            return Mark("furniture", "furniture-of-outlet")
        return None


def line_marker(rules: tuple[LineRule, ...], outlets: Iterable[Outlet]) -> LineMarker:
    """What marks lines by those rules and by those outlets' furniture."""
    unnamed = (_NAMED_GROUP.sub("(?:", rule.pattern.pattern) for rule in rules if rule.pattern)
    phrases = {phrase: rule for rule in rules for phrase in rule.phrases}
    return LineMarker(rules, re.compile("|".join(unnamed), re.IGNORECASE), phrases, furniture_pattern(outlets))


def bare(text: str) -> str:
    """A line in small letters without the digits and signs around it, as the rules' phrases stand."""
    return text.strip(AROUND_PHRASE).casefold()


def furniture_pattern(outlets: Iterable[Outlet]) -> re.Pattern[str] | None:
    """A pattern for lines made of nothing but the outlets' furniture phrases, which scraping may run together."""
    phrases = sorted({phrase for outlet in outlets for phrase in outlet.furniture}, key=len, reverse=True)
    if not phrases:
        return None
    # Most lines begin with none of the phrases' first characters, which is told before any phrase is tried.
    first = "".join(map(re.escape, sorted({phrase[0] for phrase in phrases})))
    return re.compile(rf"(?=[{first}])(?:(?:{'|'.join(map(re.escape, phrases))})[\s|·•]*+)++\Z", re.IGNORECASE)


def _credit(match: re.Match[str]) -> tuple[int, int] | None:
    return match.span("credit") if match.re.groupindex.get("credit") and match["credit"] else None
