"""What `check` tells a curator beyond what was found while reading, and the table of what was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chronicle.model import Article, Claim, DateRange, Evidence, NameLink, Paragraph, Published, Seed
from chronicle.review import review
from chronicle.tables import article_row, fitted_table, plain_line

WHY = Evidence("seed", "made-up", "made up")
LISTED = Claim(NameLink("courier", "The Norland Courier"), (WHY,))
UNLISTED = Claim(NameLink(None, "Norpress"), (WHY,))
DAY = DateRange(date(2014, 5, 3), date(2014, 5, 3))
MONTH = DateRange(date(2014, 5, 1), date(2014, 5, 31))


def article(name: str, text: str = "") -> Article:
    """An article with nothing to look at."""
    return Article(
        seed=Seed(f"seeds/{name}.txt", name, "Text"),
        kind="article",
        kind_reason=None,
        title=Claim(f"Title of {name}", (WHY,)),
        published=Published("printed", DAY, "2014-05-03", (WHY,)),
        captured=None, outlet=LISTED, agency=None, place=None, byline=None, language="en", url=None, standfirst=None,
        body=(Paragraph(text or f"Text of {name}.", ((0, 4),)),),
        captions=(), credits=(), lines=(), people=(), places=(),
    )  # fmt: skip


def found(*articles: Article) -> list[tuple[str, str]]:
    problems = review(articles)
    assert all(problem.severity == "notice" and problem.remedy for problem in problems)
    return [(problem.where, problem.message) for problem in problems]


def test_a_sound_article_needs_no_look() -> None:
    assert found(article("a"), article("b")) == []


def test_a_page_that_prints_only_the_month_needs_one() -> None:
    dated = replace(article("a"), published=Published("printed", MONTH, "2014-05", (WHY,)))
    assert found(dated) == [("seeds/a.txt", "the page gives the date only as 2014-05")]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"outlet": None}, "the outlet is not known"),
        ({"outlet": UNLISTED}, "the outlet is not listed"),
        ({"agency": UNLISTED}, "the agency is not listed"),
    ],
)
def test_an_unknown_name_needs_a_look(change: dict[str, Claim[NameLink] | None], message: str) -> None:
    assert found(replace(article("a"), **change)) == [("seeds/a.txt", message)]  # type: ignore[arg-type]


def test_what_is_no_article_is_not_asked_for_its_outlet() -> None:
    assert found(replace(article("a"), kind="not-an-article", outlet=None)) == []


def test_the_same_text_twice_needs_a_look_whatever_its_spaces_and_quotation_marks() -> None:
    twins = found(article("a", "“We will,”  he said."), article("b", '"We will," he said.'), article("c"))
    assert twins == [("seeds/b.txt", "this article has the same text as seeds/a.txt")]


def test_the_same_address_twice_needs_a_look() -> None:
    url = Claim("https://courier.example/1", (WHY,))
    twins = found(replace(article("a"), url=url), replace(article("b"), url=url))
    assert twins == [("seeds/b.txt", "this article has the same address as seeds/a.txt")]


def test_articles_without_text_are_no_twins() -> None:
    assert found(replace(article("a"), body=()), replace(article("b"), body=())) == []


def test_a_row_names_outlet_and_agency_once() -> None:
    both = replace(article("a"), agency=UNLISTED)
    assert article_row("seeds/a.txt", both) == (
        "seeds/a.txt", "2014-05-03", "printed", "The Norland Courier / Norpress", "Title of a",
    )  # fmt: skip
    assert article_row("seeds/a.txt", replace(article("a"), agency=LISTED))[3] == "The Norland Courier"


def test_a_seed_that_cannot_be_read_has_a_row() -> None:
    assert article_row("seeds/a.txt", None) == ("seeds/a.txt", "", "unreadable", "", "")


def test_other_programs_get_the_cells_whole_between_tabs() -> None:
    assert plain_line(["a", "x" * 200, "tab\there\nand\x1b[31m more"]) == f"a\t{'x' * 200}\ttab here and�[31m more"


@pytest.mark.parametrize("width", [60, 80, 200])
def test_a_terminal_gets_columns_that_fit(width: int) -> None:
    rows = [("a.txt", "2014", "printed", "Courier", "A title " * 40), ("b.txt", "", "unknown", "", "短い" * 40)]
    table = fitted_table(rows, width).splitlines()
    assert table[0].split() == ["seed", "date", "status", "outlet", "title"]
    assert all(len(line) + sum(char in "短い" for char in line) <= width for line in table)
    assert table[1].index("A title") == table[0].index("title")
    assert table[1].endswith("…")
