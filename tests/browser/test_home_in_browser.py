"""The home page says on one screen what the site is, what is in it, and where to begin."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from browser.watching import Watched, watched


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (390, 844)])
def test_one_screen_says_it_all(browser: Browser, address: str, size: tuple[int, int]) -> None:
    width, height = size
    with watched(browser, viewport={"width": width, "height": height}) as window:
        window.page.goto(address, wait_until="networkidle")
        for part in ("h1", "h1 + p", ".numbers", ".ways"):
            box = window.page.locator(f".page--home > {part}").bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= height, part


def test_every_way_leads_somewhere(window: Watched, address: str) -> None:
    page = window.page
    page.goto(address, wait_until="networkidle")
    titles = page.locator(".way__title").all_inner_texts()
    assert len(titles) >= 4
    for title in titles:
        page.locator(".way__title", has_text=title).click()
        page.wait_for_url(lambda url: url != address)
        expect(page.locator("h1").first).to_be_visible()
        page.goto(address, wait_until="networkidle")
    assert window.faults == []
