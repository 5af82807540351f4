"""Reading the list of institutions, which names sides of the list of people."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronicle.authorities.parse import parse_authorities
from chronicle.model import Authorities, Institution

SIDES = '[[sides]]\nid = "north"\nlabel = "Norland"\n'
MINISTRY = '[[institutions]]\nid = "ministry"\nname = "Norland Foreign Ministry"\n'
COUNCIL = '[[institutions]]\nid = "council"\nname = "Council of the Tarn"\n'


def test_everything_an_institution_may_have_is_taken_over() -> None:
    more = 'names = ["Foreign Ministry", "Norland Foreign Ministry"]\nside = "north"\ncountry = "N"\nnote = "Old."\n'
    lists, problems = parse_authorities({"people.toml": SIDES, "institutions.toml": MINISTRY + more + COUNCIL})
    assert problems == ()
    assert lists.institutions == (
        Institution(
            id="ministry",
            name="Norland Foreign Ministry",
            names=("Norland Foreign Ministry", "Foreign Ministry"),  # the name first, and each once
            side="north",
            country="N",
            note="Old.",
        ),
        Institution("council", "Council of the Tarn", ("Council of the Tarn",)),
    )


def test_sides_are_known_whatever_the_order_of_the_files() -> None:
    texts = {"a/institutions.toml": MINISTRY + 'side = "north"', "b/people.toml": SIDES}
    assert parse_authorities(texts)[1] == ()


MISTAKES = {
    "unknown key": (MINISTRY + 'kind = "ministry"', 4, "institutions[ministry].kind is no key of this list"),
    "no name": ('[[institutions]]\nid = "ministry"', 1, "institutions[ministry].name is missing"),
    "no id": ('[[institutions]]\nname = "Ministry"', 1, "institutions[1].id is missing"),
    "id that fits no address": (
        MINISTRY.replace('"ministry"', '"The Ministry"'),
        2,
        "institutions[The Ministry].id cannot be “The Ministry”",
    ),
    "names that are no list": (
        MINISTRY + 'names = "Ministry"',
        4,
        "institutions[ministry].names is not a list in square brackets",
    ),
    "empty name": (
        MINISTRY + 'names = ["Ministry", ""]',
        4,
        "institutions[ministry].names holds something that is empty or no text",
    ),
    "unknown side": (MINISTRY + 'side = "south"', 4, "institutions[ministry].side is not known"),
}


@pytest.mark.parametrize(("text", "line", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_line_and_key_and_its_entry_left_out(text: str, line: int, message: str) -> None:
    lists, problems = parse_authorities({"people.toml": SIDES, "institutions.toml": f"{text}\n{COUNCIL}"})
    assert [(problem.where, problem.line, problem.message) for problem in problems] == [
        ("institutions.toml", line, message)
    ]
    assert all(problem.remedy and problem.severity == "error" for problem in problems)
    assert [institution.id for institution in lists.institutions] == ["council"]


TWICE = {
    "id": (COUNCIL.replace('"council"', '"ministry"'), "id has “ministry”, which institutions[ministry] has too"),
    "name in other capitals": (
        COUNCIL + 'names = ["norland FOREIGN Ministry"]',
        "names has “norland FOREIGN Ministry”, which institutions[ministry] has too",
    ),
}


@pytest.mark.parametrize(("second", "message"), TWICE.values(), ids=TWICE)
def test_of_two_institutions_that_share_what_is_one_s_own_the_first_is_kept(second: str, message: str) -> None:
    lists, problems = parse_authorities({"institutions.toml": MINISTRY + second})
    assert [problem.message.partition("].")[2] for problem in problems] == [message]
    assert lists == parse_authorities({"institutions.toml": MINISTRY})[0]


def test_an_institution_may_share_a_name_with_a_place_or_an_outlet() -> None:
    place = '[[places]]\nid = "halden"\nname = "Halden"\nlatitude = 1\nlongitude = 2\n'
    _, problems = parse_authorities({"institutions.toml": MINISTRY + 'names = ["Halden"]', "places.toml": place})
    assert problems == ()


@pytest.mark.parametrize("stem", ["institutions", "events"])
def test_where_the_list_of_people_is_not_toml_no_side_is_called_unknown(stem: str) -> None:
    entry = f'[[{stem}]]\nid = "x"\nside = "north"\nactors = ["north"]\n'
    lists, problems = parse_authorities({"people.toml": SIDES + "id = north", f"{stem}.toml": entry})
    assert [problem.where for problem in problems] == ["people.toml"]
    assert lists == Authorities()


def test_the_made_up_institutions_are_sound_and_on_sides_of_the_made_up_people() -> None:
    folder = Path(__file__).parents[1] / "authorities_made_up"
    lists, problems = parse_authorities({path.name: path.read_text("utf-8") for path in folder.glob("*.toml")})
    assert problems == ()
    assert {institution.side for institution in lists.institutions} == {None, *(side.id for side in lists.sides)}
