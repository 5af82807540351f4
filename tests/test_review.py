"""What `check` tells a curator beyond what was found while reading, and the table of what was read."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.authorities.parse import parse_authorities
from chronicle.model import (
    Article,
    Authorities,
    Claim,
    DateRange,
    Evidence,
    NameLink,
    Official,
    Paragraph,
    Problem,
    Published,
    Seed,
    Window,
)
from chronicle.review import review
from chronicle.tables import article_row, fitted_table, plain_line

WINDOW = Window(2011, 2019)
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


def nobody(_: Article) -> tuple[Official, ...]:
    return ()


def test_a_date_beyond_the_timeline_is_named() -> None:
    late = DateRange(date(2034, 3, 3), date(2034, 3, 3))
    assert found(replace(article("a"), published=Published("printed", late, "2034-03-03", (WHY,)))) == [
        ("seeds/a.txt", "the date 2034-03-03 lies outside the timeline's years")
    ]


def found(*articles: Article) -> list[tuple[str, str]]:
    problems = review(articles, WINDOW, nobody)
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


URL = Claim("https://www.courier.example/1", (WHY,))
BROOK = Official("Eda Brook", "Norland Trade Minister", 7)


def entries(article: Article, official: Official = BROOK) -> list[str]:
    """The entries to paste that a review of the article gives."""
    return [problem.entry for problem in review([article], WINDOW, lambda _: [official]) if problem.entry]


def lists_of(stem: str, entry: str) -> tuple[Authorities, tuple[Problem, ...]]:
    return parse_authorities({f"{stem}.toml": entry})


def test_a_person_with_an_office_whom_no_list_has_is_told_once() -> None:
    problems = review([article("a"), article("b")], WINDOW, lambda _: [BROOK])
    assert [(problem.where, problem.line, problem.message, problem.excerpt) for problem in problems] == [
        ("seeds/a.txt", 7, "Eda Brook holds an office and is not listed", "Norland Trade Minister Eda Brook")
    ]


def test_the_entry_of_a_person_is_accepted_once_from_is_filled_in() -> None:
    (entry,) = entries(replace(article("a"), url=URL))
    _, problems = lists_of("people", entry)
    assert [problem.message for problem in problems] == ["people[eda-brook].offices[1].from is empty"]
    lists, problems = lists_of("people", entry.replace('from = ""', 'from = "2013-02"'))
    assert problems == ()
    (person,) = lists.people
    (office,) = person.offices
    assert (person.id, person.name, person.aliases) == ("eda-brook", "Eda Brook", ("Eda Brook",))
    assert (office.title, office.edtf_from, office.open_as_of) == ("Norland Trade Minister", "2013-02", "2014-05-03")
    assert office.sources == (URL.value,)


def test_the_entry_of_a_person_asks_for_what_the_article_does_not_tell() -> None:
    undated = replace(article("a"), published=Published("bounded", MONTH, None, ()))
    (entry,) = entries(undated, Official("Эда Брук", "министр", 1))
    _, problems = lists_of("people", entry)
    assert [problem.message.rpartition("].")[2] for problem in problems] == [
        "id is empty", "from is empty", "sources and record are both empty",
    ]  # fmt: skip
    filled = (
        entry.replace('id = ""', 'id = "eda"')
        .replace('from = ""', 'from = "2013"')
        .replace("[]", '["https://a.example"]')
    )
    assert lists_of("people", filled)[1] == ()


def test_the_entry_of_an_agency_is_accepted_as_it_is() -> None:
    (entry,) = (problem.entry for problem in review([replace(article("a"), agency=UNLISTED)], WINDOW, nobody))
    assert entry is not None
    lists, problems = lists_of("outlets", entry)
    assert problems == ()
    assert [(outlet.id, outlet.names, outlet.kind) for outlet in lists.outlets] == [
        ("norpress", ("Norpress",), "agency")
    ]


def test_the_entry_of_an_outlet_asks_for_its_kind_and_gives_its_host() -> None:
    (entry,) = (problem.entry for problem in review([replace(article("a"), outlet=UNLISTED, url=URL)], WINDOW, nobody))
    assert entry is not None
    assert [problem.message for problem in lists_of("outlets", entry)[1]] == ["outlets[norpress].kind is empty"]
    lists, problems = lists_of("outlets", entry.replace('kind = ""', 'kind = "online"'))
    assert problems == ()
    assert lists.outlets[0].domains == ("courier.example",)


@given(name=st.text(min_size=1).filter(str.strip))
def test_whatever_the_name_the_entry_holds_it(name: str) -> None:
    (entry,) = entries(article("a"), Official(name, name, 1))
    (person,) = tomllib.loads(entry)["people"]
    assert (person["name"], person["aliases"], person["offices"][0]["title"]) == (name, [name], name)


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
