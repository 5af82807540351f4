"""The lanes of voices in the overview picture."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.model import Article, Side, Speaker
from chronicle.pages import render_pages
from chronicle.pages.drawing import Drawing, Voices
from chronicle.pages.marks import position
from chronicle.pages.overview import FORMATS, MOST_MARKS, Overview, overview
from pages.made_up import LISTS, WINDOW, article, collection, printed
from pages.rendering import found
from pages.saying import ADA, BO, UNLISTED, days, quotation, saying

SIDES = {side.id: side for side in LISTS.sides}
DAY = date(2012, 5, 9)
DAYS = st.dates(date(2011, 1, 1), date(2019, 12, 31))


def spoken(*speakers: Speaker | None, name: str = "a", day: date = DAY, **changes: object) -> Article:
    """An article of a day in which each of these speaks, in the order given."""
    made = article(name, published=printed(day), body=tuple(f"“Word {n}” was said." for n in range(len(speakers))))
    said = (quotation(made, f"Word {n}", speaker, **changes) for n, speaker in enumerate(speakers))
    return saying(made, *said)


def picture(*articles: Article, sides: dict[str, Side] = SIDES) -> Overview:
    return overview(collection(articles, authorities=LISTS).timeline, "timeline/", sides)


def lane(drawing: Drawing, name: str) -> Voices:
    return next(lane for lane in drawing.voices if lane.name.full == name)


def places(voices: Voices) -> list[tuple[float, int]]:
    return [(item.x, item.y) for item in voices.placed]


def test_the_first_side_speaks_above_the_axis_the_second_below_and_all_others_further_below() -> None:
    for drawing in picture(spoken(ADA, BO, UNLISTED)).drawings:
        (_, above), (_, below), (_, apart) = (
            places(lane(drawing, name))[0] for name in ("Westland", "Eastland", "Other voices")
        )
        (on_axis,) = drawing.placed
        assert above < on_axis.y == 0 < below < apart
        assert -drawing.above < above
        assert apart < drawing.below


def test_a_lane_has_the_name_and_the_colour_of_its_side() -> None:
    shown = picture(spoken(ADA, BO, UNLISTED)).drawings[0]
    assert [(voices.name.short, voices.name.colour) for voices in shown.voices] == [
        ("Westland", "side-1"), ("Eastland", "side-2"), ("Other voices", None),
    ]  # fmt: skip
    third = Side("north", "A league of northern islands", "side-3", 3)
    northern = replace(UNLISTED, side="north")
    only = picture(spoken(northern), sides={"north": third}).drawings[0].voices[0].name
    assert (only.full, only.short, only.colour) == (third.label, "A league of nor…", "side-3")
    mixed = picture(spoken(northern, UNLISTED), sides={"north": third}).drawings[0].voices[0].name
    assert (mixed.full, mixed.colour) == ("Other voices", None)


def test_sides_of_one_lane_share_it() -> None:
    sides = {"west": SIDES["west"], "east": replace(SIDES["east"], lane=1)}
    (voices,) = picture(spoken(ADA, BO), sides=sides).drawings[0].voices
    assert (voices.name.full, voices.name.colour) == ("Westland · Eastland", None)


def test_the_statements_of_one_speaker_article_and_day_are_one_mark_that_counts_them() -> None:
    shown = picture(spoken(ADA, ADA, BO))
    (mark,) = (item.mark for item in lane(shown.drawings[0], "Westland").placed)
    assert mark.label == "by 9 May 2012: Ada Westing, 2 statements, in Ministers meet in Esperia"
    assert mark.link.endswith("#p1")
    assert mark.anchor == shown.drawings[0].placed[0].mark.anchor
    assert lane(shown.drawings[0], "Westland").name.words == "Westland: 2 statements, listed under their articles"
    both = picture(spoken(ADA), spoken(ADA, name="b"))
    assert len(lane(both.drawings[0], "Westland").placed) == 2


def test_a_statement_stands_at_its_own_day_and_in_the_middle_of_its_days() -> None:
    told = picture(spoken(ADA, **days(date(2011, 12, 8))))
    assert places(told.drawings[0].voices[0])[0][0] == position(date(2011, 12, 8), WINDOW)
    assert told.kinds == ("article", "statement")
    ranged = picture(spoken(ADA, **days(date(2011, 12, 5), date(2011, 12, 7))))
    assert places(ranged.drawings[0].voices[0])[0][0] == position(date(2011, 12, 6), WINDOW)
    assert ranged.kinds == ("article", "statement-days")


@pytest.mark.parametrize(
    "changes",
    [days(date(2012, 1, 1), date(2014, 1, 1)), days(date(1999, 1, 1))],
    ids=["some day of two years", "outside the window"],
)
def test_what_has_no_place_is_counted(changes: dict[str, Any]) -> None:
    shown = picture(spoken(ADA, ADA, **changes))
    assert (shown.unheard, shown.drawings[0].voices, shown.kinds) == (2, (), ("article",))


def test_words_of_nobody_known_have_no_lane() -> None:
    shown = picture(spoken(None, ADA))
    assert shown.unheard == 1
    assert sum(len(voices.placed) for voices in shown.drawings[0].voices) == 1


@given(st.lists(st.tuples(DAYS, st.sampled_from([ADA, BO, UNLISTED])), min_size=1, max_size=30))
@settings(max_examples=40, deadline=None)
def test_no_mark_touches_another(said: list[tuple[date, Speaker]]) -> None:
    articles = (spoken(speaker, name=f"{n}", day=day) for n, (day, speaker) in enumerate(said))
    for drawing, form in zip(picture(*articles).drawings, FORMATS, strict=True):
        marks = [item for voices in drawing.voices for item in voices.placed]
        boxes = [(item.x * form.least_width / 100, item.y, 3, 8) for item in marks]
        size = 2 * form.radius
        boxes += [(item.x * form.least_width / 100, item.y, size, size) for item in drawing.placed]
        for place, (x, y, width, height) in enumerate(boxes):
            for other_x, other_y, other_width, other_height in boxes[place + 1 :]:
                apart = abs(x - other_x) >= (width + other_width) / 2 or abs(y - other_y) >= (height + other_height) / 2
                assert apart
        assert all(-drawing.above < y < drawing.below for _, y, _, _ in boxes)


def test_a_density_has_bars_for_the_months_of_each_lane() -> None:
    many = [
        spoken(ADA, BO if n % 2 else UNLISTED, name=f"{n}", day=date(2011, 1, 1) + timedelta(n * 20))
        for n in range(MOST_MARKS + 1)
    ]
    shown = picture(*many)
    assert shown.kinds == ("density", "voices")
    for drawing in shown.drawings:
        above, below, apart = (lane(drawing, name) for name in ("Westland", "Eastland", "Other voices"))
        assert len(above.columns) == len(drawing.columns)
        top = min(column.y for column in drawing.columns)
        assert all(column.y + column.height < top for column in above.columns)
        assert all(column.y > 0 for column in below.columns)
        foot = max(column.y + column.height for column in below.columns)
        assert all(foot < column.y and column.y + column.height < drawing.below for column in apart.columns)
        assert all(-drawing.above < column.y for column in above.columns)


def test_marks_are_links_one_does_not_have_to_tab_through_in_groups_with_a_name() -> None:
    made = collection((spoken(ADA, BO, BO),), authorities=LISTS)
    pages = {page.path: str(page.content) for page in render_pages(made)}
    html = pages["timeline/.home-overview.html"]
    groups = [e.attributes["aria-label"] for e in found(html, "g")]
    assert groups == [
        "Westland: 1 statement, listed under their articles", "Eastland: 2 statements, listed under their articles",
    ] * 2  # fmt: skip
    marks = [e for e in found(html, "a") if "#p" in (e.attributes.get("xlink:href") or "")]
    assert [e.attributes["tabindex"] for e in marks] == ["-1"] * 4
    assert marks[1].text == "by 9 May 2012: Bo East, 2 statements, in Ministers meet in Esperia"
    assert [e.text for e in found(html, "figcaption")] == ["article statement"]
    assert "2012: 1 article, 3 statements" in [e.attributes.get("aria-label") for e in found(html, "a")]
