"""The labels of each line, which together tile the seed's text."""

from __future__ import annotations

from collections.abc import Sequence

from chronicle.extract.layout import Layout
from chronicle.extract.line_rules import Mark
from chronicle.extract.units import Unit
from chronicle.model import Label, LabelledLine, Line, Span


def labelled_lines(lines: Sequence[Line], layout: Layout) -> tuple[LabelledLine, ...]:
    """Each line with its spans; a line holds several where a dateline or a credit stands within it."""
    owner = {line.number: unit for unit in layout.units for line in unit.lines}
    return tuple(LabelledLine(line, _spans(line, owner.get(line.number), layout)) for line in lines)


def _spans(line: Line, unit: Unit | None, layout: Layout) -> tuple[Span, ...]:
    if unit is None:
        return (Span(line.start, line.end, "blank", "blank"),)
    mark = layout.marks[unit.index]
    headline = layout.headline
    if headline and headline.index == unit.index and headline.end < len(unit.text):
        behind: tuple[Label, str] = ("furniture", "behind-headline")
        return _parted(line, unit.seed_offset(headline.end), (mark.label, mark.rule), behind)
    dateline = layout.datelines.get(unit.index)
    if dateline and mark.label == "body" and line is unit.lines[0]:
        return _parted(line, unit.seed_offset(dateline.end), ("dateline", "dateline"), (mark.label, mark.rule))
    stamps = layout.stamps.get(unit.index)
    if mark.label == "byline" and stamps and len(unit.lines) == 1:
        cut = unit.seed_offset(stamps[0].start)
        return _parted(line, cut, (mark.label, mark.rule), ("stamp", "date-in-byline"))
    if mark.credit and len(unit.lines) == 1:
        return _with_credit(line, unit, mark)
    return (Span(line.start, line.end, mark.label, mark.rule),)


def _with_credit(line: Line, unit: Unit, mark: Mark) -> tuple[Span, ...]:
    assert mark.credit is not None
    return _parted(line, unit.seed_offset(mark.credit[0]), (mark.label, mark.rule), ("credit", mark.rule))


def _parted(line: Line, cut: int, first: tuple[Label, str], second: tuple[Label, str]) -> tuple[Span, ...]:
    if not line.start < cut < line.end:
        return (Span(line.start, line.end, *second),)
    return Span(line.start, cut, *first), Span(cut, line.end, *second)
