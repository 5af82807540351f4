"""Finding dates in a piece of text: every form that the rules know, as far as it is printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from chronicle.dates.partial import PartialDate
from chronicle.dates.readings import of_month, of_numbers, year_of
from chronicle.rulebook import MONTH_WORD, DateForm, Language

holds_digit = re.compile(r"\d").search
"""Whether a text holds a digit, without which it holds no date."""

_NUMBER = re.compile(r"\d+")
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")
_WORD = re.compile(MONTH_WORD)
_NUMBERS = re.compile(
    r"\d(?<!\d\d)(?:\d{0,3}(?=[\s\u200e\u200f]{0,3}(?:[-./|·–]|\D?[년年월月]|[^\W\d_]{3,5}\s)\D{0,4}\d)|\d{7}(?!\d))"
)
"""Where an all-digit date may begin: a number with a separator, and another number behind it.

It opens with a digit, and looks back only then, so that searching leaps from digit to digit.
"""

BEFORE_MONTH, BEHIND_MONTH = 18, 48
"""Characters around the name of a month that hold all of its date."""

LONGEST = 50_000
"""Characters of one line that are searched, so that a page lost on one endless line costs no more than a long one."""

LONGEST_NUMBERS = 48
"""Characters that hold all of a date without a month's name."""

Months = Callable[[str], int | None]
"""From a casefolded word to the month (1–12) it names, or None."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as printed at `start`–`end` of the text searched.

    `readings` holds what it can mean, more than one where the order of day and month is open.
    """

    start: int
    end: int
    quote: str
    form: str
    readings: tuple[PartialDate, ...]

    @property
    def is_whole(self) -> bool:
        """Whether day, month and year are printed."""
        return self.readings[0].full is not None


@dataclass(frozen=True, slots=True)
class DateFinder:
    """Finds dates with the months of a page's languages; `finder_for` makes it.

    It looks only around names of months and around numbers with separators, so that time grows with the text and no
    faster. Names that only other languages have count where day and year are printed with them.
    """

    month_first: tuple[DateForm, ...]
    """Forms that begin with the name of the month."""
    number_first: tuple[DateForm, ...]
    """Forms in which a number stands before it."""
    numeric: tuple[DateForm, ...]
    """Forms without a name."""
    months: Mapping[str, int] = field(hash=False)
    other_months: Mapping[str, int] = field(hash=False)
    first_words: frozenset[str]
    """The first words of all those names."""
    ordinary_words: frozenset[str]
    year_first: bool

    def find(self, text: str) -> tuple[FoundDate, ...]:
        """Every date in `text`, in order, none overlapping another."""
        if not holds_digit(text):
            return ()
        plain = _with_western_digits(text[:LONGEST])
        found = [*self._with_month_names(plain), *self._of_numbers(plain)]
        found += [behind for date in found for behind in self._stuck_to(date, plain)]
        apart = _without_overlaps(sorted(found, key=lambda date: date.start))
        return apart if text.isascii() else tuple(_quoting(date, text) for date in apart)

    def _stuck_to(self, date: FoundDate, text: str) -> Iterator[FoundDate]:
        """The date that begins where this one ends, in the middle of a row of digits: `3. Mai 20144. Mai 2014`."""
        rest = text[date.end : date.end + BEHIND_MONTH]
        if rest[:1].isdigit():
            for behind in (*self._with_month_names(rest), *self._of_numbers(rest)):
                if behind.start == 0:
                    yield _moved(behind, date.end)

    def _with_month_names(self, text: str) -> Iterator[FoundDate]:
        if self.first_words.isdisjoint(map(str.casefold, _WORD.findall(text))):
            return
        end = 0
        for word in _WORD.finditer(text):
            if word.start() >= end and word.group().casefold() in self.first_words:
                date = self._around(text, word.start())
                if date:
                    end = date.end
                    yield date

    def _around(self, text: str, month: int) -> FoundDate | None:
        """The date whose month's name begins at `month`; whole dates win over parts."""
        stop = month + BEHIND_MONTH
        parts = None
        for form, match in self._matches_around(text, month, stop):
            readings = self._readings(match)
            if readings:
                date = FoundDate(match.start(), match.end(), match.group(), form.name, readings)
                if date.is_whole:
                    return date
                parts = parts or date
        return parts

    def _matches_around(self, text: str, month: int, stop: int) -> Iterator[tuple[DateForm, re.Match[str]]]:
        starts = [number.start() for number in _NUMBER.finditer(text, max(0, month - BEFORE_MONTH), month)]
        for form in self.number_first:
            for start in starts:
                match = form.pattern.match(text, start, stop)
                if match and match.start("word") == month:
                    yield form, match
        for form in self.month_first:
            match = form.pattern.match(text, month, stop)
            if match:
                yield form, match

    def _of_numbers(self, text: str) -> Iterator[FoundDate]:
        end = 0
        for number in _NUMBERS.finditer(text):
            start = number.start()
            if start >= end and (date := self._from(text, start)):
                end = date.end
                yield date

    def _from(self, text: str, start: int) -> FoundDate | None:
        for form in self.numeric:
            match = form.pattern.match(text, start, start + LONGEST_NUMBERS)
            readings = self._readings(match) if match else ()
            if match and readings:
                return FoundDate(match.start(), match.end(), match.group(), form.name, readings)
        return None

    def _readings(self, match: re.Match[str]) -> tuple[PartialDate, ...]:
        groups = match.groupdict()
        word = groups.get("word")
        if not word:
            return of_numbers(groups, self.year_first)
        folded = " ".join(word.casefold().split())
        month = self.months.get(folded)
        if month is None:
            return of_month(groups, self.other_months.get(folded)) if groups.get("day") and groups.get("year") else ()
        if word.islower() and folded in self.ordinary_words and year_of(groups) is None:
            return ()
        return of_month(groups, month)


def finder_for(forms: Sequence[DateForm], languages: Sequence[Language], other_months: Mapping[str, int]) -> DateFinder:
    """The finder for a page's languages, the likeliest first; `other_months` are what the months of any are called."""
    months = {name: month for language in reversed(languages) for name, month in language.months.items()}
    named = [form for form in forms if "word" in form.pattern.groupindex]
    return DateFinder(
        month_first=tuple(form for form in named if form.pattern.groupindex["word"] == 1),
        number_first=tuple(form for form in named if form.pattern.groupindex["word"] > 1),
        numeric=tuple(form for form in forms if form not in named),
        months=months,
        other_months=other_months,
        first_words=frozenset(name.partition(" ")[0] for names in (months, other_months) for name in names),
        ordinary_words=frozenset(word for language in languages for word in language.ordinary_months),
        year_first=bool(languages) and languages[0].order == "YMD",
    )


def find_dates(text: str, forms: Iterable[DateForm], months: Months) -> tuple[FoundDate, ...]:
    """Every date in a short text such as an address, in order, none overlapping another; earlier forms win."""
    if not holds_digit(text):
        return ()
    found: list[FoundDate] = []
    for form in forms:
        for match in _matches(form.pattern, text):
            readings = _readings(match, months)
            if readings and not any(other.start < match.end() and match.start() < other.end for other in found):
                found.append(FoundDate(match.start(), match.end(), match.group(), form.name, readings))
    return tuple(sorted(found, key=lambda date: date.start))


def _with_western_digits(text: str) -> str:
    """The text with the digits of any script as 0–9; every character keeps its place."""
    return text if text.isascii() else _FOREIGN_DIGIT.sub(lambda digit: str(int(digit.group())), text)


def _moved(date: FoundDate, by: int) -> FoundDate:
    return FoundDate(date.start + by, date.end + by, date.quote, date.form, date.readings)


def _quoting(date: FoundDate, text: str) -> FoundDate:
    return FoundDate(date.start, date.end, text[date.start : date.end], date.form, date.readings)


def _without_overlaps(found: Iterable[FoundDate]) -> tuple[FoundDate, ...]:
    """Of two dates that overlap, the whole one, else the first."""
    apart: list[FoundDate] = []
    for date in found:
        if not apart or date.start >= apart[-1].end:
            apart.append(date)
        elif date.is_whole and not apart[-1].is_whole:
            apart[-1] = date
    return tuple(apart)


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches that may overlap, so that a false start does not hide a true date behind it."""
    position = 0
    while found := pattern.search(text, position):
        yield found
        position = found.start() + 1


def _readings(match: re.Match[str], months: Months) -> tuple[PartialDate, ...]:
    groups = match.groupdict()
    if not groups.get("word"):
        return of_numbers(groups, year_first=False)
    return of_month(groups, months((groups["word"] or "").casefold()))
