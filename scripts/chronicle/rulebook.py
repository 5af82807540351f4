"""What a rule is: the shapes of the knowledge that `rules/` holds as data.

The rooms take these values as arguments and never load them themselves. Only the
standard library and `model` are imported here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from chronicle.eventbook import EventRules
from chronicle.model import Label
from chronicle.scorecard import Scorecard
from chronicle.speechbook import QuotationMarks, SpeechRules
from chronicle.timebook import TimeRules

Order = Literal["DMY", "MDY", "YMD"]
"""The order of day, month and year in an all-digit date."""

MarkupKind = Literal["published", "created", "modified", "dated"]
"""What a name in a page's markup says of a date."""

_UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ"
_NO_LETTER = r"\s\d!-/:-@\[-`{-¿×÷،؛؟।\u2000-\u200b\u200e-\u206f\u3000-\u303f"
MONTH_WORD = rf"[{_UPPER}]*[^{_UPPER}{_NO_LETTER}]+|[{_UPPER}]+"
"""A pattern for one word of letters and their marks, of any script; a capital after a small letter begins another."""


@dataclass(frozen=True, slots=True)
class LineRule:
    """Labels a whole line that `pattern` matches at its start, or that is, bare of signs and small, a phrase.

    A `heading` also opens a block (related headlines, comments) that runs to the next paragraph of prose. Running
    text has lines of a `doubtful` rule too, so that what surrounds them decides.
    """

    name: str
    label: Label
    pattern: re.Pattern[str] | None
    heading: bool
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    doubtful: bool = False
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoArticleRule:
    """Why a page with fewer than `below` characters of text is no article where it says a (casefolded) phrase."""

    reason: str
    below: int
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateForm:
    """A way to write a date. The pattern's groups are year, month (digits), word (month name), day, first, second."""

    name: str
    pattern: re.Pattern[str]
    examples: Mapping[str, str] = field(hash=False)
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastSign:
    """A wording that says a date had passed when the text was written. `{date}` in the data is where it stands."""

    name: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelativeYear:
    """A wording that places what it speaks of `years_after` years before the year of writing."""

    name: str
    years_after: int
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficeForm:
    """A way of one language to print an office before a name: the groups `office` and `name` of the pattern.

    Where its group `former` matches, the office is held no more. `examples` say what is read, as “office | name”.
    """

    name: str
    language: str
    pattern: re.Pattern[str]
    examples: Mapping[str, str] = field(hash=False)
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgoFrame:
    """What stands around the number in “3 hours ago”, in small letters; `behind` is None where no number stands there.

    The `unit` is minute, hour, day, week, month or year.
    """

    unit: str
    before: str
    behind: str | None


@dataclass(frozen=True, slots=True)
class Language:
    """What one language writes. Words are casefolded; months and weekdays count from 1 and from Monday = 0."""

    code: str
    order: Order | None
    function_words: frozenset[str]
    months: Mapping[str, int] = field(hash=False)
    weekdays: Mapping[str, int] = field(hash=False)
    weekday_abbreviations: Mapping[str, int] = field(hash=False)
    published_words: tuple[str, ...] = ()
    updated_words: tuple[str, ...] = ()
    captured_words: tuple[str, ...] = ()
    beside_stamp_words: tuple[str, ...] = ()
    """Words that stamps have beside them: counts of comments, reading time."""
    another_date_words: tuple[str, ...] = ()
    """Words on a short line by which its date is of something else: a deadline, a birth."""
    byline_words: tuple[str, ...] = ()
    reporting_verbs: tuple[str, ...] = ()
    clause_words: tuple[str, ...] = ()
    """Words that open a clause of its own, so that what stands before them is not said of what stands behind."""
    definite_articles: tuple[str, ...] = ()
    name_extenders: tuple[str, ...] = ()
    """Words behind the name of a law or treaty by which something else is meant: its list, its amendment."""
    place_words: tuple[str, ...] = ()
    """Words before a city's name by which the city is meant and not the government that sits there."""
    place_nouns: tuple[str, ...] = ()
    """Words after a city's name that say the same."""
    past_form: re.Pattern[str] | None = None
    """A word that is a verb's past by its ending, such as the English -ed."""
    other_day_words: tuple[str, ...] = ()
    """Words before a weekday by which another one than the last is meant: will, next, last."""
    joined_words: bool = False
    """Whether words stand without spaces between them, so that function words are pieces of the text."""
    ordinary_months: frozenset[str] = frozenset()
    """Names of months that are words of another meaning in small letters: may, march."""
    today_words: tuple[str, ...] = ()
    yesterday_words: tuple[str, ...] = ()
    ago_frames: tuple[AgoFrame, ...] = ()
    spellings: Mapping[str, Order] = field(default_factory=dict, hash=False)
    """Words spelled otherwise where days and months are written in another order: labour and labor."""

    def weekday_of(self, word: str) -> int | None:
        """The weekday that a casefolded word or abbreviation (`mon`) names; only where no running text is read."""
        return self.weekdays.get(word, self.weekday_abbreviations.get(word.rstrip(".")))


@dataclass(frozen=True, slots=True)
class WeekdayLag:
    """The possible lags (`days`) of a bare weekday of a report's opening; `seen` of `measured` agree, on `corpus`."""

    days: tuple[int, ...]
    seen: int
    measured: int
    corpus: str


@dataclass(frozen=True, slots=True)
class MarkupRules:
    """What saved pages call the dates, titles and things in their markup.

    Names are in small letters, without signs between their words. `meta_dates`, `item_dates`, `element_dates` and
    `script_dates` tell what a name says of a date; a date is `modified` where the page was changed then, `dated` where
    nothing more is said. `card` has the points of the signs of such dates.
    """

    meta_dates: Mapping[str, MarkupKind] = field(hash=False)
    meta_titles: frozenset[str]
    article_types: frozenset[str]
    page_types: frozenset[str]
    main_keys: frozenset[str]
    item_dates: Mapping[str, MarkupKind] = field(hash=False)
    item_titles: tuple[str, ...]
    item_addresses: tuple[str, ...]
    element_dates: Mapping[str, MarkupKind] = field(hash=False)
    elsewhere_elements: frozenset[str]
    elsewhere_words: tuple[str, ...]
    elsewhere_types: frozenset[str]
    script_dates: Mapping[str, MarkupKind] = field(hash=False)
    card: Scorecard


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules, ready for use."""

    languages: tuple[Language, ...]
    line_rules: tuple[LineRule, ...]
    date_forms: tuple[DateForm, ...]
    address_forms: tuple[DateForm, ...]
    other_months: Mapping[str, int] = field(hash=False)
    """What the months are called in any language, without names that mean different months."""
    past_signs: tuple[PastSign, ...]
    relative_years: tuple[RelativeYear, ...]
    office_forms: tuple[OfficeForm, ...]
    zones: Mapping[str, str] = field(hash=False)
    weekday_lag: WeekdayLag
    event_verbs: Mapping[str, frozenset[str]] = field(hash=False)
    """For kinds of event whose name lives on, the casefolded words that say that it came about."""
    former_words: tuple[str, ...]
    articles: tuple[str, ...]
    retrospect: tuple[str, ...]
    """Wordings of a sentence that looks back or supposes, in which an office dates nothing."""
    credit_verbs: tuple[str, ...]
    no_article: tuple[NoArticleRule, ...]
    subject_words: Mapping[str, frozenset[str]] = field(hash=False)
    """Casefolded words of what surrounds articles, by subject: the site, comments, pictures."""
    scorecards: Mapping[str, Scorecard] = field(hash=False)
    """Learned points, by the question they answer: what is running text, which line is the headline, which date."""
    markup: MarkupRules
    times: Mapping[str, TimeRules] = field(hash=False)
    events: Mapping[str, EventRules] = field(hash=False)
    speech: Mapping[str, SpeechRules] = field(hash=False)
    quotation_marks: QuotationMarks

    def language(self, code: str) -> Language:
        """The language of that ISO 639-1 code, English where it is not among ours."""
        known = {language.code: language for language in self.languages}
        return known.get(code, known["en"])
