"""Whole saved pages, as different programs make them: the day, the headline and the address that a person finds."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from chronicle.extract.article import read_article
from chronicle.extract.markup_facts import markup_facts
from chronicle.extract.markup_title import headline_line
from chronicle.files.seeds import read_seed
from chronicle.model import Article, Problem, Seed
from reading import knowledge

FOLDER = Path(__file__).parent / "pages"
TRUTH: dict[str, dict[str, Any]] = tomllib.loads((FOLDER.parent / "truth.toml").read_text(encoding="utf-8"))
RULES = knowledge("made up").rules.markup


@dataclass(frozen=True, slots=True)
class PageReading:
    """What was read from a page, and the truth about it."""

    seed: Seed
    article: Article
    problems: tuple[Problem, ...]
    truth: dict[str, Any]


@pytest.fixture(scope="module", params=sorted(TRUTH))
def page(request: pytest.FixtureRequest) -> PageReading:
    name: str = request.param
    seed, problems = read_seed(FOLDER / name, name)
    assert seed is not None, problems
    return PageReading(seed, read_article(seed, knowledge("made up")), problems, TRUTH[name])


def test_every_page_has_its_truth() -> None:
    assert {path.name for path in FOLDER.iterdir()} == TRUTH.keys()


def test_day(page: PageReading) -> None:
    day = page.article.published.day
    assert (str(day) if day else None) == page.truth.get("date"), page.article.published.steps


def test_headline_is_a_line_of_the_text(page: PageReading) -> None:
    found = headline_line(page.seed, RULES)
    title = found.text if found else None
    assert title == page.truth.get("title")
    assert title is None or title in page.seed.text.splitlines()


def test_the_article_has_the_headline_of_the_markup(page: PageReading) -> None:
    if page.truth.get("title") and page.article.kind == "article":
        assert page.article.title.value == page.truth["title"].removeprefix("• ")


def test_address(page: PageReading) -> None:
    url = page.article.url
    assert (url.value if url else None) == page.truth.get("address")


def test_kind(page: PageReading) -> None:
    assert page.article.kind == page.truth.get("kind", "article"), page.article.kind_reason


def test_text_where_it_is_told(page: PageReading) -> None:
    if "text" in page.truth:
        assert page.seed.text == f"{page.truth['text']}\n"


def test_encoding_is_told_where_it_is_not_unicode(page: PageReading) -> None:
    told = [problem.message for problem in page.problems]
    if "encoding" in page.truth:
        assert len(told) == 1
        assert page.truth["encoding"] in told[0]
    else:
        assert told == []


def test_evidence_of_the_markup_names_its_element(page: PageReading) -> None:
    steps = (*page.article.published.steps, *(other.evidence for other in page.article.published.rejected))
    for step in (step for step in steps if step.rule.startswith("markup-")):
        assert step.source == "seed"
        assert any(element in step.why for element in ("<", "JSON-LD", "script"))
        if step.start is None:
            assert (step.line, step.end) == (None, None)
            assert step.quote
        else:
            assert page.seed.text[step.start : step.end] == step.quote


def test_lines_with_text_and_no_others_have_their_elements(page: PageReading) -> None:
    assert page.seed.markup is not None
    lines = page.seed.text.split("\n")
    elements = page.seed.markup.elements
    assert {number for number, line in enumerate(lines, 1) if line.strip()} == set(elements)
    assert all(0 <= element.linked <= 1 for element in elements.values())


def test_every_sign_has_its_points(page: PageReading) -> None:
    assert page.seed.markup is not None
    facts = markup_facts(page.seed.markup, RULES, headline_line(page.seed, RULES))
    assert {sign for fact in facts for sign in fact.signs} <= RULES.card.points.keys()
