"""The page that documents the lists names every field, and its examples are sound."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chronicle.authorities.parse import parse_authorities

BEGINNINGS = {
    "people": ["[[sides]]", "[[people]]", "[[people]]\n[[people.offices]]"],
    "outlets": ["[[outlets]]"],
    "places": ["[[places]]"],
}


@pytest.fixture
def page(project: Path) -> str:
    return (project / "docs" / "authorities.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("stem", BEGINNINGS)
def test_the_example_is_sound(page: str, stem: str) -> None:
    example = next(block for block in re.findall(r"```toml\n(.*?)```", page, re.DOTALL) if f"[[{stem}]]" in block)
    lists, problems = parse_authorities({f"{stem}.toml": example})
    assert problems == ()
    assert getattr(lists, stem)


@pytest.mark.parametrize("stem", BEGINNINGS)
def test_every_field_has_its_row_and_its_place_in_the_list_s_own_head(page: str, project: Path, stem: str) -> None:
    head = (project / "seeds" / "authorities" / f"{stem}.toml").read_text(encoding="utf-8").partition("\n[[")[0]
    fields = {field for beginning in BEGINNINGS[stem] for field in _fields(stem, beginning)}
    assert fields > {"id"}
    assert {field for field in fields if f"`{field}`" not in page} == set()
    assert {field for field in fields if field.replace("active_to", "active_from/to") not in head} == set()


def _fields(stem: str, beginning: str) -> list[str]:
    """What the program says the fields are when it meets one it does not know."""
    _, problems = parse_authorities({f"{stem}.toml": f"{beginning}\nnonsense = 1"})
    return next(problem.remedy for problem in problems if "no key" in problem.message).split(" are ")[1].split(", ")
