"""Reading the rule files beside this module into a Rulebook."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from babel import Locale

from chronicle.rulebook import (
    DateForm,
    Language,
    LineRule,
    OfficeForm,
    PastSign,
    RelativeYear,
    Rulebook,
    Scorecard,
    WeekdayLag,
)

FOLDER = Path(__file__).parent

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
    "%word%": r"(?P<word>[^\W\d_]{3,})",
    "%sp%": r"\s{0,3}",
}
_SMALL = "a-zß-öø-ÿа-яёіїєґ"
_CAPITALISED = rf"(?:(?:(?![{_SMALL}])[^\W\d_]\.){{1,4}}|(?![{_SMALL}])[^\W\d_](?:[\w'’-]*\w)?)"
"""A word that begins with a capital, or initials (`J.`, `U.S.`)."""
_SEPARATOR = re.compile(r"\(\[([./-]+)\]\)")
_DATE_IN_SIGN = r"(?P<date>(?:[^\W\d_]{3,}\.?,?\s+)?(?:19|20)\d\d)(?!\s*(?:season|delegates|people|\d))"


def load_rules(folder: Path = FOLDER) -> Rulebook:
    """Read every rule file. The files are the program's own, so a mistake in one raises (KeyError, re.error, …)."""
    lines, dates, signs = (_toml(folder / f"{name}.toml") for name in ("lines", "dates", "signs"))
    words = signs["words"]
    return Rulebook(
        languages=tuple(_language(path) for path in sorted((folder / "languages").glob("*.toml"))),
        line_rules=tuple(_line_rule(rule) for rule in lines["rule"]),
        date_forms=tuple(_date_form(form) for form in dates["form"]),
        address_forms=tuple(_date_form(form) for form in dates["address"]),
        past_signs=tuple(_past_sign(sign) for sign in signs["past"]),
        relative_years=tuple(_relative_year(sign) for sign in signs["relative_year"]),
        office_forms=tuple(_office_form(form) for form in _toml(folder / "offices.toml")["office"]),
        zones=dates["zones"],
        weekday_lag=WeekdayLag(**{**signs["weekday_lag"], "days": tuple(signs["weekday_lag"]["days"])}),
        event_verbs={kind: frozenset(verbs) for kind, verbs in signs["event_verbs"].items()},
        former_words=tuple(words["former"]),
        articles=tuple(words["articles"]),
        retrospect=tuple(words["retrospect"]),
        credit_verbs=tuple(words["credit_verbs"]),
        no_article_phrases=tuple(lines["not_article"]["phrases"]),
        little_prose=lines["not_article"]["little_prose"],
        scorecards={path.stem: _scorecard(path) for path in sorted((folder / "scorecards").glob("*.toml"))},
    )


def _scorecard(path: Path) -> Scorecard:
    card = _toml(path)
    return Scorecard(card["base"], card["points"])


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _line_rule(rule: dict[str, Any]) -> LineRule:
    end = r"\Z" if rule.get("alone") else ""
    return LineRule(
        name=rule["name"],
        label=rule["label"],
        pattern=re.compile(f"(?:{rule['pattern']}){end}", re.IGNORECASE),
        heading=rule.get("heading", False),
        examples=tuple(rule["examples"]),
        counter_examples=tuple(rule["counter_examples"]),
    )


def _date_form(form: dict[str, Any]) -> DateForm:
    pattern = _SEPARATOR.sub(r"(?P<sep>[\1])", form["pattern"]).replace(r"\g<sep>", "(?P=sep)")
    for piece, regex in _PIECES.items():
        pattern = pattern.replace(piece, regex)
    return DateForm(form["name"], re.compile(pattern), form["examples"], tuple(form["counter_examples"]))


def _past_sign(sign: dict[str, Any]) -> PastSign:
    pattern = re.compile(sign["pattern"].replace("{date}", _DATE_IN_SIGN), re.IGNORECASE)
    return PastSign(sign["name"], pattern, tuple(sign["examples"]), tuple(sign["counter_examples"]))


def _relative_year(sign: dict[str, Any]) -> RelativeYear:
    pattern = re.compile(sign["pattern"], re.IGNORECASE)
    told = (tuple(sign["examples"]), tuple(sign["counter_examples"]))
    return RelativeYear(sign["name"], sign["years_after"], pattern, *told)


def _office_form(form: dict[str, Any]) -> OfficeForm:
    words = "|".join(map(re.escape, _longest_first(form["words"])))
    person = rf"(?!(?:{'|'.join(form['not_names'])})\b){_CAPITALISED}" if form["not_names"] else _CAPITALISED
    pieces = {"{word}": f"(?:{words})", "{cap}": _CAPITALISED, "{person}": person}
    pattern = form["pattern"]
    for piece, regex in pieces.items():
        pattern = pattern.replace(piece, regex)
    told = (form["examples"], tuple(form["counter_examples"].values()))
    return OfficeForm(form["name"], form["language"], re.compile(rf"(?<![\w-]){pattern}"), *told)


def _language(path: Path) -> Language:
    data, locale = _toml(path), Locale.parse(path.stem)
    widths = [locale.months["format"][width] for width in ("wide", "abbreviated")]
    months = {name: number for names in widths for number, name in names.items()}
    days = {name: number for number, name in locale.days["format"]["wide"].items()}
    return Language(
        code=path.stem,
        order=data.get("order"),
        function_words=frozenset(data["function_words"]),
        months=_folded(months) | data["months"],
        weekdays=_folded(days) | data["weekdays"],
        weekday_abbreviations=_folded({name: n for n, name in locale.days["format"]["abbreviated"].items()}),
        published_words=_longest_first(data["published_words"]),
        updated_words=_longest_first(data["updated_words"]),
        captured_words=_longest_first(data.get("captured_words", ())),
        beside_stamp_words=tuple(data.get("beside_stamp_words", ())),
        another_date_words=tuple(word.casefold() for word in data.get("another_date_words", ())),
        byline_words=_longest_first(data["byline_words"]),
        reporting_verbs=tuple(data["reporting_verbs"]),
        clause_words=tuple(data.get("clause_words", ())),
        definite_articles=tuple(data.get("definite_articles", ())),
        name_extenders=tuple(data.get("name_extenders", ())),
        place_words=tuple(data.get("place_words", ())),
        place_nouns=tuple(data.get("place_nouns", ())),
        past_form=re.compile(data["past_form"], re.IGNORECASE) if "past_form" in data else None,
        other_day_words=tuple(data["other_day_words"]),
    )


def _folded(names: dict[str, int]) -> dict[str, int]:
    return {name.rstrip(".").casefold(): number for name, number in names.items()}


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted((word.casefold() for word in words), key=len, reverse=True))
