"""Times that are part of a name: Friday's summit, the 2016 election."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chronicle.eventbook import EventRules
from chronicle.events.clauses import Surroundings
from chronicle.model import Mention

REACH = 4
"""Words behind a time that is part of a name, among which the thing is named: the 2016 presidential election."""

_OWNER = re.compile(r"['\u2019]s?(?=\s)")
_WORD = re.compile(r"\s+([^\W\d_][\w'\u2019-]*)")
_CALENDAR = re.compile(r"\d{4}(?:-\d\d)?")


@dataclass(frozen=True, slots=True)
class Place:
    """A time in a paragraph: `at` and `to` in the `text`, the `sentence` around it and all `quoted` pieces."""

    text: str
    sentence: tuple[int, int]
    quoted: tuple[tuple[int, int], ...]
    at: int
    to: int
    mention: Mention


def named_by(place: Place, around: Surroundings, rules: EventRules) -> tuple[str, ...]:
    """The words behind a time that is part of a name; empty where it is none.

    It is one where it owns what follows, where an article or an owner stands before it, where it is a year or a month
    of one and no preposition does, and where nothing does and a name follows: June Smith.
    """
    owner = _OWNER.match(place.text, place.to, place.sentence[1])
    if not owner and not _is_part(place.mention, around, rules) and not _opens_name(place, around):
        return ()
    words: list[str] = []
    position = owner.end() if owner else place.to
    while len(words) < REACH and (word := _WORD.match(place.text, position, place.sentence[1])):
        words.append(word[1].lower())
        position = word.end()
    first = words[0] if words else ""
    return () if first in rules.prepositions or first in rules.openers else tuple(words)


def _opens_name(place: Place, around: Surroundings) -> bool:
    """Whether nothing stands before a month or weekday in its clause, and a word with a capital behind it."""
    before, behind = around.before, _WORD.match(place.text, place.to, place.sentence[1])
    bare = place.mention.quote.isalpha() and place.mention.quote[0].isupper()
    return bare and len(before) == 0 and behind is not None and behind[1][0].isupper()


def _is_part(mention: Mention, around: Surroundings, rules: EventRules) -> bool:
    before = around.before[-1].text if around.before else ""
    if before in rules.determiners or before.endswith(("'s", "s'")):
        return True
    is_calendar = _CALENDAR.fullmatch(mention.value or "") is not None and any(sign.isdigit() for sign in mention.quote)
    return is_calendar and bool(before) and before not in rules.prepositions
