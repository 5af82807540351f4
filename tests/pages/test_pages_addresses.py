"""Addresses stay what they are, and links lead from one to another."""

from __future__ import annotations

import hashlib
import posixpath
from datetime import date
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.pages import addresses
from chronicle.pages.addresses import address_of, page_path, relative, web_address
from pages.made_up import UNKNOWN, WINDOW, article, bounded, printed


def mark(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:6]


def test_an_address_holds_day_title_and_the_mark_of_the_seed() -> None:
    made = article("000_29", "US to seek “continued” co-op, again", printed(date(2011, 12, 9)))
    assert address_of(made) == f"articles/2011/2011-12-09-us-to-seek-continued-co-op-again-{mark('000_29')}/"


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=25), min_size=1, max_size=20))
def test_a_slug_is_the_beginning_of_the_title_with_no_word_left_out(words: list[str]) -> None:
    slug = address_of(article("a", " ".join(words), UNKNOWN)).removeprefix("articles/undated/")[: -len("-123456/")]
    assert "-".join(words).startswith(slug)
    assert slug.split("-") == words[: slug.count("-") + 1]


def test_the_mark_of_a_seed_is_found_again_in_the_path_of_its_page() -> None:
    for published in (printed(date(2011, 12, 9)), UNKNOWN):
        path = page_path(address_of(article("000_29", "Talks", published)))
        assert addresses.mark_in(path) == addresses.mark_of("000_29")
    for other in (
        "articles/index.md",
        "timeline/2013.md",
        f"essays/a-{mark('a')}.md",
        f"articles/a-{mark('a')}.md.old",
    ):
        assert addresses.mark_in(other) is None


def test_without_a_day_it_stands_among_the_undated() -> None:
    assert address_of(article("a", "Talks", UNKNOWN)) == f"articles/undated/talks-{mark('a')}/"
    month = bounded(date(2013, 1, 1), date(2013, 1, 31))
    assert address_of(article("a", "Talks", month)).startswith("articles/undated/")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Министры встретились", "ministry-vstretilis"),
        ("", "untitled"),
        ("…!?", "untitled"),
        ("../../etc/passwd", "etc-passwd"),
        ("word " * 40, "-".join(["word"] * 12)),
        ("x" * 300, "x" * 60),
        (
            "Moscow ready to seek ways to improve relations with US on basis of mutual respect",
            "moscow-ready-to-seek-ways-to-improve-relations-with-us-on",
        ),
        (
            "Ministers of both countries discuss further interparliamentary cooperation in an open way",
            "ministers-of-both-countries-discuss-further",
        ),
        ("a" + "b" * 70 + " short words after it", "a" + "b" * 59),
    ],
)
def test_a_slug_is_plain_and_short(title: str, slug: str) -> None:
    assert address_of(article("a", title, UNKNOWN)) == f"articles/undated/{slug}-{mark('a')}/"


@given(st.text(max_size=200), st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
def test_an_address_never_leaves_its_folder(title: str, name: str) -> None:
    address = address_of(article(name, title, UNKNOWN))
    assert posixpath.normpath(address) + "/" == address
    assert address.startswith("articles/undated/")
    assert address.isascii()
    assert len(address) < 100


PLACES = ["", "timeline/", "timeline/2013/", "articles/", "articles/2012/2012-05-09-a-b1/", "timeline/ranges/"]


@pytest.mark.parametrize("here", PLACES)
@pytest.mark.parametrize("there", [*PLACES, "timeline/2013/#a-1"])
def test_a_relative_link_leads_there(here: str, there: str) -> None:
    root = "https://site.example/some/folder/"
    assert urljoin(root + here, relative(here, there)) == root + there


def test_a_page_is_the_file_of_its_address() -> None:
    assert page_path("articles/2012/2012-05-09-a-b1/") == "articles/2012/2012-05-09-a-b1.md"


def test_a_year_beyond_the_window_leads_to_all_articles() -> None:
    assert addresses.year_link(2013, WINDOW) == "timeline/2013/"
    assert addresses.year_link(2009, WINDOW) == "articles/"


@pytest.mark.parametrize("url", ["http://x.example/", "https://x.example/a?b#c"])
def test_a_web_address_may_become_a_link(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "//x.example",
        "/a",
        "https://",
        "https://x y",
        "http://[::1",
    ],
)
def test_nothing_else_does(url: str | None) -> None:
    assert web_address(url) is None
