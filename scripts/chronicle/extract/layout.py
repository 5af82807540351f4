"""What each unit of a page is: headline, stamp, text, and all that is set aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from chronicle.extract.dateline import Dateline, DatelineReader
from chronicle.extract.head import head_marks
from chronicle.extract.line_rules import UNTOLD_STAMP, LineMarker, Mark
from chronicle.extract.prose import is_sentence
from chronicle.extract.region import body_cluster, body_members, lead_index
from chronicle.extract.stamp import Stamp, StampReader
from chronicle.extract.tail import tail_marks
from chronicle.extract.title import title_index
from chronicle.extract.units import Unit

DATED_TITLE_WORDS = 3
"""Words beside the date from which a line may be a headline rather than a stamp."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A page read: its units, the mark of each, and the stamps and datelines found, by the unit's index.

    `title` and `lead` are indices, None where the page has none. The clock's unit is among the stamps.
    """

    units: tuple[Unit, ...]
    marks: Mapping[int, Mark]
    title: int | None
    lead: int | None
    stamps: Mapping[int, tuple[Stamp, ...]]
    datelines: Mapping[int, Dateline]

    def labelled(self, *labels: str) -> tuple[Unit, ...]:
        """The units with one of the labels, in order."""
        return tuple(unit for unit in self.units if self.marks[unit.index].label in labels)


def lay_out(
    units: Sequence[Unit], marker: LineMarker, stamp_reader: StampReader, dateline_reader: DatelineReader
) -> Layout:
    """Tell what each unit is. Every unit gets a mark."""
    marks = {unit.index: mark for unit in units if (mark := marker.mark(unit.text))}
    stamps = {unit.index: found for unit in units if (found := _stamps(unit, marks, stamp_reader))}
    marks |= {index: _stamp_mark(found) for index, found in stamps.items() if index not in marks}
    cluster = body_cluster(units, marks)
    if not cluster:
        title = title_index(len(units), units, marks, stamp_reader) if units else None
        marks |= _nothing_but_clutter(units, marks, title)
        return Layout(tuple(units), marks, title, None, stamps, {})
    datelines = _datelines(cluster, units, marks, dateline_reader)
    lead = lead_index(cluster, tuple(datelines), units, marks)
    title = title_index(lead, units, marks, stamp_reader)
    if title is None:
        title = _dated_title(lead, stamps)
        stamps = {index: found for index, found in stamps.items() if index != title}
    marks |= body_members(lead, cluster[-1], units, marks)
    end = max(index for index, mark in marks.items() if mark.label == "body")
    marks |= tail_marks(end, title, units, marks)
    marks |= head_marks(title, lead, units, marks)
    marks |= _clock_marks(stamps, title, units, marks)
    return Layout(tuple(units), marks, title, lead, stamps, datelines)


def without_body(layout: Layout) -> Layout:
    """The same page with its running text set aside, for a page that is no article."""
    aside = {
        index: Mark("furniture", "text-of-no-article") if mark.label in ("body", "subhead", "standfirst") else mark
        for index, mark in layout.marks.items()
    }
    return replace(layout, marks=aside, lead=None, datelines={})


def _stamp_mark(found: tuple[Stamp, ...]) -> Mark:
    return Mark("stamp", UNTOLD_STAMP if found[0].word is None else "date-line-with-word")


def _stamps(unit: Unit, marks: Mapping[int, Mark], reader: StampReader) -> tuple[Stamp, ...]:
    mark = marks.get(unit.index)
    if mark is not None and mark.label != "byline":
        return ()
    found = reader.stamps(unit.text)
    below = marks.get(unit.index + 1)
    pictured = below is not None and below.label == "credit" and found and found[0].others
    return () if pictured else found


def _datelines(
    cluster: Sequence[int], units: Sequence[Unit], marks: Mapping[int, Mark], reader: DatelineReader
) -> dict[int, Dateline]:
    """Datelines of the first paragraphs, and of short sentences right above them."""
    above = range(max(0, cluster[0] - 3), cluster[0])
    short = [index for index in above if index not in marks and is_sentence(units[index].text)]
    found = {index: reader.dateline(units[index].text) for index in (*short, *cluster[:5])}
    return {index: dateline for index, dateline in found.items() if dateline}


def _dated_title(lead: int, stamps: Mapping[int, tuple[Stamp, ...]]) -> int | None:
    """Where no line else is a headline, a line with a date and several words beside it is one."""
    untold = (i for i, found in stamps.items() if i < lead and not any(stamp.word or stamp.clock for stamp in found))
    return next((i for i in untold if len(stamps[i][0].others) >= DATED_TITLE_WORDS), None)


def _clock_marks(
    stamps: Mapping[int, tuple[Stamp, ...]], title: int | None, units: Sequence[Unit], marks: Mapping[int, Mark]
) -> dict[int, Mark]:
    """A page clock: time, zone and date, in this order, on the page's first line, with the headline further down.

    A site prints such a line for its visitor; it shows when the copy was saved. So does a date said to be that.
    """
    saved = {i: Mark("clock", "said-to-be-saved") for i, found in stamps.items() if found[0].word == "captured"}
    first = stamps.get(0, ())
    if len(first) != 1 or not first[0].clock_first or first[0].word or first[0].others:
        return saved
    zone_named = first[0].clock is not None and (first[0].clock.zone is not None or "GMT" in units[0].text)
    apart = title is None or any(marks[i].label not in ("stamp", "byline") for i in range(1, title))
    return saved | ({0: Mark("clock", "page-clock")} if zone_named and apart else {})


def _nothing_but_clutter(units: Sequence[Unit], marks: Mapping[int, Mark], title: int | None) -> dict[int, Mark]:
    found = {unit.index: Mark("furniture", "no-prose-on-page") for unit in units if unit.index not in marks}
    if title is not None and title in found:
        found[title] = Mark("title", "headline")
    return found
