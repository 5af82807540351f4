"""The article's text among all else on the page: where it begins, and what lies in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from chronicle.extract.line_rules import Mark
from chronicle.extract.prose import LONG, ends_sentence, is_dense, is_prose, is_sentence, words
from chronicle.extract.units import Unit
from chronicle.model import Label

LONGEST_SUBHEAD = 80

Marks = Mapping[int, Mark]


def _between(first: int, last: int, marks: Marks, label: Label) -> bool:
    return any((mark := marks.get(i)) and mark.label == label for i in range(first + 1, last))


def written_lines(text: Sequence[int], units: Sequence[Unit]) -> tuple[int, ...]:
    """Of the text's lines those that are sentences or long; all of them where none is."""
    written = (i for i in text if is_sentence(units[i].text) or len(units[i].text) >= LONG)
    return tuple(written) or tuple(text)


def lead_index(text: Sequence[int], datelines: Sequence[int], units: Sequence[Unit], marks: Marks) -> int:
    """The paragraph that the text begins with: one with a dateline, else the first after the last of the headings.

    What stands before it is a summary or a caption: it repeats in the lead's opening, or a headline follows it.
    """
    if datelines:
        return min(datelines)
    lead = text[0]
    for paragraph, following in pairwise(text[:4]):
        if paragraph == lead and _precedes_lead(paragraph, following, units, marks):
            lead = following
    return lead


def _precedes_lead(paragraph: int, following: int, units: Sequence[Unit], marks: Marks) -> bool:
    if repeats_opening(units[paragraph].text, units[following].text):
        return True
    if _is_above_head(paragraph, following, marks):
        return True
    between = [units[i] for i in range(paragraph + 1, following) if i not in marks]
    headings = [unit for unit in between if looks_like_title(unit.text)]
    if headings and _between(paragraph, following, marks, "credit"):
        return True
    above = [units[i] for i in range(paragraph) if i not in marks and looks_like_title(units[i].text)]
    said = {unit.text.casefold() for unit in above}
    return any(unit.text.casefold() in said for unit in headings) or bool(headings and not above)


def _is_above_head(paragraph: int, following: int, marks: Marks) -> bool:
    """Whether a picture's credit, the first stamp or the first byline stands below it: then it is no lead."""
    credited = (below := marks.get(paragraph + 1)) is not None and below.label == "credit"
    firsts = (min((i for i, mark in marks.items() if mark.label == label), default=-1) for label in ("stamp", "byline"))
    return credited or any(paragraph < first < following for first in firsts)


def repeats_opening(summary: str, lead: str) -> bool:
    """Whether the lead opens with the summary's words."""
    return len(summary) >= 40 and lead.casefold().startswith(summary.rstrip(".!?… ").casefold())


def looks_like_title(text: str) -> bool:
    """Whether a line could be a headline: some words (or characters of a dense script) and no sentence's end."""
    if ends_sentence(text) and not text.rstrip().endswith("?"):
        return False
    if is_dense(text):
        return 6 <= len(text) <= 60
    return 3 <= len(words(text)) <= 24 and len(text) <= 160


def body_members(lead: int, text: Collection[int], units: Sequence[Unit], marks: Marks) -> dict[int, Mark]:
    """Marks for the units from the lead to the text's last line: its paragraphs and subheadings, and what is not it."""
    members: dict[int, Mark] = {}
    block: Mark | None = None
    for index in range(lead, max(text) + 1):
        mark = marks.get(index)
        if index in text and _names_poster(units[index], marks):
            members[index] = Mark("furniture", "poster")
        elif index in text:
            members[index] = _member(units[index], _goes_on(index, text, units))
            block = None if members[index].label == "body" else block
        elif mark is None:
            members[index] = _set_aside(index, block, units, marks)
        elif mark.heading:
            block = mark
        elif mark.label == "stamp" and block and block.label == "related":
            members[index] = Mark("related", "under-heading")
    return members


def _names_poster(unit: Unit, marks: Marks) -> bool:
    """Whether a line is the name above the account of an embedded post."""
    below = marks.get(unit.index + 1)
    return below is not None and below.rule == "account-of-post" and not ends_sentence(unit.text)


def _goes_on(index: int, text: Collection[int], units: Sequence[Unit]) -> bool:
    """Whether the next line of text begins in mid-sentence, where the scrape broke a paragraph."""
    return index + 1 in text and units[index + 1].text[:1].islower()


def _member(unit: Unit, goes_on: bool) -> Mark:
    if is_prose(unit.text):
        return Mark("body", "prose")
    if is_sentence(unit.text):
        return Mark("body", "short-sentence")
    if not goes_on and _is_subhead(unit):
        return Mark("subhead", "short-line-between-paragraphs")
    return Mark("body", "line-of-text")


def _is_subhead(unit: Unit) -> bool:
    short = len(unit.text) <= LONGEST_SUBHEAD and len(words(unit.text)) <= 12
    return short and unit.alone and unit.text[:1].isupper() and not unit.text.endswith(",")


def _set_aside(index: int, block: Mark | None, units: Sequence[Unit], marks: Marks) -> Mark:
    """What a line between paragraphs is that is none of them."""
    below = marks.get(index + 1)
    if below and below.label == "credit" and is_sentence(units[index].text):
        return Mark("caption", "credit-below")
    if block and block.label == "related":
        return Mark("related", "under-heading")
    return Mark("furniture", "between-paragraphs")
