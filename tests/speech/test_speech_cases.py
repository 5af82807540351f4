"""Texts with what is said in them, written by hand: the rules' examples, and the cases beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from speech.spoken import RULES, spoken

HERE = Path(__file__).parent


def texts(name: str) -> dict[str, list[str]]:
    """The texts of a file of cases, each with what is said in it."""
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


EXAMPLES = [
    pytest.param(code, text, list(said), id=f"{code}-{text[:50]}")
    for code, rules in RULES.speech.items()
    for text, said in rules.examples.items()
]
RUSSIAN = [pytest.param(text, said, id=text[:50]) for text, said in texts("cases_ru.toml").items()]
OTHERS = [
    pytest.param(code, text, said, id=f"{code}-{text[:50]}")
    for code, cases in tomllib.loads((HERE / "cases_other.toml").read_text(encoding="utf-8")).items()
    for text, said in cases.items()
]


@pytest.mark.parametrize(("language", "text", "said"), EXAMPLES)
def test_said_in_the_example(language: str, text: str, said: list[str]) -> None:
    assert spoken(text, language) == said


@pytest.mark.parametrize(("text", "said"), RUSSIAN)
def test_said_in_russian(text: str, said: list[str]) -> None:
    assert spoken(text, "ru") == said


@pytest.mark.parametrize(("language", "text", "said"), OTHERS)
def test_quotations_of_a_language_whose_verbs_are_not_known(language: str, text: str, said: list[str]) -> None:
    assert spoken(text, language) == said


def test_each_language_with_speech_has_examples_for_and_against() -> None:
    for rules in RULES.speech.values():
        assert any(rules.examples.values())
        assert not all(rules.examples.values())
