"""What is said in a text, written as the rules' examples write it."""

from __future__ import annotations

from datetime import date

from chronicle.model import DateRange
from chronicle.rules.load import load_rules
from chronicle.speech.attribute import Said, said_in
from chronicle.speech.marks import PARTED
from chronicle.speech.voices import Listed
from chronicle.times.tag import time_tagger

RULES = load_rules()
TAGGERS = {code: time_tagger(rules) for code, rules in RULES.times.items()}
WEDNESDAY = DateRange(date(2014, 3, 12), date(2014, 3, 12))
NOBODY = Listed(lambda _start, _end: None, lambda _printed: None, lambda _person: ())
"""Lists that know no one, so that only the text tells who speaks."""


def said(text: str, language: str = "en") -> tuple[Said, ...]:
    """Every quotation and report of a text, whose paragraphs stand behind empty lines."""
    tagger = TAGGERS.get(language)
    times = [(time.start, time.end) for time in tagger.tag(text, WEDNESDAY)] if tagger else []
    rules = RULES.speech.get(language)
    found = said_in(text.split(PARTED), times, NOBODY, rules, RULES.quotation_marks)
    return tuple(sorted(found, key=lambda one: one.start))


def written(text: str, one: Said) -> str:
    """`Ann Lee: “No,”`, `Ann Lee reported: it was late`, `nobody: “No”`; whom it answers behind an arrow."""
    speaker = (one.voice.name if one.voice else "nobody") + (" reported" if one.is_report else "")
    answers = f" → {one.answers.name}" if one.answers else ""
    return f"{speaker}{answers}: {' '.join(text[one.start : one.end].split())}"


def spoken(text: str, language: str = "en") -> list[str]:
    """What is said in the text."""
    return [written(text, one) for one in said(text, language)]
