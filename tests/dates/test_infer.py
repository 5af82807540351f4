"""A day and month without a year: the year comes from constraints alone, and only where they leave one."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chronicle.dates.candidates import Candidate, Constraint, LeadWeekday, Signs
from chronicle.dates.choose import choose
from chronicle.dates.partial import partial
from chronicle.model import DateRange, Evidence
from chronicle.rules.load import load_rules

LAG = load_rules().weekday_lag


def told(why: str) -> Evidence:
    return Evidence("seed", "test", why, 1, 0, 0, "")


def dateline(month: int, day: int, weekday: int | None = None) -> Candidate:
    reading = partial(None, month, day)
    assert reading is not None
    return Candidate("dateline", (reading,), told("dateline"), "month-name-day", weekday=weekday)


def within(*spans: tuple[str | None, str | None]) -> Constraint:
    ranges = [DateRange(*(date.fromisoformat(day) if day else None for day in span)) for span in spans]
    return Constraint(tuple(ranges), told(f"within {spans}"), doubtful=True)


def chosen(candidate: Candidate, *constraints: Constraint, lead: int | None = None) -> tuple[str, str | None]:
    weekday = None if lead is None else LeadWeekday(lead, told("lead"))
    published = choose(Signs((candidate,), constraints, (), weekday), LAG).published
    return published.status, published.edtf


# 9 June: 2011 Thursday, 2012 Saturday, 2013 Sunday, 2014 Monday, 2015 Tuesday, 2016 Thursday, 2017 Friday.
@pytest.mark.parametrize(
    ("constraints", "weekday", "lead", "wanted"),
    [
        # One term of office with a single 9 June in it.
        ([within(("2012-07-01", "2014-01-31"))], None, None, ("inferred", "2013-06-09")),
        # Two 9 Junes in the term: Saturday and Sunday. "on Friday" lies one day before the Saturday only.
        ([within(("2011-07-01", "2014-01-31"))], None, 4, ("inferred", "2012-06-09")),
        # "on Saturday" lies on the Saturday itself and one day before the Sunday: both fit, no day is shown.
        ([within(("2011-07-01", "2014-01-31"))], None, 5, ("bounded", "[2012-06-09,2013-06-09]")),
        # Nothing but the term: two days are left.
        ([within(("2011-07-01", "2014-01-31"))], None, None, ("bounded", "[2012-06-09,2013-06-09]")),
        # The weekday printed beside the day settles it.
        ([within(("2011-01-01", "2014-12-31"))], 0, None, ("inferred", "2014-06-09")),
        # Two terms with a gap: the years between do not count.
        ([within(("2011-01-01", "2011-12-31"), ("2014-01-01", "2014-12-31"))], None, 3, ("inferred", "2011-06-09")),
        # Two people's terms that overlap in one year.
        ([within(("2010-01-01", "2013-03-31")), within(("2012-01-01", "2016-12-31"))], None, None,
         ("inferred", "2012-06-09")),
        # A life of the agency and a date told as past.
        ([within((None, "2015-12-31")), within(("2015-03-01", None))], None, None, ("inferred", "2015-06-09")),
        # An end is open: the year cannot be counted out.
        ([within(("2012-01-01", None))], None, 4, ("bounded", "[2012-01-01..]")),
        ([], None, 4, ("unknown", None)),
        # Terms that do not overlap contradict one another: nothing is shown.
        ([within(("2010-01-01", "2011-01-31")), within(("2014-01-01", "2014-12-31"))], None, None, ("unknown", None)),
        # No 9 June in the term.
        ([within(("2012-07-01", "2013-03-31"))], None, None, ("unknown", None)),
        # More days than are worth listing are shown as a range.
        ([within(("2001-01-01", "2018-12-31"))], None, None, ("bounded", "[2001-06-09..2018-06-09]")),
        # The lead's weekday fits no year left.
        ([within(("2012-07-01", "2014-01-31"))], None, 2, ("unknown", None)),
    ],
)  # fmt: skip
def test_years_left(
    constraints: list[Constraint], weekday: int | None, lead: int | None, wanted: tuple[str, str | None]
) -> None:
    assert chosen(dateline(6, 9, weekday), *constraints, lead=lead) == wanted


def test_a_leap_day_stands_in_leap_years_only() -> None:
    assert chosen(dateline(2, 29), within(("2013-01-01", "2017-12-31"))) == ("inferred", "2016-02-29")


@given(
    day=st.dates(date(2005, 1, 1), date(2020, 12, 31)),
    before=st.integers(0, 2000),
    after=st.integers(0, 2000),
    lag=st.sampled_from(LAG.days),
)
def test_the_true_day_is_never_ruled_out(day: date, before: int, after: int, lag: int) -> None:
    """Whatever true constraints say, the day on which the article came out stays among what is shown."""
    assume((day.month, day.day) != (2, 29))
    span = (
        date.fromordinal(day.toordinal() - before).isoformat(),
        date.fromordinal(day.toordinal() + after).isoformat(),
    )
    lead = LeadWeekday((day.weekday() - lag) % 7, told("lead"))
    published = choose(Signs((dateline(day.month, day.day),), (within(span),), (), lead), LAG).published
    assert day in published.days
    assert not published.choices or day in published.choices


@given(day=st.dates(date(2005, 1, 1), date(2020, 12, 31)), years=st.integers(0, 9))
def test_what_is_inferred_is_the_only_day_left(day: date, years: int) -> None:
    span = (f"{day.year - years}-01-01", f"{day.year + years}-12-31")
    published = choose(Signs((dateline(day.month, day.day),), (within(span),)), LAG).published
    possible = [
        found
        for year in range(day.year - years, day.year + years + 1)
        if (read := partial(year, day.month, day.day)) and (found := read.full)
    ]
    assert (published.status == "inferred") == (len(possible) == 1)
