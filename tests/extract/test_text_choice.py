"""Which lines are the article's text: signs of lines, their place on the page, and the choice of a run."""

from __future__ import annotations

from chronicle.extract.text_choice import EXTENT, FIRST, LAST, LINE, WITHIN, find_text
from chronicle.extract.text_place import first_look, place_signs
from chronicle.extract.text_signs import signs_of_lines, word_lists
from chronicle.extract.units import Unit, units_of
from chronicle.rules.load import load_rules
from chronicle.scorecard import Scorecard
from chronicle.text.lines import split_lines

RULES = load_rules()
ENGLISH = (RULES.language("en"),)
LISTS = word_lists([frozenset({"the", "of"})], {"the site": frozenset({"newsletter", "subscribe"})})

LEAD = "The oldest crane of the port of Haldane will be sold to a museum, the harbour office said on Monday."
SECOND = "It has lifted nothing since the winter before last, when its driver retired and took the key with him."
CAPTION = "The oldest crane of the port of Haldane in the winter"


def units(*lines: str) -> tuple[Unit, ...]:
    return units_of(split_lines("\n\n".join(lines), 1))


def own(*lines: str) -> list[tuple[str, ...]]:
    return [line.own for line in signs_of_lines(units(*lines), {}, LISTS)]


def chosen(*lines: str) -> list[str]:
    page = units(*lines)
    return [page[i].text for i in find_text(page, {}, ENGLISH, RULES.scorecards, RULES.subject_words)]


def test_a_sentence_shows_its_length_its_end_and_its_function_words() -> None:
    (signs,) = own("The harbour office sold the crane of the port.")
    assert {"9-11 words", "ends a sentence", "starts in capitals", "function words 30-45 %"} <= {*signs}


def test_a_menu_entry_shows_that_it_ends_open() -> None:
    (signs,) = own("• Weather")
    assert {"2 words", "ends open", "starts with a bullet", "function words none"} <= {*signs}


def test_words_of_the_site_are_counted() -> None:
    (signs,) = own("Subscribe to the newsletter of the Courier")
    assert "2 words of the site, short" in signs


def test_a_caption_shows_that_the_line_below_says_the_same() -> None:
    caption, text = own(CAPTION, CAPTION + ", photographed by its last driver")
    assert "is said again below" in caption
    assert "says more than a line above" in text


def test_a_line_that_stands_again_shows_it() -> None:
    first, _, second = own("Advertisement", LEAD, "Advertisement")
    assert "said first of several" in first
    assert "said again" in second


def test_no_sign_is_given_twice() -> None:
    page = units(LEAD, CAPTION, CAPTION, LEAD, "? ! /", "ALL IN CAPITALS", "12:30, 4 May 2016")
    lines = signs_of_lines(page, {}, LISTS)
    look = first_look(lines, [1.0, -1.0, -1.0, 1.0, -6.0, -6.0, -6.0], {})
    for index, line in enumerate(lines):
        signs = [*line.own, *place_signs(look, index)]
        assert len(signs) == len({*signs})


def test_the_place_tells_how_far_the_text_is() -> None:
    lines = signs_of_lines(units("Home", LEAD, SECOND, "Share", "Weather"), {}, LISTS)
    look = first_look(lines, [-6.0, 4.0, 4.0, -6.0, -6.0], {})
    assert look.run == (1, 2)
    assert {"above the richest run by 1", "text above: none", "text 1 below"} <= {*place_signs(look, 0)}
    assert {"in the richest run", "in the richest run, 1 from its start"} <= {*place_signs(look, 2)}
    assert {"below the richest run by 2, looks under -5", "text 2 above"} <= {*place_signs(look, 4)}


def test_the_text_is_found_between_menu_and_footer() -> None:
    menu, footer = ("Home", "News", "Weather"), ("Most read", "Contact", "Privacy policy")
    assert chosen(*menu, "Crane to be sold", LEAD, SECOND, *footer) == [LEAD, SECOND]


def test_a_page_of_menus_has_none() -> None:
    assert chosen("Home", "News", "Weather", "Contact") == []


def test_an_empty_page_has_none() -> None:
    assert chosen() == []


def test_the_run_with_the_likeliest_ends_and_lines_is_chosen() -> None:
    """With points for only two signs the choice can be worked out by hand: from the first sentence to the last."""
    cards = {
        LINE: Scorecard(0.0, {}),
        EXTENT: Scorecard(0.0, {}),
        FIRST: Scorecard(0.0, {"below: ends open": 2.0}),
        LAST: Scorecard(0.0, {"above: ends open": 2.0}),
        WITHIN: Scorecard(-1.0, {"ends a sentence": 2.0}),
    }
    page = units("Menu.", LEAD, "Share", SECOND, "Footer.")
    assert find_text(page, {}, ENGLISH, cards, {}) == (1, 3)
