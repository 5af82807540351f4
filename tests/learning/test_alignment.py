"""Which lines of a page a known text is made of."""

from __future__ import annotations

from learning.alignment import units_in

LEAD = "The harbour office said on Monday that the oldest crane of the port would be sold."
SECOND = "A museum of engineering has asked for it, and has been told that it weighs ninety tons."
SUBHEAD = "A crane with a name"
LAST = "The crane has lifted nothing since the winter before last."
BODY = f"{LEAD}\n\n{SECOND}\n\n{SUBHEAD}\n\n{LAST}"


def test_lines_around_the_text_are_none_of_it() -> None:
    page = ["Home", "Oldest crane to be sold", LEAD, "Share", SECOND, SUBHEAD, LAST, "Most read", "Weather"]
    assert units_in(page, BODY) == {2, 4, 5, 6}


def test_a_sentence_that_stands_twice_counts_once_where_its_neighbours_stand() -> None:
    page = [LEAD, "Read more", "Weather", LEAD, SECOND, SUBHEAD, LAST]
    assert units_in(page, BODY) == {3, 4, 5, 6}


def test_a_paragraph_broken_over_lines_is_found_in_pieces() -> None:
    page = ["The harbour office", "said on Monday that the oldest crane of the port", "would be sold.", SECOND]
    assert units_in(page, BODY) == {0, 1, 2, 3}


def test_a_line_with_a_few_words_changed_is_still_the_text() -> None:
    assert units_in([LEAD.replace("Monday", "Tuesday"), "Menu"], BODY) == {0}


def test_a_line_of_which_less_than_half_agrees_is_not() -> None:
    page = ["The harbour office said on Monday that nobody had seen the mayor, his dog or the new flag since noon."]
    assert units_in(page, BODY) == set()


def test_a_page_without_the_text_has_none() -> None:
    assert units_in(["Home", "News", "", "The weather will be fine on Sunday, the office said."], BODY) == set()


def test_a_word_of_a_menu_stands_only_once_for_its_place_in_the_text() -> None:
    assert units_in(["Haldane", "Varn", "Haldane", "Haldane", LEAD], f"Haldane\n\n{LEAD}") == {3, 4}
