"""What stands around the headline, above the text: clock, caption, standfirst, repeated headline, menus."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from chronicle.extract.line_rules import Mark
from chronicle.extract.prose import is_list, is_sentence, words
from chronicle.extract.region import Marks, repeats_opening
from chronicle.extract.units import Unit

NEAR_TITLE = 6
"""Lines below the headline among which a summary without a full stop is still a standfirst."""

NEAR_STAMP = 2
"""Lines from the date line within which a name alone is the writer's."""

_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")


def head_marks(
    title: int | None,
    lead: int,
    text: Sequence[int],
    units: Sequence[Unit],
    marks: Marks,
    is_listed: Callable[[str], bool],
) -> dict[int, Mark]:
    """Marks for the unmarked units above the lead, the headline among them; `text` are the lines chosen as text.

    `is_listed` tells the names of outlets and places. Those of sections stand on the page again, in its menu.
    """
    found: dict[int, Mark] = {}
    counts = Counter(unit.text for unit in units)
    block: Mark | None = None
    for unit in units[:lead]:
        mark = marks.get(unit.index)
        if unit.index == title:
            found[unit.index], block = Mark("title", "headline"), None
        elif mark is not None:
            block = mark if mark.heading else block if mark.label == "stamp" else None
        elif title is not None and unit.text.casefold() == units[title].text.casefold():
            found[unit.index] = Mark("repeat", "headline-again")
        elif counts[unit.text] == 1 and _names_writer(unit, title, marks) and not is_listed(unit.text):
            found[unit.index] = Mark("byline", "name-beside-date")
        elif title is not None and unit.index > title:
            found[unit.index] = _below_title(unit, title, block, text, units, marks)
        else:
            found[unit.index] = _above_title(unit, title, marks)
    return found


def _names_writer(unit: Unit, title: int | None, marks: Marks) -> bool:
    """Whether a line is a name beside a date line: below the headline, or between that line and the headline."""
    if title is None or not is_name(unit.text):
        return False
    if unit.index > title:
        near = range(unit.index - NEAR_STAMP, unit.index + NEAR_STAMP + 1)
        return any((mark := marks.get(index)) is not None and mark.label == "stamp" for index in near)
    above = marks.get(unit.index - 1)
    return unit.index == title - 1 and above is not None and above.label == "stamp"


def is_name(text: str) -> bool:
    """Whether a text may be a person's name: two to four words in capitals, short ones perhaps not: `Ann de Lee`."""
    return bool(_NAME.fullmatch(text)) and all(word[0].isupper() or len(word) <= 3 for word in text.split())


def _below_title(
    unit: Unit, title: int, block: Mark | None, text: Sequence[int], units: Sequence[Unit], marks: Marks
) -> Mark:
    if is_sentence(unit.text) and (_has_credit_below(unit.index, marks) or _is_glued_to_credit(unit, units, marks)):
        return Mark("caption", "credit-beside")
    if unit.index in text or _foretells(unit, text, units):
        return Mark("standfirst", "summary-above-lead")
    if block and block.label == "related":
        return Mark("related", "under-heading")
    near = unit.index - title <= NEAR_TITLE
    spoken = [word for word in words(unit.text) if word[0].isalpha()]
    if near and len(spoken) >= 6 and unit.alone and not is_list(unit.text):
        return Mark("standfirst", "summary-below-headline")
    return Mark("furniture", "between-headline-and-text")


def _is_glued_to_credit(unit: Unit, units: Sequence[Unit], marks: Marks) -> bool:
    """Whether a credit stands right above in the same block of lines, and a blank line below."""
    above = marks.get(unit.index - 1)
    if above is None or above.label != "credit" or units[unit.index - 1].lines[-1].number + 1 < unit.number:
        return False
    return unit.index + 1 == len(units) or units[unit.index + 1].number > unit.lines[-1].number + 1


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
