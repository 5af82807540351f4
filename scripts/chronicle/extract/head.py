"""What stands around the headline, above the text: clock, caption, standfirst, repeated headline, menus."""

from __future__ import annotations

from collections.abc import Sequence

from chronicle.extract.line_rules import Mark
from chronicle.extract.prose import is_list, is_sentence, words
from chronicle.extract.region import Marks, repeats_opening
from chronicle.extract.units import Unit

NEAR_TITLE = 6
"""Lines below the headline among which a summary without a full stop is still a standfirst."""


def head_marks(
    title: int | None, lead: int, text: Sequence[int], units: Sequence[Unit], marks: Marks
) -> dict[int, Mark]:
    """Marks for the unmarked units above the lead, the headline among them; `text` are the lines chosen as text."""
    found: dict[int, Mark] = {}
    for unit in units[:lead]:
        if unit.index == title:
            found[unit.index] = Mark("title", "headline")
        elif unit.index in marks:
            continue
        elif title is not None and unit.text.casefold() == units[title].text.casefold():
            found[unit.index] = Mark("repeat", "headline-again")
        elif title is not None and unit.index > title:
            found[unit.index] = _below_title(unit, title, text, units, marks)
        else:
            found[unit.index] = _above_title(unit, title, marks)
    return found


def _below_title(unit: Unit, title: int, text: Sequence[int], units: Sequence[Unit], marks: Marks) -> Mark:
    if _has_credit_below(unit.index, marks) and is_sentence(unit.text):
        return Mark("caption", "credit-below")
    if unit.index in text or _foretells(unit, text, units):
        return Mark("standfirst", "summary-above-lead")
    near = unit.index - title <= NEAR_TITLE
    spoken = [word for word in words(unit.text) if word[0].isalpha()]
    if near and len(spoken) >= 6 and unit.alone and not is_list(unit.text):
        return Mark("standfirst", "summary-below-headline")
    return Mark("furniture", "between-headline-and-text")


def _foretells(unit: Unit, text: Sequence[int], units: Sequence[Unit]) -> bool:
    """Whether the text's first line opens with this sentence, as some pages print it twice."""
    return is_sentence(unit.text) and repeats_opening(unit.text, units[text[0]].text)


def _above_title(unit: Unit, title: int | None, marks: Marks) -> Mark:
    picture_below = title is not None and unit.index == title - 1 and _has_credit_below(title, marks)
    if is_sentence(unit.text) and (picture_below or _has_credit_below(unit.index, marks)):
        return Mark("caption", "credit-below")
    return Mark("furniture", "above-headline")


def _has_credit_below(index: int, marks: Marks) -> bool:
    mark = marks.get(index + 1)
    return mark is not None and mark.label == "credit"
