"""What scripts hold: things described in JSON-LD, and dates behind keys."""

from __future__ import annotations

import pytest

from chronicle.markup.declared import declared_encoding
from chronicle.markup.linked_data import linked_items
from chronicle.markup.scripts import dates_in_scripts
from chronicle.model import LinkedItem


def test_a_thing_and_those_within_it() -> None:
    script = (
        '{"@type": "WebPage", "mainEntity": {"@type": ["http://schema.org/NewsArticle", "Article"],'
        '"datePublished": "2014-03-07", "author": {"@type": "Person", "name": "Ann"}}}'
    )
    page, article, person = linked_items([script])
    assert (page.types, page.within) == (("webpage",), ())
    assert (article.types, article.within) == (("newsarticle", "article"), ("mainentity",))
    assert article.values("datepublished") == ("2014-03-07",)
    assert (person.within, person.values("name")) == (("mainentity", "author"), ("Ann",))


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "Article"}', '[{"@type": "Article"}]', '<!-- {"@type": "Article"} -->', '{"@type": "Article"};',
        '//<![CDATA[\n{"@type": "Article"}\n//]]>', '{"@type": "Article",}', '{"@type":\t"Article"}',
        '{"@type": "Article", "x": "line\nbreak"}',
    ],
)  # fmt: skip
def test_slips_of_pages_are_forgiven(script: str) -> None:
    assert [item.types for item in linked_items([script])] == [("article",)]


@pytest.mark.parametrize("script", ["", "null", "{", '"text"', '{"@type": 5}', '{"datePublished": "2014-03-07"}'])
def test_what_describes_nothing_is_passed_over(script: str) -> None:
    assert linked_items([script]) == ()


def test_values_in_objects_and_lists_count_and_whole_texts_do_not() -> None:
    script = '{"@type": "Article", "url": {"@id": "https://x.example"}, "name": ["A", "B"], "articleBody": "%s"}'
    assert linked_items([script % ("word " * 200)]) == (
        LinkedItem(
            ("article",), (), (("@type", "Article"), ("url", "https://x.example"), ("name", "A"), ("name", "B"))
        ),
    )


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ('{"publishedAt":"2014-03-07T10:00:00Z"}', (("publishedat", "2014-03-07T10:00:00Z"),)),
        ("var pubDate = '2014-03-07';", (("pubdate", "2014-03-07"),)),
        (r'"{\"publishDate\":\"2014-03-07\"}"', (("publishdate", "2014-03-07"),)),
        ("{publish_date: '2014-03-07 10:00'}", (("publish_date", "2014-03-07 10:00"),)),
        ("['2014-03-07', '2014-03-08']", ()),
        ("x = 2014-03-07", ()),
    ],
)
def test_dates_behind_keys(script: str, found: tuple[tuple[str, str], ...]) -> None:
    assert dates_in_scripts([script]) == found


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<META http-equiv=Content-Type content='text/html; charset=windows-1251'>", "windows-1251"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?>', "iso-8859-1"),
        (b"<meta name=x content=y><p>charset=none", None),
        (b" " * 5000 + b"<meta charset=koi8-r>", None),
    ],
)
def test_encoding_that_a_page_declares(head: bytes, encoding: str | None) -> None:
    assert declared_encoding(head) == encoding
