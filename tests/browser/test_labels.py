"""Labels on words of an article: shown by pointer, keyboard and touch, put away by Escape, clear of what one reads."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Locator, expect

from browser.watching import Watched, watched

KINDS = [".article-text a.voice", ".article-text a.when"]
NAMES = ["a speaker", "a day"]

SHOWN = """
place => {
  const card = place.querySelector(".voice__card");
  return getComputedStyle(card || place, card ? undefined : "::after").display !== "none";
}
"""


def focus(place: Locator) -> None:
    place.evaluate("place => place.focus({ focusVisible: true })")


def shown(place: Locator) -> bool:
    return bool(place.evaluate(SHOWN))


@pytest.mark.parametrize("kind", KINDS, ids=NAMES)
def test_escape_puts_a_label_away_until_one_comes_back(
    window: Watched, address: str, paths: dict[str, str], kind: str
) -> None:
    page = window.page
    page.goto(address + paths["an article"], wait_until="networkidle")
    place = page.locator(kind).first
    focus(place)
    assert shown(place)
    page.keyboard.press("Escape")
    assert not shown(place)
    expect(place).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(place).to_be_focused()
    assert shown(place)
    page.keyboard.press("Tab")
    place.hover()
    assert shown(place)
    page.keyboard.press("Escape")
    assert not shown(place)
    page.mouse.move(0, 0)
    place.hover()
    assert shown(place)
    assert window.faults == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("kind", KINDS, ids=NAMES)
def test_one_can_point_at_a_label_which_stands_below_its_line(
    browser: Browser, address: str, paths: dict[str, str], kind: str, width: int
) -> None:
    with watched(browser, viewport={"width": width, "height": 800}) as window:
        page = window.page
        page.goto(address + paths["an article"], wait_until="networkidle")
        place = page.locator(kind).first
        place.evaluate("place => place.scrollIntoView({ block: 'center' })")
        line = place.evaluate(
            "place => { const box = place.getClientRects()[0]; return [box.x, box.bottom, box.width]; }"
        )
        left, bottom, across = line
        page.mouse.move(left + across / 2, bottom - 3)
        assert shown(place)
        for down in range(-2, 12):
            page.mouse.move(left + across / 2, bottom + down)
            assert shown(place), f"gone {down} pixels below the line"
        page.mouse.move(left + across / 2, bottom - 12)
        page.mouse.move(left + across / 2, bottom - 40)
        assert not shown(place)


@pytest.mark.parametrize("width", [390, 1280])
def test_by_keyboard_each_card_is_seen_whole(browser: Browser, address: str, paths: dict[str, str], width: int) -> None:
    with watched(browser, viewport={"width": width, "height": 400}) as window:
        page = window.page
        page.goto(address + paths["an article"], wait_until="networkidle")
        left = page.locator(".article-text .voice").count()
        page.locator(".article-text a").first.focus()
        while left:
            page.keyboard.press("Tab")
            card = page.locator(".voice:focus .voice__card")
            if card.count():
                left -= 1
                box = card.bounding_box()
                assert box is not None
                assert box["y"] >= 0
                assert box["y"] + box["height"] <= 400


@pytest.mark.parametrize("kind", KINDS, ids=NAMES)
def test_the_first_tap_shows_a_label_and_the_second_follows_the_link(
    browser: Browser, address: str, paths: dict[str, str], kind: str
) -> None:
    with watched(browser, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True) as window:
        page = window.page
        page.goto(address + paths["an article"], wait_until="networkidle")
        here = page.url
        first, second = page.locator(kind).nth(0), page.locator(kind).nth(1)
        first.tap()
        assert shown(first)
        second.scroll_into_view_if_needed()
        second.tap()
        assert shown(second)
        assert not shown(first)
        page.locator("h1").tap()
        assert not shown(second)
        assert page.url == here
        first.tap()
        first.tap(position={"x": 4, "y": 8})
        page.wait_for_url(lambda url: url != here)
        assert window.faults == []


def test_without_scripts_labels_show_on_focus_and_a_tap_goes_on(
    browser: Browser, address: str, paths: dict[str, str]
) -> None:
    with watched(browser, java_script_enabled=False) as window:
        window.page.goto(address + paths["an article"])
        for kind in KINDS:
            place = window.page.locator(kind).first
            place.hover()
            expect(place).to_be_visible()
        expect(window.page.locator(".voice__card:visible")).to_have_count(0)
        window.page.locator(KINDS[0]).first.hover()
        expect(window.page.locator(".voice__card:visible")).to_have_count(1)


def test_the_keyboard_stops_only_where_there_is_something_to_do_or_to_read(
    window: Watched, address: str, paths: dict[str, str]
) -> None:
    page = window.page
    page.goto(address + paths["an article"])
    assert page.locator(".article-text .when[tabindex]").count() == 0
    idle = page.locator(".article-text time.when").evaluate_all("times => times.map(time => time.dataset.day)")
    beside = page.locator(".day__when").all_inner_texts()
    assert [day for day in idle if day.lower() not in [each.lower() for each in beside]] == []
    # Within a paragraph two bubbles after one another say different things.
    cards = page.locator(".article-text p").evaluate_all(
        "all => all.map(p => [...p.querySelectorAll('.voice')].map(voice => voice.className + voice.textContent))"
    )
    assert [pair for each in cards for pair in pairwise(each) if pair[0] == pair[1]] == []
