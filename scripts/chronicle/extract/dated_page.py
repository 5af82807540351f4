"""What a page's dates are judged against: its other dates, its prose, its copyright years."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import accumulate

from chronicle.dates.relative import RelativeStamp, find_relative
from chronicle.extract.layout import Layout
from chronicle.extract.prose import is_dense, is_prose, words
from chronicle.extract.region import looks_like_title
from chronicle.extract.stamp import Stamp, StampReader
from chronicle.rulebook import Order
from chronicle.times.weekdays import reporting_weekday

LONGEST = 2000
"""Characters beyond which a line is running text in one piece; only its opening is searched for dates."""

OPENING = 400
"""Characters of such an opening, and of a lead in which a weekday is sought."""

SHORT = 160
"""Characters within which a line with a date may be one of a list of such lines."""

NO_DATED_LINES = ("clock", "address")
"""Labels of lines whose dates are read elsewhere: when the copy was saved, and the page's address."""

TOPIC_PARAGRAPHS = 8
"""Units of the text whose words a headline above them is compared with."""

_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class DatedLine:
    """A unit that holds dates: its `index`, the `text` searched, and each date with what is printed beside it.

    `shape` is the line with its digits and months blotted out; lines of one list have one shape.
    """

    index: int
    text: str
    stamps: tuple[Stamp, ...]
    shape: str


@dataclass(frozen=True)
class DatedPage:
    """A page seen from its dates. Everything is worked out once, when it is first asked for."""

    layout: Layout
    lines: tuple[DatedLine, ...]
    reader: StampReader
    order: Order | None

    def days_of(self, stamp: Stamp) -> tuple[date, ...]:
        """The days a stamp can mean: more than one where nothing tells day from month."""
        days = tuple(day for reading in stamp.found.readings if (day := reading.full))
        if len(days) < 2:
            return days
        fitting = tuple(day for day in days if day.weekday() == stamp.weekday)
        if len(fitting) == 1:
            return fitting
        # The readings stand in the order day-month, month-day.
        return days[:1] if self.order == "DMY" else days[1:] if self.order == "MDY" else days

    @cached_property
    def prose(self) -> tuple[bool, ...]:
        """For each unit, whether it is surely running text."""
        return tuple(is_prose(unit.text) for unit in self.layout.units)

    @cached_property
    def said(self) -> Counter[str]:
        """How often the page says each line."""
        return Counter(unit.text.casefold() for unit in self.layout.units)

    @cached_property
    def days(self) -> tuple[tuple[int, date], ...]:
        """Every day that is told without doubt, with its unit's index."""
        told = ((line.index, self.days_of(stamp)) for line in self.lines for stamp in line.stamps)
        return tuple((index, days[0]) for index, days in told if len(days) == 1)

    @cached_property
    def distinct_days(self) -> tuple[date, ...]:
        """Those days in order, each once."""
        return tuple(sorted({day for _, day in self.days}))

    @cached_property
    def times_said(self) -> Counter[date]:
        """How often each day is printed."""
        return Counter(day for _, day in self.days)

    @cached_property
    def listed(self) -> tuple[int, ...]:
        """The units of no great length that print a full date."""
        return tuple(line.index for line in self.lines if len(line.text) < SHORT and self.days_of(line.stamps[0]))

    @cached_property
    def shapes(self) -> Mapping[str, tuple[int, ...]]:
        """The units of each shape."""
        found: dict[str, tuple[int, ...]] = {}
        for line in self.lines:
            found[line.shape] = (*found.get(line.shape, ()), line.index)
        return found

    @cached_property
    def run(self) -> range:
        """The units from the first to the last of the article's text; empty where the page has none."""
        body = [unit.index for unit in self.layout.labelled("body")]
        return range(body[0], body[-1] + 1) if body else range(0)

    @cached_property
    def topic(self) -> frozenset[str]:
        """The beginnings of the words that the text opens with, by which its headline is known."""
        opening = self.run[:TOPIC_PARAGRAPHS]
        return frozenset().union(*(beginnings(self.layout.units[i].text) for i in opening))

    @cached_property
    def lead_weekday(self) -> int | None:
        """The weekday that one of the text's first two units names with a verb in the past."""
        for index in self.run[:2]:
            found = reporting_weekday(self.layout.units[index].text[:OPENING], self.reader.languages)
            if found:
                return found.weekday
        return None

    @cached_property
    def relative_stamps(self) -> tuple[tuple[int, RelativeStamp], ...]:
        """Each time counted from the moment of saving (“3 hours ago”) with its unit's index; offsets in the unit."""
        return tuple(_relative_stamps(self.layout, self.reader))

    @cached_property
    def relative(self) -> frozenset[int]:
        """The units that hold one."""
        return frozenset(index for index, _ in self.relative_stamps)

    @cached_property
    def copyright_year(self) -> int | None:
        """The latest year on the page's copyright lines."""
        lines = (unit.text[:200] for unit in self.layout.units if "©" in unit.text or "opyright" in unit.text)
        return max((int(year) for line in lines for year in _YEAR.findall(line)), default=None)

    def headline_like(self, index: int) -> bool:
        """Whether a unit could be a headline."""
        return 0 <= index < len(self.layout.units) and looks_like_title(self.layout.units[index].text)


def dated_page(layout: Layout, reader: StampReader, order: Order | None) -> DatedPage:
    """The page with all its dated lines; `order` is how its all-digit dates are read where no weekday tells."""
    return DatedPage(layout, tuple(_dated_lines(layout, reader)), reader, order)


def _relative_stamps(layout: Layout, reader: StampReader) -> Iterator[tuple[int, RelativeStamp]]:
    short = [unit for unit in layout.units if len(unit.text) < SHORT]
    ends = list(accumulate(len(unit.text) + 1 for unit in short))
    text = "\n".join(unit.text for unit in short)
    for language in reader.languages:
        for stamp in find_relative(text, language):
            place = bisect_right(ends, stamp.start)
            begun = ends[place] - len(short[place].text) - 1
            yield short[place].index, replace(stamp, start=stamp.start - begun, end=stamp.end - begun)


def beginnings(text: str) -> frozenset[str]:
    """The first letters of a text's longer words, or pairs of characters where it is written without spaces."""
    if is_dense(text):
        return frozenset(text[i : i + 2] for i in range(len(text) - 1))
    return frozenset(word[:5].casefold() for word in words(text) if len(word) > 3)


def _dated_lines(layout: Layout, reader: StampReader) -> Iterator[DatedLine]:
    for unit in layout.units:
        if layout.marks[unit.index].label in NO_DATED_LINES:
            continue
        text = unit.text if len(unit.text) <= LONGEST else unit.text[:OPENING]
        stamps = reader.dated(text)
        if stamps:
            yield DatedLine(unit.index, text, stamps, _shape(text, reader))


def _shape(text: str, reader: StampReader) -> str:
    blotted = _DIGITS.sub("9", text).split()
    return " ".join("M" if reader.month(word.casefold().strip(".,")) else word for word in blotted)[:60]
