"""The site as a reader meets it, in a real Chromium: every kind of page, on desk and phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from browser.kinds import KINDS, LAYOUTS
from browser.watching import Watched, watched


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_shows_without_a_fault_and_fits(window: Watched, address: str, paths: dict[str, str], kind: str) -> None:
    page = window.page
    page.goto(address + paths[kind], wait_until="networkidle")
    expect(page.locator("h1").first).to_be_visible()
    # A desk, the same zoomed to 200 per cent, a phone, and the smallest one.
    for width in (1280, 640, 390, 320):
        page.set_viewport_size({"width": width, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, "the page scrolls sideways"
    # That the address names nothing is what the 404 page is for.
    faults = [fault for fault in window.faults if not (kind == "404" and "status of 404" in fault)]
    assert faults == []


def test_the_timeline_shows_every_year_and_every_article(
    window: Watched, address: str, years: list[str], articles: list[str]
) -> None:
    assert (len(years), len(articles)) == (9, 5)
    window.page.goto(address + "timeline/")
    entries = window.page.locator("li[id^='a-']")
    links = entries.evaluate_all("items => items.map(item => item.querySelector('.entry__title a').href)")
    assert links == [address + article for article in articles]
    headings = window.page.locator("main h2").all_inner_texts()
    assert [year for year in years if not any(year in heading for heading in headings)] == []


def test_a_year_without_an_entry_says_so(window: Watched, address: str, years: list[str]) -> None:
    said = {}
    for year in years:
        window.page.goto(f"{address}timeline/{year}/")
        entries = window.page.locator("main li[id^='a-'], main li[id^='c-']").count()
        said[year] = (entries > 0, window.page.get_by_text("No article collected").count() > 0)
    assert [year for year, (filled, empty) in said.items() if filled == empty] == []
    assert any(empty for _, empty in said.values())


def test_each_entry_can_be_linked_to(window: Watched, address: str) -> None:
    window.page.goto(address + "timeline/")
    anchors = window.page.locator("li[id^='a-'], li[id^='c-']").evaluate_all("items => items.map(item => item.id)")
    events = window.page.locator("li[id^='e-']").evaluate_all("items => items.map(item => item.id)")
    for anchor in (*anchors, events[0], events[-1]):
        window.page.goto(f"{address}timeline/#{anchor}")
        expect(window.page.locator(f"#{anchor}")).to_be_in_viewport()


def test_a_reader_goes_from_home_to_an_article_and_on(window: Watched, address: str, articles: list[str]) -> None:
    page = window.page
    page.goto(address, wait_until="networkidle")
    page.get_by_role("navigation").get_by_role("link", name="Timeline").first.click()
    page.wait_for_url("**/timeline/")
    page.locator(f"li[id^='a-'] a[href*='{articles[0].split('/')[-2]}']").first.click()
    page.wait_for_url(f"**/{articles[0]}")
    expect(page.get_by_role("heading", name="How this date is known")).to_be_visible()
    page.locator(f"a[href*='{articles[1].split('/')[-2]}']").first.click()
    page.wait_for_url(f"**/{articles[1]}")
    assert window.faults == []


def test_each_year_has_its_reference_events_with_links_to_who_tells_of_them(
    window: Watched, address: str, years: list[str]
) -> None:
    window.page.goto(address + "timeline/")
    ids = window.page.locator("li[id^='e-']").evaluate_all("items => items.map(item => item.id)")
    found: list[str] = []
    for year in years:
        window.page.goto(f"{address}timeline/{year}/")
        events = window.page.locator("li[id^='e-']")
        assert events.count() >= 8, year
        found += events.evaluate_all("items => items.map(item => item.id)")
        sources = events.evaluate_all(
            "items => items.map(item => item.querySelectorAll('.sources a[href^=http]').length)"
        )
        assert min(sources) >= 2, year
    assert found == ids


def test_a_mark_of_a_reference_event_leads_to_it(window: Watched, address: str) -> None:
    window.page.goto(address, wait_until="networkidle")
    mark = window.page.locator(".overview__wide g[role=group] a").last
    anchor = (mark.get_attribute("xlink:href") or "").partition("#")[2]
    # Others may lie over it.
    mark.dispatch_event("click")
    window.page.wait_for_url(f"**/#{anchor}")
    expect(window.page.locator(f"#{anchor}")).to_be_in_viewport()
    assert window.faults == []


def test_a_reader_goes_from_a_name_in_the_text_to_its_page_and_back(
    window: Watched, address: str, articles: list[str]
) -> None:
    page = window.page
    page.goto(address + articles[0], wait_until="networkidle")
    name = page.locator(".article-text a[href*='/people/']").first
    person = (name.get_attribute("href") or "").rstrip("/").rpartition("/")[2]
    name.click()
    page.wait_for_url(f"**/people/{person}/")
    page.locator(f".item a[href*='{articles[0].split('/')[-2]}']").first.click()
    page.wait_for_url(f"**/{articles[0]}")
    assert window.faults == []


def test_search_finds_an_article(window: Watched, address: str, articles: list[str]) -> None:
    page = window.page
    page.goto(address + articles[0], wait_until="networkidle")
    title = page.locator("h1").first.inner_text()
    page.goto(address, wait_until="networkidle")
    page.keyboard.press("/")
    page.keyboard.type(title, delay=5)
    expect(page.locator(f".finder__panel a[href*='{articles[0].split('/')[-2]}']").first).to_be_visible()
    assert window.faults == []


@pytest.mark.parametrize("kind", [kind for kind in LAYOUTS if kind != "404"])
def test_the_site_works_without_javascript(browser: Browser, address: str, paths: dict[str, str], kind: str) -> None:
    with watched(browser, java_script_enabled=False) as window:
        window.page.goto(address + paths[kind])
        expect(window.page.locator("h1").first).to_be_visible()
        for name in ("Timeline", "Articles", "People", "Topics", "Method"):
            expect(window.page.get_by_role("navigation").get_by_role("link", name=name).first).to_be_visible()
        window.page.get_by_role("navigation").get_by_role("link", name="Timeline").first.click()
        expect(window.page.locator("li[id^='a-']").first).to_be_visible()
        assert window.faults == []
