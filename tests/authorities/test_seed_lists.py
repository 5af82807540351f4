"""The lists that ship with the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronicle.authorities.match import NameIndex
from chronicle.authorities.parse import parse_authorities
from chronicle.model import Authorities


@pytest.fixture(scope="module")
def lists(project: Path) -> Authorities:
    """The lists, which must be without fault."""
    files = (project / "seeds" / "authorities").glob("*.toml")
    lists, problems = parse_authorities({file.name: file.read_text(encoding="utf-8") for file in files})
    assert problems == ()
    return lists


def test_no_list_is_empty(lists: Authorities) -> None:
    assert all((lists.people, lists.outlets, lists.places, lists.sides))


def test_everybody_is_on_a_side(lists: Authorities) -> None:
    assert {person.side for person in lists.people} == {side.id for side in lists.sides}


def test_entries_stand_in_order_of_their_ids(lists: Authorities) -> None:
    for entries in (lists.people, lists.outlets, lists.places):
        ids = [entry.id for entry in entries]
        assert ids == sorted(ids)


def test_every_name_is_found_by_itself(lists: Authorities) -> None:
    index = NameIndex(lists, (), ())
    assert [(person.id,) for person in lists.people] == [
        tuple(match.id for match in index.find(person.name)) for person in lists.people
    ]
    assert [place.id for place in lists.places] == [
        place.id for form in lists.places if (place := index.place_named(form.name.upper()))
    ]
    assert [index.outlet_named(outlet.name) for outlet in lists.outlets] == list(lists.outlets)


def test_every_title_is_read_before_its_holder(lists: Authorities) -> None:
    index = NameIndex(lists, (), ())
    for person in lists.people:
        for office in person.offices:
            for title in office.titles:
                printed = index.offices_printed(f"{title} {person.name}")
                assert [office in one.offices for one in printed] == [True], f"{title} {person.name}"


def test_names_are_written_plainly(lists: Authorities) -> None:
    names = [name for outlet in lists.outlets for name in (*outlet.names, *outlet.unsafe)]
    assert [name for name in names if name.strip("()/-: ") != name] == []
