"""The timeline as readers use it: filters, addresses, opening, copying; by mouse, keyboard and without JavaScript."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.watching import Watched, watched


@pytest.fixture(scope="session")
def data(site: Path) -> dict[str, Any]:
    """What the filters read."""
    read: dict[str, Any] = json.loads((site / "timeline" / "entries.json").read_text(encoding="utf-8"))
    return read


def values_of(data: dict[str, Any], name: str) -> list[tuple[str, str]]:
    """The ids and labels of a facet's values, the most frequent first."""
    return next([(key, label) for key, label in facet["values"]] for facet in data["facets"] if facet["name"] == name)


def number_of(data: dict[str, Any], *chosen: tuple[str, str]) -> int:
    """How many entries have all of these values, counted from the data alone."""
    values = [(facet["name"], key) for facet in data["facets"] for key, _ in facet["values"]]
    wanted = {values.index(one) for one in chosen}
    return sum(wanted <= set(entry[2:]) for entry in data["entries"])


def shown(page: Page) -> int:
    return page.locator(".entry:visible").count()


def link_of(entry: Locator) -> str:
    """The permanent link of an entry, as a whole address."""
    return str(entry.locator(".entry__anchor").evaluate("link => link.href"))


def open_menu(page: Page, facet: str) -> None:
    page.locator(f".menu[data-facet={facet}] summary").click()
    expect(page.locator(f".menu[data-facet={facet}] input[type=checkbox]").first).to_be_visible()


def choose(page: Page, facet: str, label: str) -> None:
    """Tick a value in its menu, as a reader does."""
    open_menu(page, facet)
    page.locator(f".menu[data-facet={facet}] label").filter(has_text=re.compile(f"^{re.escape(label)}\\d")).click()
    page.keyboard.press("Escape")


def test_filters_combine_and_the_count_says_what_is_left(window: Watched, address: str, data: dict[str, Any]) -> None:
    page = window.page
    page.goto(f"{address}timeline/")
    person, topic = values_of(data, "person")[0], values_of(data, "topic")[0]
    choose(page, "person", person[1])
    alone = number_of(data, ("person", person[0]))
    expect(page.locator(".filters__count")).to_have_text(f"{alone} of {len(data['entries'])} entries")
    assert shown(page) == alone
    choose(page, "topic", topic[1])
    both = number_of(data, ("person", person[0]), ("topic", topic[0]))
    assert 0 < both < alone
    expect(page.locator(".filters__count")).to_have_text(re.compile(f"^{both} of "))
    assert shown(page) == both
    assert page.url == f"{address}timeline/?person={person[0]}&topic={topic[0]}"


def test_two_values_of_one_facet_widen_the_choice(window: Watched, address: str, data: dict[str, Any]) -> None:
    page = window.page
    page.goto(f"{address}timeline/")
    kinds = values_of(data, "kind")[:2]
    for _, label in kinds:
        choose(page, "kind", label)
    assert shown(page) == sum(number_of(data, ("kind", key)) for key, _ in kinds)


def test_each_count_says_how_many_entries_a_choice_would_leave(
    window: Watched, address: str, data: dict[str, Any]
) -> None:
    page = window.page
    person = values_of(data, "person")[0]
    page.goto(f"{address}timeline/?person={person[0]}")
    expect(page.locator(".chosen__value")).to_have_count(1)
    open_menu(page, "kind")
    told = {
        label.locator("input").get_attribute("value"): label.locator(".menu__count").inner_text()
        for label in page.locator(".menu[data-facet=kind] label").all()
    }
    assert told == {
        key: str(number_of(data, ("person", person[0]), ("kind", key))) for key, _ in values_of(data, "kind")
    }


def test_a_filtered_view_can_be_shared(browser: Browser, window: Watched, address: str, data: dict[str, Any]) -> None:
    first = window.page
    first.goto(f"{address}timeline/")
    choose(first, "place", values_of(data, "place")[0][1])
    choose(first, "date", values_of(data, "date")[0][1])
    with watched(browser) as another:
        another.page.goto(first.url)
        expect(another.page.locator(".filters__count")).to_have_text(first.locator(".filters__count").inner_text())
        assert shown(another.page) == shown(first)
        chosen = first.locator(".chosen__value").all_inner_texts()
        assert another.page.locator(".chosen__value").all_inner_texts() == chosen


def test_back_undoes_a_choice(window: Watched, address: str, data: dict[str, Any]) -> None:
    page = window.page
    page.goto(f"{address}timeline/")
    choose(page, "kind", values_of(data, "kind")[0][1])
    choose(page, "person", values_of(data, "person")[0][1])
    page.go_back()
    expect(page.locator(".chosen__value")).to_have_count(1)
    expect(page.locator(".filters__count")).to_have_text(
        f"{number_of(data, ('kind', values_of(data, 'kind')[0][0]))} of {len(data['entries'])} entries"
    )
    page.go_back()
    expect(page.locator(".filters__count")).to_have_text(f"{len(data['entries'])} entries")
    assert shown(page) == len(data["entries"])


def test_what_is_chosen_can_be_taken_away_one_by_one_and_all_at_once(
    window: Watched, address: str, data: dict[str, Any]
) -> None:
    page = window.page
    (kind, _), (person, _) = values_of(data, "kind")[0], values_of(data, "person")[0]
    page.goto(f"{address}timeline/?kind={kind}&person={person}&from=2012-01&to=2014-12")
    expect(page.locator(".chosen__value")).to_have_count(3)
    page.locator(".chosen__value").first.click()
    expect(page.locator(".chosen__value")).to_have_count(2)
    expect(page.locator(".chosen__value").first).to_be_focused()
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(".chosen__value")).to_have_count(0)
    assert page.url == f"{address}timeline/"
    assert shown(page) == len(data["entries"])


def test_months_in_the_address_leave_what_may_lie_in_them(window: Watched, address: str, data: dict[str, Any]) -> None:
    page = window.page
    page.goto(f"{address}timeline/?from=2012-01&to=2012-12")
    expect(page.locator(".chosen__value")).to_have_text("January to December 2012")
    first, last = 365, 365 + 365  # the days of 2012, counted from 1 January 2011
    expected = sum(
        (entry[0] if entry[0] is not None else first) <= last and (entry[1] if entry[1] is not None else last) >= first
        for entry in data["entries"]
    )
    assert shown(page) == expected


def test_an_address_that_means_nothing_shows_everything(window: Watched, address: str, data: dict[str, Any]) -> None:
    window.page.goto(f"{address}timeline/?person=nobody&colour=red&from=soon&to=2012-13")
    expect(window.page.locator(".filters__count")).to_have_text(f"{len(data['entries'])} entries")
    assert shown(window.page) == len(data["entries"])


def test_nothing_that_fits_is_said_in_words(window: Watched, address: str, data: dict[str, Any]) -> None:
    kinds = dict(values_of(data, "kind"))
    assert {"reference", "capture"} <= set(kinds)
    outlet = values_of(data, "outlet")[0][0]
    window.page.goto(f"{address}timeline/?kind=reference&outlet={outlet}")
    expect(window.page.locator(".timeline__none")).to_contain_text("No entry fits")
    expect(window.page.locator(".filters__count")).to_have_text(f"0 of {len(data['entries'])} entries")


def test_a_menu_is_worked_by_keyboard_alone(window: Watched, address: str, data: dict[str, Any]) -> None:
    page = window.page
    page.goto(f"{address}timeline/")
    summary = page.locator(".menu[data-facet=person] summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".menu[data-facet=person] input[type=search]")).to_be_visible()
    page.keyboard.press("Tab")
    _, label = values_of(data, "person")[-1]
    page.keyboard.type(label[:6])
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".chosen__value")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(summary).to_be_focused()
    expect(page.locator(".menu[open]")).to_have_count(0)


def test_a_menu_closes_by_a_press_elsewhere_and_stays_in_the_window(browser: Browser, address: str) -> None:
    with watched(browser, viewport={"width": 390, "height": 844}) as window:
        page = window.page
        page.goto(f"{address}timeline/")
        for facet in page.locator(".menu").all():
            facet.locator("summary").click()
            box = facet.locator(".menu__box").bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= 390
            page.locator("h1").click()
            expect(page.locator(".menu[open]")).to_have_count(0)


def test_a_menu_closes_when_another_opens(window: Watched, address: str) -> None:
    page = window.page
    page.goto(f"{address}timeline/")
    menus = page.locator(".menu > summary")
    menus.first.click()
    menus.last.click()
    expect(page.locator(".menu[open]")).to_have_count(1)
    expect(page.locator(".menu").last).to_have_attribute("open", "")


def test_an_entry_opens_in_place_to_lead_statements_and_sources(window: Watched, address: str) -> None:
    page = window.page
    page.goto(f"{address}timeline/")
    entry = page.locator(".entry--article", has=page.locator(".said")).first
    assert not entry.locator(".entry__inside").is_visible()
    entry.locator("summary").click()
    for part in (".entry__lead", ".said", ".entry__why", ".entry__sources"):
        expect(entry.locator(part).first).to_be_visible()


def test_a_deep_link_shows_its_entry_open(window: Watched, address: str) -> None:
    page = window.page
    page.goto(f"{address}timeline/")
    link = link_of(page.locator(".entry--article").first)
    page.goto(link)
    target = page.locator(f"#{link.partition('#')[2]}")
    expect(target).to_be_in_viewport()
    expect(target.locator("details")).to_have_attribute("open", "")


def test_a_deep_link_to_a_statement_shows_it(window: Watched, address: str) -> None:
    page = window.page
    page.goto(f"{address}timeline/")
    entry = page.locator(".entry--article", has=page.locator(".said")).first
    anchor = entry.locator(".said").last.get_attribute("id")
    page.goto(f"{link_of(entry).partition('#')[0]}#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_the_link_of_an_entry_can_be_copied(browser: Browser, address: str) -> None:
    with watched(browser, permissions=["clipboard-read", "clipboard-write"]) as window:
        page = window.page
        page.goto(f"{address}timeline/")
        entry = page.locator(".entry--reference").first
        entry.hover()
        button = entry.get_by_role("button", name=re.compile("Copy link"))
        button.click()
        expect(page.locator(".announcer")).to_have_text("Link copied")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == link_of(entry)


def test_the_side_index_and_the_strip_say_where_the_reader_is(window: Watched, address: str, years: list[str]) -> None:
    page = window.page
    page.goto(f"{address}timeline/")
    expect(page.locator(".years [aria-current]")).to_have_count(0)
    page.locator(f"#year-{years[3]}").scroll_into_view_if_needed()
    page.locator(f"#year-{years[3]}").evaluate("element => element.scrollIntoView()")
    expect(page.locator(".years [aria-current]")).to_have_text(years[3])
    expect(page.locator(".ov-here:visible")).to_have_count(1)


def test_filters_outlast_a_change_of_colours(window: Watched, address: str, data: dict[str, Any]) -> None:
    page = window.page
    kind = values_of(data, "kind")[0][0]
    page.goto(f"{address}timeline/?kind={kind}")
    expect(page.locator(".chosen__value")).to_have_count(1)
    page.locator(".palette__switch:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "night")
    assert shown(page) == number_of(data, ("kind", kind))


def go_instantly(page: Page, address: str) -> None:
    """Let the theme load pages in place of one another, which it does only for those that the site map names."""
    paths = ("", "timeline/", "people/")
    places = "".join(f"<url><loc>{address}{path}</loc></url>" for path in paths)
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=f"<urlset>{places}</urlset>"))
    page.goto(address)
    with page.expect_response("**/sitemap.xml"):
        page.locator(".rooms__link").first.hover()
    page.evaluate("window.same = true")


def test_the_filters_work_after_instant_navigation(window: Watched, address: str, data: dict[str, Any]) -> None:
    page = window.page
    go_instantly(page, address)
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Timeline").click()
    expect(page.locator(".timeline")).to_be_visible()
    choose(page, "kind", values_of(data, "kind")[0][1])
    assert shown(page) == number_of(data, ("kind", values_of(data, "kind")[0][0]))
    page.get_by_role("navigation", name="Site").get_by_role("link", name="People").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("People")
    assert "kind=" not in page.url
    assert page.evaluate("window.same"), "a page was loaded anew"


def test_links_within_the_page_keep_what_is_chosen(window: Watched, address: str, data: dict[str, Any]) -> None:
    page = window.page
    go_instantly(page, address)
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Timeline").click()
    kind, label = values_of(data, "kind")[0]
    choose(page, "kind", label)
    left = number_of(data, ("kind", kind))
    page.locator(".years a[href]").last.click()
    expect(page).to_have_url(re.compile(rf"\?kind={kind}#year-\d+$"))
    assert shown(page) == left
    page.get_by_role("button", name="Clear all").click()
    page.locator(".years a[href]").last.click()
    expect(page).to_have_url(re.compile(r"timeline/#year-\d+$"))
    assert shown(page) == len(data["entries"])


def test_the_link_to_the_timeline_takes_all_filters_away(window: Watched, address: str, data: dict[str, Any]) -> None:
    page = window.page
    page.goto(f"{address}timeline/?kind={values_of(data, 'kind')[0][0]}")
    expect(page.locator(".chosen__value")).to_have_count(1)
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Timeline").click()
    expect(page.locator(".chosen__value")).to_have_count(0)
    assert shown(page) == len(data["entries"])


def test_the_page_of_a_value_leads_to_the_combined_filters(window: Watched, address: str, data: dict[str, Any]) -> None:
    page = window.page
    person = values_of(data, "person")[0][0]
    page.goto(f"{address}timeline/by/person/{person}/")
    listed = page.locator(".entry").count()
    page.get_by_role("link", name="Combine with other filters").click()
    expect(page.locator(".chosen__value")).to_have_count(1)
    assert shown(page) == listed == number_of(data, ("person", person))


def test_without_javascript_each_value_leads_to_its_page(browser: Browser, address: str, data: dict[str, Any]) -> None:
    with watched(browser, java_script_enabled=False) as window:
        page = window.page
        page.goto(f"{address}timeline/")
        assert shown(page) == len(data["entries"])
        assert page.locator(".entry__copy").count() == 0
        page.locator(".menu[data-facet=side] summary").click()
        key, label = values_of(data, "side")[0]
        page.locator(".menu[data-facet=side]").get_by_role("link", name=label).click()
        assert page.url == f"{address}timeline/by/side/{key}/"
        assert page.locator(".entry").count() == number_of(data, ("side", key))
        page.locator(".entry a").first.click()
        assert page.locator("h1").count() == 1


def test_the_timeline_is_announced_as_headings_lists_and_times(window: Watched, address: str, years: list[str]) -> None:
    page = window.page
    page.goto(f"{address}timeline/")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names: dict[str, list[str]] = {}
    for node in tree:
        if not node.get("ignored"):
            role = str(node["role"]["value"])
            names.setdefault(role, []).append(str(node.get("name", {}).get("value", "")))
    assert [name for name in names["heading"] if name in years] == years
    assert len(names["listitem"]) > 100
    assert len(names.get("time", [])) > 100
    assert "Years" in names["navigation"]
    assert "Filters" in names["region"]
    assert len(names["status"]) >= 1


def test_a_filtered_view_prints_only_what_is_chosen(window: Watched, address: str, data: dict[str, Any]) -> None:
    page = window.page
    key, label = values_of(data, "topic")[0]
    page.goto(f"{address}timeline/?topic={key}")
    expect(page.locator(".chosen__value")).to_have_count(1)
    page.emulate_media(media="print")
    assert shown(page) == number_of(data, ("topic", key))
    expect(page.locator(".chosen__value")).to_be_visible()
    expect(page.locator(".chosen__value")).to_contain_text(label)
    assert page.locator(".filters__clear:visible").count() == 0
    assert page.locator(".menu:visible").count() == 0
