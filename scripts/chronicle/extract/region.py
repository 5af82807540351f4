"""The article's text among all else on the page: where it begins, where it ends, what lies in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from chronicle.extract.line_rules import Mark
from chronicle.extract.prose import LONG, ends_sentence, is_dense, is_list, is_prose, is_sentence, words
from chronicle.extract.units import Unit
from chronicle.model import Label

WIDEST_GAP = 8
"""Lines other than prose that may stand between two paragraphs of one article."""

PARAGRAPHS_BEFORE_STAMP = 2
"""Paragraphs after which a date on a line of its own ends the article: what follows is a comment or another article."""

ENOUGH = 200
"""Characters of prose from which a first cluster is an article although later ones are longer."""

LONGEST_SUBHEAD = 80

Marks = Mapping[int, Mark]


def body_cluster(units: Sequence[Unit], marks: Marks) -> tuple[int, ...]:
    """The indices of the paragraphs of the page's longest run of prose before any comments, () where it has none."""
    for is_text in (is_prose, is_sentence):
        found = [unit.index for unit in units if unit.index not in marks and is_text(unit.text)]
        if found:
            return _best(_clusters(found, marks), units, marks)
    return ()


def _clusters(prose: Sequence[int], marks: Marks) -> list[list[int]]:
    clusters = [[prose[0]]]
    for before, index in pairwise(prose):
        far = index - before > WIDEST_GAP + 1
        if (
            far
            or _between(before, index, marks, "comment")
            or (len(clusters[-1]) >= PARAGRAPHS_BEFORE_STAMP and _between(before, index, marks, "stamp"))
        ):
            clusters.append([])
        clusters[-1].append(index)
    return clusters


def _between(first: int, last: int, marks: Marks, label: Label) -> bool:
    return any((mark := marks.get(i)) and mark.label == label for i in range(first + 1, last))


def _best(clusters: Sequence[list[int]], units: Sequence[Unit], marks: Marks) -> tuple[int, ...]:
    """The longest cluster; one that stands under comments only where nothing of length stands before them."""
    comments = min((i for i, mark in marks.items() if mark.label == "comment" and mark.heading), default=len(units))
    above = [cluster for cluster in clusters if cluster[0] < comments and _size(cluster, units) >= ENOUGH]
    sizes = [(_size(cluster, units), cluster) for cluster in above or clusters]
    return tuple(max(sizes, key=lambda sized: sized[0])[1])


def _size(cluster: Sequence[int], units: Sequence[Unit]) -> int:
    return sum(len(units[index].text) for index in cluster)


def lead_index(cluster: Sequence[int], datelines: Sequence[int], units: Sequence[Unit], marks: Marks) -> int:
    """The paragraph that the text begins with: one with a dateline, else the first after the last of the headings.

    What stands before it is a summary or a caption: it repeats in the lead's opening, or a headline follows it.
    """
    if datelines:
        return min(datelines)
    lead = cluster[0]
    for paragraph, following in pairwise(cluster[:4]):
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
    """Whether a picture's credit or the page's first stamp stands below it: then it is a caption or a summary."""
    credited = (below := marks.get(paragraph + 1)) is not None and below.label == "credit"
    stamps = [index for index, mark in marks.items() if mark.label == "stamp"]
    return credited or (bool(stamps) and paragraph < min(stamps) < following)


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


def body_members(lead: int, last: int, units: Sequence[Unit], marks: Marks) -> dict[int, Mark]:
    """Marks for the unmarked units from the lead to the last paragraph, and for short sentences right after it."""
    members: dict[int, Mark] = {}
    block: Mark | None = None
    for index in range(lead, last + 1):
        unit, mark = units[index], marks.get(index)
        if mark:
            block = mark if mark.heading else block
            if block and block.label == "related" and mark.label == "stamp":
                members[index] = Mark("related", "under-heading")
            continue
        found = _member(unit, units, marks, block, last)
        if found.label == "body":
            block = None
        members[index] = found
    return members | _tail(last, units, marks)


def _member(unit: Unit, units: Sequence[Unit], marks: Marks, block: Mark | None, last: int) -> Mark:
    text = unit.text
    if is_prose(text):
        return Mark("body", "prose")
    if block and block.label == "related" and not is_sentence(text):
        return Mark("related", "under-heading")
    if is_sentence(text):
        return Mark("body", "short-sentence")
    if _is_cut(unit, last) or is_cut_before(unit.index, units, marks):
        return Mark("body", "cut-sentence")
    if _is_subhead(unit):
        return Mark("subhead", "short-line-between-paragraphs")
    return Mark("furniture", "between-paragraphs")


def _is_cut(unit: Unit, last: int) -> bool:
    return len(unit.text) >= LONG and unit.index < last and not is_list(unit.text)


def _is_subhead(unit: Unit) -> bool:
    short = len(unit.text) <= LONGEST_SUBHEAD and len(words(unit.text)) <= 12
    return short and unit.alone and unit.text[:1].isupper()


def is_cut_before(index: int, units: Sequence[Unit], marks: Marks) -> bool:
    """Whether the unit begins in mid-sentence: in small letters, behind a line that ends none."""
    if index == 0 or index - 1 in marks:
        return False
    return units[index].text[:1].islower() and not ends_sentence(units[index - 1].text)


def _tail(last: int, units: Sequence[Unit], marks: Marks) -> dict[int, Mark]:
    """Short sentences that go on right after the last paragraph of prose."""
    members: dict[int, Mark] = {}
    for unit in units[last + 1 :]:
        if unit.index in marks or not is_sentence(unit.text) or not ends_sentence(unit.text):
            break
        members[unit.index] = Mark("body", "short-sentence")
    return members
