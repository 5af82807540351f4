"""What stands below the text: related headlines, tags, comments, footers."""

from __future__ import annotations

from collections.abc import Sequence

from chronicle.extract.line_rules import Mark
from chronicle.extract.prose import ends_sentence, is_list, words
from chronicle.extract.region import Marks
from chronicle.extract.units import Unit


def tail_marks(last: int, units: Sequence[Unit], marks: Marks) -> dict[int, Mark]:
    """Marks for the unmarked units below the text's last paragraph; under comments everything is a comment."""
    found: dict[int, Mark] = {}
    block: Mark | None = None
    for unit in units[last + 1 :]:
        mark = marks.get(unit.index)
        if mark:
            block = mark if mark.heading else block
        else:
            found[unit.index] = _below_text(unit, block)
    return found


def _below_text(unit: Unit, block: Mark | None) -> Mark:
    if block and block.label == "comment":
        return Mark("comment", "under-heading")
    if is_list(unit.text):
        return Mark("tags", "list-of-key-words")
    if block:
        return Mark(block.label, "under-heading")
    if len(words(unit.text)) >= 4 and not ends_sentence(unit.text):
        return Mark("related", "headline-below-text")
    return Mark("furniture", "below-text")
