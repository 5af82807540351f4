"""Stamps: lines that print when the article came out, and the dates on any short line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from chronicle.dates.clock import Clock, clock_after, clock_before
from chronicle.dates.find import FoundDate, find_dates
from chronicle.dates.glued import glued_clock
from chronicle.dates.partial import PartialDate
from chronicle.extract.prose import ends_sentence, words
from chronicle.rulebook import DateForm, Language

LONGEST = 160
"""Characters beyond which no line is a stamp."""

MOST_OTHER_WORDS = 4
"""Words beside the date, such as a section's name or the author's, that a stamp may hold."""

MOST_OTHER_WORDS_WITH_CLOCK = 9
"""The same where a clock or a word such as published shows what the line is."""

StampWord = Literal["published", "updated", "captured"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date on a short line, with what is printed beside it; offsets are in the unit's text.

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

    forms: tuple[DateForm, ...]
    languages: tuple[Language, ...]
    zones: Mapping[str, str]

    def month(self, word: str) -> int | None:
        """The month that a casefolded word names."""
        return next((n for language in self.languages if (n := language.months.get(word))), None)

    def dates(self, text: str) -> tuple[FoundDate, ...]:
        """Every date in a text."""
        return find_dates(text, self.forms, self.month)

    def stamps(self, text: str) -> tuple[Stamp, ...]:
        """The dates of a line that is a stamp; empty where it is none."""
        if len(text) > LONGEST:
            return ()
        glued = self._glued(text)
        if glued:
            return (glued,)
        found = self.dates(text)
        if not found:
            return self._year_alone(text)
        if _is_span(text, found):
            return ()
        clocks = [self._clock(text, date) for date in found]
        others = self._other_words(text, found, [clock for clock, _ in clocks])
        if self._speaks_of_another_day(others):
            return ()
        stamps = tuple(
            Stamp(date, clock, self._stamp_word(text, date, found), self._weekday(text, date, found), others, first)
            for date, (clock, first) in zip(found, clocks, strict=True)
        )
        return stamps if _is_stamp_line(text, stamps) and not self._is_labelled_otherwise(text, stamps) else ()

    def _is_labelled_otherwise(self, text: str, stamps: Sequence[Stamp]) -> bool:
        """Whether words with a colon say what the date is of, and it is no publication: "Deadline for entries:"."""
        before = text[: stamps[0].start].rstrip()
        bylines = [word for language in self.languages for word in language.byline_words]
        told = stamps[0].word or any(_has(before.casefold(), word) for word in bylines)
        return before.endswith((":", "：")) and not told

    def _year_alone(self, text: str) -> tuple[Stamp, ...]:
        """`First published in 2012`: nothing but a word of publication and a year."""
        said = [re.escape(word) for word, kind in self._stamp_words() if kind == "published"]
        match = re.fullmatch(
            rf"(?:{'|'.join(said)})[:\s]+(?:\w{{1,3}}\s+)?(?P<year>(?:19|20)\d\d)\.?", text, re.IGNORECASE
        )
        if not said or match is None:
            return ()
        year = FoundDate(
            match.start("year"), match.end("year"), match["year"], "year", (PartialDate(int(match["year"])),)
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

    def _stamp_word(self, text: str, date: FoundDate, found: Sequence[FoundDate]) -> StampWord | None:
        """The stamp word that stands nearest before the date and after the date before it."""
        since = max((other.end for other in found if other.end <= date.start), default=0)
        before = text[since : date.start].casefold()
        places = [(before.rfind(word), kind) for word, kind in self._stamp_words() if _has(before, word)]
        return max(places, key=lambda place: place[0])[1] if places else None

    def _stamp_words(self) -> Iterator[tuple[str, StampWord]]:
        for language in self.languages:
            yield from ((word, "published") for word in language.published_words)
            yield from ((word, "updated") for word in language.updated_words)
            yield from ((word, "captured") for word in language.captured_words)

    def _weekday(self, text: str, date: FoundDate, found: Sequence[FoundDate]) -> int | None:
        """The weekday printed before a date and after the date before it, else right behind it."""
        since = max((other.end for other in found if other.end <= date.start), default=0)
        behind = min((other.start for other in found if other.start >= date.end), default=len(text))
        before = self.weekday(text[since : date.start])
        return before if before is not None or since else self.weekday(text[date.end : behind])

    def weekday(self, text: str) -> int | None:
        """The first weekday (Monday = 0) that a text names."""
        folded = [word.casefold() for word in words(text)]
        return next(
            (n for word in folded for lang in self.languages if (n := lang.weekday_of(word)) is not None),
            None,
        )

    def _other_words(self, text: str, found: Sequence[FoundDate], clocks: Sequence[Clock | None]) -> tuple[str, ...]:
        """The words of the line that belong to no date, clock, zone, stamp word or byline."""
        rest = list(text)
        extents = [(date.start, date.end) for date in found] + [(c.start, c.end) for c in clocks if c]
        for start, end in extents:
            rest[start:end] = " " * (end - start)
        left = "".join(rest)
        for word, _ in self._stamp_words():
            left = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", " ", left, flags=re.IGNORECASE)
        known = {name.casefold() for name in self.zones}.union(
            *(lang.weekdays for lang in self.languages),
            *(lang.weekday_abbreviations for lang in self.languages),
            *(lang.function_words for lang in self.languages),
            *(lang.beside_stamp_words for lang in self.languages),
            *(phrase.split() for lang in self.languages for phrase in lang.byline_words),
        )
        counted = re.sub(rf"\d+\s+(?={self._beside()})", " ", left, flags=re.IGNORECASE)
        return tuple(word for word in words(counted) if word.casefold() not in known)

    def _beside(self) -> str:
        """A pattern for the words that stand beside stamps with a number: "3 comments", "2 min"."""
        beside = [re.escape(word) for language in self.languages for word in language.beside_stamp_words]
        return rf"(?:{'|'.join(beside)})\b" if beside else r"(?!)"

    def _speaks_of_another_day(self, others: Sequence[str]) -> bool:
        """Whether a word says what else the date is of: a deadline, a birth, an end."""
        another = {word for language in self.languages for word in language.another_date_words}
        return any(word.casefold() in another for word in others)


def _is_span(text: str, found: Sequence[FoundDate]) -> bool:
    """Whether two dates are the ends of a span: `May 30 - June 2, 2013`."""
    return any(re.fullmatch(r"\s*(?:[-–—]|to)\s*", text[a.end : b.start]) for a, b in pairwise(found))


def _has(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


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
