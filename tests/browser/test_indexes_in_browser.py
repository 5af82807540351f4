"""Indexes that are narrowed and sorted, and the way to what the record covers."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.axe import violations
from browser.watching import Watched, watched

WAYS_THERE = [("", "What is covered"), ("articles/", "Coverage"), ("method/", "Coverage")]


def names(page: Page, shelf: int = 0) -> list[str]:
    """The names that a shelf of an index shows, in order."""
    items = page.locator(".shelf").nth(shelf).locator("li:visible")
    return [item.rpartition(" ")[0] if item[-1:].isdigit() else item for item in items.all_inner_texts()]


def one_alone(page: Page) -> str:
    """A name of the index that is part of no other."""
    every = page.locator(".shelf li").evaluate_all("items => items.map(item => item.firstChild.textContent.trim())")
    return next(str(name) for name in every if sum(name.casefold() in other.casefold() for other in every) == 1)


def counts(page: Page) -> list[int]:
    """The numbers of articles on the first shelf, in order."""
    numbers = page.locator(".shelf").first.locator("li").evaluate_all(
        "items => items.map(item => parseInt(item.querySelector('.columns__count')?.textContent) || 0)"
    )  # fmt: skip
    return [int(number) for number in numbers]


def test_an_index_is_narrowed_by_what_is_typed(window: Watched, address: str) -> None:
    page = window.page
    page.goto(address + "people/", wait_until="networkidle")
    every = page.locator(".shelf li").count()
    name = one_alone(page)
    page.get_by_label("Filter by name").press_sequentially(name.upper())
    expect(page.locator(".shelf li:visible")).to_have_count(1)
    expect(page.locator(".shelf li:visible a")).to_have_text(name)
    expect(page.locator(".shelf:visible")).to_have_count(1)
    expect(page.locator(".index-tools__found")).to_have_text(f"1 of {every} shown")
    assert page.url == f"{address}people/?{urlencode({'find': name.upper()})}"
    page.get_by_label("Filter by name").fill("nobody at all")
    expect(page.locator(".index-tools__found")).to_have_text("Nothing matches.")
    page.get_by_label("Filter by name").fill("")
    expect(page.locator(".shelf li:visible")).to_have_count(every)
    expect(page.locator(".index-tools__found")).to_have_text("")
    assert page.url == f"{address}people/"
    assert window.faults == []


def test_an_index_is_sorted_by_number_and_back(window: Watched, address: str) -> None:
    page = window.page
    page.goto(address + "people/", wait_until="networkidle")
    before = names(page)
    page.get_by_label("Sort by").select_option("number of articles")
    assert counts(page) == sorted(counts(page), reverse=True)
    assert sorted(names(page)) == sorted(before)
    assert page.url == f"{address}people/?sort=articles"
    page.get_by_label("Sort by").select_option("name")
    assert names(page) == before
    assert page.url == f"{address}people/"


def test_an_address_holds_the_choice(window: Watched, address: str) -> None:
    page = window.page
    page.goto(address + "topics/?find=e&sort=articles", wait_until="networkidle")
    assert page.get_by_label("Filter by name").input_value() == "e"
    assert page.get_by_label("Sort by").input_value() == "articles"
    assert counts(page) == sorted(counts(page), reverse=True)
    page.goto(address + "topics/?sort=nonsense", wait_until="networkidle")
    assert page.get_by_label("Sort by").evaluate("field => field.selectedOptions[0].label") == "name"
    assert names(page)


def test_articles_are_narrowed_by_title_and_outlet(window: Watched, address: str) -> None:
    page = window.page
    page.goto(address + "articles/", wait_until="networkidle")
    every = [item.casefold() for item in page.locator(".item").all_text_contents()]
    for told in (".item__title a", ".item__by"):
        words = page.locator(f".item {told}").filter(has_text=re.compile(r"\S")).first.text_content() or ""
        page.get_by_label("Filter by title, outlet or date").fill(words)
        number = sum(words.casefold() in item for item in every)
        assert 0 < number < len(every)
        expect(page.locator(".item:visible")).to_have_count(number)
        expect(page.locator(".group:visible")).not_to_have_count(page.locator(".group").count())
        expect(page.locator(".index-tools__found")).to_have_text(f"{number} of {len(every)} shown")
        page.get_by_label("Filter by title, outlet or date").fill("")
        expect(page.locator(".item:visible")).to_have_count(len(every))


def test_it_works_on_a_page_that_instant_navigation_brought(window: Watched, address: str) -> None:
    page = window.page
    page.goto(address, wait_until="networkidle")
    page.get_by_role("navigation", name="Site").get_by_role("link", name="People").click()
    page.wait_for_url("**/people/")
    name = one_alone(page)
    page.get_by_label("Filter by name").fill(name)
    expect(page.locator(".shelf li:visible")).to_have_count(1)
    page.locator(".shelf li:visible a").click()
    page.wait_for_url("**/people/*/")
    page.go_back()
    page.wait_for_url(f"{address}people/?{urlencode({'find': name})}")
    expect(page.locator(".shelf li:visible")).to_have_count(1)
    expect(page.get_by_label("Filter by name")).to_have_value(name)
    assert window.faults == []


def test_it_goes_by_keyboard_alone(window: Watched, address: str) -> None:
    page = window.page
    page.goto(address + "people/", wait_until="networkidle")
    name = one_alone(page)
    page.get_by_label("Filter by name").focus()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "sort"
    page.keyboard.press("ArrowDown")
    assert page.url == f"{address}people/?{urlencode({'find': name, 'sort': 'articles'})}"


@pytest.mark.parametrize("path", ["people/?find=a&sort=articles", "people/?find=nobody+at+all", "articles/?find=a"])
def test_a_narrowed_index_violates_nothing(window: Watched, address: str, path: str) -> None:
    window.page.goto(address + path, wait_until="networkidle")
    expect(window.page.locator(".index-tools__found")).not_to_have_text("")
    assert violations(window.page) == []


def test_without_a_script_an_index_is_whole_and_offers_nothing_that_does_not_work(
    browser: Browser, address: str
) -> None:
    with watched(browser, java_script_enabled=False) as window:
        window.page.goto(address + "people/?find=nobody+at+all")
        expect(window.page.locator(".shelf li").first).to_be_visible()
        expect(window.page.locator(".shelf li").last).to_be_visible()
        expect(window.page.locator(".index-tools")).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "words"), [("", "What is covered"), ("articles/", "Coverage"), ("method/", "Coverage")]
)
def test_what_is_covered_can_be_reached(window: Watched, address: str, path: str, words: str) -> None:
    page = window.page
    page.goto(address + path, wait_until="networkidle")
    page.locator("main").get_by_role("link", name=words).first.click()
    page.wait_for_url("**/coverage/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Coverage")


def test_the_picture_of_what_is_covered_fits_a_phone_and_its_tables_scroll_by_keyboard(
    browser: Browser, address: str
) -> None:
    with watched(browser, viewport={"width": 320, "height": 640}) as window:
        page = window.page
        page.goto(address + "coverage/", wait_until="networkidle")
        widths = page.locator(".coverage__months").evaluate_all("rows => rows.map(row => row.clientWidth)")
        assert min(widths) > 280
        page.get_by_text("The numbers").click()
        table = page.get_by_role("group", name="Articles by month")
        table.focus()
        page.keyboard.press("ArrowRight")
        expect(table).not_to_have_js_property("scrollLeft", 0)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert window.faults == []


def test_a_year_of_the_picture_leads_to_the_timeline(window: Watched, address: str, years: list[str]) -> None:
    page = window.page
    page.goto(address + "coverage/", wait_until="networkidle")
    page.locator(".coverage__years a").first.click()
    page.wait_for_url(f"**/timeline/{years[0]}/")
    assert window.faults == []


def test_a_month_of_the_table_leads_to_its_articles(window: Watched, address: str) -> None:
    page = window.page
    page.goto(address + "coverage/", wait_until="networkidle")
    page.get_by_text("The numbers").click()
    page.locator(".counts td a").first.click()
    page.wait_for_url("**/timeline/?kind=article&from=*")
    expect(page.locator(".entry:visible")).to_have_count(1)
