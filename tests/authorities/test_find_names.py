"""Where listed names stand in a text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.authorities.match import NameIndex
from chronicle.authorities.parse import parse_authorities
from chronicle.model import Authorities, Person

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
    "a surname of two, one of them named in full": ("Una Stone came; then Stone left", ["una-stone:Una Stone", "una-stone:Stone"]),
    "a surname of two, both named in full": ("Una Stone met Ivo Stone, and Stone left", ["una-stone:Una Stone", "ivo-stone:Ivo Stone"]),
    "an unsafe surname after another first name": ("Ivo Stone saw Rolling Stone", ["ivo-stone:Ivo Stone"]),
    "an unsafe surname after a title": ("Ivo Stone spoke. President Stone left", ["ivo-stone:Ivo Stone", "ivo-stone:Stone"]),
    "the longest name wins": ("the Halden Times of Halden", ["halden-times:Halden Times", "halden:Halden"]),
    "a longer name that is cut short hides none": ("Halden Timespan", ["halden:Halden"]),
    "a place in capitals": ("HALDEN, Jan 2; OLD HALDEN", ["halden:HALDEN", "halden:OLD HALDEN"]),
    "a place with only its name in capitals": ("HALDEN, N.L. said", ["halden:HALDEN, N.L."]),
    "a person or outlet in capitals is not looked for": ("PETRA HALM, NORPRESS", []),
    "an unsafe name of an outlet": ("NP said. Norpress said.", ["norpress:NP", "norpress:Norpress"]),
    "an unsafe name of an outlet alone": ("NP said.", []),
}  # fmt: skip


@pytest.fixture
def alone(index: NameIndex) -> NameIndex:
    """The made-up lists without the place that shares its name with two people."""
    authorities = Authorities(
        tuple(index.person(id_) for id_ in ("petra-halm", "ivo-stone", "una-stone", "mora-odell")),
        tuple(index.outlet(id_) for id_ in ("halden-times", "norpress")),
        (index.place("halden"),),
    )
    return NameIndex(authorities)


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES)
def test_names_found(alone: NameIndex, text: str, found: list[str]) -> None:
    assert [f"{match.id}:{match.quote}" for match in alone.find(text)] == found


def test_a_name_that_may_be_a_place_or_a_person_of_the_text_is_neither(index: NameIndex) -> None:
    found = [(match.list, match.quote) for match in index.find("In Stone, Ivo Stone said Stone left Stone")]
    assert found == [("places", "Stone"), ("people", "Ivo Stone"), ("places", "Stone"), ("places", "Stone")][1:2]


PIECES = st.sampled_from(
    ["Petra", "Halm", "Petra Halm", "Stone", "Ivo Stone", "Una Stone", "O’Dell", "HALDEN", "Halden Times", "NP"]
    + [" ", "\n", "\r\n", "\n\n", "\N{NO-BREAK SPACE}", "  ", ",", "'s", "-", "President", "the former", "ß", "İ", "е\u0301"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_whatever_the_text_matches_quote_it_and_never_overlap(text: str) -> None:
    index = test_whatever_the_text_matches_quote_it_and_never_overlap.index  # type: ignore[attr-defined]
    places = [(match.start, match.end) for match in index.find(text)]
    assert all(match.quote == text[match.start : match.end] != "" for match in index.find(text))
    assert all(end <= start for (_, end), (start, _) in zip(places, places[1:], strict=False))
    assert all(one.quote == text[one.start : one.end] for one in index.offices_printed(text))
