"""Dates in words: as precise as they are known, and no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.model import Captured, DateRange, Published, Status
from chronicle.pages import words
from pages.made_up import UNKNOWN, article, bounded, capture, entry, evidence, printed

D = date


@pytest.mark.parametrize(
    ("first", "last", "expected", "iso"),
    [
        (D(2013, 1, 26), D(2013, 1, 26), "26 January 2013", "2013-01-26"),
        (D(2013, 1, 1), D(2013, 1, 31), "January 2013", "2013-01"),
        (D(2012, 2, 1), D(2012, 2, 29), "February 2012", "2012-02"),
        (D(2013, 1, 1), D(2013, 12, 31), "2013", "2013"),
        (D(2012, 2, 1), D(2012, 2, 28), "between 1 and 28 February 2012", None),
        (D(2014, 11, 10), D(2019, 12, 11), "between 10 November 2014 and 11 December 2019", None),
        (D(2012, 3, 3), D(2012, 5, 9), "between 3 March and 9 May 2012", None),
        (None, D(2019, 12, 11), "no later than 11 December 2019", None),
        (D(2014, 11, 10), None, "no earlier than 10 November 2014", None),
        (None, None, "date not known", None),
    ],
)
def test_a_range_of_days(first: date | None, last: date | None, expected: str, iso: str | None) -> None:
    days = DateRange(first, last)
    assert words.date_words(days) == expected
    assert words.iso_value(days) == iso


def test_the_only_days_left_are_all_named() -> None:
    two = (D(2012, 1, 26), D(2013, 1, 26))
    assert words.date_words(DateRange(two[0], two[1]), choices=two) == "26 January 2012 or 26 January 2013"
    three = (*two, D(2014, 1, 26))
    said = words.date_words(DateRange(two[0], three[2]), choices=three)
    assert said == "26 January 2012, 26 January 2013 or 26 January 2014"


@pytest.mark.parametrize(("mark", "word"), [("~", "about"), ("?", "probably"), ("%", "perhaps about")])
def test_a_doubt_in_edtf_is_said_and_leaves_no_exact_value(mark: str, word: str) -> None:
    year = DateRange(D(2015, 1, 1), D(2015, 12, 31))
    assert words.date_words(year, f"2015{mark}") == f"{word} 2015"
    assert words.iso_value(year, f"2015{mark}") is None


@given(st.dates(), st.dates())
def test_a_day_is_named_only_where_it_is_known(one: date, other: date) -> None:
    days = DateRange(min(one, other), max(one, other))
    said, iso = words.date_words(days), words.iso_value(days)
    if one == other:
        assert iso == one.isoformat()
        assert not said.startswith("between")
    else:
        assert said.startswith("between") == (iso is None)


def test_under_the_heading_of_its_year_a_date_leaves_the_year_out() -> None:
    def said(published: Published, year: int | None = 2012) -> str:
        return words.entry_words(entry(article("a", published=published)), year)

    assert said(printed(D(2012, 5, 9))) == "9 May"
    assert said(printed(D(2012, 5, 9)), None) == "9 May 2012"
    assert said(bounded(D(2012, 5, 1), D(2012, 5, 31))) == "May"
    assert said(bounded(D(2012, 1, 1), D(2012, 12, 31))) == "day not known"
    assert said(bounded(D(2012, 3, 3), D(2012, 5, 9))) == "between 3 March and 9 May"
    assert said(bounded(D(2012, 5, 3), D(2012, 5, 9))) == "between 3 and 9 May"
    assert said(bounded(D(2012, 3, 3), D(2012, 5, 9), (D(2012, 3, 3), D(2012, 5, 9)))) == "3 March or 9 May"


def test_the_time_is_shown_as_printed() -> None:
    assert words.published_words(printed(D(2018, 2, 12), "08:49", "+04:00")) == "12 February 2018, 08:49 (UTC+04:00)"
    assert words.published_words(printed(D(2018, 2, 12), "08:49", "Z")) == "12 February 2018, 08:49 (UTC)"
    assert words.published_words(printed(D(2018, 2, 12), "08:49")) == "12 February 2018, 08:49"
    assert words.published_words(printed(D(2018, 2, 12))) == "12 February 2018"


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2019-12-11T14:57+03:00", "11 December 2019, 14:57 (UTC+03:00)"),
        ("2019-12-11T14:57", "11 December 2019, 14:57"),
        ("2019-12-11", "11 December 2019"),
    ],
)
def test_when_the_copy_was_saved(moment: str, expected: str) -> None:
    days = DateRange(D(2019, 12, 11), D(2019, 12, 11))
    assert words.captured_words(Captured(days, moment, evidence("A clock."))) == expected


def test_a_year_that_no_quoted_piece_prints_is_said_to_be_inferred() -> None:
    day = DateRange(D(2013, 1, 26), D(2013, 1, 26))
    without = Published("inferred", day, "2013-01-26", (evidence("A dateline.", "January 26", 3),))
    assert words.status_note(without) == "year inferred"
    step = evidence("A copyright line.", "© 2013", 9)
    assert words.status_note(replace(without, steps=(*without.steps, step))) == "inferred"


@pytest.mark.parametrize(
    ("published", "note"),
    [
        (printed(D(2012, 5, 9)), None),
        (replace(bounded(D(2013, 1, 1), D(2013, 1, 31)), status="printed"), "day not printed"),
        (bounded(D(2013, 1, 1), D(2014, 1, 31)), "range only"),
        (bounded(D(2012, 1, 26), D(2013, 1, 26), (D(2012, 1, 26), D(2013, 1, 26))), "one of these days"),
        (UNKNOWN, None),
    ],
)
def test_the_quiet_word_beside_a_date(published: Published, note: str | None) -> None:
    assert words.status_note(published) == note


def test_who_gave_a_date_is_said() -> None:
    note = replace(printed(D(2015, 6, 5)), status="curated")
    assert words.status_note(note) == "from the curator’s note"
    front = replace(note, steps=(replace(note.steps[0], source="front matter"),))
    assert words.status_note(front) == "from its front matter"


def test_every_status_and_label_has_words() -> None:
    statuses: tuple[Status, ...] = ("printed", "inferred", "curated", "bounded", "unknown")
    assert set(words.STATUSES) == set(statuses)
    assert all(words.LABELS.values())


def test_a_capture_has_no_word_of_doubt() -> None:
    made = article("a", published=bounded(None, D(2019, 12, 11)))
    days = DateRange(D(2019, 12, 11), D(2019, 12, 11))
    saved = replace(made, captured=Captured(days, "2019-12-11", evidence("A clock.")))
    assert words.entry_note(entry(saved)) == "range only"
    assert words.entry_note(capture(saved)) is None


def test_numbers_agree_with_their_nouns() -> None:
    assert [words.counted(n, "entry", "entries") for n in (0, 1, 2)] == ["no entries", "1 entry", "2 entries"]
