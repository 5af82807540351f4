"""Where listed names stand in a text."""

from __future__ import annotations

import timeit
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.authorities.match import NameIndex, OfficePrinted
from chronicle.authorities.parse import parse_authorities
from chronicle.model import Authorities, Match, Person, Place

CASES = {
    "a full name and a safe surname": ("Petra Halm came. Halm left.", ["petra-halm:Petra Halm", "petra-halm:Halm"]),
    "a possessive": ("Halm's plan, Halm’s plan", ["petra-halm:Halm", "petra-halm:Halm"]),
    "never inside a word": ("Halms, Ahalm, halm, Halm_1, Halm2", []),
    "a hyphen ends a word": ("the anti-Halm camp", ["petra-halm:Halm"]),
    "a no-break space": ("Petra\N{NO-BREAK SPACE}Halm", ["petra-halm:Petra\N{NO-BREAK SPACE}Halm"]),
    "a line end inside a name": ("Petra\r\n   Halm", ["petra-halm:Petra\r\n   Halm"]),
    "not across a blank line": ("Petra J.\n\nHalm", ["petra-halm:Halm"]),
    "a longer name that means somebody else": ("Petra Halm Jr. and Lars Halm", []),
    "curly and straight apostrophes alike": ("O’Dell and O'Dell", ["mora-odell:O’Dell", "mora-odell:O'Dell"]),
    "an apostrophe inside a word": ("L'Halm", []),
    "an unsafe surname alone": ("Stones and Mr. Stone spoke in Norland", []),
    "an unsafe surname beside its full name": (
        "They said Stone left. Ivo Stone did.",
        ["ivo-stone:Stone", "ivo-stone:Ivo Stone"],
    ),
    "a surname of two, one of them named in full": (
        "Una Stone came; then Stone left",
        ["una-stone:Una Stone", "una-stone:Stone"],
    ),
    "a surname of two, both named in full": (
        "Una Stone met Ivo Stone, and Stone left",
        ["una-stone:Una Stone", "ivo-stone:Ivo Stone"],
    ),
    "an unsafe surname after another first name": ("Ivo Stone saw Rolling Stone", ["ivo-stone:Ivo Stone"]),
    "an unsafe surname after a title": (
        "Ivo Stone spoke. President Stone left",
        ["ivo-stone:Ivo Stone", "ivo-stone:Stone"],
    ),
    "the longest name wins": ("the Halden Times of Halden", ["halden-times:Halden Times", "halden:Halden"]),
    "a longer name that is cut short hides none": ("Halden Timespan", ["halden:Halden"]),
    "a place in capitals": ("HALDEN, Jan 2; OLD HALDEN", ["halden:HALDEN", "halden:OLD HALDEN"]),
    "a place with only its name in capitals": ("HALDEN, N.L. said", ["halden:HALDEN, N.L."]),
    "a person or outlet in capitals is not looked for": ("PETRA HALM, NORPRESS", []),
    "an unsafe name of an outlet": ("NP said. Norpress said.", ["norpress:NP", "norpress:Norpress"]),
    "an unsafe name of an outlet alone": ("NP said.", []),
}


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_names_found(index: NameIndex, text: str, found: list[str]) -> None:
    assert [f"{match.id}:{match.quote}" for match in index.find(text)] == found


def test_a_name_that_may_be_a_place_or_a_person_of_the_text_is_neither(index: NameIndex) -> None:
    stone = Place("stone", "Stone", ("Stone",), None, 1.0, 1.0, None)
    both = NameIndex(Authorities(people=(index.person("ivo-stone"),), places=(stone,)), (), ())
    assert [match.list for match in both.find("They met at Stone.")] == ["places"]
    assert [match.quote for match in both.find("Ivo Stone said that Stone was far.")] == ["Ivo Stone"]


def test_a_name_that_two_lists_have_safely_is_neither() -> None:
    texts = {
        "people.toml": '[[people]]\nid = "a"\nname = "Paris"',
        "places.toml": '[[places]]\nid = "b"\nname = "Paris"\nlatitude = 1\nlongitude = 1',
    }
    authorities, problems = parse_authorities(texts)
    assert (problems, NameIndex(authorities, (), ()).find("Paris")) == ((), ())


NAMES = ["Petra", "Halm", "Petra Halm", "Stone", "Ivo Stone", "Una Stone", "O’Dell", "HALDEN", "Halden Times", "NP"]
BETWEEN = [" ", "\n", "\r\n", "\n\n", "\N{NO-BREAK SPACE}", "  ", ",", "'s", "-", "ß", "İ", "е\u0301"]
PIECES = st.sampled_from([*NAMES, *BETWEEN, "President ", "the former ", ", the foreign minister,"])


@given(text=st.lists(PIECES, max_size=30).map("".join))
def test_whatever_the_text_matches_quote_it_and_never_overlap(index: NameIndex, text: str) -> None:
    all_found: list[Sequence[Match | OfficePrinted]] = [index.find(text), index.offices_printed(text)]
    for found in all_found:
        assert all(one.quote == text[one.start : one.end] != "" for one in found)
        assert all(one.end <= next_.start for one, next_ in pairwise(found))


@given(text=st.lists(PIECES, max_size=20).map("".join))
def test_odd_spaces_and_single_line_ends_change_nothing_but_the_places(index: NameIndex, text: str) -> None:
    plain = " ".join(text.split())
    odd = plain.replace(" ", "\t\r\n\N{NO-BREAK SPACE}")
    assert _names(index, odd) == _names(index, plain)


def _names(index: NameIndex, text: str) -> list[tuple[str, list[str]]]:
    return [(match.id, match.quote.split()) for match in index.find(text)]


def test_ten_thousand_names_cost_no_more_than_a_hundred() -> None:
    text = "The minister of trade, Name7 Surname7, met Name50 Surname50 and others in the capital. " * 100
    few, many = _index_of(100), _index_of(10_000)
    assert len(few.find(text)) == len(many.find(text)) == 200
    assert _seconds(many, text) < 5 * _seconds(few, text)


def _index_of(count: int) -> NameIndex:
    names = [f"Name{number} Surname{number}" for number in range(count)]
    return NameIndex(Authorities(tuple(Person(name, name, (name,), (), None, None, ()) for name in names)), (), ())


def _seconds(index: NameIndex, text: str) -> float:
    """The best of several runs, so that a busy machine does not count."""
    return min(timeit.repeat(lambda: index.find(text), number=3, repeat=5))
