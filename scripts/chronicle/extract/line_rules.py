"""Lines that can be told by their own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chronicle.model import Label
from chronicle.rulebook import LineRule


@dataclass(frozen=True, slots=True)
class Mark:
    """The label of a unit and the rule that gave it; `credit` is where a photographer's credit ends the unit's text.

    `heading` says that it opens a block of its kind.
    """

    label: Label
    rule: str
    heading: bool = False
    credit: tuple[int, int] | None = None


def mark_of(text: str, rules: Sequence[LineRule]) -> Mark | None:
    """The first rule's mark that the line's own words earn it, else None."""
    for rule in rules:
        match = rule.pattern.match(text)
        if match:
            return Mark(rule.label, rule.name, rule.heading, _credit(match))
    return None


def _credit(match: re.Match[str]) -> tuple[int, int] | None:
    return match.span("credit") if match.re.groupindex.get("credit") and match["credit"] else None
