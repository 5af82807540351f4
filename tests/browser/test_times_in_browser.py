"""Times in the text as a reader meets them: by mouse, by keyboard, on paper, and on the way to the timeline."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator, expect

from browser.watching import Watched, watched


def shown(time: Locator) -> str:
    """The day that stands beside a time, empty where a reader does not see it."""
    return str(
        time.evaluate(
            """time => { const style = getComputedStyle(time, '::after');
                         return style.display !== 'none' && style.content !== 'none'
                             ? style.content.replaceAll('"', '') : ''; }"""
        )
    )


def test_a_time_shows_its_day_on_hover_and_on_focus(window: Watched, address: str, articles: list[str]) -> None:
    window.page.goto(address + articles[0])
    times = window.page.locator(".article-text .when")
    assert times.count() >= 5
    for place in range(times.count()):
        time = times.nth(place)
        day = time.get_attribute("data-day") or ""
        assert shown(time) == ""
        time.hover()
        assert shown(time) == day != ""
        window.page.mouse.move(0, 0)
    # By keyboard go those that lead somewhere; the days of the others stand beside the text.
    linked = window.page.locator(".article-text a.when").first
    linked.evaluate("time => time.focus({ focusVisible: true })")
    expect(linked).to_be_focused()
    assert shown(linked) == linked.get_attribute("data-day")


def test_each_time_says_its_day_to_machines(window: Watched, address: str, articles: list[str]) -> None:
    for article in articles:
        window.page.goto(address + article)
        times = window.page.locator(".article-text time")
        values = times.evaluate_all("times => times.map(time => time.dateTime)")
        assert values, article
        assert all(value for value in values), article


def test_on_paper_the_day_stands_behind_a_time_that_does_not_say_it(
    browser: Browser, address: str, articles: list[str]
) -> None:
    with watched(browser) as window:
        window.page.goto(address + articles[0])
        window.page.emulate_media(media="print")
        on_paper = {}
        for article, words in ((0, "Sunday"), (0, "last month"), (0, "January 2009")):
            window.page.goto(address + articles[article])
            on_paper[words] = shown(window.page.locator(".article-text .when", has_text=words).first)
        assert on_paper["Sunday"] == " [4 December 2011]"
        assert on_paper["last month"] == " [November 2011]"
        assert on_paper["January 2009"] == ""


def test_a_reader_goes_from_a_time_to_its_event_and_back_to_the_paragraph(
    window: Watched, address: str, articles: list[str]
) -> None:
    page = window.page
    page.goto(address + articles[0], wait_until="networkidle")
    link = page.locator(".article-text a.when[href*='#t-']").first
    anchor = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    page.wait_for_url(f"**/timeline/*/#{anchor}")
    entry = page.locator(f"#{anchor}")
    expect(entry).to_be_in_viewport()
    back = entry.locator("a[href*='/articles/']").first
    paragraph = (back.get_attribute("href") or "").partition("#")[2]
    back.click()
    page.wait_for_url(f"**/{articles[0]}#{paragraph}")
    expect(page.locator(f"#{paragraph}")).to_be_in_viewport()
    expect(page.locator(f"#{paragraph} .when[href*='{anchor}']")).to_have_count(1)
    assert window.faults == []


def test_articles_events_and_reference_events_are_told_apart_by_form(window: Watched, address: str) -> None:
    window.page.goto(address + "timeline/")
    forms = {}
    for kind in ("article", "event", "reference"):
        mark = window.page.locator(f".entry--{kind} .mark").first
        forms[kind] = mark.evaluate(
            """mark => { const style = getComputedStyle(mark), paper = getComputedStyle(document.body).backgroundColor;
                         return [style.borderRadius, style.transform !== 'none', style.backgroundColor === paper]; }"""
        )
    assert forms["article"] == ["50%", False, False]
    assert forms["event"] == ["0px", True, False], "a filled diamond"
    assert forms["reference"] == ["0px", True, True], "an open one"


def test_an_event_in_the_overview_leads_to_its_entry(window: Watched, address: str) -> None:
    window.page.goto(address + "timeline/", wait_until="networkidle")
    mark = window.page.locator(".overview__wide a:has(.ov-told)").first
    anchor = (mark.get_attribute("xlink:href") or "").partition("#")[2]
    mark.dispatch_event("click")
    expect(window.page.locator(f"#{anchor}")).to_be_in_viewport()
    assert window.faults == []


def test_the_dates_of_an_article_are_a_list_in_order_of_time(
    window: Watched, address: str, articles: list[str]
) -> None:
    window.page.goto(address + articles[0])
    days = window.page.locator(".days").first.locator(".day__when").all_inner_texts()
    assert len(days) >= 4
    piece = window.page.locator(".day__piece a[href*='#p']").first
    paragraph = (piece.get_attribute("href") or "").partition("#")[2]
    piece.click()
    expect(window.page.locator(f"#{paragraph}")).to_be_in_viewport()
