"""Readers are told of signs in words, and only of signs that a date can have."""

import re
from pathlib import Path

from chronicle.extract import date_signs
from chronicle.extract.told_signs import MOST_TOLD, TOLD, told_signs
from chronicle.scorecard import Scorecard

SOURCE = Path(date_signs.__file__).read_text(encoding="utf-8")


def test_every_told_sign_is_one_that_dates_have() -> None:
    """Numbers and alternatives are put in where the program makes the sign, so its fixed words are looked for."""
    for sign in TOLD:
        fixed = re.split(r" ≥ \d+|\d+|\b(?:published|most|just|well|the same|first|behind)\b", sign)
        assert all(piece.strip() in SOURCE for piece in fixed), sign


def test_the_weightiest_are_told_and_none_that_speaks_against() -> None:
    card = Scorecard(0.0, {"clock behind": 1.0, "byline word": 2.0, "weekday beside": -1.0, "form all-digits": 5.0})
    told = told_signs(frozenset(card.points), card)
    assert told == (TOLD["byline word"], TOLD["clock behind"])
    assert len(told) <= MOST_TOLD
