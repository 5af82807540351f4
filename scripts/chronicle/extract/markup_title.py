"""The headline of a saved page as its markup tells it, where a line of its text says the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chronicle.extract.region import Marks
from chronicle.extract.stamp import StampReader
from chronicle.extract.title import Headline, HeadlineFinder
from chronicle.extract.units import Unit
from chronicle.model import Heading, Markup, Seed
from chronicle.rulebook import MarkupRules

SHORTEST = 12
"""Letters that two titles must share from their beginning to be the same; the rest may be the outlet's name."""

LONGEST = 300
"""Characters beyond which a line is no headline."""

BULLET = "• "
"""What opens the items of lists in a page's text."""

IN_MARKUP = "the page's markup says so"
"""Why the line is the headline."""

_BETWEEN = re.compile(r"\s(?:[|»›·–—:•-]|::|//|<)\s|\s?[|»]\s?")
_NO_LETTERS = re.compile(r"[\W_]+")


def finder(seed: Seed, rules: MarkupRules, otherwise: HeadlineFinder) -> HeadlineFinder:
    """Finds the headline where the markup tells it, and as `otherwise` does where it doesn't."""
    told = headline_line(seed, rules)
    if told is None:
        return otherwise

    def find(lead: int, units: Sequence[Unit], marks: Marks, reader: StampReader) -> Headline | None:
        unit = next((unit for unit in units if any(line.number == told.line for line in unit.lines)), None)
        start = unit.text.find(told.text) if unit else -1
        if unit is None or start < 0:
            return otherwise(lead, units, marks, reader)
        return Headline(unit.index, start, start + len(told.text), (IN_MARKUP,))

    return find


def headline_line(seed: Seed, rules: MarkupRules) -> Heading | None:
    """The headline, with the elements around it where it is a heading.

    It is the first-level heading that a title in the markup agrees with, else any line that such a title agrees with,
    else the only first-level heading.
    """
    if seed.markup is None:
        return None
    claims = [letters(title) for title in titles_of(seed.markup, rules)]
    headings = [heading for heading in seed.markup.headings if heading.level == 1 and letters(heading.text)]
    for claim in claims:
        for heading in headings:
            if is_same_title(letters(heading.text), claim):
                return heading
    found = _line_that_says(claims, seed)
    return found or (headings[0] if len(headings) == 1 else None)


def _line_that_says(claims: Sequence[str], seed: Seed) -> Heading | None:
    """The first line that is one of the titles; the first of these counts most."""
    others = {heading.line: heading for heading in seed.markup.headings} if seed.markup else {}
    lines = [(n, line.strip()) for n, line in enumerate(seed.text.split("\n"), 1) if 0 < len(line) <= LONGEST]
    said = [(number, line, letters(line)) for number, line in lines]
    for claim in (claim for claim in claims if len(claim) >= SHORTEST):
        for number, line, bare in said:
            if bare == claim:
                return others.get(number, Heading(number, line.removeprefix(BULLET), 1))
    return None


def titles_of(markup: Markup, rules: MarkupRules) -> Iterator[str]:
    """What the markup gives as the page's title, the most reliable first; last come pieces of such titles.

    A page's title often holds the outlet's name beside the headline, before it or behind it.
    """
    titles = [value for name, value in markup.metas if letters(name) in rules.meta_titles]
    articles = [item for item in markup.items if rules.article_types.intersection(item.types)]
    own = [item for item in articles if rules.main_keys.issuperset(item.within)]
    if len(own) == 1:
        titles += own[0].values("headline")
    titles += [markup.title] if markup.title else []
    yield from titles
    pieces = {piece for title in titles for piece in _BETWEEN.split(title)}
    yield from sorted(pieces.difference(titles), key=lambda piece: (-len(piece), piece))


def letters(text: str) -> str:
    """The letters and digits of a text, in small letters."""
    return _NO_LETTERS.sub("", text.casefold())


def is_same_title(one: str, other: str) -> bool:
    """Whether two titles, of which only letters are given, are the same, or one opens with the other."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= SHORTEST and longer.startswith(shorter))
