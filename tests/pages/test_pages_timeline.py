"""The timeline's pages, the list of articles and the pieces of the home page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from chronicle.model import Captured, Claim, Collection, DateRange, EventSource, ReferenceEvent, Window
from chronicle.pages import render_pages
from chronicle.pages.entry_data import FIRST_ROWS
from chronicle.pages.timeline import MOST_ENTRIES
from pages.made_up import LISTS, UNKNOWN, article, bounded, collection, entry, event, evidence, five, printed
from pages.rendering import Element, elements, found, render
from pages.test_pages_escape import HOSTILE


def made(collected: Collection) -> dict[str, str]:
    return {page.path: str(page.content) for page in render_pages(collected)}


def html(collected: Collection, path: str) -> str:
    return render(made(collected)[path])


def texts(page: str, tag: str = "", cls: str = "") -> list[str]:
    return [element.text for element in found(page, tag, cls)]


def entries(page: str) -> list[Element]:
    return found(page, "li", "entry")


def test_every_year_of_the_window_has_a_heading_and_a_page_of_its_own() -> None:
    pages = made(five())
    years = [str(year) for year in range(2011, 2020)]
    assert texts(render(pages["timeline/index.md"]), "h2", "year__name")[:9] == years
    assert [f"timeline/{year}.md" for year in years] == [
        path for path in pages if path.startswith("timeline/2") and path.endswith(".md")
    ]


def test_the_years_come_from_the_window_alone() -> None:
    pages = made(collection((), Window(1999, 2001)))
    assert "timeline/1999.md" in pages
    assert "timeline/2001.md" in pages
    assert not any("201" in content for content in pages.values())


def test_an_empty_year_says_so() -> None:
    assert texts(html(five(), "timeline/2014.md"), "p", "year__count")[0] == "No article collected"
    assert "No article collected" in texts(html(five(), "timeline/index.md"), "p", "year__count")


def test_an_entry_shows_date_headline_outlet_and_lead_under_its_anchor() -> None:
    first = entries(html(five(), "timeline/2011.md"))[0]
    assert first.attributes["id"] == "a-000"
    assert first.text.startswith(
        "9 December 2011 Esperia to seek continued co-operation The Courier · Esper Wire Lead The ministers met"
    )


def test_entries_stand_in_the_order_of_the_timeline() -> None:
    articles = tuple(article(f"{n}", f"Talks {n}", printed(date(2012, 1, 1) + timedelta(n))) for n in range(5))
    assert [e.attributes["id"] for e in entries(html(collection(articles), "timeline/2012.md"))] == [
        f"a-{n}" for n in range(5)
    ]


def test_only_an_exact_date_gets_an_exact_value() -> None:
    def values(made_date: object) -> list[str | None]:
        page = html(collection((article("a", published=made_date),)), "timeline/2012.md")  # type: ignore[arg-type]
        return [e.attributes["datetime"] for e in found(page, "time")]

    assert values(printed(date(2012, 5, 9))) == ["2012-05-09"]
    assert values(bounded(date(2012, 5, 1), date(2012, 5, 31))) == ["2012-05"]
    assert values(bounded(date(2012, 5, 2), date(2012, 5, 31))) == []
    two = (date(2012, 5, 2), date(2012, 5, 31))
    assert values(bounded(*two, two)) == []


def test_what_is_known_to_the_month_never_shows_a_day() -> None:
    month = collection((article("a", published=bounded(date(2013, 1, 1), date(2013, 1, 31))),))
    assert texts(html(month, "timeline/2013.md"), "p", "entry__date") == ["January 2013 range only"]
    assert texts(html(month, "timeline/index.md"), "p", "entry__date") == ["January 2013 range only"]
    assert texts(html(month, "articles/index.md"), "p", "item__date") == ["January 2013 range only"]


def test_a_range_stands_in_its_own_place_and_on_no_day() -> None:
    pages = made(five())
    page = render(pages["timeline/ranges.md"])
    assert [e.attributes["id"] for e in entries(page)] == ["a-003"]
    assert texts(page, "p", "entry__date") == ["between 10 November 2014 and 11 December 2019 range only"]
    for year in range(2011, 2020):
        anchors = [e.attributes.get("id") for e in entries(render(pages[f"timeline/{year}.md"]))]
        assert "a-003" not in anchors


def test_a_year_within_a_range_points_to_it() -> None:
    pages = made(five())
    assert texts(render(pages["timeline/2016.md"]), "h2", "year__name") == ["Perhaps of 2016"]
    assert texts(render(pages["timeline/2013.md"]), "h2", "year__name") == []


def test_a_year_between_two_choices_is_not_one_of_them() -> None:
    two = (date(2012, 1, 26), date(2014, 1, 26))
    pages = made(collection((article("a", published=bounded(*two, two)),)))
    perhaps = [year for year in range(2011, 2020) if "Perhaps of" in pages[f"timeline/{year}.md"]]
    assert perhaps == [2012, 2014]


def test_without_ranges_there_is_no_page_for_them_and_no_link_to_it() -> None:
    pages = made(collection((article("a"),)))
    assert "timeline/ranges.md" not in pages
    assert not any("ranges" in content for content in pages.values())


def test_an_undated_article_stands_apart() -> None:
    page = html(collection((article("a", published=UNKNOWN),)), "timeline/index.md")
    assert texts(page, "h2", "year__name")[-1] == "Date not known"
    assert texts(page, "p", "entry__date") == ["date not known"]


def test_the_saving_of_a_copy_is_a_quiet_entry_that_links_to_the_article() -> None:
    collected = five()
    first = entries(html(collected, "timeline/2019.md"))[0]
    assert "entry--capture" in first.classes
    assert first.text == (
        "11 December 2019 Copy saved: Co-operation Vital for Global Problems "
        "Why this date A page clock shows it. 14:57 GMT +3 11 December 2019 Source: the article, The Courier #"
    )
    assert texts(html(collected, "timeline/2019.md"), "p", "year__count")[0] == "1 copy saved"


def test_a_long_timeline_is_shown_year_by_year() -> None:
    many = tuple(article(f"{n}", published=printed(date(2012, 1, 1) + timedelta(n))) for n in range(MOST_ENTRIES + 1))
    page = html(collection(many), "timeline/index.md")
    assert len(entries(page)) == FIRST_ROWS
    lists = [e.attributes["data-list"] for e in found(page, "ol", "entries")]
    assert lists == ["2012-01-first", *(f"2012-{month:02}" for month in range(1, 13)), "2013-01", "2013-02"]
    assert texts(page, "p", "year__count")[1] == "366 articles"
    assert len(entries(html(collection(many), "timeline/2012.md"))) == 366


def test_articles_beyond_the_window_are_counted() -> None:
    collected = collection((article("a", published=printed(date(1999, 1, 1))),))
    timeline = replace(collected.timeline, outside=(entry(collected.articles[0]),))
    page = html(replace(collected, timeline=timeline), "timeline/index.md")
    assert texts(page, "p", "timeline__outside") == ["1 more article outside these years, among all articles."]


def test_the_list_groups_articles_by_year_and_names_what_is_no_article() -> None:
    menu = replace(article("menu"), kind="not-an-article", kind_reason="It holds a menu.")
    collected = five()
    collected = replace(collected, articles=(*collected.articles, menu))
    page = html(collected, "articles/index.md")
    assert texts(page, "h2", "group__name") == ["2011", "2012", "2013", "2018", "Day not known", "No articles"]
    assert texts(page, "ul", "others") == ["menu It holds a menu."]
    assert len(found(page, "li", "item")) == 5


def test_what_is_no_article_has_no_page() -> None:
    menu = replace(article("menu"), kind="not-an-article")
    assert not [path for path in made(collection((menu,))) if path.startswith("articles/2")]


def test_the_home_page_gets_its_numbers_and_its_list() -> None:
    pages = made(five())
    numbers, listed = pages["timeline/.home-numbers.html"], pages["timeline/.home-articles.html"]
    assert texts(numbers, "ul", "numbers") == [
        "5 articles 4 dated to the day 1 shown as a range or without a date 1 outlet"
    ]
    assert len(found(listed, "li", "item")) == 5
    assert {e.attributes["href"] for e in found(listed, "a")} >= {"timeline/", "articles/"}


def test_many_articles_on_the_home_page_are_counted_by_year() -> None:
    many = tuple(article(f"{n}", published=printed(date(2012, 1, 1) + timedelta(n))) for n in range(20))
    listed = made(collection(many))["timeline/.home-articles.html"]
    assert not found(listed, "li", "item")
    assert "2012 20 articles" in texts(listed, "ul", "year-counts")[0]


def test_generated_pages_end_in_one_line_end_and_hold_no_carriage_return() -> None:
    for path, content in made(five()).items():
        assert content.endswith("\n"), path
        assert "\r" not in content


def test_no_two_pages_share_a_path() -> None:
    paths = [page.path for page in render_pages(five())]
    assert len(paths) == len(set(paths))


def with_events(*events: ReferenceEvent) -> Collection:
    return collection((article("a"),), authorities=replace(LISTS, events=events))


@pytest.mark.parametrize("path", ["timeline/index.md", "timeline/2012.md"])
def test_a_reference_event_opens_to_what_happened_who_acted_and_its_sources(path: str) -> None:
    told = event("accord", note="The pens were lost.", weak="Both reports draw on one agency.")
    page = html(with_events(told), path)
    (shown,) = found(page, "li", "entry--reference")
    assert shown.text == (
        "7 May 2012 Westport and Eastport sign the Ferry Accord agreement "
        "What happened, by The Courier · Esper Wire The two ministers signed it on the pier. "
        "Westland · Eastland Accord signed, The Courier A pier, two pens, Esper Wire "
        "The pens were lost. Both reports draw on one agency. #"
    )
    assert texts(page, "summary")[-2:][0] == "What happened, by The Courier · Esper Wire"
    assert [e.attributes["id"] for e in entries(page)] == ["e-accord", "a-a"]


def test_the_permanent_link_of_an_entry_leads_to_the_page_of_its_year() -> None:
    def links(collected: Collection, path: str) -> list[str | None]:
        return [e.attributes["href"] for e in found(html(collected, path), "a", "entry__anchor")]

    assert links(with_events(event("accord")), "timeline/index.md") == ["2012/#e-accord", "2012/#a-a"]
    assert links(with_events(event("accord")), "timeline/2012.md") == ["#e-accord", "#a-a"]
    doubtful = collection((article("a", published=UNKNOWN),))
    assert links(doubtful, "timeline/index.md") == ["ranges/#a-a"]
    assert links(doubtful, "timeline/ranges.md") == ["#a-a"]


def test_the_year_is_left_to_the_heading_for_the_eye_alone() -> None:
    page = html(with_events(event("accord")), "timeline/2012.md")
    assert texts(page, "p", "entry__date") == ["7 May 2012", "9 May 2012"]
    assert texts(page, "span", "full-date") == ["2012", "2012"]


def test_an_article_opens_to_its_lead_how_its_date_is_known_and_its_source() -> None:
    steps = tuple(evidence(f"Reason {n}.", f"words {n}", n) for n in range(1, 6))
    published = replace(printed(date(2012, 5, 9)), status="inferred", steps=steps)
    made_up = replace(article("a", published=published), url=Claim("https://courier.example/a", ()))
    page = html(collection((made_up,)), "timeline/2012.md")
    (shown,) = found(page, "details", "entry__more")
    assert shown.text == (
        "Lead The ministers met on Monday. Reason 1. words 1 Reason 2. words 2 Reason 3. words 3 "
        "Source: the article, The Courier · original · 2 more steps to its date"
    )
    assert "open" not in shown.attributes
    (note,) = found(page, "a", "entry__note")
    assert note.attributes["aria-label"] == "inferred: how this date is known"
    assert (note.attributes["href"] or "").endswith("#dating")


def test_an_actor_that_is_no_side_and_an_address_that_is_none_are_left_out() -> None:
    odd = event("accord", actors=("nobody",), sources=(EventSource("Told", "Someone", "javascript:alert(1)"),))
    page = html(with_events(odd), "timeline/2012.md")
    assert "Told, Someone" in found(page, "ul", "sources")[0].text
    assert "nobody" not in page
    assert "javascript" not in page


def test_a_reference_event_known_to_the_month_shows_no_day() -> None:
    month = event("accord", "2012-05", DateRange(date(2012, 5, 1), date(2012, 5, 31)))
    page = html(with_events(month), "timeline/2012.md")
    assert texts(page, "p", "entry__date") == ["May 2012", "9 May 2012"]


def test_a_span_is_told_as_a_span() -> None:
    days = event("talks", "2012-05-07/2012-05-09", DateRange(date(2012, 5, 7), date(2012, 5, 9)))
    assert texts(html(with_events(days), "timeline/2012.md"), "p", "entry__date")[0] == "7 May to 9 May 2012"


def test_a_year_of_reference_events_alone_still_says_that_no_article_was_collected() -> None:
    page = html(with_events(event("one", "2014-02-01"), event("two", "2014-02-02")), "timeline/2014.md")
    assert texts(page, "p", "year__count")[0] == "No article collected · 2 reference events"
    page = html(with_events(event("one")), "timeline/2012.md")
    assert texts(page, "p", "year__count")[0] == "1 article · 1 reference event"


def test_the_home_page_counts_the_reference_events() -> None:
    numbers = made(with_events(event("one"), event("two")))["timeline/.home-numbers.html"]
    assert texts(numbers, "ul", "numbers") == ["1 article 1 dated to the day 1 outlet 2 reference events"]


def test_no_mark_in_an_events_words_breaks_the_page() -> None:
    bad = " ".join(HOSTILE)
    source = EventSource(bad, bad, "https://x.example/")
    hostile = event("bad", title=bad, summary=bad, note=bad, weak=bad, sources=(source,))
    calm = event("bad", note="x", weak="x")
    for path in ("timeline/index.md", "timeline/2012.md"):
        tags = {e.tag for e in elements(html(with_events(hostile), path))}
        assert tags <= {e.tag for e in elements(html(with_events(calm), path))}


def test_a_copy_saved_in_a_month_is_shown_as_that_month() -> None:
    days = DateRange(date(2019, 12, 1), date(2019, 12, 31))
    captured = Captured(days, "2019-12", evidence("A clock without a day."))
    page = html(collection((article("a", captured=captured),)), "timeline/2019.md")
    assert texts(page, "p", "entry__date") == ["December 2019"]
