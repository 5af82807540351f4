"""The picture itself: its size, its colours, its bytes, and that any script comes out as something sensible."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from cards.card import Card, Frame
from cards.drawing import draw
from cards.look import HEIGHT, INNER, MARGIN, PLAIN, TITLE, WIDTH, Colour, colours, shown
from cards.store import site_colours
from cards.years import AXIS
from chronicle.model import DateRange

FRAME = Frame("A Record", "what was said, 2010–2014", "What the papers said.", range(2010, 2015))

HEAVIEST = 26_000
"""Bytes of a card as full as it can be."""

DAY = date(2012, 7, 1)
ARTICLE = Card("A Bridge Opens in Norland", "Article", "Courier", "1 July 2012", None, DateRange(DAY, DAY))


def picture(card: Card, frame: Frame = FRAME) -> Image.Image:
    return Image.open(io.BytesIO(draw(card, frame, site_colours()))).convert("RGB")


def on_the_axis(card: Card) -> set[Colour]:
    """The colours on the row of years, in the middle of its line."""
    image = picture(card)
    pixels = (image.getpixel((x, AXIS + 1)) for x in range(MARGIN, MARGIN + INNER))
    return {(pixel[0], pixel[1], pixel[2]) for pixel in pixels if isinstance(pixel, tuple)}


def test_it_has_the_size_that_networks_show_whole() -> None:
    assert picture(ARTICLE).size == (WIDTH, HEIGHT) == (1200, 630)


def test_the_same_words_give_the_same_bytes() -> None:
    assert draw(ARTICLE, FRAME, site_colours()) == draw(ARTICLE, FRAME, site_colours())


def test_other_words_give_another_picture() -> None:
    assert draw(ARTICLE, FRAME, site_colours()) != draw(replace(ARTICLE, when="2 July 2012"), FRAME, site_colours())


def test_it_is_a_light_file_even_when_it_is_full() -> None:
    full = replace(ARTICLE, title="The bridge over the wide river opens " * 9, note="inferred", detail="Courier " * 30)
    assert len(draw(full, FRAME, site_colours())) <= HEAVIEST
    assert len(draw(ARTICLE, FRAME, site_colours())) < 22_000


def test_its_ground_is_the_sites_paper() -> None:
    assert picture(ARTICLE).getpixel((5, 5)) == site_colours()["paper"]


def test_colours_come_from_the_tokens_in_their_light_value() -> None:
    names = ("paper", "ink", "ink-soft", "ink-quiet", "rule", "rubric")
    sheet = ":root {" + "".join(f"--{name}: light-dark(#0{n}0{n}0{n}, #fff);" for n, name in enumerate(names)) + "}"
    assert colours(sheet + ":root { --ink: light-dark(#abc, #000); }")["ink"] == (1, 1, 1)
    assert colours(sheet.replace("#000000", "#fa0"))["paper"] == (0xFF, 0xAA, 0x00)
    with pytest.raises(KeyError, match="rubric"):
        colours(sheet.replace("--rubric", "--other"))


def test_a_day_is_a_disc_and_a_range_a_bar_in_the_rubric() -> None:
    inks = site_colours()
    bounded = replace(ARTICLE, days=DateRange(date(2011, 3, 1), date(2012, 9, 1)))
    assert inks["ink"] in on_the_axis(ARTICLE)
    assert inks["rubric"] not in on_the_axis(ARTICLE)
    assert inks["rubric"] in on_the_axis(bounded)
    assert inks["ink"] not in on_the_axis(bounded)


def test_one_of_a_few_days_is_a_ring() -> None:
    few = replace(ARTICLE, days=DateRange(DAY, date(2013, 7, 1)), choices=(DAY, date(2013, 7, 1)))
    middle = MARGIN + round((DAY.toordinal() - date(2010, 1, 1).toordinal()) / (365 * 5 + 1) * INNER)
    assert picture(few).getpixel((middle, AXIS + 1)) == site_colours()["paper"]
    assert picture(ARTICLE).getpixel((middle, AXIS + 1)) == site_colours()["ink"]


@pytest.mark.parametrize("days", [DateRange(None, None), DateRange(date(1999, 1, 1), date(1999, 1, 1))])
def test_what_has_no_place_in_the_years_is_not_marked(days: DateRange) -> None:
    inks = site_colours()
    assert not {inks["ink"], inks["rubric"]} & on_the_axis(replace(ARTICLE, days=days))


@pytest.mark.parametrize("years", [range(2010, 2011), range(1950, 1991), range(1700, 2000), range(1, 3)])
def test_any_years_can_be_drawn(years: range) -> None:
    assert picture(ARTICLE, replace(FRAME, years=years)).size == (WIDTH, HEIGHT)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("A Bridge Opens", "A Bridge Opens"),
        ("Мост «открыт»: его ждали", "Мост «открыт»: его ждали"),
        ("Cafe\u0301 Ångström", "Café Ångström"),
        ("Bridge opens 🌉 today", "Bridge opens today"),
        ("桥梁通车", ""),
        ("פתיחת הגשר", ""),
        ("Bridge 桥梁通车仪式今天举行", ""),
        ("🌉", ""),
        ("", ""),
    ],
)
def test_a_text_is_shown_where_the_face_has_its_letters(text: str, kept: str) -> None:
    assert shown(text, TITLE) == kept
    assert shown(text, PLAIN) == kept


def test_where_no_face_has_the_title_the_date_takes_its_place() -> None:
    foreign = draw(replace(ARTICLE, title="桥梁通车"), FRAME, site_colours())
    assert foreign != draw(replace(ARTICLE, title="桥梁通车", when="2 July 2012"), FRAME, site_colours())
    assert foreign == draw(replace(ARTICLE, title="仪式今天举行"), FRAME, site_colours())


@pytest.mark.parametrize("text", ["", "桥梁通车", "x" * 900, "\u202eoverride\u0000 {{ 7*7 }} <b>", "\n\t "])
def test_whatever_a_page_says_a_card_is_drawn(text: str) -> None:
    odd = Frame(text, text, text, FRAME.years)
    assert picture(Card(text, text, text, text, text), odd).size == (WIDTH, HEIGHT)
    assert picture(Card(text, None, text), odd).size == (WIDTH, HEIGHT)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120), st.text(max_size=40))
def test_any_text_can_be_drawn(title: str, detail: str) -> None:
    assert draw(replace(ARTICLE, title=title, detail=detail), FRAME, site_colours()).startswith(b"\x89PNG")


def test_no_colour_of_the_site_stands_in_the_program(project: Path) -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in (project / "scripts" / "cards").glob("*.py"))
    assert not [f"#{r:02x}{g:02x}{b:02x}" for r, g, b in site_colours().values() if f"#{r:02x}{g:02x}{b:02x}" in text]
