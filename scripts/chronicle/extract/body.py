"""The article's paragraphs, those that the scrape broke put together again."""

from __future__ import annotations

from chronicle.extract.layout import Layout
from chronicle.extract.prose import LONG, ends_sentence
from chronicle.extract.units import Unit
from chronicle.model import Paragraph


def paragraphs(layout: Layout) -> tuple[Paragraph, ...]:
    """The body in order, its subheadings among it. A line that stops in mid-sentence goes on in the next one."""
    groups: list[list[Unit]] = []
    for unit in layout.labelled("body", "subhead"):
        if groups and _goes_on(groups[-1][-1], unit, layout):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return tuple(_paragraph(group) for group in groups)


def _goes_on(before: Unit, unit: Unit, layout: Layout) -> bool:
    if ends_sentence(before.text) or before.text.endswith((":", ";")):
        return False
    if any(layout.marks[i].label == "subhead" for i in range(before.index, unit.index + 1)):
        return False
    return len(before.text) >= LONG or before.text.endswith(",") or unit.text[:1].islower()


def _paragraph(units: list[Unit]) -> Paragraph:
    text = " ".join(unit.text for unit in units)
    return Paragraph(text, tuple(piece for unit in units for piece in unit.pieces))
