"""How well it is told who says what: each figure has a floor in floors.toml; and the marks it is measured by."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from chronicle.model import Speaker
from gate.marked_statements import MARKS, Mark, MarkedReport, Third, bare, is_same, is_unseen, marked_reports
from gate.measure_statements import measure, texts
from reading import knowledge

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))["statements"]

LONGEST_FORM = 13
"""Words of the longest form of a speaker's name: a description, as the report gives it."""

_LINE = re.compile(r'|#.*|\[\[(quotation|name|report)\]\]|(start|end) = \d+|speakers = \[("[^"]+"(, "[^"]+")*)?\]')


@pytest.mark.parametrize("third", ["seen", "unseen"])
def test_statements(corpus: Path, third: Third) -> None:
    floor, found = FLOORS[third], measure(corpus, third, knowledge("seeds"))
    assert found.quotations.precision >= floor["precision"], found.quotations.errors
    assert found.quotations.recall >= floor["recall"], found.quotations.errors
    assert found.reports.precision >= floor["reports"], found.reports.errors


# --- the marks --------------------------------------------------------------------------


def test_the_marks_hold_only_numbers_and_names() -> None:
    for path in MARKS.glob("*.toml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if not _LINE.fullmatch(line)] == [], path.name
    forms = {form for report in marked_reports() for mark in _marks(report) for form in mark.speakers}
    assert [form for form in forms if len(form.split()) > LONGEST_FORM or form != form.strip()] == []


def test_marks_stand_in_order_and_none_twice() -> None:
    for report in marked_reports():
        for marks in (report.quotations, report.names):
            assert all(one.end <= other.start for one, other in pairwise(marks)), report.name
        places = [(mark.start, mark.end) for mark in _marks(report)]
        assert len(places) == len(set(places)), report.name


def test_the_marks_fit_the_reports(corpus: Path) -> None:
    known = texts(corpus)
    for report in marked_reports():
        text = known[report.name]
        for mark in (*report.quotations, *report.names):
            assert text[mark.start] in '"“', (report.name, mark)
            assert {*text[mark.end - 1 : mark.end + 1]} & {*'"“”'}, (report.name, mark)
        for mark in report.reports:
            said = text[mark.start : mark.end]
            assert said == said.strip(), (report.name, mark)
        assert all(text.find("\n") < mark.start < mark.end <= len(text) for mark in _marks(report)), report.name


def test_no_words_that_were_said_stand_among_the_names(corpus: Path) -> None:
    known = texts(corpus)
    for report in marked_reports():
        said = {known[report.name][mark.start : mark.end] for mark in (*report.quotations, *report.reports)}
        forms = {form for mark in _marks(report) for form in mark.speakers}
        assert not said & forms, report.name


def test_a_third_is_kept_unseen() -> None:
    assert is_unseen("reuters-0058") is False
    assert {report.name for report in marked_reports("seen")} | {
        report.name for report in marked_reports("unseen")
    } == {report.name for report in marked_reports()}


# --- what counts as right ---------------------------------------------------------------


@pytest.mark.parametrize("printed", ["The Kremlin's", "kremlin", "Kremlin’s", " the  Kremlin."])
def test_case_article_possessive_and_punctuation_do_not_count(printed: str) -> None:
    assert bare(printed) == "kremlin"


@pytest.mark.parametrize(
    ("speaker", "form"),
    [
        (Speaker("Anders Holm", "people", "anders-holm"), "Anders Holm"),
        (Speaker("Tomas Reyl", "people", "tomas-reyl"), "Reyl"),
        (Speaker("Norland government", "institutions", "norland-government"), "Government of Norland"),
        (Speaker("senior harbour official"), "harbour official"),
        (Speaker("harbour official"), "harbour official at the pier"),
    ],
)
def test_the_same_speaker(speaker: Speaker, form: str) -> None:
    assert is_same(speaker, ["nobody else", form], knowledge("made up").names)


@pytest.mark.parametrize(
    ("speaker", "forms"),
    [
        (Speaker("Anders Holm", "people", "anders-holm"), ["Greta Holm", "Prime Minister Anders Holm"]),
        (Speaker("senior harbour official"), ["official", "harbour official of Haldane"]),
        (Speaker("harbour official"), []),
    ],
)
def test_another_speaker(speaker: Speaker, forms: list[str]) -> None:
    assert not is_same(speaker, forms, knowledge("made up").names)


def test_a_report_covers_half_of_the_words_at_least() -> None:
    text = "the bridge is open and free"
    report = MarkedReport("made-up", (), (), (Mark(0, 13),))
    assert report.reports_over(0, 27, text) == report.reports
    assert report.reports_over(4, 27, text) == ()
    assert report.reports_over(3, 4, text) == ()


def test_a_quotation_may_lack_a_mark() -> None:
    report = MarkedReport("made-up", (Mark(5, 20),), (Mark(30, 40),), ())
    assert report.quotation_at(6, 20) == report.quotation_at(5, 19) == report.quotations[0]
    assert report.quotation_at(7, 20) is None
    assert report.is_name(31, 40)


def _marks(report: MarkedReport) -> tuple[Mark, ...]:
    return (*report.quotations, *report.names, *report.reports)
