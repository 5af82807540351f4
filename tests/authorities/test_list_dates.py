"""Dates as the lists write them."""

from __future__ import annotations

from datetime import date

import pytest

from chronicle.authorities.days import days_of, widest
from chronicle.model import DateRange


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2011-05-31", date(2011, 5, 31), date(2011, 5, 31)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
    ],
)
def test_a_date_has_a_first_and_a_last_day(edtf: str, first: date, last: date) -> None:
    assert days_of(edtf) == (first, last)


@pytest.mark.parametrize(
    "edtf", ["", "2011-13", "2011-02-30", "2011-00", "2011-01-00", "31.5.2011", "2011-5", "2011~", "٢٠١١"]
)
def test_anything_else_is_refused(edtf: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        days_of(edtf)


def test_the_widest_range_takes_in_every_day_that_may_be_meant() -> None:
    assert widest("2011-05", "2012") == DateRange(date(2011, 5, 1), date(2012, 12, 31))
    assert widest(None, "2012") == DateRange(None, date(2012, 12, 31))
    assert widest("2012", None) == DateRange(date(2012, 1, 1), None)
    with pytest.raises(ValueError, match="later"):
        widest("2012", "2011")
