"""The overview picture."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.model import Authorities, Collection, DateRange, ReferenceEvent, Window
from chronicle.pages import render_pages
from chronicle.pages.marks import position
from chronicle.pages.overview import MOST_MARKS, TALLEST, Overview, overview
from pages.made_up import UNKNOWN, WINDOW, article, bounded, collection, event, five, printed
from pages.rendering import found

DAYS = st.dates(date(2011, 1, 1), date(2019, 12, 31))


def drawn(*days: date) -> Overview:
    articles = tuple(article(f"{n}", published=printed(day)) for n, day in enumerate(days))
    return overview(collection(articles).timeline, "timeline/", {})


def test_a_day_stands_in_its_year() -> None:
    window = Window(2011, 2014)
    assert position(date(2011, 1, 1), window) == 0
    assert position(date(2012, 1, 1), window) == 25
    assert position(date(2012, 7, 1), window) == pytest.approx(37.5, abs=0.1)
    assert position(date(2014, 12, 31), window) < 100


@given(DAYS, DAYS)
def test_later_days_stand_further_on(one: date, other: date) -> None:
    assert (position(one, WINDOW) < position(other, WINDOW)) == (one < other)


@given(st.lists(DAYS, min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_no_two_discs_touch(days: list[date]) -> None:
    for drawing, width in zip(drawn(*days).drawings, (700, 280), strict=True):
        discs = [(item.x * width / 100, item.y) for item in drawing.placed]
        for index, (x, y) in enumerate(discs):
            for other_x, other_y in discs[index + 1 :]:
                assert (x - other_x) ** 2 + (y - other_y) ** 2 >= (2 * drawing.radius) ** 2
        assert all(-drawing.above < y < drawing.below for _, y in discs)


def test_a_range_is_a_bar_within_the_window() -> None:
    open_end = article("a", published=bounded(date(2018, 1, 1), None))
    placed = overview(collection((open_end,)).timeline, "", {}).drawings[0].placed
    assert [(item.x, item.end) for item in placed] == [
        (position(date(2018, 1, 1), WINDOW), position(date(2019, 12, 31), WINDOW))
    ]


def test_each_of_a_few_possible_days_is_marked() -> None:
    two = (date(2012, 1, 26), date(2013, 1, 26))
    picture = overview(collection((article("a", published=bounded(*two, two)),)).timeline, "", {})
    assert [item.x for item in picture.drawings[0].placed] == [position(day, WINDOW) for day in two]
    assert picture.kinds == ("choice",)


def test_too_many_marks_become_a_density_by_month() -> None:
    days = [date(2011, 1, 1) + timedelta(n * 20) for n in range(MOST_MARKS + 1)]
    sparse, dense = drawn(*days[:-1]), drawn(*days)
    assert sparse.drawings[0].placed
    assert not sparse.drawings[0].columns
    assert not dense.drawings[0].placed
    assert len(dense.drawings[0].columns) == len({(day.year, day.month) for day in days})
    assert dense.kinds == ("density",)


def test_a_picture_that_would_grow_too_high_becomes_a_density() -> None:
    ranges = tuple(
        article(f"{n}", published=bounded(date(2012, 1, 1), date(2014, 1, 1) + timedelta(n))) for n in range(30)
    )
    picture = overview(collection((article("day"), *ranges)).timeline, "", {})
    assert picture.kinds == ("density",)
    assert len(picture.drawings[0].columns) == 1
    assert picture.undrawn == 30


@pytest.mark.parametrize("number", [1, 20, 60, 100, MOST_MARKS, 3 * MOST_MARKS])
def test_a_crowded_month_does_not_make_the_picture_high(number: int) -> None:
    picture = drawn(*(date(2012, 5, 1) + timedelta(n % 31) for n in range(number)))
    assert all(drawing.above + drawing.below <= TALLEST for drawing in picture.drawings)
    assert sum(len(drawing.placed) for drawing in picture.drawings) in (0, 2 * number)


@given(st.lists(st.sampled_from([date(2012, 5, n) for n in range(1, 32)]), min_size=1, max_size=MOST_MARKS))
@settings(max_examples=20, deadline=None)
def test_no_picture_is_higher_than_allowed(days: list[date]) -> None:
    assert all(drawing.above + drawing.below <= TALLEST for drawing in drawn(*days).drawings)


def test_a_column_reaches_over_its_month_and_a_month_without_articles_has_none() -> None:
    days = [date(2012, 2, 1)] * MOST_MARKS + [date(2012, 4, 30)] * 2
    first, second = drawn(*days).drawings[0].columns
    assert (first.name, first.number, second.name, second.number) == ("2012-02", MOST_MARKS, "2012-04", 2)
    assert first.x == position(date(2012, 2, 1), WINDOW)
    assert first.x + first.width == pytest.approx(position(date(2012, 3, 1), WINDOW), abs=0.002)
    december = drawn(*[date(2019, 12, 31)] * (MOST_MARKS + 1)).drawings[0].columns[0]
    assert december.x + december.width == pytest.approx(100, abs=0.002)


def test_what_a_density_leaves_out_is_told() -> None:
    made = five()
    assert overview(made.timeline, "", {}).left_out == ()
    captured = [one for one in made.articles if one.captured]
    many = tuple(article(f"{n}", published=printed(date(2012, 5, 1))) for n in range(MOST_MARKS + 1))
    mixed = collection((*captured[:1], *many))
    assert overview(mixed.timeline, "", {}).left_out == ("1 copy saved",)
    pages = {page.path: str(page.content) for page in render_pages(mixed)}
    assert "1 copy saved not shown" in found(pages["timeline/.home-overview.html"], "figcaption")[0].text


def test_articles_that_cannot_be_drawn_are_counted() -> None:
    articles = (article("a"), article("b", published=UNKNOWN), article("c", published=bounded(None, date(2013, 1, 1))))
    assert overview(collection(articles).timeline, "", {}).undrawn == 1
    pages = {page.path: str(page.content) for page in render_pages(collection(articles))}
    legend = found(pages["timeline/.home-overview.html"], "figcaption")[0].text
    assert legend == "article known only as a range 1 article without a day not shown"


def eventful(*events: ReferenceEvent, articles: int = 1) -> Collection:
    days = [date(2011, 1, 1) + timedelta(n * 15) for n in range(articles)]
    made = tuple(article(f"{n}", published=printed(day)) for n, day in enumerate(days))
    return collection(made, authorities=Authorities(events=events))


def test_reference_events_are_diamonds_on_the_axis() -> None:
    picture = overview(eventful(event("a", "2012-01-01"), event("b", "2012-01-02")).timeline, "timeline/", {})
    for drawing in picture.drawings:
        assert [diamond.x for diamond in drawing.diamonds] == [
            position(date(2012, 1, 1), WINDOW), position(date(2012, 1, 2), WINDOW),
        ]  # fmt: skip
        assert len(drawing.placed) == 1
    assert picture.drawings[0].diamonds[0].mark.link == "2012/#e-a"
    assert picture.kinds == ("article", "reference")
    assert picture.ticks[1].label == "2012: no articles, 2 reference events"


def test_an_event_known_to_the_year_stands_in_its_middle_and_reaches_over_it() -> None:
    year = event("a", "2012", DateRange(date(2012, 1, 1), date(2012, 12, 31)))
    (diamond,) = overview(eventful(year).timeline, "", {}).drawings[0].diamonds
    assert diamond.x == pytest.approx(position(date(2012, 7, 1), WINDOW), abs=0.1)
    assert (diamond.first, diamond.last) == (position(date(2012, 1, 1), WINDOW), position(date(2012, 12, 31), WINDOW))


def test_reference_events_never_make_the_picture_a_density_and_stay_in_one() -> None:
    many = tuple(event(f"{n}", (date(2011, 1, 1) + timedelta(n)).isoformat()) for n in range(MOST_MARKS + 1))
    assert overview(eventful(*many).timeline, "", {}).drawings[0].placed
    dense = overview(eventful(*many, articles=MOST_MARKS + 1).timeline, "", {})
    assert dense.kinds == ("density", "reference")
    assert len(dense.drawings[0].diamonds) == MOST_MARKS + 1


def test_one_does_not_have_to_tab_through_the_reference_events() -> None:
    pages = {page.path: str(page.content) for page in render_pages(eventful(event("a"), event("b")))}
    html = pages["timeline/.home-overview.html"]
    marks = [e for e in found(html, "a") if "#e-" in (e.attributes.get("xlink:href") or "")]
    assert [e.attributes["tabindex"] for e in marks] == ["-1"] * 4
    assert marks[0].text == "7 May 2012: Westport and Eastport sign the Ferry Accord"
    groups = [e.attributes["aria-label"] for e in found(html, "g")]
    assert groups == ["2 reference events, listed in their years"] * 2


def svg() -> str:
    pages = {page.path: str(page.content) for page in render_pages(five())}
    return pages["timeline/.home-overview.html"]


def test_every_mark_is_a_link_with_a_name_in_words() -> None:
    names = [e.attributes["aria-label"] for e in found(svg(), "a") if e.attributes.get("aria-label")]
    assert "9 December 2011: Esperia to seek continued co-operation" in names
    assert "between 10 November 2014 and 11 December 2019: Co-operation Vital for Global Problems" in names
    assert "11 December 2019: Copy saved: Co-operation Vital for Global Problems" in names
    assert "2013: 1 article" in names
    assert all(e.attributes.get("xlink:href") for e in found(svg(), "a") if e.attributes.get("aria-label"))


def test_it_is_drawn_once_for_wide_and_once_for_narrow_screens() -> None:
    assert [e.classes for e in found(svg(), "svg") if e.attributes.get("role")] == [
        ["overview__wide"],
        ["overview__narrow"],
    ]


def test_every_mark_says_which_entry_it_belongs_to() -> None:
    made = five()
    anchors = {entry.anchor for entries in made.timeline.years.values() for entry in entries}
    anchors |= {entry.anchor for entry in made.timeline.ranges}
    marks = [e for e in found(svg(), "a") if "data-entry" in e.attributes]
    assert {e.attributes["data-entry"] for e in marks} == anchors
    others = [e for e in found(svg(), "a") if "data-entry" not in e.attributes]
    assert len(others) == 2 * len(WINDOW.years)


def test_the_figure_says_which_years_it_shows() -> None:
    (figure,) = found(svg(), "figure")
    assert (figure.attributes["data-first"], figure.attributes["data-last"]) == ("2011", "2019")


def test_the_legend_names_what_is_drawn_and_nothing_else() -> None:
    assert [e.text for e in found(svg(), "figcaption")] == ["article known only as a range copy saved"]
    alone = overview(collection((article("a"),)).timeline, "", {})
    assert alone.kinds == ("article",)


def test_no_style_or_script_stands_in_the_picture() -> None:
    for element in found(svg()):
        assert element.tag not in ("style", "script")
        assert "style" not in element.attributes


def test_an_article_outside_the_window_is_not_drawn() -> None:
    collected = collection((article("a", published=printed(date(1999, 1, 1))),))
    timeline = replace(collected.timeline, ranges=(), outside=collected.timeline.ranges)
    assert overview(timeline, "", {}).drawings[0].placed == ()
