"""Which date of a page wins, and what is said of the others."""

from datetime import date

import pytest

from chronicle.dates.candidates import Candidate, Constraint, OrderHint, Role, Signs
from chronicle.dates.choose import Choice, choose
from chronicle.dates.partial import PartialDate, partial
from chronicle.model import DateRange, Evidence
from chronicle.rules.load import load_rules

LAG = load_rules().weekday_lag


def candidate(role: Role, *readings: str, between: bool = False, weekday: int | None = None) -> Candidate:
    evidence = Evidence("seed", role, " or ".join(readings), 1, 0, 0, "")
    return Candidate(role, tuple(map(read, readings)), evidence, "test", between=between, weekday=weekday)


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


@pytest.mark.parametrize(
    ("candidates", "wanted"),
    [
        ([candidate("updated-stamp", "2014-03-14"), candidate("published-stamp", "2014-03-12")], "2014-03-12"),
        ([candidate("updated-stamp", "2014-03-14", between=True)], "2014-03-14"),
        ([candidate("updated-stamp", "2014-03-14")], "[..2014-03-14]"),
        ([candidate("updated-stamp", "2014-03-14", between=True), candidate("dateline", "2014-03-12")], "2014-03-12"),
        ([candidate("updated-stamp", "2014-03-14", between=True), candidate("address", "2014-03-14")], "2014-03-14"),
        ([candidate("masthead", "2014-03-14")], "[..2014-03-14]"),
        ([candidate("masthead", "2014-03-14"), candidate("end-stamp", "2014-03-12")], "2014-03-12"),
        ([candidate("stamp", "2014-03"), candidate("dateline", "2014-03-12")], "2014-03-12"),
        ([candidate("stamp", "2018-05-09"), candidate("address", "2012-05-09")], "[2012-05-09,2018-05-09]"),
        ([candidate("stamp", "2014-03-04", weekday=0)], "[2014-03-03,2014-03-04]"),  # a Tuesday, called a Monday
        ([candidate("dateline", "2014-03-11"), candidate("stamp", "2014-03-12")], "2014-03-12"),
        ([candidate("address", "2014-03-12"), candidate("end-stamp", "2014-03-13")], "2014-03-12"),
        ([candidate("stamp", "2014-03-11"), candidate("stamp", "2014-03-12", between=True)], "2014-03-12"),
        ([candidate("stamp", "2014-03-11"), candidate("stamp", "2014-03-12")], "[2014-03-11,2014-03-12]"),
        ([candidate("stamp", "2014-03")], "2014-03"),
    ],
)
def test_the_more_telling_date_wins(candidates: list[Candidate], wanted: str) -> None:
    assert choice(*candidates).published.edtf == wanted


def test_a_date_of_the_address_alone_is_inferred() -> None:
    assert choice(candidate("address", "2014-03-12")).published.status == "inferred"


def test_agreeing_dates_are_shown_as_steps_and_others_as_rejected() -> None:
    published = choice(
        candidate("stamp", "2014-03-12"), candidate("address", "2014-03-12"), candidate("dateline", "2014-03-11")
    ).published
    assert [step.rule for step in published.steps] == ["stamp", "address"]
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
    ambiguous = candidate("stamp", "2014-04-03", "2014-03-04", weekday=weekday)
    assert choice(ambiguous, constraints=constraints, hints=hints).published.edtf == wanted


def test_a_printed_date_after_the_copy_was_saved_is_not_shown() -> None:
    found = choice(candidate("stamp", "2014-03-12"), constraints=(until("2014-01-01"),))
    assert (found.published.status, found.published.edtf) == ("bounded", "[..2014-01-01]")
    assert any("2014-03-12" in doubt for doubt in found.doubts)


def test_a_printed_date_that_one_weak_sign_contradicts_is_doubted_where_the_reader_sees_it() -> None:
    found = choice(candidate("stamp", "2014-03-12"), constraints=(since("2015-01-01"),))
    assert found.published.edtf == "2014-03-12"
    assert [step.rule for step in found.published.steps] == ["stamp", "doubt"]


def test_a_printed_date_that_two_weak_signs_contradict_is_not_shown() -> None:
    found = choice(candidate("stamp", "2014-03-12"), constraints=(since("2015-01-01"), since("2015-06-01")))
    assert (found.published.status, found.published.edtf) == ("bounded", "[2015-06-01..]")


def test_without_a_date_the_constraints_bound_it() -> None:
    published = choice(constraints=(until("2014-01-01"),)).published
    assert (published.status, published.edtf, published.day) == ("bounded", "[..2014-01-01]", None)


def test_without_anything_nothing_is_known() -> None:
    assert choice().published.status == "unknown"
