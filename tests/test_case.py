"""A case is loaded as it is written, and a slip in its truth is an error."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from case import CaseError, Quote, load_case, truth_from
from new_case import SKELETON, start_case

SOUND: dict[str, Any] = {
    "why": "A case that is sound.",
    "kind": "article",
    "title": "Bridge Opens",
    "status": "printed",
    "date": "2014-03-12",
    "edtf": "2014-03-12",
    "language": "en",
    "body": ["A bridge was opened."],
}


def test_no_statements_are_not_the_same_as_none_written() -> None:
    assert truth_from(SOUND | {"statements": []}).statements == ()


def test_a_sound_truth_is_taken_as_it_is_written() -> None:
    truth = truth_from(
        SOUND | {"labels": {"3": "stamp", "4": ["caption", "credit"]}, "evidence": [{"line": 3, "quote": "12 March"}]}
    )
    assert truth.title == "Bridge Opens"
    assert truth.statements is None
    assert truth.body == ("A bridge was opened.",)
    assert truth.labels == {3: ("stamp",), 4: ("caption", "credit")}
    assert truth.evidence == (Quote(line=3, quote="12 March"),)


@pytest.mark.parametrize("key", ["why", "kind", "title", "status", "language", "body"])
def test_a_required_expectation_is_missed(key: str) -> None:
    with pytest.raises(CaseError, match=f"{key} is missing or empty"):
        truth_from({name: value for name, value in SOUND.items() if name != key})


@pytest.mark.parametrize("key", ["title", "language", "body"])
def test_what_is_no_article_needs_no_text(key: str) -> None:
    nothing = {"why": "A menu.", "kind": "not-an-article", "status": "unknown"}
    assert getattr(truth_from(nothing), key) is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"titel": "Bridge Opens"}, "unknown key 'titel'"),
        ({"kind": "opinion"}, "kind is none of article, not-an-article"),
        ({"status": "certain"}, "status is none of printed"),
        ({"authorities": "mine"}, "authorities is none of made up, seeds"),
        ({"date": "2014-02-30"}, "date is no day"),
        ({"date": "20140312"}, "date is no day"),
        ({"title": 7}, "title is not of the type str"),
        ({"body": "A bridge was opened."}, "body is not of the type list"),
        ({"standfirst": ""}, "standfirst is empty"),
        ({"earliest": "2014-03-12"}, "date says earliest and latest already"),
        ({"labels": {"3": "headline"}}, "'headline' is no label"),
        ({"labels": {"third": "stamp"}}, "'third' is no line number"),
        ({"evidence": [{"line": 3}]}, "has neither a line with a quote nor a source"),
        ({"evidence": [{"line": 3, "quote": ""}]}, "a line or a quote is empty"),
        ({"evidence": [{"source": "hearsay"}]}, "'hearsay' is no source"),
    ],
)
def test_a_slip_is_an_error(change: dict[str, Any], message: str) -> None:
    with pytest.raises(CaseError, match=message):
        truth_from(SOUND | change)


def test_a_bounded_date_needs_a_bound() -> None:
    bounded = {key: value for key, value in SOUND.items() if key != "date"} | {"status": "bounded"}
    with pytest.raises(CaseError, match="a bounded date has an earliest or a latest day"):
        truth_from(bounded)


def test_all_slips_are_told_together() -> None:
    with pytest.raises(CaseError, match=r"unknown key 'titel'.*status is none of"):
        truth_from(SOUND | {"titel": "Bridge Opens", "status": "certain"})


def test_a_new_case_fails_until_its_truth_is_written(tmp_path: Path) -> None:
    folder = start_case("courier-two-stamps", b"Bridge Opens\r\n", tmp_path)
    assert (folder / "seed.txt").read_bytes() == b"Bridge Opens\r\n"
    with pytest.raises(CaseError, match=r"courier-two-stamps.*why is missing or empty"):
        load_case(folder)


def test_a_new_case_names_no_key_that_is_not_known() -> None:
    with pytest.raises(CaseError) as caught:
        truth_from(tomllib.loads(SKELETON))
    assert "unknown key" not in str(caught.value)


@pytest.mark.parametrize("name", ["courier", "Courier-stamps", "courier_two", "../courier-two", ""])
def test_a_new_case_needs_a_name_of_two_parts(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is no name for a case"):
        start_case(name, b"", tmp_path)


def test_a_new_case_never_writes_over_another(tmp_path: Path) -> None:
    start_case("courier-two-stamps", b"first", tmp_path)
    with pytest.raises(ValueError, match="already"):
        start_case("courier-two-stamps", b"second", tmp_path)
    assert (tmp_path / "courier-two-stamps" / "seed.txt").read_bytes() == b"first"
