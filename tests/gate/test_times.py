"""How well times in English texts are found and resolved: each figure has a floor in floors.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from chronicle.rules.load import load_rules
from chronicle.times.tag import time_tagger
from gate.marked_times import agreement, paired

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))["times"]


@pytest.mark.parametrize("collection", FLOORS)
def test_times(corpus: Path, collection: str) -> None:
    found = agreement(corpus / f"times-{collection}.json.gz", time_tagger(load_rules().times["en"]))
    assert found.value >= FLOORS[collection]["value"], found
    assert found.span >= FLOORS[collection]["span"], found


def test_each_time_found_counts_once_and_the_same_extent_comes_first() -> None:
    gold = [(0, 6, "a"), (7, 13, "b")]
    assert paired(gold, [(0, 13, "x"), (7, 13, "b")]) == [(gold[0], (0, 13, "x")), (gold[1], (7, 13, "b"))]
    assert paired(gold, [(0, 13, "x")]) == [(gold[0], (0, 13, "x"))]
