"""Every kind of page by WCAG 2.2 AA, at rest and in use, in all colours; and as assistive technology sees it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.axe import violations
from browser.kinds import KINDS, LAYOUTS
from browser.watching import watched

OPEN_ALL = "document.querySelectorAll('details:not(.menu)').forEach(fold => { fold.open = true; })"

DESK = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "color_scheme": "dark"}


@pytest.fixture(scope="module", params=[DESK, PHONE], ids=["desk", "phone"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A window that is used for one page after the other; nothing in it moves."""
    with watched(browser, reduced_motion="reduce", **request.param) as window:
        yield window.page


def switch_colours(page: Page) -> None:
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator(".palette__switch:visible").click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", before or "")


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_violates_nothing_folded_out_and_in_either_colours(
    page: Page, address: str, paths: dict[str, str], kind: str
) -> None:
    page.goto(address + paths[kind])
    page.evaluate(OPEN_ALL)
    assert violations(page) == []
    switch_colours(page)
    assert violations(page, only=("color-contrast", "link-in-text-block")) == []


def test_a_search_by_keyboard_with_its_first_finds_violates_nothing(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
    narrow = page.locator(".search-open").is_visible()
    for _ in range(2):
        page.keyboard.press("/")
        expect(page.locator(".seeker__field" if narrow else ".finder__field")).to_be_focused()
        page.keyboard.type("cooperation", delay=5)
        expect(page.locator(".seeker .find" if narrow else ".finder__panel .find").first).to_be_visible()
        assert violations(page) == []
        switch_colours(page)


def test_a_page_of_results_violates_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=cooperation&kind=Article")
    expect(page.locator(".seeker .find").first).to_be_visible()
    assert violations(page) == []
    page.locator(".menu[data-facet=person] summary").click()
    expect(page.locator(".menu[data-facet=person] input").first).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    switch_colours(page)
    assert violations(page) == []
    page.locator(".find__link").first.click()
    expect(page.locator("mark.found").first).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("place", [".article-text a.voice", ".article-text a.when"], ids=["a speaker", "a day"])
def test_what_is_shown_of_a_word_violates_nothing(page: Page, address: str, paths: dict[str, str], place: str) -> None:
    page.goto(address + paths["an article"], wait_until="networkidle")
    page.locator(place).first.evaluate("place => place.focus({ focusVisible: true })")
    assert violations(page) == []
    switch_colours(page)
    page.locator(place).first.evaluate("place => place.focus({ focusVisible: true })")
    assert violations(page) == []


def test_a_filtered_timeline_violates_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}timeline/?kind=article&from=2011-06&to=2014-05")
    expect(page.locator(".chosen__value")).to_have_count(2)
    page.locator(".entry__more:visible > summary").first.click()
    assert violations(page) == []
    for facet in ("kind", "person"):
        page.locator(f".menu[data-facet={facet}] summary").click()
        expect(page.locator(f".menu[data-facet={facet}] input").first).to_be_visible()
        assert violations(page) == []
    switch_colours(page)
    page.locator(".menu[data-facet=person] summary").click()
    assert violations(page) == []


def tree(page: Page) -> list[dict[str, Any]]:
    """The nodes of Chromium's accessibility tree that are not ignored, in order."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [node for node in nodes if not node["ignored"]]


def role(node: dict[str, Any]) -> str:
    return str(node["role"]["value"])


def levels(nodes: list[dict[str, Any]]) -> list[int]:
    """The levels of the headings, in the order of the page."""
    by_id = {node["nodeId"]: node for node in nodes}
    return [
        next(int(each["value"]["value"]) for each in node["properties"] if each["name"] == "level")
        for node in by_id.values()
        if role(node) == "heading"
    ]


@pytest.mark.parametrize("kind", LAYOUTS)
def test_its_parts_are_landmarks_and_its_headings_make_an_outline(
    page: Page, address: str, paths: dict[str, str], kind: str
) -> None:
    page.goto(address + paths[kind])
    page.evaluate(OPEN_ALL)
    nodes = tree(page)
    roles = [role(node) for node in nodes]
    landmarks = ("banner", "main", "contentinfo", "search")
    # Where there is no room for the field, a link leads to the page of the search, which has its own.
    links_to_search = page.locator(".search-open").is_visible()
    assert [roles.count(name) for name in landmarks] == [1, 1, 1, 0 if links_to_search else 1]
    names = [node["name"]["value"] for node in nodes if role(node) == "navigation"]
    assert names
    assert len(set(names)) == len(names)
    outline = levels(nodes)
    assert outline[0] == 1
    assert outline.count(1) == 1
    assert [pair for pair in pairwise(outline) if pair[1] > pair[0] + 1] == []
