"""What each unit of a page is: headline, stamp, text, and all that is set aside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from chronicle.extract.dateline import Dateline, DatelineReader
from chronicle.extract.head import head_marks
from chronicle.extract.line_rules import UNTOLD_STAMP, LineMarker, Mark
from chronicle.extract.prose import is_sentence
from chronicle.extract.region import body_members, lead_index, written_lines
from chronicle.extract.stamp import Stamp, StampReader
from chronicle.extract.tail import tail_marks
from chronicle.extract.text_choice import TextFinder
from chronicle.extract.title import Headline, HeadlineFinder
from chronicle.extract.units import Unit

DATED_TITLE_WORDS = 3
"""Words beside the date from which a line may be a headline rather than a stamp."""


@dataclass(frozen=True)
class Layout:
    """A page read: its units, the mark of each, and the stamps and datelines found, by the unit's index.

    `headline` and the index `lead` are None where the page has none. The clock's unit is among the stamps.
    """

    units: tuple[Unit, ...]
    marks: Mapping[int, Mark]
    headline: Headline | None
    lead: int | None
    stamps: Mapping[int, tuple[Stamp, ...]]
    datelines: Mapping[int, Dateline]

    @property
    def title(self) -> int | None:
        """The index of the headline's unit."""
        return self.headline.index if self.headline else None

    def labelled(self, *labels: str) -> tuple[Unit, ...]:
        """The units with one of the labels, in order."""
        if len(labels) == 1:
            return self._by_label.get(labels[0], ())
        return tuple(unit for unit in self.units if self.marks[unit.index].label in labels)

    @cached_property
    def _by_label(self) -> Mapping[str, tuple[Unit, ...]]:
        """The units of each label, which are asked for many times."""
        found: dict[str, list[Unit]] = {}
        for unit in self.units:
            found.setdefault(self.marks[unit.index].label, []).append(unit)
        return {label: tuple(units) for label, units in found.items()}


def lay_out(
    units: Sequence[Unit],
    marker: LineMarker,
    stamp_reader: StampReader,
    dateline_reader: DatelineReader,
    find_text: TextFinder,
    find_headline: HeadlineFinder,
) -> Layout:
    """Tell what each unit is. Every unit gets a mark."""
    marks, stamps = told_by_words(units, marker, stamp_reader)
    found = find_text(units, marks, stamp_reader.languages)
    text = tuple(index for index in found if index not in marks or marks[index].doubtful)
    cluster = written_lines(text, units)
    if not cluster:
        headline = find_headline(len(units), units, marks, stamp_reader)
        title = headline.index if headline else None
        marks |= _nothing_but_clutter(units, marks, title)
        return Layout(tuple(units), marks, headline, None, stamps, {})
    datelines = _datelines(cluster, units, marks, dateline_reader)
    lead = lead_index(cluster, tuple(datelines), units, marks)
    headline = find_headline(lead, units, marks, stamp_reader) or _dated_headline(lead, stamps, units)
    headline = headline if headline and headline.index < cluster[-1] else None
    title = headline.index if headline else None
    if title is not None and title >= lead:  # what stands above the headline is not the text
        lead = next(index for index in cluster if index > title)
    stamps = {index: found for index, found in stamps.items() if index != title}
    text = tuple(sorted({*text, lead}))
    marks |= body_members(lead, text, units, marks)
    marks |= tail_marks(text[-1], title, units, marks)
    marks |= head_marks(title, lead, text, units, marks, dateline_reader.is_listed)
    marks |= _clock_marks(stamps, title, units, marks)
    if headline and headline.continued is not None:
        marks[headline.continued] = Mark("title", "headline")
    return Layout(tuple(units), marks, headline, lead, stamps, datelines)


def told_by_words(
    units: Sequence[Unit], marker: LineMarker, reader: StampReader
) -> tuple[dict[int, Mark], dict[int, tuple[Stamp, ...]]]:
    """The marks of the units that their own words tell, and the stamps among them, by the unit's index."""
    marks = {unit.index: mark for unit in units if (mark := marker.mark(unit.text))}
    stamps = {unit.index: found for unit in units if (found := _stamps(unit, marks, reader))}
    marks |= {i: _stamp_mark(found) for i, found in stamps.items() if i not in marks or marks[i].doubtful}
    return marks, stamps


def without_body(layout: Layout) -> Layout:
    """The same page with its running text set aside, for a page that is no article."""
    aside = {
        index: Mark("furniture", "text-of-no-article") if mark.label in ("body", "subhead") else mark
        for index, mark in layout.marks.items()
    }
    return replace(layout, marks=aside, lead=None, datelines={})


def _stamp_mark(found: tuple[Stamp, ...]) -> Mark:
    return Mark("stamp", UNTOLD_STAMP if found[0].word is None else "date-line-with-word")


def _stamps(unit: Unit, marks: Mapping[int, Mark], reader: StampReader) -> tuple[Stamp, ...]:
    mark = marks.get(unit.index)
    if mark is not None and mark.label != "byline" and not mark.doubtful:
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


def _dated_headline(lead: int, stamps: Mapping[int, tuple[Stamp, ...]], units: Sequence[Unit]) -> Headline | None:
    """Where no line else is a headline, a line with a date and several words beside it is one."""
    untold = (i for i, found in stamps.items() if i < lead and not any(stamp.word or stamp.clock for stamp in found))
    index = next((i for i in untold if len(stamps[i][0].others) >= DATED_TITLE_WORDS), None)
    return None if index is None else Headline(index, 0, len(units[index].text))


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
