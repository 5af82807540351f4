"""Which line is the headline, where in its line it stands, and why it was chosen."""

from __future__ import annotations

import pytest

from chronicle.extract.article import read_article
from chronicle.extract.knowledge import Knowledge, know
from chronicle.extract.line_rules import Mark
from chronicle.extract.title import Headline, headline
from chronicle.extract.title_signs import title_candidates
from chronicle.extract.units import Unit, units_of
from chronicle.model import Article, Authorities, Seed
from chronicle.rules.load import load_rules
from chronicle.scorecard import Scorecard
from chronicle.text.lines import split_lines

KNOWLEDGE: Knowledge = know(load_rules(), Authorities())
READER = KNOWLEDGE.reader("en")

TEXT = """Envoys from five coastal states met in Varn on Monday to renew the treaty on northern fisheries, it was said.

The treaty runs out in June. Without it the fisheries would be open to all, the envoys were told in Varn on Monday.

“We are close to a text,” said the chief envoy, Ann Lee, after the second day of talks on the treaty in Varn.
"""
HEADLINE = "Envoys meet in Varn on fisheries treaty"


def read(text: str) -> Article:
    return read_article(Seed("made-up.txt", "made-up", text), KNOWLEDGE)


def units(*lines: str) -> tuple[Unit, ...]:
    return units_of(split_lines("\n\n".join(lines)))


def signs(*lines: str, lead: int, marks: dict[int, Mark] | None = None) -> dict[str, frozenset[str]]:
    """From each piece that is tried as a headline to its signs."""
    page = units(*lines)
    found = title_candidates(lead, page, marks or {}, READER)
    return {page[one.index].text[one.start : one.end]: one.signs for one in found}


def choose(card: Scorecard, *lines: str, lead: int) -> Headline | None:
    return headline(lead, units(*lines), {}, READER, card)


# --- what is chosen ---------------------------------------------------------------------


def test_a_teaser_for_another_article_is_passed_over() -> None:
    teasers = "Minister resigns over rail budget row\n\nStorm shuts two harbours in the south"
    assert read(f"{teasers}\n\n{HEADLINE}\n\n12 March 2014\n\n{TEXT}").title.value == HEADLINE


def test_a_headline_above_the_text_without_blank_lines() -> None:
    assert read(f"{HEADLINE}\n{TEXT}").title.value == HEADLINE


def test_text_alone_has_no_headline() -> None:
    assert read(TEXT).title.evidence[0].rule == "opening-words"


@pytest.mark.parametrize("behind", [" | The Gazette", " | World | The Gazette", " :: The Gazette"])
def test_the_outlets_name_behind_a_bar_is_not_the_headlines(behind: str) -> None:
    article = read(f"{HEADLINE}{behind}\n\n{TEXT}")
    assert article.title.value == HEADLINE
    labels = {(span.label, article.seed.text[span.start : span.end].strip()) for span in article.lines[0].spans}
    assert labels == {("title", HEADLINE), ("furniture", behind.strip())}


def test_a_dash_parts_the_outlets_name_only_where_the_page_says_that_name_again() -> None:
    told = read(f"{HEADLINE} - The Gazette\n\n{TEXT}\n© 2014 The Gazette. All rights reserved.")
    untold = read(f"{HEADLINE} - at last\n\n{TEXT}")
    assert (told.title.value, untold.title.value) == (HEADLINE, f"{HEADLINE} - at last")


def test_a_headline_within_what_was_taken_for_the_text_parts_the_two() -> None:
    notice = "The editors of the Gazette choose what is printed here, and some of the links may earn us a small fee."
    article = read(f"{notice}\n\n{HEADLINE}\n\nBy Ann Lee\n\n12 March 2014\n\n{TEXT}")
    assert article.title.value == HEADLINE
    assert article.body[0].text.startswith("Envoys from five")


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param("Varn talks: envoys\nmeet on fisheries treaty", id="the second line in small letters"),
        pytest.param("Envoys Meet in Varn on the\nFisheries Treaty", id="the first ends within a phrase"),
    ],
)
def test_a_headline_broken_over_two_lines_is_one(broken: str) -> None:
    article = read(f"The Gazette\n\n{broken}\n\n12 March 2014\n\n{TEXT}")
    assert article.title.value == broken.replace("\n", " ")
    assert [piece.quote for piece in article.title.evidence] == broken.split("\n")
    assert [line.spans[0].label for line in article.lines[2:4]] == ["title", "title"]


def test_two_headlines_below_each_other_are_not_joined() -> None:
    second = "Fisheries Talks Resume"
    assert read(f"{HEADLINE}\n{second}\n\n12 March 2014\n\n{TEXT}").title.value in (HEADLINE, second)


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADLINE}\n\n{TEXT}",
        f"# {HEADLINE}\n\n{TEXT}",
        f"  3. {HEADLINE}\n\n12 March 2014\n\n{TEXT}",
        f"{HEADLINE} | The Gazette\n\n{TEXT}",
    ],
)
def test_the_evidence_quotes_the_seed(text: str) -> None:
    article = read(text)
    told = article.title.evidence[0]
    assert told.start is not None
    assert article.seed.text[told.start : told.end] == told.quote == article.title.value == HEADLINE


# --- how it is chosen -------------------------------------------------------------------


def test_of_equal_lines_the_first_is_taken() -> None:
    chosen = choose(Scorecard(1.0, {}), "Envoys meet in Varn", "Talks go on in Varn", TEXT, lead=2)
    assert chosen is not None
    assert chosen.index == 0


def test_no_line_is_taken_where_none_is_likelier_than_not() -> None:
    assert choose(Scorecard(-1.0, {"stands alone": 0.9}), "Envoys meet in Varn", TEXT, lead=1) is None


def test_the_reasons_are_what_the_next_likeliest_line_has_not() -> None:
    card = Scorecard(1.0, {"stands alone": 3.0, "ends with a question mark": 0.5, "four or five words": 0.2})
    chosen = choose(card, "Who is right?", "Envoys meet in Varn today", TEXT, lead=2)
    assert chosen == Headline(0, 0, 13, ("ends with a question mark",))


# --- signs ------------------------------------------------------------------------------


def test_the_words_of_the_text_are_sought_in_a_line() -> None:
    found = signs("Storm shuts two harbours", HEADLINE, *TEXT.split("\n\n"), lead=2)
    assert {"half of its words in the text's opening", "highest likeness to the text"} <= found[HEADLINE]
    assert {"none of its words in the text's opening", "no likeness to the text"} <= found["Storm shuts two harbours"]


def test_a_line_of_the_text_is_not_like_itself() -> None:
    line = "Is the whole of the coast to be closed to every boat of the northern fleet?"
    assert "none of its words in the text's opening" in signs(HEADLINE, line, lead=1)[line]


def test_characters_are_compared_where_no_spaces_part_words() -> None:
    found = signs(
        "漁業条約で五か国が会談", "五か国の代表が月曜日に漁業条約の更新について会談したと関係者が述べた。", lead=1
    )
    assert "half of its words in the text's opening" in found["漁業条約で五か国が会談"]


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("Who rules the northern seas?", "ends with a question mark"),
        ("Talks in Varn: a treaty at last", "holds a colon"),
        ("Harbours of South Coast Towns", "many words capitalised"),
        ("TALKS GO ON IN VARN", "all in capitals"),
        ("« Storm shuts two harbours", "begins or ends with an arrow"),
        ("« Nous sommes d'accord », dit-elle", "begins or ends with an arrow"),
        ("“We are close to a text”", "opens with a quotation mark"),
        ("News - Sea - Fisheries", "holds dividing marks"),
        ("Talks of 12 March 2014 fail", "holds a date"),
        ("Envoys of the coast © Ann Lee", "holds a credit mark"),
    ],
)
def test_signs_of_form(line: str, sign: str) -> None:
    assert sign in signs(line, TEXT, lead=1)[line]


def test_signs_of_place() -> None:
    marks = {2: Mark("stamp", "made-up")}
    found = signs("The Gazette", HEADLINE, "12 March 2014", TEXT, lead=3, marks=marks)
    expected = {
        "two lines above the text",
        "date line one line below",
        "date line right below",
        "short line right above",
    }
    assert expected <= found[HEADLINE]


def test_a_line_said_again() -> None:
    assert "said again right beside it" in signs(HEADLINE, HEADLINE, TEXT, lead=2)[HEADLINE]
    assert "said again on the page" in signs(HEADLINE, "Sea", "Ships", "Ports", HEADLINE, TEXT, lead=5)[HEADLINE]
    assert "said again within a line" in signs(HEADLINE, f"Share: {HEADLINE}", TEXT, lead=2)[HEADLINE]


def test_entries_of_menus_and_lines_told_by_their_own_words_are_not_tried() -> None:
    marks = {4: Mark("furniture", "made-up")}
    found = signs(
        "The News", "World News", "Sea", "Letters", "Share this story now", HEADLINE, TEXT, lead=6, marks=marks
    )
    assert {"World News", "Share this story now"}.isdisjoint(found)
    assert HEADLINE in found
