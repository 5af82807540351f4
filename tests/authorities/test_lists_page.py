"""The page that documents the lists names every field, and its examples are sound."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chronicle.authorities.matters import EVENT_KINDS
from chronicle.authorities.parse import parse_authorities

BEGINNINGS = {
    "people": ["[[sides]]", "[[people]]", "[[people]]\n[[people.offices]]"],
    "institutions": ["[[institutions]]"],
    "outlets": ["[[outlets]]"],
    "places": ["[[places]]"],
    "topics": ["[[topics]]"],
    "events": ["[[events]]", "[[events]]\n[[events.sources]]"],
}

SHIPPED = {stem: f"seeds/authorities/{stem}.toml" for stem in BEGINNINGS} | {"events": "seeds/events.toml"}


@pytest.fixture
def page(project: Path) -> str:
    return (project / "docs" / "authorities.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("stem", BEGINNINGS)
def test_the_example_is_sound(page: str, stem: str) -> None:
    people, example = (
        next(block for block in re.findall(r"```toml\n(.*?)```", page, re.DOTALL) if f"[[{list_}]]" in block)
        for list_ in ("people", stem)
    )
    lists, problems = parse_authorities({"people.toml": people, f"{stem}.toml": example})
    assert problems == ()
    assert getattr(lists, stem)


@pytest.mark.parametrize("stem", BEGINNINGS)
def test_every_field_has_its_row_and_its_place_in_the_list_s_own_head(page: str, project: Path, stem: str) -> None:
    head = (project / SHIPPED[stem]).read_text(encoding="utf-8").partition("\n[[")[0]
    fields = {field for beginning in BEGINNINGS[stem] for field in _fields(stem, beginning)}
    assert fields > {"id"}
    assert {field for field in fields if f"`{field}`" not in page} == set()
    assert {field for field in fields if field.replace("active_to", "active_from/to") not in head} == set()


def _fields(stem: str, beginning: str) -> list[str]:
    """What the program says the fields are when it meets one it does not know."""
    _, problems = parse_authorities({f"{stem}.toml": f"{beginning}\nnonsense = 1"})
    return next(problem.remedy for problem in problems if "no key" in problem.message).split(" are ")[1].split(", ")


def test_the_page_names_every_kind_of_event(page: str) -> None:
    assert [kind for kind in EVENT_KINDS if f"`{kind}`" not in page] == []
