"""What is made of Lighthouse's reports, and what is said where it cannot be run."""

from __future__ import annotations

from pathlib import Path

import pytest

from lighthouse import Rating, RatingError, install, summary, table


def report(performance: float, seo: float = 1, **audits: float | None) -> dict[str, object]:
    """A report in which every audit counts in the category `seo`."""
    scores = {"performance": performance, "accessibility": 1, "best-practices": 1, "seo": seo}
    references = [{"id": name, "weight": 0 if name == "weightless" else 1} for name in audits]
    return {
        "categories": {name: {"score": score, "auditRefs": references} for name, score in scores.items()},
        "audits": {name: {"score": score} for name, score in audits.items()},
    }


def test_of_the_performance_the_median_counts_and_of_the_rest_the_worst() -> None:
    assert summary([report(0.7), report(0.9, seo=0.8), report(0.99)]).scores == (90, 100, 100, 80)


def test_audits_that_count_and_are_not_wholly_passed_are_named_once() -> None:
    told = summary([report(1, passed=1, failed=0.5, weightless=0, unasked=None), report(1, failed=0, other=0)])
    assert told.failing == ("failed", "other")


def test_what_lighthouse_cannot_tell_counts_as_nothing() -> None:
    assert summary([{"categories": {"seo": {"score": None}}}]).scores == (0, 0, 0, 0)


def test_the_table_has_a_line_a_page_and_one_for_what_it_does_not_pass() -> None:
    lines = list(table([("home", Rating((99, 100, 100, 92), ("canonical",))), ("timeline", Rating((100,) * 4, ()))]))
    assert [line.split() for line in lines] == [
        ["performance", "accessibility", "best", "practices", "seo"],
        ["home", "99", "100", "100", "92"],
        ["not", "passed:", "canonical"],
        ["timeline", "100", "100", "100", "100"],
    ]


def test_without_node_it_is_said_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RatingError, match="needs Node") as caught:
        install(tmp_path)
    assert "\n" not in str(caught.value)
