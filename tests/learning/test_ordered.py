"""Signs from numbers share what they teach with their neighbours."""

from __future__ import annotations

import pytest

from learning.fit import Item, fit
from learning.ordered import fit_ordered, limits


@pytest.mark.parametrize(
    ("sign", "reached"),
    [
        ("3 words", ("3 words", "from 2 words", "from 3 words")),
        ("above: 2 words", ("above: 2 words", "above: from 2 words")),
        ("1 word, ends open", ("1 word, ends open",)),
        ("text above: 1-3 %", ("text above: 1-3 %", "text above: from under 1 %", "text above: from 1-3 %")),
        ("text 2 above", ("text 2 above", "text from 1 above", "text from 2 above")),
        ("below a related heading by 1", ("below a related heading by 1", "below a related heading by from 1")),
        ("ends a sentence", ("ends a sentence",)),
        ("2 words of pictures, short", ("2 words of pictures, short", "from 2 words of pictures, short")),
    ],
)
def test_a_bin_is_told_by_the_limits_its_number_reaches(sign: str, reached: tuple[str, ...]) -> None:
    assert limits(sign) == reached


def test_a_bin_leans_on_its_neighbours() -> None:
    """Lines of four words are seen too seldom to say much themselves; those of three and of five say the same."""
    shown = {"1 word": (10, 190), "3 words": (30, 10), "4 words": (2, 2), "5-6 words": (30, 10)}
    items = [
        Item(frozenset({sign}), right) for sign, (yes, no) in shown.items() for right in [True] * yes + [False] * no
    ]
    groups = [[item] for item in items]
    alone, together = fit(groups, ridge=1.0, rarest=4), fit_ordered(groups, ridge=1.0, rarest=4)
    assert together.score(["4 words"]) > alone.score(["4 words"]) + 0.2
    assert together.score(["1 word"]) < 0
