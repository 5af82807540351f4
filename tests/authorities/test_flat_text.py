"""Flattening a text and finding the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.authorities.flat import flatten, plain


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        ("a b", "a b"),
        ("a\N{NO-BREAK SPACE}b", "a b"),
        ("a \r\n\t b\nc", "a b c"),
        ("a\n \nb", "a\n \nb"),
        ("O’Dell ‘x’ re‑set", "O'Dell 'x' re-set"),
        ("", ""),
    ],
)
def test_white_space_is_one_space_and_blank_lines_stay(text: str, flat: str) -> None:
    assert flatten(text).text == flat


def test_a_listed_name_is_written_as_it_stands_in_a_flat_text() -> None:
    assert plain(" Mora\N{NO-BREAK SPACE} O’Dell ") == "Mora O'Dell"


@given(st.text(alphabet=" \t\r\n\N{NO-BREAK SPACE}\u2028ab’", max_size=40))
def test_every_letter_is_found_back(text: str) -> None:
    flat = flatten(text)
    letters = [(character, flat.origin(index)) for index, character in enumerate(flat.text) if character in "ab"]
    assert letters == [(character, index) for index, character in enumerate(text) if character in "ab"]


@given(st.text(alphabet=" \n\N{NO-BREAK SPACE}a", min_size=1, max_size=40))
def test_the_whole_text_is_found_back(text: str) -> None:
    flat = flatten(text)
    assert flat.extent(0, len(flat.text))[0] == 0
    assert [flat.origin(index) for index in range(len(flat.text))] == sorted(
        {flat.origin(index) for index in range(len(flat.text))}
    )
