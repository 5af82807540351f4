"""What stands below the text: related headlines, tags, comments, footers."""

from __future__ import annotations

from collections.abc import Sequence

from chronicle.extract.line_rules import UNTOLD_STAMP, Mark
from chronicle.extract.prose import ends_sentence, is_list, is_sentence, words
from chronicle.extract.region import Marks
from chronicle.extract.text_signs import BULLETS
from chronicle.extract.units import Unit

FOOTER = Mark("furniture", "footer")
"""The block that a row of buttons opens."""

FOOTER_ROW = 4
"""Buttons, one right below the other, from which they are the page's footer; a reader's remark has fewer."""

KEY_WORDS_WITHIN = 8
"""Lines below the text within which key words stand that nothing calls so."""

LONGEST_KEY_WORD = 4
"""Words of a key word."""


def tail_marks(last: int, title: int | None, units: Sequence[Unit], marks: Marks) -> dict[int, Mark]:
    """Marks for the unmarked units below the text's last paragraph; under comments everything is a comment."""
    headline = units[title].text.casefold() if title is not None else None
    found: dict[int, Mark] = {}
    found |= {index: Mark("tags", "bullets-below-text") for index in _key_words(last, units, marks)}
    block: Mark | None = None
    buttons = 0
    for unit in units[last + 1 :]:
        mark = marks.get(unit.index)
        buttons = buttons + 1 if mark and mark.label == "furniture" and not mark.heading else 0
        block = FOOTER if block and buttons == FOOTER_ROW else block
        if unit.index in found:
            continue
        if mark and mark.heading:
            block = mark
        elif mark is None and unit.text.casefold() == headline:
            found[unit.index] = Mark("repeat", "headline-again")
        elif mark is None or _belongs_to(block, mark):
            found[unit.index] = _below_text(unit, block)
        elif mark.rule == UNTOLD_STAMP and _opens_comment(unit.index, units, marks):
            block = Mark("comment", "date-above-a-remark")
            found |= {index: block for index in (unit.index - 1, unit.index) if _may_name_reader(index, unit, found)}
        elif mark.rule == UNTOLD_STAMP and _is_apart(unit.index, last, {**marks, **found}):
            found[unit.index] = Mark("related", "date-of-another-article")
    return found


def _key_words(last: int, units: Sequence[Unit], marks: Marks) -> list[int]:
    """The first lines with bullets close below the text, where no heading says what they are."""
    found: list[int] = []
    for unit in units[last + 1 :]:
        mark = marks.get(unit.index)
        if (mark and mark.heading) or (not found and unit.index - last > KEY_WORDS_WITHIN):
            break
        if mark is None and unit.text[0] in BULLETS and len(words(unit.text)) <= LONGEST_KEY_WORD:
            found.append(unit.index)
        elif found:
            break
    return found if len(found) > 1 else []


def _may_name_reader(index: int, stamp: Unit, found: Marks) -> bool:
    """Whether a line is the date above a reader's remark, or the reader's name above that."""
    return index == stamp.index or (index in found and found[index].rule == "below-text")


def _opens_comment(index: int, units: Sequence[Unit], marks: Marks) -> bool:
    """Whether speech follows a date below the text: then a reader's remark begins there."""
    below = index + 1
    return below < len(units) and below not in marks and is_sentence(units[below].text)


def _is_apart(index: int, last: int, marks: Marks) -> bool:
    """Whether a date below the text stands under other lines rather than right below the text."""
    return any(marks[i].label in ("related", "furniture") for i in range(last + 1, index) if i in marks)


def _belongs_to(block: Mark | None, mark: Mark) -> bool:
    """Whether a marked line is only part of a block: anything under comments, a date under headlines or in a footer."""
    if block is None or block.label == "comment":
        return block is not None
    return mark.label == "stamp" and (block is FOOTER or block.label == "related")


def _below_text(unit: Unit, block: Mark | None) -> Mark:
    if block and block.label == "comment":
        return Mark("comment", "under-heading")
    if block and block.label == "tags" and len(words(unit.text)) > LONGEST_KEY_WORD:
        block = None
    if is_list(unit.text):
        return Mark("tags", "list-of-key-words")
    if block:
        return Mark(block.label, "under-heading")
    if len(words(unit.text)) >= 4 and not ends_sentence(unit.text):
        return Mark("related", "headline-below-text")
    return Mark("furniture", "below-text")
