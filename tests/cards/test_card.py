"""What a card says: the page's own words, and a date as precise as it is known and no more."""

from __future__ import annotations

from datetime import date

import pytest

from cards.card import Card, Frame, Subject, card_of, site_card
from chronicle.model import DateRange

FRAME = Frame("A Record", "2010–2014", "What the papers said.", range(2010, 2015))


def made(path: str, title: str = "Title", section: str | None = None, **meta: object) -> Card | None:
    return card_of(Subject(path, title, section, meta), FRAME)


def article(**meta: object) -> Card:
    title = str(meta.get("title", "Title"))
    card = card_of(Subject("articles/2012/a.md", title, None, {"layout": "article", **meta}), FRAME)
    assert card
    return card


@pytest.mark.parametrize(
    ("edtf", "status", "words", "note"),
    [
        ("2012-05-09", "printed", "9 May 2012", None),
        ("2012-05-09", "inferred", "9 May 2012", "inferred"),
        ("2012-05-09", "curated", "9 May 2012", "from a note"),
        ("2012-05", "printed", "May 2012", None),
        ("2012", "bounded", "2012", "range only"),
        ("[2012-05-03..2012-05-09]", "bounded", "between 3 and 9 May 2012", "range only"),
        ("[2012-05-09,2012-05-16]", "bounded", "9 May 2012 or 16 May 2012", "range only"),
        ("[..2012-05-09]", "bounded", "no later than 9 May 2012", "range only"),
        (None, "unknown", "date not known", None),
        ("not a date", "unknown", "date not known", None),
    ],
)
def test_an_articles_date_is_worded_as_on_the_site(edtf: str | None, status: str, words: str, note: str | None) -> None:
    card = article(date=edtf, date_status=status)
    assert (card.when, card.note) == (words, note)


def test_what_is_marked_is_what_is_known() -> None:
    assert article(date="2012-05-09").days == DateRange(date(2012, 5, 9), date(2012, 5, 9))
    assert article(date="[2012-05-09,2012-05-16]").choices == (date(2012, 5, 9), date(2012, 5, 16))
    assert article().days == DateRange(None, None)


@pytest.mark.parametrize("edtf", ["2012~", "2012-05?", "2012-05-09%"])
def test_a_date_that_says_only_about_when_is_not_made_a_sure_one(edtf: str) -> None:
    card = article(date=edtf)
    assert (card.when, card.days, card.choices) == ("date not known", DateRange(None, None), ())


def test_an_article_names_its_outlet_or_else_its_agency() -> None:
    assert article(outlet="Courier", agency="Norpress").detail == "Courier"
    assert article(agency="Norpress").detail == "Norpress"


@pytest.mark.parametrize(
    ("path", "section", "kind"),
    [
        ("people/ada.md", None, "Person"),
        ("outlets/courier.md", None, "Outlet"),
        ("places/norland.md", None, "Place"),
        ("topics/bridges.md", None, "Topic"),
        ("statements/2012.md", None, "Statements"),
        ("method.md", "Method", "Method"),
        ("times.md", None, None),
    ],
)
def test_a_page_is_called_after_its_section_or_its_folder(path: str, section: str | None, kind: str | None) -> None:
    card = made(path, section=section)
    assert card
    assert card.kind == kind


def test_the_kind_does_not_say_the_title_again() -> None:
    card = made("timeline/index.md", "Timeline", "Timeline")
    assert card
    assert card.kind is None


def test_a_description_does_not_say_the_title_again() -> None:
    card = made("people/ada.md", title="Ada", description="Ada: minister from 2011.")
    assert card
    assert card.detail == "minister from 2011."


def test_a_year_of_the_window_is_set_off() -> None:
    years = [
        card.year for path in ("timeline/2012.md", "statements/2013.md", "timeline/1999.md") if (card := made(path))
    ]
    assert years == [2012, 2013, None]


def test_home_and_the_lists_by_value_share_the_sites_card() -> None:
    assert made("index.md") is None
    assert made("timeline/by/kind/article.md") is None
    assert site_card(FRAME) == Card("What the papers said.")


def test_the_words_for_those_who_do_not_see_it() -> None:
    card = article(title="A Bridge Opens", date="2012-05-09", date_status="inferred", outlet="Courier")
    assert card.alt == "Article: A Bridge Opens. 9 May 2012, inferred, Courier"
    assert site_card(FRAME).alt == "What the papers said."
