"""What the home page gets of the collection: where to begin."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chronicle.model import Collection
from chronicle.pages import render_pages
from pages.made_up import LISTS, article, collection, evidence, five, printed
from pages.made_up_said import ADA, BO, saying
from pages.rendering import Element, elements, found

WAYS = "timeline/.home-ways.html"


def piece(made: Collection) -> str:
    return {page.path: str(page.content) for page in render_pages(made)}[WAYS]


def ways(made: Collection) -> dict[str, str]:
    """The words of each way in, by its title."""
    html = piece(made)
    titles, words = found(html, "a", "way__title"), found(html, "span", "way__words")
    return {title.text: said.text for title, said in zip(titles, words, strict=True)}


def title_of_article(made: Collection) -> Element:
    (title,) = [e for e in elements(piece(made)) if (e.attributes.get("href") or "").startswith("articles/")]
    return title


def test_the_timeline_the_best_evidence_and_the_people_are_ways_in() -> None:
    links = [e.attributes["href"] for e in found(piece(replace(five(), authorities=LISTS)), "a", "way__title")]
    assert (links[0], links[-1]) == ("timeline/", "people/")
    assert len(links) == 3


def test_the_article_shown_is_the_one_whose_date_rests_on_most() -> None:
    known = printed(date(2012, 5, 9))
    better = replace(known, steps=(*known.steps, evidence("One."), evidence("Two.")))
    made = collection((article("a", "First", known), article("b", "Second", better), article("c", "Third", known)))
    assert title_of_article(made).text == "Second"
    assert ways(made)["Second"] == "9 May 2012 · 3 steps of evidence"


def test_of_articles_with_as_much_evidence_the_newest_is_shown() -> None:
    days = (date(2012, 5, 9), date(2013, 1, 1), date(2011, 1, 1))
    made = collection(tuple(article(f"{n}", f"Of {day.year}", printed(day)) for n, day in enumerate(days)))
    assert title_of_article(made).text == "Of 2013"


def test_a_headline_in_another_language_says_so() -> None:
    assert "lang" not in title_of_article(collection((article("a"),))).attributes
    assert title_of_article(collection((article("a", language="ru"),))).attributes["lang"] == "ru"


def test_those_who_speak_most_are_named() -> None:
    made = saying(article("a", body=("“A,” “B,” “C.”",)), (BO, "“A,”"), (ADA, "“B,”"), (ADA, "“C.”"))
    others = len(LISTS.people) - 2
    words = ways(collection((made,), authorities=LISTS))["People"]
    assert words == (f"Ada Westing, Bo East and {others} other" + ("s" if others > 1 else "") if others else
                     "Ada Westing and Bo East")  # fmt: skip


def test_where_nobody_speaks_people_are_counted() -> None:
    assert ways(collection((article("a"),), authorities=LISTS))["People"] == f"{len(LISTS.people)} people"


def test_without_articles_or_people_the_timeline_is_left() -> None:
    assert list(ways(collection((), authorities=replace(LISTS, people=())))) == ["The timeline"]
