"""Which date of a page wins, and what is said of the others."""

from datetime import date

import pytest

from chronicle.dates.candidates import Candidate, Constraint, OrderHint, Role, Signs
from chronicle.dates.choose import Choice, choose
from chronicle.dates.partial import PartialDate, partial
from chronicle.model import DateRange, Evidence
from chronicle.rules.load import load_rules

LAG = load_rules().weekday_lag


def candidate(
    role: Role, *readings: str, score: float | None = None, weekday: int | None = None, between: bool = False
) -> Candidate:
    """A candidate; one with a score was weighed by its signs, one without is none of the page's printed full dates."""
    evidence = Evidence("seed", role, " or ".join(readings), 1, 0, 0, "")
    dates = tuple(map(read, readings))
    return Candidate(role, dates, evidence, "test", between=between, weekday=weekday, score=score)


def read(written: str) -> PartialDate:
    found = partial(*map(int, written.split("-")))
    assert found is not None
    return found


def hint(order: str) -> OrderHint:
    return OrderHint("DMY" if order == "DMY" else "MDY", Evidence("authority", "order", order))


def choice(
    *candidates: Candidate, constraints: tuple[Constraint, ...] = (), hints: tuple[OrderHint, ...] = ()
) -> Choice:
    return choose(Signs(candidates, constraints, hints), LAG)


def since(day: str) -> Constraint:
    return Constraint(
        (DateRange(date.fromisoformat(day), None),), Evidence("seed", "office", "held then"), doubtful=True
    )


def until(day: str) -> Constraint:
    return Constraint((DateRange(None, date.fromisoformat(day)),), Evidence("seed", "capture", "saved then"))


CLEAR, WEAK, POOR = 3.0, -0.5, -4.0
"""Scores: surely the day where nothing else is likely; more likely not than so; surely not."""


@pytest.mark.parametrize(
    ("candidates", "wanted"),
    [
        ([candidate("published-stamp", "2014-03-12", score=CLEAR)], "2014-03-12"),
        ([candidate("stamp", "2014-03-12", score=CLEAR), candidate("stamp", "2014-03-14", score=POOR)], "2014-03-12"),
        ([candidate("stamp", "2014-03-12", score=WEAK)], None),
        ([candidate("updated-stamp", "2014-03-14", score=WEAK)], "[..2014-03-14]"),
        ([candidate("masthead", "2014-03-14", score=WEAK)], "[..2014-03-14]"),
        ([candidate("masthead", "2014-03-14", score=WEAK), candidate("dateline", "2014-03-12")], "2014-03-12"),
        ([candidate("stamp", "2014-03-12", score=WEAK), candidate("address", "2014-03-12")], "2014-03-12"),
        ([candidate("stamp", "2014-03-12", score=POOR), candidate("address", "2014-03-13")], "2014-03-13"),
        ([candidate("stamp", "2014-03"), candidate("dateline", "2014-03-12")], "2014-03-12"),
        ([candidate("stamp", "2014-03")], "2014-03"),
        ([candidate("address", "2014-03-12")], "2014-03-12"),
        # A day said twice has both for it.
        ([candidate("stamp", "2014-03-12", score=WEAK), candidate("stamp", "2014-03-12", score=WEAK)], "2014-03-12"),
    ],
)
def test_the_more_telling_date_wins(candidates: list[Candidate], wanted: str | None) -> None:
    assert choice(*candidates).published.edtf == wanted


def test_two_days_that_are_equally_likely_are_both_doubted() -> None:
    found = choice(candidate("stamp", "2014-03-12", score=CLEAR), candidate("stamp", "2014-03-13", score=CLEAR))
    assert found.published.day is None
    assert "not clear" in found.doubts[0]


@pytest.mark.parametrize(
    ("candidates", "wanted"),
    [
        (
            [candidate("stamp", "2018-05-09", score=CLEAR), candidate("address", "2012-05-09")],
            "[2012-05-09,2018-05-09]",
        ),
        ([candidate("stamp", "2014-03-04", score=CLEAR, weekday=0)], "[2014-03-03,2014-03-04]"),  # in truth a Tuesday
        ([candidate("dateline", "2014-03-11"), candidate("stamp", "2014-03-12", score=CLEAR)], "2014-03-12"),
    ],
)
def test_what_else_the_page_prints_may_speak_against_the_likeliest_day(
    candidates: list[Candidate], wanted: str
) -> None:
    assert choice(*candidates).published.edtf == wanted


VISIT = candidate("masthead", "2019-03-14", score=CLEAR)


@pytest.mark.parametrize(
    ("others", "wanted"),
    [
        ([], "2019-03-14"),
        ([candidate("remark", "2017-03-21", score=POOR)], "[..2019-03-14]"),
        ([candidate("remark", "2019-03-15", score=POOR)], "2019-03-14"),
    ],
)
def test_a_remark_that_is_older_shows_that_the_day_at_the_head_is_that_of_the_visit(
    others: list[Candidate], wanted: str
) -> None:
    assert choice(VISIT, *others).published.edtf == wanted


def test_a_time_of_its_own_shows_it_too() -> None:
    ago = Evidence("seed", "relative-stamp", "said so", 5, 0, 9, "yesterday")
    assert choose(Signs((VISIT,), (), relative=ago), LAG).published.day is None
    assert choose(Signs((VISIT,), ()), LAG).published.day == date(2019, 3, 14)


def test_a_date_of_the_address_alone_is_inferred() -> None:
    assert choice(candidate("address", "2014-03-12")).published.status == "inferred"


def test_agreeing_dates_are_shown_as_steps_and_others_as_rejected() -> None:
    published = choice(
        candidate("stamp", "2014-03-12", score=CLEAR),
        candidate("address", "2014-03-12"),
        candidate("dateline", "2014-03-11"),
    ).published
    assert [step.rule for step in published.steps] == ["stamp", "weighed", "address"]
    assert [other.edtf for other in published.rejected] == ["2014-03-11"]


@pytest.mark.parametrize(
    ("weekday", "constraints", "hints", "wanted"),
    [
        (None, (), (), "[2014-03-04,2014-04-03]"),
        (None, (), (hint("DMY"),), "2014-04-03"),
        (None, (), (hint("MDY"),), "2014-03-04"),
        (None, (until("2014-03-20"),), (), "2014-03-04"),
        (1, (), (hint("DMY"),), "2014-03-04"),  # a Tuesday
        (3, (), (hint("MDY"),), "2014-04-03"),  # a Thursday
    ],
)
def test_order_of_day_and_month(
    weekday: int | None, constraints: tuple[Constraint, ...], hints: tuple[OrderHint, ...], wanted: str
) -> None:
    ambiguous = candidate("stamp", "2014-04-03", "2014-03-04", weekday=weekday, score=CLEAR)
    assert choice(ambiguous, constraints=constraints, hints=hints).published.edtf == wanted


def test_a_printed_date_after_the_copy_was_saved_is_not_shown() -> None:
    found = choice(candidate("stamp", "2014-03-12", score=CLEAR), constraints=(until("2014-01-01"),))
    assert (found.published.status, found.published.edtf) == ("bounded", "[..2014-01-01]")
    assert any("2014-03-12" in doubt for doubt in found.doubts)


def test_a_printed_date_that_one_weak_sign_contradicts_is_doubted_where_the_reader_sees_it() -> None:
    found = choice(candidate("stamp", "2014-03-12", score=CLEAR), constraints=(since("2015-01-01"),))
    assert found.published.edtf == "2014-03-12"
    assert [step.rule for step in found.published.steps] == ["stamp", "weighed", "doubt"]


def test_a_printed_date_that_two_weak_signs_contradict_is_not_shown() -> None:
    found = choice(
        candidate("stamp", "2014-03-12", score=CLEAR), constraints=(since("2015-01-01"), since("2015-06-01"))
    )
    assert (found.published.status, found.published.edtf) == ("bounded", "[2015-06-01..]")


def test_without_a_date_the_constraints_bound_it() -> None:
    published = choice(constraints=(until("2014-01-01"),)).published
    assert (published.status, published.edtf, published.day) == ("bounded", "[..2014-01-01]", None)


def test_without_anything_nothing_is_known() -> None:
    assert choice().published.status == "unknown"
