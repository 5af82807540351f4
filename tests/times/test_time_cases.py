"""Whole texts with all their times, written by hand: `cases_en.toml` says how."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from chronicle.model import DateRange, Mention
from chronicle.rules.load import load_rules
from chronicle.times.tag import time_tagger

TAGGERS = {code: time_tagger(rules) for code, rules in load_rules().times.items()}
WEDNESDAY = "2014-03-12"


def cases() -> list[Any]:
    files = sorted(Path(__file__).parent.glob("cases_*.toml"))
    tables = {path.stem.removeprefix("cases_"): tomllib.loads(path.read_text(encoding="utf-8")) for path in files}
    return [
        pytest.param(language, case, id=f"{language}-{case['text'][:40]}")
        for language, table in tables.items()
        for case in table["case"]
    ]


def published(case: dict[str, Any]) -> DateRange:
    told = case.get("published", WEDNESDAY)
    first, last = told if isinstance(told, list) else (told, told)
    return DateRange(date.fromisoformat(first), date.fromisoformat(last)) if first else DateRange()


def shown(mention: Mention, wanted: str) -> str:
    """The mention as the case writes it, with its EDTF where the case tells it."""
    return f"{mention.quote} = {mention.value}" + (f" [{mention.edtf}]" if wanted.endswith("]") else "")


@pytest.mark.parametrize(("language", "case"), cases())
def test_every_time_of_the_text(language: str, case: dict[str, Any]) -> None:
    mentions = TAGGERS[language].tag(case["text"], published(case))
    assert len(mentions) == len(case["times"]), [(m.quote, m.value) for m in mentions]
    assert [shown(m, wanted) for m, wanted in zip(mentions, case["times"], strict=True)] == case["times"]
    assert all(case["text"][m.start : m.end] == m.quote for m in mentions)


def test_there_are_cases_enough_in_each_language() -> None:
    texts = {language: [c.values[1] for c in cases() if c.values[0] == language] for language in TAGGERS}
    assert all(len(found) >= 40 for found in texts.values()), {code: len(found) for code, found in texts.items()}
