"""What a reader's system asks for: less motion, more contrast, its own colours."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator

from browser.watching import watched

CONTRAST = """
(first, second) => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const both = [light(first), light(second)];
  return Math.max(...both) / Math.min(...both);
}
"""
"""The contrast of two colours `rgb(…)`, by WCAG."""

OUTLINE = "place => { const style = getComputedStyle(place); return [style.outlineStyle, style.outlineColor]; }"


def colour(place: Locator, name: str) -> str:
    return str(place.evaluate("(place, name) => getComputedStyle(place)[name]", name))


@pytest.mark.parametrize("kind", ["home", "timeline", "an article", "method"])
def test_nothing_moves_where_less_motion_is_asked_for(
    browser: Browser, address: str, paths: dict[str, str], kind: str
) -> None:
    with watched(browser, reduced_motion="reduce") as window:
        window.page.goto(address + paths[kind])
        moving = window.page.evaluate(
            """() => [...document.querySelectorAll("*")].flatMap((place) => ["", "::before", "::after"].map((part) => {
                 const style = getComputedStyle(place, part || undefined);
                 const still = style.transitionDuration.split(", ").every((time) => parseFloat(time) === 0)
                   && style.animationName === "none" && style.scrollBehavior === "auto";
                 return still ? "" : place.className + part; })).filter((moving) => moving)"""
        )
        assert moving == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast_makes_quiet_words_and_rules_stronger(
    browser: Browser, address: str, paths: dict[str, str], scheme: str
) -> None:
    strength: dict[str, dict[str, float]] = {}
    for contrast in ("no-preference", "more"):
        with watched(browser, contrast=contrast, color_scheme=scheme) as window:
            window.page.goto(address + paths["an article"])
            paper = colour(window.page.locator("body"), "backgroundColor")
            strength[contrast] = {
                name: window.page.evaluate(f"([one, other]) => ({CONTRAST})(one, other)", [shown, paper])
                for name, shown in (
                    ("words", colour(window.page.locator(".facts"), "color")),
                    ("rule", colour(window.page.locator(".facts"), "borderTopColor")),
                    ("rubric", colour(window.page.locator(".dating__status"), "color")),
                )
            }
    assert all(strength["more"][name] > strength["no-preference"][name] for name in strength["more"])
    assert strength["more"]["words"] >= 7
    assert strength["more"]["rubric"] >= 7
    assert strength["more"]["rule"] >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_and_focus_are_seen_in_the_systems_own_colours(
    browser: Browser, address: str, paths: dict[str, str], scheme: str
) -> None:
    with watched(browser, forced_colors="active", color_scheme=scheme) as window:
        page = window.page
        page.goto(address + paths["an article"])
        paper = colour(page.locator("body"), "backgroundColor")
        for mark in (".day .mark--article", ".day .mark--event:not(.mark--planned)", ".side"):
            assert colour(page.locator(mark).first, "backgroundColor") != paper, mark
        bubble = "place => getComputedStyle(place, '::before').backgroundColor"
        assert page.locator(".voice:not(.voice--reported)").first.evaluate(bubble) != paper
        assert (
            page.locator(".voice--reported").first.evaluate(
                "place => getComputedStyle(place, '::before').borderTopStyle"
            )
            == "solid"
        )
        quotation = page.locator(".article-text .spoken:not(.spoken--reported)").first
        assert colour(quotation, "borderBottomStyle") == "dotted"
        page.keyboard.press("Tab")
        for _ in range(12):
            page.keyboard.press("Tab")
            style, shown = page.locator("*:focus").evaluate(OUTLINE)
            if page.locator("*:focus").get_attribute("type") != "radio":
                assert style == "solid"
                assert shown != paper
