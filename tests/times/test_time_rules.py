"""Every rule about times stands with examples for and against it, and every example is a test."""

from __future__ import annotations

from datetime import date

import pytest

from chronicle.model import DateRange, Mention
from chronicle.rules.load import load_rules
from chronicle.timebook import TimeRule
from chronicle.times.operations import OPERATIONS
from chronicle.times.tag import time_tagger

PUBLISHED = DateRange(date(2014, 3, 12), date(2014, 3, 12))
"""A Wednesday, on which the texts of examples were published."""

LANGUAGES = load_rules().times
TAGGERS = {code: time_tagger(rules) for code, rules in LANGUAGES.items()}
RULES = [(code, rule) for code, rules in LANGUAGES.items() for rule in rules.rules]


def tag(language: str, text: str) -> tuple[Mention, ...]:
    return TAGGERS[language].tag(text, PUBLISHED, "DMY" if language == "ru" else None)


@pytest.mark.parametrize(
    ("language", "rule", "text", "wanted"),
    [(code, rule, text, wanted) for code, rule in RULES for text, wanted in rule.examples.items()],
    ids=lambda value: value.name if isinstance(value, TimeRule) else None,
)
def test_rule_reads_its_example(language: str, rule: TimeRule, text: str, wanted: str) -> None:
    mentions = tag(language, text)
    assert rule.name in [mention.rule for mention in mentions]
    read = [f"{mention.quote} = {mention.value}" for mention in mentions]
    assert set(wanted.split(" | ")) <= set(read)


@pytest.mark.parametrize(
    ("language", "rule", "text"),
    [(code, rule, text) for code, rule in RULES for text in rule.counter_examples],
    ids=lambda value: value.name if isinstance(value, TimeRule) else None,
)
def test_rule_leaves_its_counter_example(language: str, rule: TimeRule, text: str) -> None:
    assert rule.name not in [mention.rule for mention in tag(language, text)]


def test_every_rule_has_examples_for_and_against() -> None:
    assert [rule.name for _, rule in RULES if not rule.examples or not rule.counter_examples] == []


def test_every_rule_has_a_name_of_its_own() -> None:
    names = [(code, rule.name) for code, rule in RULES]
    assert sorted(names) == sorted(set(names))


def test_every_rule_names_an_operation() -> None:
    assert {rule.operation for _, rule in RULES} <= OPERATIONS.keys()
