"""Whether a page is an article at all."""

from __future__ import annotations

from itertools import pairwise

from chronicle.extract.layout import Layout
from chronicle.extract.prose import is_prose, words
from chronicle.extract.region import looks_like_title
from chronicle.extract.units import Unit
from chronicle.model import Kind
from chronicle.rulebook import Rulebook

SMALL_PAGE = 30
"""Lines up to which a page means itself wherever it says what it is; a long one says such things in its footer too."""

NEAR_TEXT = 3
"""Lines below the text in which a long page still says why there is no more of it."""

SPOKEN = ("title", "standfirst", "subhead", "body")
"""Labels of the lines in which a long page says what it is."""

FEWEST_ENTRIES = 4
"""Dated headlines from which the page may be a list of articles."""

LONGEST_SUMMARY = 2
"""Paragraphs from one of those dates to the next, up to which each is an article's summary."""

SHORTEST_HEADLINE = 4
"""Words of such a headline."""


def kind_of(layout: Layout, rules: Rulebook) -> tuple[Kind, str | None]:
    """The kind of page, and for what is no article the reason."""
    if not layout.units:
        return "not-an-article", "the file holds no text"
    body = layout.labelled("body")
    reason = _said_reason(layout, body, rules)
    if reason:
        return "not-an-article", reason
    if not body:
        return "not-an-article", "the page holds no running text, only short lines such as menus and headlines"
    if _is_list(layout, body):
        return "not-an-article", "the page lists several articles, each with its date and a sentence or two"
    return "article", None


def _said_reason(layout: Layout, body: tuple[Unit, ...], rules: Rulebook) -> str | None:
    """What the page itself says that it is, where it has little text."""
    size = sum(len(unit.text) for unit in body)
    said = [rule for rule in rules.no_article if size < rule.below]
    if not said:
        return None
    speaking = _speaking(layout, rules) if body else layout.units[:SMALL_PAGE]
    page = "\n".join(unit.text for unit in speaking).casefold()
    for rule in said:
        phrase = next((phrase for phrase in rule.phrases if phrase in page), None)
        if phrase:
            return f"{rule.reason}: it has little text and says “{phrase}”"
    return None


def _speaking(layout: Layout, rules: Rulebook) -> tuple[Unit, ...]:
    """The lines in which a page says what it is: of a small one all that their own words do not tell as furniture."""
    told = {rule.name for rule in rules.line_rules}
    untold = tuple(unit for unit in layout.units if layout.marks[unit.index].rule not in told)
    if len(layout.units) <= SMALL_PAGE:
        return untold
    last = max(unit.index for unit in layout.labelled("body"))
    return layout.labelled(*SPOKEN) + tuple(unit for unit in untold if 0 < unit.index - last <= NEAR_TEXT)


def _is_list(layout: Layout, body: tuple[Unit, ...]) -> bool:
    """Whether dated headlines stand all through the page, most of them with a summary."""
    if len(body) > LONGEST_SUMMARY or any(mark.label == "comment" and mark.heading for mark in layout.marks.values()):
        return False
    dates = sorted(layout.stamps)
    if len(dates) < FEWEST_ENTRIES or not all(_has_headline(layout, index) for index in dates):
        return False
    written = [sum(is_prose(layout.units[i].text) for i in range(*pair)) for pair in pairwise(dates)]
    return max(written) <= LONGEST_SUMMARY and 2 * sum(map(bool, written)) > len(written)


def _has_headline(layout: Layout, index: int) -> bool:
    """Whether a line that looks like a headline stands right above or below a date."""
    near = (layout.units[i].text for i in (index - 1, index + 1) if 0 <= i < len(layout.units))
    return any(looks_like_title(text) and len(words(text)) >= SHORTEST_HEADLINE for text in near)
