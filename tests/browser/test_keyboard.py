"""The site by keyboard alone: every stop is seen, none is a trap, and the focus goes where a reader expects it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.kinds import LAYOUTS
from browser.watching import Watched, watched

STILL: dict[str, Any] = {"reduced_motion": "reduce"}
DESK = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 390, "height": 844}}

STOP = """
() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return null;
  const first = !stop.dataset.passed;
  stop.dataset.passed = "yes";
  // A switch is drawn by the label behind its button.
  const shown = stop.matches(".md-option") ? stop.nextElementSibling : stop;
  const box = shown.getClientRects()[0] || shown.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const over = document.elementFromPoint(x, y);
  const style = getComputedStyle(shown);
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const contrast = (one, other) => Math.max(one, other) / Math.min(one, other);
  let behind = shown.parentElement;
  const clear = (place) => /, 0\\)$|\\/ 0\\)$|transparent/.test(getComputedStyle(place).backgroundColor);
  while (behind.parentElement && clear(behind)) behind = behind.parentElement;
  const faults = [
    [box.width * box.height > 0 && x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight, "out of sight"],
    [style.visibility === "visible" && style.opacity > 0, "not shown"],
    // In a drawing marks may lie over one another.
    [stop.closest("svg") || (over && (shown.contains(over) || over.contains(shown))), "covered"],
    [style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2, "without an outline"],
    [contrast(light(style.outlineColor), light(getComputedStyle(behind).backgroundColor)) >= 3, "outline too faint"],
  ];
  const name = `${stop.tagName.toLowerCase()} “${(stop.ariaLabel || stop.textContent).trim().slice(0, 40)}”`;
  return [first, name, faults.filter(([right]) => !right).map(([, fault]) => fault)];
}
"""


def walk(page: Page) -> tuple[list[str], list[str]]:
    """The stops of the Tab key from the page's beginning to its end, and what is wrong with them."""
    stops: list[str] = []
    faults: list[str] = []
    while len(stops) < 1000:
        page.keyboard.press("Tab")
        found = page.evaluate(STOP)
        if found is None:
            return stops, faults
        first, name, wrong = found
        stops.append(name)
        faults += [f"{name}: {fault}" for fault in wrong]
        if not first:
            return stops, [*faults, f"{name}: met twice"]
    return stops, [*faults, "no end"]


WALKS = [
    *((kind, DESK) for kind in LAYOUTS),
    *((kind, PHONE) for kind in ("home", "an article", "a full year", "statements of a year")),
    *((kind, {**DESK, "color_scheme": "dark"}) for kind in ("home", "an article", "timeline")),
]


@pytest.mark.parametrize(("kind", "settings"), WALKS)
def test_each_stop_of_the_tab_key_is_seen_and_left_again(
    browser: Browser, address: str, paths: dict[str, str], kind: str, settings: dict[str, Any]
) -> None:
    with watched(browser, **STILL, **settings) as window:
        window.page.goto(address + paths[kind], wait_until="networkidle")
        stops, faults = walk(window.page)
        assert faults == []
        assert stops[0] == "a “Skip to content”"
        reachable = window.page.locator(".page a:visible:not([tabindex='-1']), .page summary:visible").count()
        assert len(stops) > max(reachable, 10)


@pytest.mark.parametrize("kind", ["an article", "404"])
def test_the_first_link_leads_past_the_head_to_the_content(
    window: Watched, address: str, paths: dict[str, str], kind: str
) -> None:
    page = window.page
    page.goto(address + paths[kind], wait_until="networkidle")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip:focus")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#__content")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#__content') !== null")


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_the_search_opens_by_a_key_and_closed_gives_the_focus_back(
    window: Watched, address: str, paths: dict[str, str], key: str
) -> None:
    page = window.page
    page.goto(address + paths["an article"], wait_until="networkidle")
    link = page.locator(".article-text a").nth(2)
    link.focus()
    page.keyboard.press(key)
    expect(page.locator(".finder__field")).to_be_focused()
    page.keyboard.type("talks")
    expect(page.locator(".finder__panel .find").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator(".finder__panel")).to_be_hidden()
    expect(link).to_be_focused()


@pytest.mark.parametrize("key", ["Enter", "/", "Control+k"])
def test_on_a_small_screen_a_link_and_each_key_lead_to_the_page_of_the_search(
    browser: Browser, address: str, key: str
) -> None:
    with watched(browser, **PHONE) as window:
        page = window.page
        page.goto(address, wait_until="networkidle")
        page.locator(".search-open").focus()
        page.keyboard.press(key)
        page.wait_for_url("**/search/")
        expect(page.locator(".seeker__field")).to_be_focused()
        assert window.faults == []


def test_a_page_that_comes_in_place_of_another_has_the_focus(window: Watched, address: str) -> None:
    page = window.page
    # Instant navigation goes by the site map, which holds nothing where the site's address is not known.
    places = "".join(f"<url><loc>{address}{path}</loc></url>" for path in ("", "topics/"))
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=f"<urlset>{places}</urlset>"))
    page.goto(address, wait_until="networkidle")
    page.evaluate("window.same = true")
    with page.expect_response("**/sitemap.xml"):
        page.get_by_role("navigation").get_by_role("link", name="Topics").first.focus()
    page.wait_for_timeout(300)
    page.keyboard.press("Enter")
    page.wait_for_url("**/topics/")
    expect(page.locator("#__content")).to_be_focused()
    expect(page.locator("h1")).to_be_in_viewport()
    assert page.evaluate("window.same"), "the page was loaded anew"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#__content') !== null")
    assert window.faults == []
