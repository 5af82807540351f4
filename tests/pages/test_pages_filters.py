"""The timeline's filters: menus, the page of each value, and the data for the script."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from chronicle.model import Article, Collection, NameLink
from chronicle.pages import render_pages
from chronicle.pages.filters import MOST_CHOICES
from chronicle.pages.timeline import MOST_ENTRIES
from pages.made_up import LISTS, UNKNOWN, article, bounded, collection, event, five, printed
from pages.rendering import elements, found, render
from pages.test_pages_escape import HOSTILE

DAY = date(2012, 5, 9)


def made(collected: Collection) -> dict[str, str]:
    return {page.path: str(page.content) for page in render_pages(collected)}


def data(collected: Collection) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(made(collected)["timeline/entries.json"])
    return read


def small() -> Collection:
    """An article from Westport, and a reference event that names the place."""
    sent = article("a", published=printed(DAY), places=(NameLink("westport", "Westport"),))
    return collection((sent,), authorities=replace(LISTS, events=(event("accord", summary="Signed in Westport."),)))


def many(number: int) -> tuple[Article, ...]:
    return tuple(article(f"{n:04}", published=printed(date(2012, 1, 1) + timedelta(n))) for n in range(number))


def test_each_facet_has_a_menu_whose_values_lead_to_their_pages() -> None:
    page = render(made(small())["timeline/index.md"])
    assert [e.text for e in found(page, "summary")][:6] == ["Kind", "Side", "Topic", "Outlet", "Place", "How sure"]
    links = {e.text: e.attributes["href"] for e in found(page, "a") if "data-id" in e.attributes}
    assert links["Westport 2"] == "by/place/westport/"
    assert links["Articles 1"] == "by/kind/article/"
    assert links["Printed to the day 1"] == "by/date/printed/"
    assert found(page, "p", "filters__count")[0].text == "2 entries"


def test_the_page_of_a_value_lists_its_entries_by_year_and_says_how_many() -> None:
    page = render(made(small())["timeline/by/place/westport.md"])
    assert found(page, "h1")[0].text == "Westport"
    assert found(page, "p", "year__count")[0].text == "Place · 2 of 2 entries · Combine with other filters"
    assert [e.text for e in found(page, "h2")] == ["2012"]
    assert [e.text for e in found(page, "li", "entry")] == [
        "7 May 2012 Westport and Eastport sign the Ferry Accord The Courier · Esper Wire",
        "9 May 2012 Ministers meet in Esperia The Courier",
    ]
    links = [e.attributes["href"] for e in found(page, "a")]
    assert "../../../2012/#e-accord" in links
    assert "../../../?place=westport" in links


def test_every_value_has_a_page_with_as_many_entries_as_its_menu_says() -> None:
    collected = five()
    pages = made(collected)
    counted = {
        (facet["name"], value): sum(number in entry[2:] for entry in data(collected)["entries"])
        for facet, start in zip(data(collected)["facets"], starts(data(collected)), strict=True)
        for number, (value, _) in enumerate(facet["values"], start)
    }
    assert counted
    for (name, value), number in counted.items():
        assert len(found(render(pages[f"timeline/by/{name}/{value}.md"]), "li", "entry")) == number


def starts(read: dict[str, Any]) -> list[int]:
    """The number of the first value of each facet."""
    sizes = [len(facet["values"]) for facet in read["facets"]]
    return [sum(sizes[:n]) for n in range(len(sizes))]


def test_the_index_of_a_facet_lists_all_values_the_most_frequent_first() -> None:
    page = render(made(small())["timeline/by/side/index.md"])
    assert found(page, "h1")[0].text == "Side"
    assert [e.text for e in found(page, "ul", "columns")] == ["Eastland 1 Westland 1"]


def test_a_long_menu_ends_in_the_way_to_all_values() -> None:
    places = tuple(replace(LISTS.places[0], id=f"port-{n}", name=f"Port {n}") for n in range(MOST_CHOICES + 1))
    named = article("a", published=printed(DAY), places=tuple(NameLink(place.id, place.name) for place in places))
    pages = made(collection((named,), authorities=replace(LISTS, places=places)))
    page = render(pages["timeline/index.md"])
    assert [e.text for e in found(page, "p", "menu__all")] == [f"All {MOST_CHOICES + 1} places"]
    assert len([e for e in found(page, "a") if (e.attributes.get("data-id") or "").startswith("port-")]) == MOST_CHOICES
    assert len(data(collection((named,), authorities=replace(LISTS, places=places)))["facets"]) == 4


def test_a_facet_without_values_has_neither_menu_nor_page() -> None:
    pages = made(collection((article("a", published=printed(DAY)),)))
    assert not any("by/person" in path for path in pages)
    assert 'data-facet="person"' not in pages["timeline/index.md"]


def test_the_data_tell_of_each_entry_its_days_and_its_values() -> None:
    read = data(small())
    assert read["years"] == [2011, 2019]
    assert read["lists"] == [["2012", 2]]
    assert [entry[:2] for entry in read["entries"]] == [[492, 492], [494, 494]], "days since 1 January 2011"
    labels = [label for facet in read["facets"] for _, label in facet["values"]]
    assert [labels[number] for number in read["entries"][1][2:]] == [
        "Articles", "The Courier", "Westport", "Printed to the day",
    ]  # fmt: skip
    assert read["drawn"] == [[0, "e-accord"], [1, "a-a"]]


def test_open_days_are_null_and_doubtful_dates_come_last() -> None:
    dates = {"a": bounded(None, DAY), "b": UNKNOWN, "c": printed(DAY)}
    read = data(collection(tuple(article(name, published=when) for name, when in dates.items())))
    assert read["lists"] == [["2012", 1], ["ranges", 1], ["undated", 1]]
    assert [entry[:2] for entry in read["entries"]] == [[494, 494], [None, 494], [None, None]]


def test_a_long_timeline_leaves_its_rows_to_a_file_a_month() -> None:
    pages = made(collection((*many(MOST_ENTRIES + 1), article("z", published=UNKNOWN))))
    lists = {path for path in pages if path.startswith("timeline/lists/")}
    assert len(lists) == 15
    rows = json.loads(pages["timeline/lists/2012-02.json"])["rows"]
    assert len(rows) == 29
    assert found(rows[0], "li", "entry")[0].attributes["id"] == "a-0031"
    assert found(rows[0], "a", "entry__anchor")[0].attributes["href"] == "2012/#a-0031"
    read = json.loads(pages["timeline/entries.json"])
    assert read["lists"][:3] == [["2012-01-first", 12], ["2012-01", 19], ["2012-02", 29]]
    assert read["lists"][-1] == ["undated", 1]
    assert read["drawn"] == [], "a density has no mark for each article"
    keys = [e.attributes["data-list"] for e in found(render(pages["timeline/index.md"]), "ol", "entries")]
    assert keys == [key for key, _ in read["lists"]]


def test_a_short_timeline_has_its_rows_in_the_page_in_the_order_of_the_data() -> None:
    collected = five()
    pages = made(collected)
    assert not any(path.startswith("timeline/lists/") for path in pages)
    page = render(pages["timeline/index.md"])
    assert [e.attributes["data-list"] for e in found(page, "ol", "entries")] == [
        key for key, _ in data(collected)["lists"]
    ]
    assert len(found(page, "li", "entry")) == len(data(collected)["entries"])


def test_no_mark_in_a_name_breaks_a_menu_or_a_page() -> None:
    bad = " ".join(HOSTILE)
    lists = replace(LISTS, places=(replace(LISTS.places[0], name=bad),))
    pages = made(
        collection((article("a", published=printed(DAY), places=(NameLink("westport", bad),)),), authorities=lists)
    )
    for path in ("timeline/index.md", "timeline/by/place/index.md", "timeline/by/place/westport.md"):
        calm = made(small())[path]
        assert {e.tag for e in elements(render(pages[path]))} <= {e.tag for e in elements(render(calm))}
