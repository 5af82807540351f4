"""The ways to write a date, as `dates.toml` has them, compiled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from chronicle.rulebook import MONTH_WORD, DateForm

_SPACE = r"[\s\u200e\u200f]{0,3}"
"""Spaces and marks of writing direction."""

_PIECES = {
    "%year%": r"(?P<year>(?:19|20)\d\d)",
    "%year4%": r"(?P<year4>(?:19|20)\d\d)",
    "%year2%": r"(?P<year2>\d\d)",
    "%month%": r"(?P<month>\d{1,2})",
    "%month2%": r"(?P<month>\d\d)",
    "%day%": r"(?P<day>\d{1,2})",
    "%day2%": r"(?P<day>\d\d)",
    "%first%": r"(?P<first>\d{1,2})",
    "%second%": r"(?P<second>\d{1,2})",
    # Before a word: its beginning, or a capital in the middle of what lost a space (`PostedMay`).
    "%start%": r"(?:(?<!\w)|(?<=[a-zß-ÿа-яё])(?=[A-ZÀ-ÞА-ЯЁ]))",
    # Behind a year: no more digits, but for a clock, a number alone, or the same day again, stuck to it by the scrape.
    "%end%": r"(?=\D|\Z|\d{1,2}(?:[:.]\d\d(?!\d)|\s*\Z)|\d{1,2}\.\s?[^\W\d_])",
    "%sp%": _SPACE,
}
_SEPARATOR = re.compile(r"\(\[([^\]]+)\]\)")


def date_form(form: Mapping[str, Any], tails: Iterable[str]) -> DateForm:
    """One form; `tails` are the second words of months whose names have two."""
    pattern = _SEPARATOR.sub(r"(?P<sep>[\1])", form["pattern"]).replace(r"\g<sep>", "(?P=sep)")
    for piece, regex in {**_PIECES, "%word%": _month_word(tails)}.items():
        pattern = pattern.replace(piece, regex)
    return DateForm(form["name"], re.compile(pattern), form["examples"], tuple(form["counter_examples"]))


def _month_word(tails: Iterable[str]) -> str:
    """A word that may name a month; a second language's name may follow behind a stroke (`juni/lipanj`)."""
    seconds = "|".join(map(re.escape, sorted(tails)))
    tail = rf"(?:\s(?:{seconds}))?" if seconds else ""
    return rf"(?P<word>(?:{MONTH_WORD}){tail})(?:{_SPACE}/{_SPACE}(?:{MONTH_WORD}){tail})?"
