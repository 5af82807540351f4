"""Front matter is found here, by its two `---` lines, and nothing is guessed about a block that is not whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.files.front_matter import read_front_matter
from chronicle.text.decode import decode

KNOWN = ("date", "title")


@pytest.mark.parametrize(
    ("text", "fields", "rest", "first_line"),
    [
        pytest.param("---\ntitle: A\n---\nText", {"title": "A"}, "Text", 4, id="plain"),
        pytest.param("---\ntitle: A\n---\n\n\nText", {"title": "A"}, "\n\nText", 4, id="leading line ends stay"),
        pytest.param("---\r\ntitle: A\r\n---\r\nText", {"title": "A"}, "Text", 4, id="windows line ends"),
        pytest.param("---\rtitle: A\r---\rText", {"title": "A"}, "Text", 4, id="old mac line ends"),
        pytest.param("---  \ntitle: A\n---\t\nText", {"title": "A"}, "Text", 4, id="spaces after the rules"),
        pytest.param("---\ntitle: A\n---", {"title": "A"}, "", 4, id="nothing after it"),
        pytest.param("---\n---\nText", {}, "Text", 3, id="empty block"),
        pytest.param("Text\n---\ntitle: A\n---\n", {}, "Text\n---\ntitle: A\n---\n", 1, id="not at the head"),
        pytest.param("----\ntitle: A\n---\n", {}, "----\ntitle: A\n---\n", 1, id="four dashes are no rule"),
        pytest.param("", {}, "", 1, id="empty file"),
    ],
)
def test_the_block_ends_at_its_closing_line(text: str, fields: dict[str, str], rest: str, first_line: int) -> None:
    found = read_front_matter(text, KNOWN, "a.txt")
    assert (found.fields, text[found.start :], found.first_line) == (fields, rest, first_line)
    assert found.problems == ()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2013-01-26", "2013-01-26"),
        ("2013", "2013"),
        ("2013-01-26 23:30:00 -05:00", "2013-01-26 23:30:00 -05:00"),
        ("'[..2019-12-11]'", "[..2019-12-11]"),
        ("2013-02-30", "2013-02-30"),
        ("yes", "yes"),
    ],
)
def test_a_value_is_kept_as_the_curator_wrote_it(written: str, kept: str) -> None:
    assert read_front_matter(f"---\ndate: {written}\n---\n", KNOWN, "a.txt").fields == {"date": kept}


def test_a_value_left_empty_counts_as_not_given() -> None:
    found = read_front_matter("---\ndate:\ntitle: ''\n---\n", KNOWN, "a.txt")
    assert (found.fields, found.problems) == ({}, ())


def test_a_byte_order_mark_hides_no_front_matter() -> None:
    text = decode("\ufeff---\ntitle: A\n---\nText".encode())
    assert read_front_matter(text, KNOWN, "a.txt").fields == {"title": "A"}


@pytest.mark.parametrize(
    ("text", "severity", "line", "rest"),
    [
        pytest.param("---\ntitle: A\nText", "error", 1, "---\ntitle: A\nText", id="never closed"),
        pytest.param("---\nA rule, then text", "notice", 1, "---\nA rule, then text", id="a lone rule"),
        pytest.param("---\nText\n---\nMore", "notice", 1, "---\nText\n---\nMore", id="text between two rules"),
        pytest.param("---\n- title: A\n---\nText", "error", 1, "Text", id="a list"),
        pytest.param(
            "---\n- one\n- two\n---\nText", "notice", 1, "---\n- one\n- two\n---\nText", id="a list in a text"
        ),
        pytest.param("---\ndate: 2013\ntitle: A: B\n---\nText", "error", 3, "Text", id="bad yaml"),
        pytest.param("---\nA: B: C\n---\nText", "notice", 2, "---\nA: B: C\n---\nText", id="colons in a text"),
        pytest.param("---\ntitle: \x07\n---\nText", "error", 1, "Text", id="a control character"),
        pytest.param(f"---\ntitle: {'[' * 5000}\n---\nText", "error", 1, "Text", id="nested too deeply"),
    ],
)
def test_what_is_no_front_matter_is_named_and_the_text_is_still_read(
    text: str, severity: str, line: int, rest: str
) -> None:
    found = read_front_matter(text, KNOWN, "a.txt")
    assert (found.fields, text[found.start :]) == ({}, rest)
    assert [(problem.severity, problem.line) for problem in found.problems] == [(severity, line)]


@pytest.mark.parametrize(
    ("line", "severity", "words"),
    [
        ("autor: B", "notice", "Known keys are date, title"),
        ("title: [a, b]", "error", "Give one value"),
        ("title: {a: b}", "error", "Give one value"),
        ("date: 2014", "error", "Keep the right one"),
    ],
)
def test_a_wrong_key_is_named_with_its_line_and_the_others_count(line: str, severity: str, words: str) -> None:
    found = read_front_matter(f"---\ndate: 2013\n{line}\n---\n", KNOWN, "a.txt")
    (problem,) = found.problems
    assert (problem.line, problem.severity) == (3, severity)
    assert words in problem.remedy
    assert "date" in found.fields


@given(st.text(alphabet="-: \r\nab[]{}'\"&*#!|>\u2028\x85", max_size=60))
def test_the_text_after_the_block_is_the_end_of_the_file_whatever_stands_in_it(tail: str) -> None:
    text = "---\n" + tail
    found = read_front_matter(text, KNOWN, "a.txt")
    before = text[: found.start]
    assert found.first_line == 1 + before.replace("\r\n", "\n").replace("\r", "\n").count("\n") or found.start == len(
        text
    )
    assert found.start == 0 or before.rstrip("\r\n \t").endswith("---")
