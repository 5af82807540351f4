"""What a rule about times in a text is: the shapes of the knowledge that `rules/times/` holds as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

AGAIN = "_"
"""Behind the name of a group that stands in a pattern once more; both tell the same part."""

Part = int | str
"""What a word of a class stands for: a month's number, a unit's name, `X` for a number that is not told."""


@dataclass(frozen=True, slots=True)
class WordClass:
    """Words that may stand in the same place, with what each means, and a `pattern` for all of them.

    Words are in small letters; with `capital`, one counts only where it is printed with a capital. With `digits` there
    are numbers among them, which mean themselves.
    """

    words: Mapping[str, Part] = field(hash=False)
    pattern: str
    digits: bool = False
    capital: bool = False


@dataclass(frozen=True, slots=True)
class TimeRule:
    """A way to write a time, and the operation that says what it means.

    `pattern` matches it where one of the `openings` stands, which are the first words it may begin with (`#` for a
    number). Its groups are words of `classes`, by group. `given` are the parts that the wording itself tells. `ahead`
    must follow, and may tell parts too. `after` are words one of which must stand before it, `not_after` and
    `not_before` words that must not stand before or behind it. A rule that `continues` counts only behind a
    time, where that pattern matches from there to here. One that is `not_a_name` does not
    count with a capital right behind another word. `examples` map a text to “what is found = its value”.
    """

    name: str
    operation: str
    pattern: re.Pattern[str]
    openings: frozenset[str]
    classes: Mapping[str, WordClass] = field(hash=False)
    given: Mapping[str, Part] = field(hash=False)
    examples: Mapping[str, str] = field(hash=False)
    counter_examples: tuple[str, ...]
    ahead: re.Pattern[str] | None = None
    after: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    continues: re.Pattern[str] | None = None
    not_a_name: bool = False


@dataclass(frozen=True, slots=True)
class TenseWords:
    """Words, in small letters, by which a sentence tells whether it looks back or ahead.

    `past_endings` are endings of verbs in the past, `not_past` words that only look like one; a participle behind one
    of the `present` looks neither way. One of the `purposes` looks ahead before an `infinitive`: “agreed to meet”. One
    of the `determiners` stands before a noun; one of the `nouns` is a verb elsewhere. One of the `denied` before the
    `negation` looks back: “would not say”. What was `planned` looks ahead, but not behind one of the `undone`: “had
    been planned”.
    """

    past: frozenset[str]
    past_endings: tuple[str, ...]
    not_past: frozenset[str]
    future: frozenset[str]
    present: frozenset[str]
    placing: frozenset[str]
    purposes: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    planned: frozenset[str] = frozenset()
    undone: frozenset[str] = frozenset()
    infinitive: str = ""
    negation: str = ""


@dataclass(frozen=True, slots=True)
class TimeRules:
    """All that one language knows of times. Words are in small letters.

    Rules are looked up by the word they begin with, by one of the `leads` only with the word behind it. A `since` word
    before a date opens its end, an `until` word its beginning. `joiners` stand between the two ends of a range or the
    members of a list.
    """

    language: str
    rules: tuple[TimeRule, ...]
    leads: frozenset[str]
    since: frozenset[str]
    until: frozenset[str]
    joiners: re.Pattern[str]
    tense: TenseWords
