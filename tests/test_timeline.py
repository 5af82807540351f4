"""Where an article stands in time: never on an invented day, always under the same anchor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.anchors import anchor_of, statement_anchors
from chronicle.model import (
    Article,
    Captured,
    Claim,
    DatedSentence,
    DateRange,
    Entry,
    Evidence,
    Mention,
    Paragraph,
    Published,
    ReferenceEvent,
    Seed,
    Statement,
    Telling,
    TextPart,
    Timeline,
    ToldEvent,
    Window,
)
from chronicle.timeline import build_timeline

WINDOW = Window(2001, 2003)
YEARS = {year: f"years/{year}/" for year in WINDOW.years}
WHY = Evidence("seed", "made-up", "made up")


def day(text: str) -> date:
    return date.fromisoformat(text)


def days(earliest: str | None, latest: str | None = None) -> DateRange:
    return DateRange(day(earliest) if earliest else None, day(latest) if latest else None)


def one(text: str) -> DateRange:
    return days(text, text)


NOTHING_KNOWN = DateRange()


def article(name: str, when: DateRange = NOTHING_KNOWN, time: str | None = None, saved: str | None = None) -> Article:
    return Article(
        seed=Seed(f"seeds/{name}.txt", name, "Text"),
        kind="article",
        kind_reason=None,
        title=Claim(f"Title of {name}", (WHY,)),
        published=Published("printed", when, "an EDTF", (WHY,), time=time),
        captured=Captured(one(saved[:10]), saved, WHY) if saved else None,
        outlet=None, agency=None, place=None, byline=None, language="en", url=None, standfirst=None,
        body=(Paragraph("Lead.", ((0, 4),)),),
        captions=(), credits=(), lines=(), people=(), places=(),
    )  # fmt: skip


def placed(*articles: Article) -> Timeline:
    return placed_with((), *articles)


def placed_with(events: Sequence[ReferenceEvent], *articles: Article) -> Timeline:
    addresses = {a.seed.name: f"articles/{a.seed.name}/" for a in articles}
    return build_timeline(articles, addresses, WINDOW, events, YEARS)


def event(name: str, when: DateRange, edtf: str = "an EDTF") -> ReferenceEvent:
    return ReferenceEvent(name, edtf, when, f"Title of {name}", "What happened.", "treaty", (), ())


def titles(entries: Sequence[Entry]) -> list[str]:
    return [entry.title.removeprefix("Title of ") for entry in entries]


def test_every_year_of_the_window_is_there_empty_ones_too() -> None:
    assert placed().years == {2001: (), 2002: (), 2003: ()}


@pytest.mark.parametrize(
    ("when", "room"),
    [
        pytest.param(one("2002-05-09"), 2002, id="a day"),
        pytest.param(days("2002-05-01", "2002-05-31"), 2002, id="a month"),
        pytest.param(days("2002-01-01", "2002-12-31"), 2002, id="a whole year"),
        pytest.param(days("2001-12-31", "2002-01-01"), "ranges", id="two days of two years"),
        pytest.param(days("2000-12-31", "2001-01-01"), "ranges", id="reaching into the window"),
        pytest.param(days("2002-05-01", None), "ranges", id="open to the future"),
        pytest.param(days(None, "2002-05-01"), "ranges", id="open to the past"),
        pytest.param(days(None, None), "undated", id="nothing known"),
        pytest.param(one("2000-12-31"), "outside", id="the day before"),
        pytest.param(one("2004-01-01"), "outside", id="the day after"),
        pytest.param(days(None, "2000-12-31"), "outside", id="before the window, open"),
        pytest.param(days("2004-01-01", None), "outside", id="after the window, open"),
    ],
)
def test_an_entry_stands_where_its_whole_range_lies(when: DateRange, room: int | str) -> None:
    timeline = placed(article("a", when))
    rooms: dict[int | str, tuple[Entry, ...]] = dict(timeline.years.items())
    rooms |= {"ranges": timeline.ranges, "undated": timeline.undated, "outside": timeline.outside}
    assert [name for name, entries in rooms.items() if entries] == [room]


def test_an_entry_says_what_the_article_says() -> None:
    (entry,) = placed(article("a", one("2002-05-09"))).years[2002]
    assert (entry.kind, entry.status, entry.days, entry.edtf) == ("article", "printed", one("2002-05-09"), "an EDTF")
    assert (entry.address, entry.lead, entry.language) == ("articles/a/", "Lead.", "en")


def test_what_is_no_article_has_no_entry() -> None:
    menu = replace(article("menu", one("2002-05-09"), saved="2002-06-01"), kind="not-an-article")
    assert placed(menu) == placed()


def test_entries_stand_by_earliest_day_then_latest_then_time_then_name() -> None:
    timeline = placed(
        article("z", one("2002-03-01"), time="08:00"),
        article("y", one("2002-03-01"), time="10:52"),
        article("b", one("2002-03-01")),
        article("a", one("2002-03-01")),
        article("m", days("2002-03-01", "2002-03-31")),
        article("e", one("2002-02-28")),
    )
    assert titles(timeline.years[2002]) == ["e", "a", "b", "z", "y", "m"]


def test_the_saving_of_a_copy_is_an_entry_of_its_own_kind() -> None:
    timeline = placed(article("a", days("2001-01-01", "2003-05-01"), saved="2003-05-01T10:52+03:00"))
    (entry,) = timeline.years[2003]
    assert (entry.kind, entry.days, entry.edtf) == ("capture", one("2003-05-01"), "2003-05-01")
    assert (entry.address, entry.lead) == ("articles/a/", "")
    assert titles(timeline.ranges) == ["a"]


@pytest.mark.parametrize("saved", ["2002-05-09", "2004-01-01"], ids=["on the day of publication", "beyond the window"])
def test_a_saving_that_tells_nothing_has_no_entry(saved: str) -> None:
    timeline = placed(article("a", one("2002-05-09"), saved=saved))
    assert [entry.kind for entry in timeline.years[2002]] == ["article"]
    assert timeline.outside == ()


def test_a_reference_event_is_an_entry_under_its_own_name() -> None:
    accord = event("accord", one("2002-05-09"))
    (entry,) = placed_with([accord]).years[2002]
    assert (entry.kind, entry.anchor, entry.address) == ("reference", "e-accord", "years/2002/#e-accord")
    assert (entry.title, entry.lead, entry.edtf, entry.reference) == (accord.title, accord.summary, accord.edtf, accord)


def test_reference_events_stand_by_date_among_the_articles() -> None:
    events = [event("late", one("2002-03-02")), event("month", days("2002-03-01", "2002-03-31"))]
    timeline = placed_with(events, article("b", one("2002-03-03")), article("a", one("2002-03-01")))
    assert titles(timeline.years[2002]) == ["a", "month", "late", "b"]


def test_a_reference_event_over_the_new_year_stands_where_it_begins() -> None:
    timeline = placed_with([event("long", days("2001-12-30", "2002-01-02"))])
    assert titles(timeline.years[2001]) == ["long"]
    assert timeline.ranges == ()


@pytest.mark.parametrize("when", [one("2000-12-31"), one("2004-01-01"), days("2000-12-31", "2001-01-02"), days(None)])
def test_a_reference_event_that_begins_outside_the_window_is_left_out(when: DateRange) -> None:
    assert placed_with([event("far", when)]) == placed()


def test_an_anchor_does_not_move_when_a_date_is_found_or_another_article_comes() -> None:
    (before,) = placed(article("a")).undated
    after = placed(article("a", one("2002-05-09")), article("b", one("2002-05-01"))).years[2002]
    assert before.anchor in [entry.anchor for entry in after]


@given(st.sets(st.text(max_size=20), max_size=30))
def test_anchors_are_unique_and_can_stand_in_an_address(names: set[str]) -> None:
    anchors = [anchor_of(kind, name) for kind in ("article", "capture") for name in names if name.isprintable()]
    assert len(set(anchors)) == len(anchors)
    assert all(anchor.isascii() and anchor.replace("-", "").isalnum() and anchor[0].isalpha() for anchor in anchors)


@given(st.permutations(["2001-01-02", "2001-01-01", "2003-12-31", "2002-06-15"]))
def test_the_order_of_the_seeds_does_not_matter(moments: list[str]) -> None:
    articles = [article(moment, one(moment)) for moment in moments]
    assert placed(*articles) == placed(*sorted(articles, key=lambda a: a.seed.name))


def told(name: str, text: str, day: str) -> ToldEvent:
    """An event that the article of that name tells in a sentence of one day."""
    when = one(day)
    mention = Mention(0, 6, "Friday", "DATE", day, None, day, "test", when)
    sentence = DatedSentence(0, 0, len(text), 0, 6, text, mention, "happened", when, day, "")
    return ToldEvent((Telling(article(name), sentence, f"articles/{name}/#p1"),))


def test_an_event_that_an_article_tells_is_an_entry_of_its_own_kind() -> None:
    event_told = told("a", "Friday it was.", "2002-03-01")
    timeline = build_timeline((), {}, WINDOW, (), YEARS, [event_told])
    (entry,) = timeline.years[2002]
    assert (entry.kind, entry.days, entry.told) == ("event", one("2002-03-01"), event_told)
    assert entry.address == f"years/2002/#{entry.anchor}"


def test_the_anchor_of_an_event_stays_good_when_another_article_tells_it_first() -> None:
    late, early = told("b", "Friday it was.", "2002-03-01"), told("a", "It was Friday.", "2002-03-01")
    alone = build_timeline((), {}, WINDOW, (), YEARS, [late]).years[2002][0]
    both = ToldEvent(early.tellings + late.tellings)
    together = build_timeline((), {}, WINDOW, (), YEARS, [both]).years[2002][0]
    assert alone.anchor in together.anchors


def test_an_event_outside_the_window_has_no_entry() -> None:
    assert build_timeline((), {}, WINDOW, (), YEARS, [told("a", "Friday it was.", "1999-03-01")]) == placed()


def test_no_two_events_share_an_anchor() -> None:
    events = [told("a", "Friday it was.", "2002-03-01"), told("a", "Friday it was.", "2002-03-08")]
    entries = build_timeline((), {}, WINDOW, (), YEARS, events).years[2002]
    assert len({entry.anchor for entry in entries}) == 2


def quoting(name: str, *quotes: str) -> Article:
    """An article of a day that quotes these words."""
    when = one("2002-05-09")
    said = (
        Statement("quotation", 0, 4, quote, (TextPart(0, 0, 4),), None, "made up", None, when, "2002-05-09", "article")
        for quote in quotes
    )
    return replace(article(name, when), statements=tuple(said))


def test_an_articles_entry_holds_its_statements_in_the_order_of_the_text() -> None:
    made = quoting("a", "Two", "One")
    (entry,) = placed(made).years[2002]
    assert [said.statement.quote for said in entry.said] == ["Two", "One"]
    assert tuple(said.anchor for said in entry.said) == statement_anchors(made)
    assert all(said.article is made for said in entry.said)


def test_only_the_article_holds_them_and_not_the_saving_of_its_copy() -> None:
    saved = replace(quoting("a", "One"), captured=Captured(one("2003-01-01"), "2003-01-01", WHY))
    assert [entry.said for entry in placed(saved).years[2003]] == [()]


def test_the_anchor_of_a_statement_does_not_move_when_another_is_found() -> None:
    assert statement_anchors(quoting("a", "One"))[0] in statement_anchors(quoting("a", "New", "One"))
    assert statement_anchors(quoting("a", "One")) != statement_anchors(quoting("b", "One"))


def test_what_is_said_twice_has_two_anchors() -> None:
    assert len(set(statement_anchors(quoting("a", "One", "One")))) == 2
