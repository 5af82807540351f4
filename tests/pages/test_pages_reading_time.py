"""How long an article takes to read, whatever script it is written in."""

from __future__ import annotations

import pytest

from chronicle.pages.reading_time import CHARACTERS_A_MINUTE, WORDS_A_MINUTE, reading_minutes


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (230, 1), (231, 2), (460, 2), (2300, 10)])
def test_begun_minutes_count(words: int, minutes: int) -> None:
    assert reading_minutes(("word " * words,)) == minutes


def test_paragraphs_are_read_one_after_another() -> None:
    assert reading_minutes(("word " * 200, "word " * 200)) == 2


def test_what_is_joined_is_one_word_and_marks_are_none() -> None:
    assert reading_minutes(("the minister’s well-known 2,500.50 — … " * (WORDS_A_MINUTE // 4),)) == 1


def test_cyrillic_words_count_as_words() -> None:
    assert reading_minutes(("слово " * 231,)) == 2


@pytest.mark.parametrize("character", ["新", "の", "カ"])
def test_scripts_without_spaces_are_counted_by_the_character(character: str) -> None:
    assert reading_minutes((character * CHARACTERS_A_MINUTE,)) == 1
    assert reading_minutes((character * (CHARACTERS_A_MINUTE + 1),)) == 2


def test_other_scripts_without_spaces_are_not_one_long_word() -> None:
    assert reading_minutes(("ภาษาไทย" * 400,)) == 3


def test_two_scripts_in_one_text_add_up() -> None:
    assert reading_minutes(("word " * 115 + "新" * 150,)) == 1
    assert reading_minutes(("word " * 116 + "新" * 150,)) == 2
