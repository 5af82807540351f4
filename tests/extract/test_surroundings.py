"""What the lines around the text are: bylines without “By”, captions and credits, key words, comments, footers."""

from __future__ import annotations

import pytest

from chronicle.extract.article import read_article
from chronicle.extract.head import is_name
from chronicle.extract.line_rules import bare
from chronicle.model import Article, Seed
from reading import knowledge

LEAD = "The oldest crane of the port of Haldane will be sold to a museum, the harbour office said on Monday."
SECOND = "It has lifted nothing since the winter before last, when its driver retired and took the key with him."
THIRD = "The museum has no crane so far, and no quay to put it on, but it has promised to look for both of them."
TEXT = f"{LEAD}\n\n{SECOND}\n\n{THIRD}\n\n"
HEAD = "Oldest crane of Haldane to be sold\n\n"
STAMP = "7 October 2014\n\n"


def labels(text: str) -> dict[str, str]:
    """The label of each line, by its text."""
    return {labelled.line.text: labelled.spans[0].label for labelled in read(text).lines if labelled.line.text}


def read(text: str) -> Article:
    return read_article(Seed("made-up.txt", "made-up", text), knowledge("made up"))


@pytest.mark.parametrize("text", ["Ann Lee", "Ann de Lee", "Анна Вершинская", "J. R. Lee", "Ana López-Ruiz"])
def test_a_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", ["Ann", "Talks resume today", "Page 3 of 4", "One Two Three Four Five", "Ann, Tom"])
def test_no_name(text: str) -> None:
    assert not is_name(text)


def test_a_name_beside_the_date_is_the_writers() -> None:
    assert labels(f"{HEAD}Ann Lee\n{STAMP}{TEXT}")["Ann Lee"] == "byline"


def test_a_name_that_stands_again_is_a_sections() -> None:
    assert labels(f"Haldane News\n\n{HEAD}Haldane News\n{STAMP}{TEXT}")["Haldane News"] == "furniture"


def test_a_sentence_above_a_credit_is_a_caption_even_between_paragraphs() -> None:
    caption = "The crane and its driver in Rope Street, in about 1905."
    page = f"{HEAD}{STAMP}{LEAD}\n\n{caption}\nPicture: Ann Lee\n\n{SECOND}\n\n{THIRD}\n"
    assert labels(page)[caption] == "caption"


def test_headlines_under_a_heading_between_headline_and_text_are_related() -> None:
    page = f"{HEAD}{STAMP}Read also\nMuseum finds a quay at last\n\nThe crane. Photo: Ann Lee\n\n{TEXT}"
    assert labels(page)["Museum finds a quay at last"] == "related"


def test_bullets_right_below_the_text_are_key_words() -> None:
    assert labels(f"{HEAD}{STAMP}{TEXT}• Cranes\n• Haldane\n")["• Cranes"] == "tags"


def test_what_stands_below_a_copyright_line_is_no_comment() -> None:
    page = f"{HEAD}{STAMP}{TEXT}Comments (1)\nTom H.\nSell it to me instead.\n© The Herald 2019\nRope Street 3\n"
    found = labels(page)
    assert found["Sell it to me instead."] == "comment"
    assert found["© The Herald 2019"] == found["Rope Street 3"] == "furniture"


def test_a_row_of_buttons_ends_the_list_of_related_headlines() -> None:
    buttons = "Contact us\nCorrections\nTerms\nPrivacy\n"
    found = labels(f"{HEAD}{STAMP}{TEXT}Most read\nThe quiet end of the pier\n{buttons}Page printed 17 January 2016\n")
    assert found["The quiet end of the pier"] == "related"
    assert found["Page printed 17 January 2016"] == "furniture"


def test_notes_on_writer_and_text_end_no_text() -> None:
    notes = "Ann Lee reports on the harbour for the Herald.\n\nCorrection: An earlier version named the wrong museum.\n"
    assert [paragraph.text for paragraph in read(f"{HEAD}{STAMP}{TEXT}{notes}").body] == [LEAD, SECOND, THIRD]


def test_a_date_behind_a_number_is_no_entry_of_a_list() -> None:
    assert labels(f"{HEAD}3. September 2014\n\n{TEXT}")["3. September 2014"] == "stamp"


@pytest.mark.parametrize("line", ["Comments (3)", "» COMMENTS", "12 comments:", "• Comments •"])
def test_digits_and_signs_around_a_phrase_do_not_count(line: str) -> None:
    assert bare(line) == "comments"
