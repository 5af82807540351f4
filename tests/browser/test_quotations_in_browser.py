"""Statements on the timeline as a reader meets them: folded, by keyboard, by their address, and on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, expect

from browser.watching import Watched, watched

FOLD = ".entry__more"


def folded(window: Watched, address: str) -> Locator:
    """The first statement that is folded away."""
    window.page.goto(address + "timeline/", wait_until="networkidle")
    statement = window.page.locator(f"{FOLD} .said").first
    expect(statement).to_be_hidden()
    return statement


def test_a_fold_opens_and_closes_by_keyboard(window: Watched, address: str) -> None:
    statement = folded(window, address)
    entry = window.page.locator(".entry", has=window.page.locator(".said")).first
    summary = entry.locator("summary")
    expect(summary).to_contain_text("statements")
    # By keyboard: from the link before it.
    entry.locator(".entry__title a").focus()
    window.page.keyboard.press("Tab")
    expect(summary).to_be_focused()
    window.page.keyboard.press("Enter")
    expect(statement).to_be_visible()
    window.page.keyboard.press("Enter")
    expect(statement).to_be_hidden()
    assert window.faults == []


@pytest.mark.parametrize("piece", [".said", ".said q[id]"], ids=["a line", "a piece of a line"])
@pytest.mark.parametrize("script", [True, False], ids=["with scripts", "without"])
def test_the_address_of_a_folded_statement_unfolds_it(
    browser: Browser, window: Watched, address: str, piece: str, script: bool
) -> None:
    folded(window, address)
    anchor = window.page.locator(f"{FOLD} {piece}").first.get_attribute("id")
    with watched(browser, java_script_enabled=script) as fresh:
        fresh.page.goto(f"{address}timeline/#{anchor}")
        expect(fresh.page.locator(f"#{anchor}")).to_be_in_viewport()
        assert fresh.faults == []


def test_a_link_from_another_page_unfolds_it_too(window: Watched, address: str) -> None:
    anchor = folded(window, address).get_attribute("id")
    link = window.page.locator(f".year:has(#{anchor}) .year__name a")
    link.evaluate("(link, anchor) => { link.hash = anchor; link.click(); }", anchor)
    window.page.wait_for_url(f"**/timeline/*/#{anchor}")
    expect(window.page.locator(f"#{anchor}")).to_be_in_viewport()
    assert window.faults == []


def test_words_lead_to_their_paragraph(window: Watched, address: str) -> None:
    window.page.goto(address + "timeline/", wait_until="networkidle")
    window.page.locator(".entry", has=window.page.locator(".said")).first.locator("summary").click()
    words = window.page.locator(".said__words a").first
    paragraph = (words.get_attribute("href") or "").partition("#")[2]
    # Not on the mark before them, which the browser adds and which is no part of the link.
    words.locator("q").first.click(position={"x": 40, "y": 10})
    window.page.wait_for_url(f"**/articles/**#{paragraph}")
    expect(window.page.locator(f"#{paragraph}")).to_be_in_viewport()
    assert window.faults == []


def test_a_voice_in_the_picture_leads_to_the_paragraph(window: Watched, address: str) -> None:
    window.page.goto(address, wait_until="networkidle")
    mark = window.page.locator(".overview__wide a:has(.ov-voice)").first
    paragraph = (mark.get_attribute("xlink:href") or "").partition("#")[2]
    # Others may lie over it.
    mark.dispatch_event("click")
    window.page.wait_for_url(f"**/articles/**#{paragraph}")
    expect(window.page.locator(f"#{paragraph}")).to_be_in_viewport()
    assert window.faults == []


def test_on_paper_nothing_is_folded_away(window: Watched, address: str) -> None:
    statement = folded(window, address)
    window.page.emulate_media(media="print")
    expect(statement).to_be_visible()
    expect(window.page.locator(f"{FOLD} summary").first).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 704, 390, 320])
def test_the_names_of_the_lanes_stand_beside_the_picture_and_on_the_page(
    browser: Browser, address: str, width: int
) -> None:
    with watched(browser, viewport={"width": width, "height": 800}) as window:
        window.page.goto(address)
        boxes = "items => items.map(item => item.getBoundingClientRect()).filter(box => box.width)"
        names = window.page.locator(".ov-lane").evaluate_all(boxes)
        (axis,) = window.page.locator(".ov-axis").evaluate_all(boxes)
        assert len(names) >= 2
        assert all(name["left"] >= 0 for name in names)
        assert all(name["right"] <= (axis["left"] if width >= 704 else width) for name in names)
