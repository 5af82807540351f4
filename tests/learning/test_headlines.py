"""Which lines of a known page print its headline, by its known title and by its address."""

from __future__ import annotations

from dataclasses import replace

import pytest

pytest.importorskip("scipy", reason="scipy is needed to learn scorecards, not to use them")

from chronicle.extract.knowledge import know
from chronicle.model import Authorities
from chronicle.rules.load import load_rules
from learning.headlines import printed_headlines
from learning.pages import KnownPage
from learning.title import figures, learned, title_groups

HEADLINE = "Envoys meet in Varn on fisheries treaty"
TEASER = "Storm shuts two harbours in the south"
TEXT = """Envoys from five coastal states met in Varn on Monday to renew the treaty on northern fisheries, it was said.

The treaty runs out in June. Without it the fisheries would be open to all, the envoys were told in Varn on Monday."""
PAGE = KnownPage("pages", "made-up", "en", f"{TEASER}\n\n{HEADLINE}\n\n{TEXT}", None, HEADLINE, None, False)
KNOWLEDGE = know(load_rules(), Authorities())


def printed(title: str | None, url: str | None, *lines: str) -> frozenset[str]:
    return printed_headlines(replace(PAGE, title=title, url=url), lines)


def test_the_line_that_is_the_title_but_for_case_and_punctuation() -> None:
    assert printed("Envoys meet, in Varn", None, "ENVOYS MEET IN VARN!", TEASER) == {"envoys meet in varn"}


def test_the_line_that_is_near_the_title() -> None:
    assert printed("Varn: envoys meet on fisheries", None, HEADLINE, TEASER) == {HEADLINE.lower()}


def test_no_line_where_none_is_near() -> None:
    assert printed("Fishermen wait for the spring", None, HEADLINE, TEASER) == frozenset()


def test_the_line_whose_words_the_address_has() -> None:
    url = "https://example.org/sea/2014/envoys-meet-in-varn-on-treaty.html"
    assert printed(None, url, HEADLINE, TEASER) == {HEADLINE.lower()}


def test_an_address_in_plain_letters_tells_words_with_accents() -> None:
    url = "https://example.org/gruesse-aus-dem-hafen-von-koeln"
    assert printed(None, url, "Grüße aus dem Hafen von Köln") == {"grüße aus dem hafen von köln"}


def test_an_address_of_few_words_tells_nothing() -> None:
    assert printed(None, "https://example.org/varn-treaty", "Varn treaty", HEADLINE) == frozenset()


def test_the_right_lines_of_a_page() -> None:
    (group,) = title_groups([PAGE], KNOWLEDGE)
    assert [item.right for item in group.items] == [False, True]


def test_where_the_headline_is_cut_away_no_line_is_right() -> None:
    cut = replace(PAGE, collection="crops", text=f"{TEASER}\n\n{TEXT}")
    _, group = title_groups([PAGE, cut], KNOWLEDGE)
    assert [item.right for item in group.items] == [False]


def test_a_page_of_unknown_headline_teaches_nothing() -> None:
    assert not list(title_groups([replace(PAGE, title=None)], KNOWLEDGE))


def test_pages_kept_unseen_are_not_learned_from_but_counted() -> None:
    pages = [replace(PAGE, id=f"made-up-{number}", unseen=number % 3 == 2) for number in range(30)]
    groups = tuple(title_groups(pages, KNOWLEDGE))
    assert learned(groups) == learned(group for group in groups if not group.page.unseen)
    assert figures(groups) == {
        "pages learned from": 20,
        "of them the project's own": 0,
        "right on the others, %": 100.0,
        "pages kept unseen": 10,
        "right on those, %": 100.0,
    }
