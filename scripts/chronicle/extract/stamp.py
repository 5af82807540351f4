"""Stamps: lines that print when the article came out, and the dates on any short line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from chronicle.dates.clock import Clock, clock_after, clock_before
from chronicle.dates.find import DateFinder, FoundDate, holds_digit
from chronicle.dates.glued import glued_clock
from chronicle.dates.partial import PartialDate
from chronicle.extract.prose import ends_sentence, words
from chronicle.extract.stamp_words import StampWord, StampWords
from chronicle.rulebook import Language

LONGEST = 160
"""Characters beyond which no line is a stamp."""

MOST_OTHER_WORDS = 4
"""Words beside the date, such as a section's name or the author's, that a stamp may hold."""

MOST_OTHER_WORDS_WITH_CLOCK = 9
"""The same where a clock or a word such as published shows what the line is."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date on a line, with what is printed beside it; offsets are in the unit's text.

    `others` are the words of the line that belong to no date, clock, zone, stamp word or byline.
    """

    found: FoundDate
    clock: Clock | None
    word: StampWord | None
    weekday: int | None
    others: tuple[str, ...]
    clock_first: bool

    @property
    def start(self) -> int:
        """Where date and clock begin."""
        return min(self.found.start, self.clock.start) if self.clock else self.found.start

    @property
    def end(self) -> int:
        """Where date and clock end."""
        return max(self.found.end, self.clock.end) if self.clock else self.found.end


@dataclass(frozen=True, slots=True)
class StampReader:
    """Reads stamps with the words of the page's language, and of English, which pages mix in."""

    finder: DateFinder
    languages: tuple[Language, ...]
    words: StampWords
    zones: Mapping[str, str]
    found: dict[str, tuple[FoundDate, ...]] = field(default_factory=dict, hash=False, compare=False, repr=False)
    """What was found in the lines of one page, which are asked about more than once."""

    def for_page(self) -> StampReader:
        """The same reader, which remembers the lines of one page."""
        return replace(self, found={})

    def month(self, word: str) -> int | None:
        """The month that a casefolded word names."""
        return next((n for language in self.languages if (n := language.months.get(word))), None)

    def dates(self, text: str) -> tuple[FoundDate, ...]:
        """Every date in a text."""
        known = self.found.get(text)
        if known is None:
            known = self.found[text] = self.finder.find(text)
        return known

    def dated(self, text: str) -> tuple[Stamp, ...]:
        """Each date of any line with what is printed beside it, whether the line is a stamp or not."""
        found = self.dates(text)
        if not found:
            return ()
        clocks = [self._clock(text, date) for date in found]
        others = self._other_words(text, found, [clock for clock, _ in clocks])
        return tuple(
            Stamp(date, clock, self._word_before(text, date, found), self._weekday(text, date, found), others, first)
            for date, (clock, first) in zip(found, clocks, strict=True)
        )

    def stamps(self, text: str) -> tuple[Stamp, ...]:
        """The dates of a line that is a stamp; empty where it is none."""
        if len(text) > LONGEST or not holds_digit(text):
            return ()
        glued = self._glued(text)
        if glued:
            return (glued,)
        stamps = self.dated(text)
        if not stamps:
            return self._year_alone(text)
        told_otherwise = is_span(text, stamps) or self.words.tells_another_day(stamps[0].others)
        if told_otherwise or not _is_stamp_line(text, stamps) or self._is_labelled_otherwise(text, stamps):
            return ()
        return stamps

    def weekday(self, text: str) -> int | None:
        """The first weekday (Monday = 0) that a text names."""
        folded = [word.casefold() for word in words(text)]
        return next(
            (n for word in folded for lang in self.languages if (n := lang.weekday_of(word)) is not None),
            None,
        )

    def _is_labelled_otherwise(self, text: str, stamps: Sequence[Stamp]) -> bool:
        """Whether words with a colon say what the date is of, and it is no publication: "Deadline for entries:"."""
        before = text[: stamps[0].start].rstrip()
        return before.endswith((":", "：")) and not (stamps[0].word or self.words.has_byline(before))

    def _year_alone(self, text: str) -> tuple[Stamp, ...]:
        """`First published in 2012`: nothing but a word of publication and a year."""
        start = self.words.year_alone(text)
        if start is None:
            return ()
        year = FoundDate(
            start, start + 4, text[start : start + 4], "year", (PartialDate(int(text[start : start + 4])),)
        )
        return (Stamp(year, None, "published", None, (), False),)

    def _glued(self, text: str) -> Stamp | None:
        glued = glued_clock(text, self.month)
        return Stamp(glued.found, glued.clock, None, None, (), True) if glued else None

    def _clock(self, text: str, date: FoundDate) -> tuple[Clock | None, bool]:
        after = clock_after(text, date.end, self.zones)
        if after:
            return after, False
        before = clock_before(text, date.start, self.zones)
        return before, before is not None

    def _word_before(self, text: str, date: FoundDate, found: Sequence[FoundDate]) -> StampWord | None:
        """The stamp word that stands nearest before the date and after the date before it."""
        since = max((other.end for other in found if other.end <= date.start), default=0)
        return self.words.last(text[since : date.start])

    def _weekday(self, text: str, date: FoundDate, found: Sequence[FoundDate]) -> int | None:
        """The weekday printed before a date and after the date before it, else right behind it."""
        since = max((other.end for other in found if other.end <= date.start), default=0)
        behind = min((other.start for other in found if other.start >= date.end), default=len(text))
        before = self.weekday(text[since : date.start])
        return before if before is not None or since else self.weekday(text[date.end : behind])

    def _other_words(self, text: str, found: Sequence[FoundDate], clocks: Iterable[Clock | None]) -> tuple[str, ...]:
        """The words of the line that belong to no date, clock, zone, stamp word or byline."""
        extents = [(date.start, date.end) for date in found] + [(c.start, c.end) for c in clocks if c]
        return self.words.others("".join(_without(text, extents)))


def _without(text: str, extents: Iterable[tuple[int, int]]) -> Iterator[str]:
    """The pieces of a text outside the extents, a space for each of those."""
    position = 0
    for start, end in sorted(extents):
        yield text[position:start]
        yield " "
        position = max(position, end)
    yield text[position:]


def is_span(text: str, stamps: Sequence[Stamp]) -> bool:
    """Whether two dates are the ends of a span: `May 30 - June 2, 2013`."""
    dates = [stamp.found for stamp in stamps]
    return any(re.fullmatch(r"\s*(?:[-–—]|to)\s*", text[a.end : b.start]) for a, b in pairwise(dates))


def _is_stamp_line(text: str, stamps: Sequence[Stamp]) -> bool:
    """Whether a line with a date is a stamp: its other words are few and look like names or a section, not speech."""
    first = stamps[0]
    if any(stamp.word or stamp.clock for stamp in stamps):
        return len(first.others) <= (2 if ends_sentence(text) else MOST_OTHER_WORDS_WITH_CLOCK)
    if any(reading.day is None or reading.year is None for reading in first.found.readings):
        return not first.others  # `March 2014` or `26 January` alone on its line
    if text.rstrip().endswith(")") and len(first.others) > 1 and first.found.end < text.rfind("("):
        return False  # a picture's caption, with whose picture it is
    spoken = any(not word[0].isalpha() or word[0].islower() for word in first.others)
    return not spoken and not (first.others and ends_sentence(text)) and len(first.others) <= MOST_OTHER_WORDS
