"""Dates as far as they are printed."""

from datetime import date, timedelta

import edtf as reference
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.dates.edtf import parse_days
from chronicle.dates.partial import edtf_of_choices, edtf_of_days, partial
from chronicle.model import DateRange

days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@st.composite
def ranges(draw: st.DrawFn) -> DateRange:
    first = draw(days)
    return DateRange(first, min(date(2099, 12, 31), first + timedelta(days=draw(st.integers(0, 900)))))


@pytest.mark.parametrize("parts", [(2011, 2, 29), (2013, 6, 31), (2013, 13, 1), (0, 1, 1), (2013, None, 5)])
def test_what_no_calendar_has_is_no_date(parts: tuple[int, int | None, int | None]) -> None:
    assert partial(*parts) is None


def test_a_leap_day_without_a_year_may_be_one() -> None:
    read = partial(None, 2, 29)
    assert read is not None
    assert read.edtf == "XXXX-02-29"
    assert read.full is None


@given(days)
def test_nothing_known_to_the_month_has_a_day(day: date) -> None:
    month = partial(day.year, day.month)
    assert month is not None
    assert month.full is None
    assert len(month.edtf) == len("2013-01")
    assert day in month.days


@given(ranges())
def test_edtf_of_a_range_reads_back(days: DateRange) -> None:
    written = edtf_of_days(days)
    assert written is not None
    assert parse_days(written) == days


@settings(deadline=None, max_examples=50)
@given(ranges())
def test_edtf_is_valid(days: DateRange) -> None:
    written = edtf_of_days(days)
    assert written is not None
    reference.parse_edtf(written)


@settings(deadline=None, max_examples=50)
@given(st.lists(days, min_size=2, max_size=6, unique=True))
def test_edtf_of_choices_is_valid_and_sorted(choices: list[date]) -> None:
    written = edtf_of_choices(choices)
    reference.parse_edtf(written)
    assert written.strip("[]").split(",") == sorted(day.isoformat() for day in choices)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2013-01-26", date(2013, 1, 26), date(2013, 1, 26)),
        ("2013-02", date(2013, 2, 1), date(2013, 2, 28)),
        ("2013", date(2013, 1, 1), date(2013, 12, 31)),
        ("[2014-11-10..2019-12-11]", date(2014, 11, 10), date(2019, 12, 11)),
        ("[..2019-12]", None, date(2019, 12, 31)),
        ("[2014-11..]", date(2014, 11, 1), None),
    ],
)
def test_days_that_edtf_allows(written: str, first: date | None, last: date | None) -> None:
    assert parse_days(written) == DateRange(first, last)


@pytest.mark.parametrize("written", ["", "yesterday", "2013-2-3", "2013-02-30", "[..]", "[2015..2013]", "26.01.2013"])
def test_what_is_no_date_is_refused_with_its_text(written: str) -> None:
    with pytest.raises(ValueError, match="“") as caught:
        parse_days(written)
    assert written in str(caught.value)


def test_a_range_that_runs_backwards_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="later"):
        DateRange(date(2014, 1, 2), date(2014, 1, 1))
