"""The EDTF that a curator may write, and no other."""

from __future__ import annotations

import re
from datetime import date

import pytest
from edtf import parse_edtf

from chronicle.dates.edtf import FORMS, parse_choices, parse_days
from chronicle.model import DateRange


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2013-01-26", date(2013, 1, 26), date(2013, 1, 26)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2013", date(2013, 1, 1), date(2013, 12, 31)),
        ("[2013-01-26..2013-02-03]", date(2013, 1, 26), date(2013, 2, 3)),
        ("[2013-01..2013-02]", date(2013, 1, 1), date(2013, 2, 28)),
        ("[..2013-02-03]", None, date(2013, 2, 3)),
        ("[2013-01-26..]", date(2013, 1, 26), None),
        ("[2012-01-26,2013-01-26]", date(2012, 1, 26), date(2013, 1, 26)),
    ],
)
def test_a_date_allows_the_days_from_its_first_to_its_last(written: str, first: date | None, last: date | None) -> None:
    assert parse_days(f" {written} ") == DateRange(first, last)


def test_a_set_names_the_only_days_there_are() -> None:
    assert parse_choices("[2013-01-26,2012-01-26,2012-02-29]") == (
        date(2012, 1, 26),
        date(2012, 2, 29),
        date(2013, 1, 26),
    )
    assert parse_choices("[2012-01-26..2013-01-26]") == ()
    assert parse_choices("2013-01-26") == ()


@pytest.mark.parametrize(
    "written",
    [
        "", "2015~", "2015?", "2009/2012", "201X", "2013-1-26", "2013-01-26T10:52", "2013-02-30", "0000",
        "[..]", "[2013]", "[2013-02-03..2013-01-26]", "[2012-01-26,2013-02-29]", "[2012-01-26,2013]",
        "[2012-01-26,2012-01-26]", "[2012-01-26,]", "[,2012-01-26]", "{2012-01-26,2013-01-26}",
    ],
)  # fmt: skip
def test_anything_else_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="“"):
        parse_days(written)


def test_the_forms_that_are_named_are_the_forms_that_are_read_and_are_edtf() -> None:
    named = re.findall(r"\[[^\]]+\]|\d{4}(?:-\d\d)*", FORMS)
    assert len(named) == 5
    for form in named:
        parse_days(form)
        parse_edtf(form)
