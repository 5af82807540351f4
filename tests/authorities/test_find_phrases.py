"""Where phrases of topics and reference events stand in a text."""

from __future__ import annotations

import sys
import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.authorities.match import NameIndex
from chronicle.authorities.parse import parse_authorities
from chronicle.authorities.wordings import fold
from chronicle.model import Authorities, Match, Person, Topic

TOPICS = """
[[topics]]
id = "fishing"
name = "Fishing rights"
phrases = ["herring", "fishing-rights dispute", "cod quota", "NFA", "TurkFish", "Halden Bank", "catch"]
misleading = ["red herring", "catch fire"]

[[topics]]
id = "ships"
name = "Ships"
phrases = ["herring boat", "red boat", "fire"]
"""

EVENTS = """
[[events]]
id = "2012-05-14-lantern-act"
date = "2012-05-14"
title = "Norland signs the Lantern Act"
summary = "The act opens the harbours."
kind = "law"
phrases = ["Lantern Act", "herring boat"]
misleading = ["under the Lantern Act"]
sources = [
  { title = "A", publisher = "Halden Times", url = "https://a.example" },
  { title = "B", publisher = "Norpress", url = "https://b.example" },
]
"""

PEOPLE = '[[people]]\nid = "bank"\nname = "Halden Bank"'

CASES = {
    "in any capitals": ("Herring! HERRING, herring", ["fishing:Herring", "fishing:HERRING", "fishing:herring"]),
    "with a plural ending": (
        "herrings, catches, cod quotas",
        ["fishing:herrings", "fishing:catches", "fishing:cod quotas"],
    ),
    "with a possessive": ("the herring's, the herrings’ way", ["fishing:herring", "fishing:herrings"]),
    "never inside a word": ("a herringbone, herringed, outcatch, catch_1", []),
    "a hyphen ends a word": ("the anti-herring camp", ["fishing:herring"]),
    "hyphen, dash and space alike": (
        "fishing rights dispute, cod-quota, cod–quota, cod‑quota, cod\nquota",
        [
            "fishing:fishing rights dispute",
            "fishing:cod-quota",
            "fishing:cod–quota",
            "fishing:cod‑quota",
            "fishing:cod\nquota",
        ],
    ),
    "not across a blank line": ("cod\n\nquota", []),
    "an acronym as it is written": ("NFA, NFAs, NFA's", ["fishing:NFA", "fishing:NFAs", "fishing:NFA"]),
    "an acronym in other capitals": ("nfa, Nfa", []),
    "an acronym where all is in capitals": ("THE NFA ON HERRING", ["fishing:HERRING"]),
    "a capital within a word": ("TurkFish, not turkfish or TURKFISH", ["fishing:TurkFish"]),
    "within a misleading phrase": ("a red herring", []),
    "beside a misleading phrase": ("a red herring and a herring", ["fishing:herring"]),
    "a misleading phrase of another topic hides nothing": ("they catch fire", ["ships:fire"]),
    "the longest phrase wins": ("a herring boat", ["ships:herring boat"]),
    "a longer phrase that is cut short hides none": ("a herring boatswain", ["fishing:herring"]),
}


@pytest.fixture(scope="module")
def phrases() -> NameIndex:
    authorities, problems = parse_authorities({"topics.toml": TOPICS, "events.toml": EVENTS, "people.toml": PEOPLE})
    assert problems == ()
    return NameIndex(authorities, (), ())


def told(matches: tuple[Match, ...]) -> list[str]:
    return [f"{match.id}:{match.quote}" for match in matches]


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_phrases_found(phrases: NameIndex, text: str, found: list[str]) -> None:
    assert told(phrases.find_topics(text)) == found


def test_names_topics_and_events_do_not_hide_one_another(phrases: NameIndex) -> None:
    text = "The Halden Bank bought a herring boat."
    assert [match.list for match in phrases.find(text)] == ["people"]
    assert told(phrases.find_topics(text)) == ["fishing:Halden Bank", "ships:herring boat"]
    assert told(phrases.find_events(text)) == ["2012-05-14-lantern-act:herring boat"]


def test_an_event_is_found_by_its_own_phrases_alone(phrases: NameIndex) -> None:
    assert told(phrases.find_events("The Lantern act, signed")) == ["2012-05-14-lantern-act:Lantern act"]
    assert phrases.find_events("herrings listed under the Lantern Act") == ()


def test_topics_and_events_by_id(phrases: NameIndex) -> None:
    assert phrases.topic("fishing").name == "Fishing rights"
    assert phrases.event("2012-05-14-lantern-act").kind == "law"
    with pytest.raises(KeyError):
        phrases.topic("nothing")


PIECES = st.sampled_from(
    ["herring", "red ", "NFA", "cod", "quota", " ", "-", "–", "\n", "\n\n", "s", "'s", "İ", "ß", "Σ"]
)


@given(text=st.lists(PIECES, max_size=30).map("".join))
def test_whatever_the_text_matches_quote_it_and_never_overlap(phrases: NameIndex, text: str) -> None:
    end = 0
    for match in phrases.find_topics(text):
        assert match.quote == text[match.start : match.end] != ""
        assert match.start >= end
        end = match.end


def test_folding_keeps_every_character_in_its_place() -> None:
    assert [char for char in map(chr, range(sys.maxunicode + 1)) if len(fold(char)) != 1] == []


def test_ten_thousand_names_and_phrases_cost_no_more_than_a_hundred() -> None:
    text = "The minister of trade, Name7 Surname7, spoke of matter 50 and others in the capital. " * 60
    few, many = _index_of(100), _index_of(10_000)
    assert len(few.find_topics(text)) == len(many.find_topics(text)) == 60
    assert _seconds(many, text) < 5 * _seconds(few, text)


def _index_of(count: int) -> NameIndex:
    people = tuple(
        Person(name, name, (name,), (), None, None, ()) for name in (f"Name{n} Surname{n}" for n in range(count // 2))
    )
    topics = tuple(Topic(name, name, (name,)) for name in (f"matter {n + 50}" for n in range(count // 2)))
    return NameIndex(Authorities(people=people, topics=topics), (), ())


def _seconds(index: NameIndex, text: str) -> float:
    """The best of several runs, so that a busy machine does not count."""
    return min(timeit.repeat(lambda: index.find_topics(text), number=3, repeat=5))
