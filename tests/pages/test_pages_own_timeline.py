"""The small timelines of people, outlets, places and topics, and where they lead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chronicle.model import Article, Claim, NameLink, PersonFound, TopicFound
from chronicle.pages import render_pages
from chronicle.pages.own_timeline import SMALL
from pages.made_up import LISTS, UNKNOWN, article, bounded, collection, event, printed
from pages.made_up_said import ADA, BO, saying
from pages.rendering import Element, found, render

EARLY = printed(date(2011, 3, 4))
LATE = printed(date(2013, 9, 1))
A_RANGE = bounded(date(2012, 3, 1), date(2016, 4, 1))


def html(path: str, *articles: Article, **lists: object) -> str:
    made = collection(articles, authorities=replace(LISTS, **lists))  # type: ignore[arg-type]
    (page,) = (page for page in render_pages(made) if page.path == path)
    return render(str(page.content))


def naming_ada(name: str, published: object = EARLY) -> Article:
    person = PersonFound("ada-westing", "Ada Westing", "west", None, ())
    return article(name, f"Talks {name}", people=(person,), published=published)  # type: ignore[arg-type]


def ways(page: str) -> dict[str, str | None]:
    """The links onward, by their words."""
    lines = found(page, "p", "own__ways")
    wanted = ("On the timeline", "Search among these")
    links = {e.text: e.attributes.get("href") for e in found(page, "a") if e.text in wanted}
    assert len(lines) == bool(links)
    return links


def marks(page: str, tag: str, cls: str) -> list[Element]:
    return found(page, tag, cls)


def test_a_persons_articles_and_statements_stand_along_the_years() -> None:
    words = saying(naming_ada("a"), (ADA, "The ministers met on Monday."), (BO, "They will meet again."))
    page = html("people/ada-westing.md", words, naming_ada("b", LATE), article("c"))
    assert len(marks(page, "circle", "ov-article")) == 2
    assert [e.attributes["class"] for e in marks(page, "rect", "ov-voice")] == ["ov-voice side-1"]
    (picture,) = found(page, "svg", "overview__small")
    assert picture.attributes["aria-label"] == "The years 2011 to 2019: 2 articles and 1 statement, listed below"


def test_each_mark_leads_to_its_article_and_is_no_stop_of_its_own() -> None:
    page = html("people/ada-westing.md", naming_ada("a"))
    (mark,) = (e for e in found(page, "a") if "xlink:href" in e.attributes)
    assert (mark.attributes["xlink:href"] or "").startswith("../../articles/2011/")
    assert mark.attributes["tabindex"] == "-1"
    assert mark.attributes["aria-label"] == "4 March 2011: Talks a"


def test_a_range_is_drawn_as_a_range_and_an_unknown_day_is_not_drawn() -> None:
    page = html("people/ada-westing.md", naming_ada("a", A_RANGE), naming_ada("b", UNKNOWN))
    assert len(found(page, "line", "ov-range")) == 1
    assert not found(page, "circle")
    assert "1 article without a day not shown" in found(page, "figcaption")[0].text


def test_many_articles_become_a_bar_for_each_month() -> None:
    many = (naming_ada(f"{n}", printed(date(2012, 1 + n % 3, 1 + n % 28))) for n in range(SMALL.most_marks + 1))
    page = html("people/ada-westing.md", *many)
    assert len(found(page, "rect", "ov-column")) == 3
    assert not found(page, "circle")


def test_what_nobody_writes_of_has_neither_picture_nor_links() -> None:
    page = html("people/cy-none.md", article("a"))
    assert not found(page, "svg")
    assert ways(page) == {}


def test_an_outlets_timeline_holds_what_it_published_and_sent() -> None:
    wire = Claim(NameLink("ew", "Esper Wire"), ())
    page = html("outlets/ew.md", article("a", outlet=wire), article("b", agency=wire), article("c"))
    assert len(found(page, "circle")) == 2


def test_a_topics_timeline_holds_its_reference_events() -> None:
    about = article("a", topics=(TopicFound("ferry", "The ferry", 3, ()),))
    page = html("topics/ferry.md", about, events=(event("accord"),))
    assert len(found(page, "path", "ov-reference")) == 1
    assert found(page, "svg", "overview__small")[0].attributes["aria-label"] == (
        "The years 2011 to 2019: 1 article and 1 reference event, listed below"
    )


@pytest.mark.parametrize(
    ("path", "made", "facet", "name"),
    [
        ("people/ada-westing.md", naming_ada("a"), "person/ada-westing", "person=Ada%20Westing"),
        ("outlets/courier.md", article("a"), "outlet/courier", "outlet=The%20Courier"),
        ("places/westport.md", article("a", places=(NameLink("westport", "Westport"),)), "place/westport",
         "place=Westport"),
        ("topics/ferry.md", article("a", topics=(TopicFound("ferry", "The ferry", 3, ()),)), "topic/ferry",
         "topic=The%20ferry"),
    ],
)  # fmt: skip
def test_it_leads_to_the_timeline_and_to_the_search_in_these_articles(
    path: str, made: Article, facet: str, name: str
) -> None:
    assert ways(html(path, made)) == {
        "On the timeline": f"../../timeline/by/{facet}/",
        "Search among these": f"../../search/?{name}",
    }


def test_an_agency_that_only_sends_leads_to_its_copy() -> None:
    page = html("outlets/ew.md", article("a", agency=Claim(NameLink("ew", "Esper Wire"), ())))
    assert ways(page) == {
        "On the timeline": "../../timeline/by/agency/ew/",
        "Search among these": "../../search/?outlet=Esper%20Wire",
    }


def test_articles_of_other_years_can_be_searched_and_stand_on_no_timeline() -> None:
    page = html("people/ada-westing.md", naming_ada("a", printed(date(2001, 1, 1))))
    assert not found(page, "svg")
    assert ways(page) == {"Search among these": "../../search/?person=Ada%20Westing"}


def test_a_name_in_an_address_is_encoded_whole() -> None:
    people = (replace(LISTS.people[0], name="Ada & Sons / “Westing”?"),)
    page = html("people/ada-westing.md", naming_ada("a"), people=people)
    encoded = "Ada%20%26%20Sons%20%2F%20%E2%80%9CWesting%E2%80%9D%3F"
    assert ways(page)["Search among these"] == f"../../search/?person={encoded}"
