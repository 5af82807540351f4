"""One language, from its file, with what CLDR (by way of Babel) knows of it: months, weekdays, “3 hours ago”."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.dates import format_timedelta

from chronicle.rulebook import AgoFrame, Language

_UNITS: dict[Literal["minute", "hour", "day", "week"], timedelta] = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}
_COUNTS = (1, 2, 5)
"""Numbers that bring out the forms of a counted noun: one, a few, many."""

_ACCENTS = re.compile("[\u0300-\u036f]")


def language_from(path: Path) -> Language:
    """The language whose ISO 639 code is the file's name. A mistake in the file raises (KeyError, tomllib's, …)."""
    data, locale = tomllib.loads(path.read_text(encoding="utf-8")), Locale.parse(path.stem)
    return Language(
        code=path.stem,
        order=data.get("order"),
        function_words=frozenset(data["function_words"]),
        months=_months(locale) | _folded(data.get("months", {})),
        weekdays=_names(locale.days["format"], ("wide",)) | data.get("weekdays", {}),
        weekday_abbreviations=_names(locale.days["format"], ("abbreviated",)),
        joined_words=data.get("joined_words", False),
        ordinary_months=frozenset(data.get("ordinary_months", ())),
        published_words=longest_first(data["published_words"]),
        updated_words=longest_first(data["updated_words"]),
        captured_words=longest_first(data.get("captured_words", ())),
        beside_stamp_words=tuple(data.get("beside_stamp_words", ())),
        another_date_words=tuple(word.casefold() for word in data.get("another_date_words", ())),
        byline_words=longest_first(data["byline_words"]),
        reporting_verbs=tuple(data.get("reporting_verbs", ())),
        clause_words=tuple(data.get("clause_words", ())),
        definite_articles=tuple(data.get("definite_articles", ())),
        name_extenders=tuple(data.get("name_extenders", ())),
        place_words=tuple(data.get("place_words", ())),
        place_nouns=tuple(data.get("place_nouns", ())),
        past_form=re.compile(data["past_form"], re.IGNORECASE) if "past_form" in data else None,
        other_day_words=tuple(data.get("other_day_words", ())),
        today_words=longest_first(data.get("today_words", ())),
        yesterday_words=longest_first(data.get("yesterday_words", ())),
        spellings={word: order for order, words in data.get("spellings", {}).items() for word in words},
        ago_frames=tuple(dict.fromkeys([*_frames(data.get("ago", {})), *_cldr_frames(locale)])),
    )


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Casefolded words, so that the first that fits is the longest."""
    return tuple(sorted((word.casefold() for word in words), key=len, reverse=True))


def months_of(code: str) -> dict[str, int]:
    """The months of a language of CLDR, by its ISO 639 code. A code that CLDR lacks raises (UnknownLocaleError)."""
    return _months(Locale.parse(code))


def unmistakable(vocabularies: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """The names of months of several languages, without those that name another month in another of them."""
    meanings: defaultdict[str, set[int]] = defaultdict(set)
    for months in vocabularies:
        for name, month in months.items():
            meanings[name].add(month)
    return {name: month for name, (month, *others) in meanings.items() if not others}


def second_words(languages: Iterable[Language]) -> frozenset[str]:
    """The second words of months whose names have two."""
    names = (name.split() for language in languages for name in language.months)
    return frozenset(words[1] for words in names if len(words) == 2)


def _months(locale: Locale) -> dict[str, int]:
    """Months as a date has them, and as they stand alone (Czech březen beside března).

    Names of several words are left out: CLDR has them only with a number or a preposition in them. Where CLDR has no
    names that stand alone, Babel may answer with those of a language asked for before, hence the comparison.
    """
    widths = ("wide", "abbreviated")
    in_dates, alone = (_names(locale.months[context], widths) for context in ("format", "stand-alone"))
    beginnings = {(name[:2], number) for name, number in in_dates.items()}
    akin = {name: number for name, number in alone.items() if (name[:2], number) in beginnings}
    return {name: number for name, number in (akin | in_dates).items() if " " not in name}


def _names(by_width: Mapping[str, Mapping[int, str]], widths: Iterable[str]) -> dict[str, int]:
    return _folded({name: number for width in widths for number, name in by_width[width].items()})


def _folded(names: Mapping[str, int]) -> dict[str, int]:
    """Casefolded, without a final point; also without accents, as in capitals and in plain keyboards' spelling."""
    folded = {name.rstrip(".").casefold(): number for name, number in names.items()}
    return {_plain(name): number for name, number in folded.items()} | folded


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", name)))


def _cldr_frames(locale: Locale) -> Iterator[AgoFrame]:
    for unit, span in _UNITS.items():
        for count in _COUNTS:
            said = format_timedelta(-span * count, granularity=unit, threshold=9, add_direction=True, locale=locale)
            yield _frame(said.replace(str(count), "#", 1), unit)


def _frames(wordings_by_unit: Mapping[str, Iterable[str]]) -> Iterator[AgoFrame]:
    return (_frame(wording, unit) for unit, wordings in wordings_by_unit.items() for wording in wordings)


def _frame(wording: str, unit: str) -> AgoFrame:
    before, number, behind = wording.lower().replace("\u00a0", " ").partition("#")
    return AgoFrame(unit, before, behind if number else None)
