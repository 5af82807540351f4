"""Reading the rule files beside this module into a Rulebook."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from chronicle.rulebook import (
    LineRule,
    NoArticleRule,
    OfficeForm,
    PastSign,
    RelativeYear,
    Rulebook,
    WeekdayLag,
)
from chronicle.rules.date_forms import date_form
from chronicle.rules.events import event_rules
from chronicle.rules.language import language_from, longest_first, months_of, second_words, unmistakable
from chronicle.rules.markup import markup_rules
from chronicle.rules.speech import quotation_marks, speech_rules
from chronicle.rules.times import time_rules
from chronicle.scorecard import Scorecard

FOLDER = Path(__file__).parent

_SMALL = "a-zß-öø-ÿа-яёіїєґ"
_CAPITALISED = rf"(?:(?:(?![{_SMALL}])[^\W\d_]\.){{1,4}}|(?![{_SMALL}])[^\W\d_](?:[\w'’-]*\w)?)"
"""A word that begins with a capital, or initials (`J.`, `U.S.`)."""
_DATE_IN_SIGN = r"(?P<date>(?:[^\W\d_]{3,}\.?,?\s+)?(?:19|20)\d\d)(?!\s*(?:season|delegates|people|\d))"


def load_rules(folder: Path = FOLDER) -> Rulebook:
    """Read every rule file. The files are the program's own, so a mistake in one raises (KeyError, re.error, …)."""
    lines, dates, signs = (_toml(folder / f"{name}.toml") for name in ("lines", "dates", "signs"))
    words = signs["words"]
    times = time_rules(folder / "times")
    events = event_rules(folder / "events", times)
    languages = tuple(language_from(path) for path in sorted((folder / "languages").glob("*.toml")))
    tails = second_words(languages)
    return Rulebook(
        languages=languages,
        line_rules=tuple(_line_rule(rule) for rule in lines["rule"]),
        date_forms=tuple(date_form(form, tails) for form in dates["form"]),
        address_forms=tuple(date_form(form, tails) for form in dates["address"]),
        other_months=unmistakable([*(language.months for language in languages), *map(months_of, dates["months_of"])]),
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
        no_article=tuple(
            NoArticleRule(rule["reason"], rule["below"], tuple(rule["phrases"])) for rule in lines["no_article"]
        ),
        subject_words={name: frozenset(words.split()) for name, words in lines["subject_words"].items()},
        markup=markup_rules(_toml(folder / "markup.toml")),
        times=times,
        events=events,
        speech=speech_rules(folder / "speech", events),
        quotation_marks=quotation_marks(_toml(folder / "quotation_marks.toml")),
        scorecards={path.stem: load_card(path) for path in sorted((folder / "scorecards").glob("*.toml"))},
    )


def load_card(path: Path) -> Scorecard:
    """Read one scorecard file."""
    card = _toml(path)
    return Scorecard(card["base"], card["points"])


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _line_rule(rule: dict[str, Any]) -> LineRule:
    end = r"\Z" if rule.get("alone") else ""
    return LineRule(
        name=rule["name"],
        label=rule["label"],
        pattern=re.compile(f"(?:{rule['pattern']}){end}", re.IGNORECASE) if "pattern" in rule else None,
        heading=rule.get("heading", False),
        examples=tuple(rule["examples"]),
        counter_examples=tuple(rule["counter_examples"]),
        doubtful=rule.get("doubtful", False),
        phrases=tuple(phrase.casefold() for phrase in rule.get("phrases", ())),
    )


def _past_sign(sign: dict[str, Any]) -> PastSign:
    pattern = re.compile(sign["pattern"].replace("{date}", _DATE_IN_SIGN), re.IGNORECASE)
    return PastSign(sign["name"], pattern, tuple(sign["examples"]), tuple(sign["counter_examples"]))


def _relative_year(sign: dict[str, Any]) -> RelativeYear:
    pattern = re.compile(sign["pattern"], re.IGNORECASE)
    told = (tuple(sign["examples"]), tuple(sign["counter_examples"]))
    return RelativeYear(sign["name"], sign["years_after"], pattern, *told)


def _office_form(form: dict[str, Any]) -> OfficeForm:
    words = "|".join(map(re.escape, longest_first(form["words"])))
    person = rf"(?!(?:{'|'.join(form['not_names'])})\b){_CAPITALISED}" if form["not_names"] else _CAPITALISED
    pieces = {"{word}": f"(?:{words})", "{cap}": _CAPITALISED, "{person}": person}
    pattern = form["pattern"]
    for piece, regex in pieces.items():
        pattern = pattern.replace(piece, regex)
    told = (form["examples"], tuple(form["counter_examples"].values()))
    return OfficeForm(form["name"], form["language"], re.compile(rf"(?<![\w-]){pattern}"), *told)
