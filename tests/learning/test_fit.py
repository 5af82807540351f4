"""Learning points: what the fitted card must get right on data whose answer is plain."""

from __future__ import annotations

import pytest

from chronicle.rules.load import load_card
from chronicle.scorecard import Scorecard
from learning.card_file import write_card
from learning.fit import Item, fit


def item(*signs: str, right: bool = False) -> Item:
    return Item(frozenset(signs), right)


def test_a_sign_of_the_right_ones_gets_points_and_one_of_the_wrong_ones_loses_them() -> None:
    groups = [[item("title below", right=True), item("comment above")] for _ in range(20)]
    card = fit(groups, ridge=1.0)
    assert card.points["title below"] > 0 > card.points["comment above"]


def test_points_are_log_odds() -> None:
    """Of 100 single things with a sign 80 are right: odds of 4, whose logarithm is 1.39."""
    groups = [[item("sign", right=number < 80)] for number in range(100)] + [[item()] for _ in range(100)]
    card = fit(groups, ridge=0.001)
    assert card.base + card.points["sign"] == pytest.approx(1.39, abs=0.05)


def test_where_none_is_right_none_is_chosen() -> None:
    groups = [[item("a"), item("b")] for _ in range(30)]
    assert fit(groups, ridge=1.0).score(["a"]) < -2


def test_several_right_ones_need_not_compete() -> None:
    """The same day printed twice: whichever is chosen, the choice is right."""
    groups = [[item("a", right=True), item("b", right=True), item("c")] for _ in range(30)]
    card = fit(groups, ridge=0.1)
    assert card.score(["c"]) < min(card.score(["a"]), card.score(["b"]))


def test_a_rare_sign_gets_no_points() -> None:
    groups = [[item("often", right=True)] for _ in range(10)] + [[item("once", right=True)]]
    assert "once" not in fit(groups, ridge=1.0, rarest=4).points


def test_a_card_is_read_as_it_was_written(tmp_path) -> None:  # type: ignore[no-untyped-def]
    card = Scorecard(-1.25, {"length ≥ 20": 0.5, 'a "quoted" sign': -2.0})
    path = tmp_path / "card.toml"
    write_card(path, card, "Points of a test.\nTwo lines.", {"pages": 3, "right": "2 of 3"})
    assert load_card(path) == card
    assert path.read_text(encoding="utf-8").startswith("# Points of a test.\n# Two lines.\n")
