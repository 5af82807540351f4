"""Every command, option, field and setting is in the docs, and the docs name no command that is not there."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import click
import pytest
import yaml

from chronicle.cli import main
from chronicle.dates.edtf import FORMS
from chronicle.exports.record import article_record
from chronicle.files.given import NOTE_KEYS, SEED_KEYS
from chronicle.model import (
    Article,
    Captured,
    Claim,
    DateRange,
    Evidence,
    GivenFacts,
    NameLink,
    Paragraph,
    PersonFound,
    Problem,
    Published,
    Seed,
    TopicFound,
)
from chronicle.pages.frontmatter import article_matter, list_matter

PROJECT = Path(__file__).parents[2]


def text_of(*names: str) -> str:
    """The files' text, without those that are not there."""
    return "\n".join(path.read_text(encoding="utf-8") for name in names for path in PROJECT.glob(name))


DOCS = text_of("*.md", "docs/*.md")
CURATING = text_of("docs/curating.md")


def section(heading: str) -> str:
    """What stands under a heading of the guide, up to the next one."""
    found = re.search(rf"^#+ {heading}\n(.*?)(?=^#|\Z)", CURATING, re.MULTILINE | re.DOTALL)
    assert found, f"there is no section {heading!r}"
    return found[1]


def options_of(command: click.Command) -> set[str]:
    return {name for parameter in command.params for name in parameter.opts if name.startswith("--")} - {"--help"}


@pytest.mark.parametrize("name", main.commands)
def test_every_command_is_documented(name: str) -> None:
    assert f"python scripts/build.py {name}" in CURATING


@pytest.mark.parametrize("option", sorted(set().union(*map(options_of, main.commands.values()))))
def test_every_option_is_documented(option: str) -> None:
    assert re.search(rf"`[^`]*{option}\b[^`]*`", CURATING)


def test_no_command_or_option_is_made_up() -> None:
    commands = set(re.findall(r"scripts/build\.py ([a-z]+)", DOCS))
    options = set(re.findall(r"scripts/build\.py[^`\n]*? (--[a-z]+)", DOCS)) - {"--help"}
    assert commands <= main.commands.keys()
    assert options <= set().union(*map(options_of, main.commands.values()))


def fields_in(text: str) -> set[str]:
    """The fields named in the first column of its tables."""
    rows = re.findall(r"^\| (`.*?) \|", text, re.MULTILINE)
    return {field for row in rows for field in re.findall(r"`([a-z_0-9]+)`", row)}


def test_the_fields_of_a_seeds_front_matter_are_documented_and_no_others() -> None:
    assert fields_in(section("Front matter of a seed")) == set(SEED_KEYS)


def test_the_fields_of_a_note_are_documented_and_no_others() -> None:
    assert fields_in(section("A note")) == set(NOTE_KEYS)


def test_the_json_of_read_is_documented_key_by_key() -> None:
    table = section("What read prints as JSON")
    record = article_record("seeds/a.txt", full_article(), [Problem("seeds/a.txt", "M", "R")])
    assert fields_in(table) == set(record)
    inner = (key for part in ("evidence", "problems") for key in record[part][0])
    assert [key for key in inner if f"`{key}`" not in table] == []


@pytest.mark.parametrize("form", re.findall(r"\[[^\]]+\]|\d{4}(?:-\d\d)*", FORMS))
def test_every_form_of_a_date_is_documented(form: str) -> None:
    shape = re.escape(re.sub(r"\d", "0", form))
    assert re.search(f'^[|] `"?{shape}"?`', re.sub(r"\d", "0", section("A date")), re.MULTILINE)


def test_the_settings_are_documented() -> None:
    assert fields_in(section("Settings")) == {"cards", "seeds", "from", "to"}


def test_the_fields_of_a_generated_page_are_documented_and_no_others() -> None:
    matter = article_matter(full_article()) + list_matter("T", "D", "L", "2014-05-03")
    blocks = [yaml.safe_load(block) for block in matter.split("---\n") if block.strip()]
    assert fields_in(section("What is yours and what is generated")) == set().union(*blocks)


def test_every_target_of_make_is_documented() -> None:
    (targets,) = re.findall(r"^\.PHONY: (.*)$", text_of("Makefile"), re.MULTILINE)
    assert [target for target in targets.split() if target != "help" and f"`make {target}" not in DOCS] == []


def full_article() -> Article:
    """An article of which everything is known, so that its page has every field."""
    why = Evidence("seed", "made-up", "made up")
    day = DateRange(date(2014, 5, 3), date(2014, 5, 3))
    name = Claim(NameLink("id", "Name"), (why,))
    return Article(
        seed=Seed("seeds/a.txt", "a", "Text", note=GivenFacts("note", archived="https://archive.example/a")),
        kind="article",
        kind_reason=None,
        title=Claim("Title", (why,)),
        published=Published("printed", day, "2014-05-03", (why,), time="10:52", zone="+04:00"),
        captured=Captured(day, "2014-05-03", why),
        outlet=name, agency=name, place=name, byline="Byline", language="en",
        url=Claim("https://courier.example/a", (why,)), standfirst="Standfirst.",
        body=(Paragraph("Body.", ((0, 4),)),), captions=(), credits=(), lines=(),
        people=(PersonFound("id", "Name", None, None, ()),), places=(NameLink("id", "Name"),),
        topics=(TopicFound("id", "Name", 1.0, ()),),
    )  # fmt: skip
