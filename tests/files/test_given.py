"""What a curator states is taken only where it can be what it claims to be."""

from __future__ import annotations

import pytest

from chronicle.files.given import NOTE_KEYS, SEED_KEYS, facts_of_note, facts_of_seed
from chronicle.model import GivenFacts

HASH = "0" * 64
NOTE = f"""---
date: 2015-06-05
title: "A title: with a colon"
url: https://example.org/a
archived: https://archive.example/2015/https://example.org/a
outlet: The Paper
source: the publisher's own address
why: the address holds the day
seed_sha256: {HASH}
---

See also *another* page.
"""


def test_every_key_of_a_note_is_taken() -> None:
    facts, problems = facts_of_note(NOTE, "a.note.md", HASH)
    assert problems == ()
    assert facts == GivenFacts(
        source="note",
        date="2015-06-05",
        title="A title: with a colon",
        url="https://example.org/a",
        archived="https://archive.example/2015/https://example.org/a",
        outlet="The Paper",
        cited_source="the publisher's own address",
        why="the address holds the day",
        body="See also *another* page.",
    )


def test_every_key_of_a_seeds_front_matter_is_taken() -> None:
    stated = (
        "date: 2013\ntitle: T\nurl: http://example.org\narchived: http://archive.example/1\noutlet: O\nlanguage: de"
    )
    text = f"---\n{stated}\n---\nText"
    found, facts, problems = facts_of_seed(text, "a.txt")
    assert tuple(found.fields) == SEED_KEYS
    assert facts == GivenFacts(
        "front matter",
        date="2013",
        title="T",
        url="http://example.org",
        archived="http://archive.example/1",
        outlet="O",
        language="de",
    )
    assert problems == ()


def test_a_seed_without_front_matter_states_nothing() -> None:
    assert facts_of_seed("Just text", "a.txt")[1] is None


def test_a_note_may_be_nothing_but_its_text() -> None:
    facts, problems = facts_of_note("The copy lacks its second page.\n", "a.note.md", HASH)
    assert (facts, problems) == (GivenFacts(source="note", body="The copy lacks its second page."), ())


def test_a_note_is_stale_when_its_seed_has_changed() -> None:
    facts, (problem,) = facts_of_note(NOTE, "a.note.md", "1" * 64)
    assert facts.stale
    assert facts.date == "2015-06-05"
    assert (problem.severity, problem.line) == ("notice", 9)
    assert "1" * 64 in problem.remedy


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("date", "2013-02-30"),
        ("date", "26 January 2013"),
        ("date", "2013-01-26 10:52"),
        ("date", "2015~"),
        ("date", "2009/2012"),
        ("date", "[..]"),
        ("date", "[2012-01-26,2013-02-30]"),
        ("date", "[2012-01-26,2013]"),
        ("date", "[2012-01-26,2012-01-26]"),
        ("date", "{2012-01-26,2013-01-26}"),
        ("url", "javascript:alert(1)"),
        ("url", "example.org/a"),
        ("url", "https://"),
        ("url", "https://[broken"),
        ("url", "https://example.org/a b"),
        ("archived", "javascript:alert(1)"),
        ("archived", "archive.example/a"),
        ("archived", "https://archive.example/a b"),
        ("seed_sha256", "abc"),
    ],
)
def test_a_value_that_cannot_be_used_is_left_out_and_named_with_its_line(key: str, value: str) -> None:
    facts, (problem,) = facts_of_note(f'---\nwhy: W\n{key}: "{value}"\n---\n', "a.note.md", HASH)
    assert facts == GivenFacts(source="note", why="W")
    assert (problem.where, problem.line, problem.excerpt) == ("a.note.md", 3, value)
    assert problem.severity == "error"
    assert set(NOTE_KEYS) >= {key}
