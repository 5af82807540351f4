"""The words that stand beside dates: published, updated, by, comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from chronicle.extract.prose import is_dense, words
from chronicle.rulebook import Language

StampWord = Literal["published", "updated", "captured"]

NAMING_WORDS = 3
"""Words before a date among which one says what it is of."""

NAMING_LENGTH = 60
"""Characters that hold them."""

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class StampWords:
    """The words of some languages, ready to be looked for."""

    kinds: Mapping[str, StampWord] = field(hash=False)
    said: re.Pattern[str]
    """A stamp word or phrase; digits may stand right at it, as scraping leaves them (`Updated09:52`)."""
    only_year: re.Pattern[str]
    """A line of nothing but a word of publication and a year."""
    byline: re.Pattern[str]
    counted: re.Pattern[str]
    """A number and what it counts: "3 comments", "2 min"."""
    quiet: frozenset[str]
    """Words that say nothing of what a line with a date is."""
    another: frozenset[str]
    """Words that say that a date is of something else."""

    def last(self, text: str) -> StampWord | None:
        """The kind of the last stamp word of a text."""
        kind: StampWord | None = None
        for match in self.said.finditer(text):
            kind = self.kinds.get(match.group().casefold(), kind)
        return kind

    def year_alone(self, text: str) -> int | None:
        """Where the year stands on a line that else holds but a word of publication."""
        match = self.only_year.fullmatch(text) if text.rstrip(".")[-1:].isdigit() else None
        return match.start("year") if match else None

    def has_byline(self, text: str) -> bool:
        """Whether a text holds a word such as "by"."""
        return self.byline.search(text) is not None

    def has_count(self, text: str) -> bool:
        """Whether a text counts comments, views, minutes to read."""
        return self.counted.search(text) is not None

    def others(self, text: str) -> tuple[str, ...]:
        """The words of a text that are neither stamp words nor quiet."""
        left = self.counted.sub(" ", self.said.sub(" ", text))
        return tuple(word for word in words(left) if word.casefold() not in self.quiet)

    def tells_another_day(self, others: Iterable[str]) -> bool:
        """Whether a word says what else the date is of: a deadline, a birth, an end."""
        return any(word.casefold() in self.another for word in others)

    def names_another_day(self, before: str) -> bool:
        """Whether one of the words right before a date says what else it is of."""
        return self.tells_another_day(words(before[-NAMING_LENGTH:])[-NAMING_WORDS:])


def stamp_words(languages: Sequence[Language], zones: Iterable[str]) -> StampWords:
    """The stamp words of those languages."""
    kinds: dict[str, StampWord] = {}
    for language in reversed(languages):  # the page's own language, the first, wins
        kinds |= dict.fromkeys(language.published_words, "published")
        kinds |= dict.fromkeys(language.updated_words, "updated")
        kinds |= dict.fromkeys(language.captured_words, "captured")
    published = [word for word, kind in kinds.items() if kind == "published"]
    beside = [word for language in languages for word in language.beside_stamp_words]
    bylines = [word for language in languages for word in language.byline_words]
    return StampWords(
        kinds,
        _words(kinds),
        _pattern(published, r"(?:{})[:\s]+(?:\w{{1,3}}\s+)?(?P<year>(?:19|20)\d\d)\.?"),
        _words(bylines),
        _pattern(beside, r"\d+\s+(?=(?:{})\b)"),
        _quiet(languages, zones),
        frozenset(word for language in languages for word in language.another_date_words),
    )


def _quiet(languages: Iterable[Language], zones: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in zones).union(
        *(language.weekdays for language in languages),
        *(language.weekday_abbreviations for language in languages),
        *(language.function_words for language in languages),
        *(language.beside_stamp_words for language in languages),
        *(phrase.split() for language in languages for phrase in language.byline_words),
    )


def _words(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases with no letter at its ends, which matters not where words are written without spaces."""
    phrases = tuple(phrases)
    dense, spaced = ([phrase for phrase in phrases if is_dense(phrase) is kind] for kind in (True, False))
    bounded = _pattern(spaced, r"(?<![^\W\d_])(?:{})(?![^\W\d_])").pattern
    return re.compile("|".join((bounded, *map(re.escape, dense))), re.IGNORECASE)


def _pattern(phrases: Iterable[str], frame: str) -> re.Pattern[str]:
    longest_first = sorted(set(phrases), key=len, reverse=True)
    if not longest_first:
        return _NEVER
    return re.compile(frame.format("|".join(map(re.escape, longest_first))), re.IGNORECASE)
