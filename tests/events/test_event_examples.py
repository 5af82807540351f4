"""Every text among the rules' examples tells the events that stand beside it, and no other."""

from __future__ import annotations

import pytest

from events.told import RULES, events

EXAMPLES = [
    pytest.param(code, text, list(told), id=f"{code}-{text[:50]}")
    for code, rules in RULES.events.items()
    for text, told in rules.examples.items()
]


@pytest.mark.parametrize(("language", "text", "told"), EXAMPLES)
def test_events_of_the_example(language: str, text: str, told: list[str]) -> None:
    assert events(text, language) == told


def test_each_language_with_times_has_events_with_examples_for_and_against() -> None:
    assert RULES.events.keys() == RULES.times.keys()
    for rules in RULES.events.values():
        assert any(rules.examples.values())
        assert not all(rules.examples.values())
