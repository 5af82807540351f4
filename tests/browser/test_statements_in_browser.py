"""Who said what as a reader meets it: by keyboard and mouse, on the phone, on paper, and on the way to the speaker."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from browser.watching import Watched, watched
from sites import texts_to_find

SPEAKER = ".article-text a.voice"


@pytest.fixture(scope="session")
def article(site: Path) -> str:
    """The address of the first article that quotes somebody who has a page."""
    pages = sorted((site / "articles").glob("*/*/index.html"))
    found = next(page for page in pages if '<a href="../../../people/' in page.read_text(encoding="utf-8"))
    return f"{found.parent.relative_to(site).as_posix()}/"


def test_by_keyboard_a_reader_sees_who_spoke_and_goes_to_the_speaker(
    window: Watched, address: str, article: str
) -> None:
    page = window.page
    page.goto(address + article, wait_until="networkidle")
    speaker = page.locator(SPEAKER).first
    card = speaker.locator(".voice__card")
    expect(card).to_be_hidden()
    # From the place before it, as the Tab key goes.
    while not speaker.evaluate("speaker => speaker === document.activeElement"):
        page.keyboard.press("Tab")
    expect(card).to_be_visible()
    name = speaker.get_attribute("aria-label") or ""
    expect(speaker).to_have_accessible_name(name)
    expect(card.locator("b")).to_have_text(name)
    expect(speaker).to_have_accessible_description(" ".join(card.inner_text().split()))
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/*/")
    expect(page.locator("h1")).to_have_text(name)
    expect(page.locator(".turn").first).to_be_visible()
    page.locator(f".turn__from a[href*='{article.split('/')[-2]}']").first.click()
    page.wait_for_url(f"**/{article}#p*")
    assert window.faults == []


@pytest.mark.parametrize("width", [320, 1024, 1280])
def test_the_card_shows_on_hover_and_keeps_within_the_window(
    browser: Browser, address: str, article: str, width: int
) -> None:
    with watched(browser, viewport={"width": width, "height": 800}) as window:
        window.page.goto(address + article)
        speakers = window.page.locator(".article-text .voice")
        assert speakers.count() >= 5
        for place in range(speakers.count()):
            speakers.nth(place).hover()
            card = speakers.nth(place).locator(".voice__card")
            expect(card).to_be_visible()
            box = card.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            window.page.mouse.move(0, 0)
            expect(card).to_be_hidden()


def test_sides_are_told_apart_and_a_report_is_not_marked_as_a_quotation(
    window: Watched, address: str, article: str
) -> None:
    window.page.goto(address + article)
    colours = {
        kind: window.page.locator(f".article-text {kind}").first.evaluate(
            "mark => getComputedStyle(mark).backgroundColor"
        )
        for kind in (".spoken.side-1:not(.spoken--reported)", ".spoken.side-2", ".spoken--reported")
    }
    assert len(set(colours.values())) == 3
    assert colours[".spoken--reported"] == "rgba(0, 0, 0, 0)"


def test_on_paper_no_speaker_stands_in_the_text(browser: Browser, address: str, article: str) -> None:
    with watched(browser) as window:
        window.page.goto(address + article)
        window.page.emulate_media(media="print")
        expect(window.page.locator(SPEAKER).first).to_be_hidden()
        expect(window.page.locator(".voices")).to_be_visible()


def test_a_reader_goes_from_the_years_to_a_statement_and_its_paragraph(window: Watched, address: str) -> None:
    page = window.page
    page.goto(address + "statements/", wait_until="networkidle")
    page.locator(".said-years a").first.click()
    page.wait_for_url("**/statements/*/")
    source = page.locator(".turn__from a").first
    paragraph = (source.get_attribute("href") or "").partition("#")[2]
    source.click()
    page.wait_for_url(f"**#{paragraph}")
    expect(page.locator(f"#{paragraph}")).to_be_in_viewport()
    expect(page.locator(f"#{paragraph} .spoken").first).to_be_visible()
    assert window.faults == []


def test_the_search_finds_the_words_of_a_statement_and_not_its_card(site: Path) -> None:
    index = "".join(texts_to_find(site))
    assert "common interests" in index
    assert "reported, not quoted" not in index
    assert "day of the article" not in index
