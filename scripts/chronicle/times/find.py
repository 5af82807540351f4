"""Finding times in a text: the first of two steps. What is found is not yet placed on the calendar."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from chronicle.timebook import AGAIN, Part, TimeRule, TimeRules

LONGEST = 50_000
"""Characters of one line that are searched, so that a page lost on one endless line costs no more than a long one."""

LONGEST_JOINT = 12
"""Characters that may stand between two times of which one continues the other."""

_TOKEN = re.compile(r"[^\W\d_]+|(?<!\w)['\u2018\u2019]\d0(?=s\b)|\d+")
"""A word, a number, or a decade with its apostrophe: '90s."""

_NEXT_WORD = re.compile(r"[\s-]{1,3}([^\W\d_]+)")
_GLUED = frozenset("$£€#.,:/@_&=+")
"""Signs right before a number by which it is an amount, the rest of a number or a piece of an address."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A time as printed at `start`–`end`, the rule that found it and the `parts` that its words stand for."""

    start: int
    end: int
    quote: str
    rule: TimeRule
    parts: Mapping[str, Part] = field(hash=False)


@dataclass(frozen=True, slots=True)
class TimeFinder:
    """Finds times by the rules of one language; `time_finder` makes it.

    Only rules that can begin with the word at hand are tried, so that time grows with the text and no faster.
    """

    by_opening: Mapping[str, tuple[TimeRule, ...]] = field(hash=False)
    leads: frozenset[str]

    def find(self, text: str) -> tuple[Expression, ...]:
        """Every time in the text, in order, none overlapping another; of several at one place the longest."""
        found: list[Expression] = []
        for start, stop in _stretches(text):
            found += self._in_stretch(text, start, stop)
        return tuple(found)

    def _in_stretch(self, text: str, start: int, stop: int) -> Iterator[Expression]:
        tokens = list(_TOKEN.finditer(text, start, stop))
        words = [token.group().lower() for token in tokens]
        last: Expression | None = None
        for place, token in enumerate(tokens):
            begin = token.start()
            if last and begin < last.end:
                continue
            if (rules := self._rules_for(words, place)) and _stands_free(text, begin):
                apart = place == 0 or not text[tokens[place - 1].end() : begin].lstrip(".").isspace()
                joined = text[last.start : begin] if last and begin - last.end < LONGEST_JOINT else None
                found = _longest(text, begin, rules, "" if apart else words[place - 1], joined)
                if found:
                    yield found
                    last = found

    def _rules_for(self, words: Sequence[str], place: int) -> tuple[TimeRule, ...]:
        """The rules that can begin with that word."""
        word = words[place]
        if word in self.leads:
            behind = words[place + 1] if place + 1 < len(words) else ""
            word = f"{word} {'#' if behind[-1:].isdigit() else behind}"
        return self.by_opening.get("#" if word[-1].isdigit() else word, ())


def time_finder(rules: TimeRules) -> TimeFinder:
    """The finder for a language's rules."""
    by_opening: defaultdict[str, list[TimeRule]] = defaultdict(list)
    for rule in rules.rules:
        for opening in rule.openings:
            by_opening[opening].append(rule)
    return TimeFinder({opening: tuple(found) for opening, found in by_opening.items()}, rules.leads)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The text in pieces from line end to line end, without what stands behind the limit of an endless line."""
    start = 0
    while len(text) - start > LONGEST:
        stop = text.rfind("\n", start, start + LONGEST)
        if stop < 0:
            stop = start + LONGEST
            yield start, stop
            start = (text.find("\n", stop) + 1) or len(text)
        else:
            yield start, stop
            start = stop + 1
    yield start, len(text)


def _stands_free(text: str, start: int) -> bool:
    """Whether no word or number runs into what begins here."""
    before = text[start - 1 : start]
    if text[start].isdigit():
        return not (before.isalnum() or before in _GLUED) if before else True
    return not (before.isalnum() or before == "_")


def _longest(text: str, start: int, rules: Sequence[TimeRule], before: str, joined: str | None) -> Expression | None:
    """The longest time that begins here, behind the word `before`; `joined` is the text from the last time to here."""
    best: Expression | None = None
    for rule in rules:
        if rule.continues and (joined is None or not rule.continues.fullmatch(joined)):
            continue
        match = rule.pattern.match(text, start)
        if match and (best is None or match.end() > best.end):
            best = _expression(rule, match, text, before) or best
    return best


def _expression(rule: TimeRule, match: re.Match[str], text: str, before: str) -> Expression | None:
    """The expression matched, or None where its surroundings or its capitals speak against it."""
    start, end = match.span()
    if (rule.after and before not in rule.after) or before in rule.not_after:
        return None
    if rule.not_before and (behind := _NEXT_WORD.match(text, end)) and behind[1].lower() in rule.not_before:
        return None
    if rule.not_a_name and text[start].isupper() and text[max(0, start - 2) : start - 1].isalnum():
        return None
    groups = match.groupdict()
    if rule.ahead:
        ahead = rule.ahead.match(text, end)
        if ahead is None:
            return None
        groups |= ahead.groupdict()
    parts = _parts(rule, groups)
    return Expression(start, end, match.group(), rule, parts) if parts is not None else None


def _parts(rule: TimeRule, groups: Mapping[str, str | None]) -> dict[str, Part] | None:
    """What the groups stand for; None where a name that must have a capital has none."""
    parts = dict(rule.given)
    for group, quote in groups.items():
        if quote is None:
            continue
        kind = rule.classes[group]
        if kind.capital and not quote[0].isupper():
            return None
        meaning = kind.words.get(" ".join(quote.lower().split()))
        parts[group.rstrip(AGAIN)] = _number(quote) if meaning is None else meaning
    return parts


def _number(quote: str) -> Part:
    """A number in figures, 3,700 too; a part such as 2.5 or +04:00 stays as it is written."""
    figures = quote.replace(",", "")
    return int(figures) if figures.isdigit() else quote
