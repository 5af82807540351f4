"""The search in a real browser: from the head of a page and on its own page, by keyboard and without a script.

The site is made of articles written for these tests, so that what must be found is known by heart.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.watching import Watched, watched
from chronicle import pipeline
from chronicle.search.parts import parts_of
from chronicle.searching import index_of
from sites import build_site, copy_project, served

ARTICLES = (
    (
        "Windmills of Ostrand Lit Again",
        "9 May 2012",
        "The windmills turn on the quay. A keeper said more windmills follow.",
    ),
    ("Keeper Retires", "5 June 2015", "One windmill turns on by the old tower, the town said."),
    ("Quay Rebuilt in Stone", "12 February 2018", "The turning windmill was moved; on the quay turn none."),
    ("Windmill Songs of the Coast", "", "Songs about a windmill, sung by nobody now living."),
)
"""Titles, days and texts, in order of time."""

END = "More is to be told of it another day.\n"
RUSSIAN = """Маяк снова горит

9 мая 2013

Смотритель маяка сказал, что огни маяков видны с моря. На берегу горят и другие огни, и люди рады этому.
"""
BATCH = 10


@pytest.fixture(scope="module")
def root(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of known texts, and of as many others as fill a second page of results, with its site."""
    root = copy_project(project, tmp_path_factory.mktemp("windmills") / "project")
    shutil.rmtree(root / "seeds")
    (root / "seeds").mkdir()
    landed = [
        ("Walrus Landed Again", f"{number} March 2016", f"Walrus number {number} was landed and sold.")
        for number in range(1, BATCH + 3)
    ]
    for number, (title, day, text) in enumerate((*ARTICLES, *landed)):
        stamp = f"Published: {day}\n\n" if day else ""
        (root / "seeds" / f"{number:02}.txt").write_text(f"{title}\n\n{stamp}{text}\n\n{END}")
    (root / "seeds" / "russian.txt").write_text(RUSSIAN, encoding="utf-8")
    build_site(root)
    return root


@pytest.fixture(scope="module")
def windmills(root: Path) -> Iterator[str]:
    """The address of that site."""
    with served(root / "site") as address:
        yield address


@pytest.fixture(scope="module")
def in_parts(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same site with an index in many parts, as a large one has it."""
    site = tmp_path_factory.mktemp("parts") / "site"
    shutil.copytree(root / "site", site)
    records = pipeline.build(pipeline.load_settings(root / "mkdocs.yml")).records
    index = index_of(parts_of(records, largest=300_000), root / ".cache" / "parts")
    assert len([part for part, _ in index.parts if part.language == "en"]) > 3
    index.make()
    index.publish(site)
    with served(site) as address:
        yield address


def titles(page: Page, within: str = ".seeker") -> list[str]:
    return page.locator(f"{within} .find__title").all_inner_texts()


def ask(page: Page, address: str, query: str) -> None:
    """Open the page of the search with that in its address, and wait until everything has been asked."""
    page.goto(f"{address}search/?{query}")
    settled(page)


def settled(page: Page) -> None:
    expect(page.locator(".seeker__status")).not_to_have_text("")
    expect(page.locator(".seeker[aria-busy]")).to_have_count(0)


def count(page: Page) -> str:
    return page.locator(".seeker__status").inner_text()


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_by_keyboard_alone_from_any_page_to_the_marked_words_of_an_article(
    window: Watched, windmills: str, key: str
) -> None:
    page = window.page
    page.goto(f"{windmills}method/")
    page.keyboard.press(key)
    expect(page.locator(".finder__field")).to_be_focused()
    page.keyboard.type("windmills follow", delay=5)
    first = page.locator(".finder__panel .find__link").first
    expect(first).to_have_text("Windmills of Ostrand Lit Again")
    expect(page.locator(".finder__panel mark").first).to_have_text("windmills")
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/2012/**")
    marks = page.locator("mark.found")
    expect(marks).to_have_count(4)
    assert {text.lower() for text in marks.all_inner_texts()} == {"windmills", "follow"}
    expect(page.locator(".found-bar")).to_contain_text("Found here 4 times")
    page.get_by_role("button", name="Remove the marks").press("Enter")
    expect(marks).to_have_count(0)
    assert "highlight" not in page.url
    assert window.faults == []


def test_enter_leads_to_all_results_and_slash_stays_a_slash_where_one_writes(window: Watched, windmills: str) -> None:
    page = window.page
    page.goto(windmills)
    page.keyboard.press("/")
    page.keyboard.type("a/b")
    expect(page.locator(".finder__field")).to_have_value("a/b")
    page.locator(".finder__field").fill("windmill")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=windmill")
    settled(page)
    assert len(titles(page)) == 4
    assert window.faults == []


def test_endings_do_not_matter_and_the_passage_shows_where(window: Watched, windmills: str) -> None:
    page = window.page
    ask(page, windmills, "q=windmills")
    assert set(titles(page)) == {title for title, _, _ in ARTICLES}
    keeper = page.locator(".seeker .find", has_text="Keeper Retires")
    expect(keeper.locator("mark")).to_have_text("windmill")
    expect(keeper.locator(".find__facts")).to_have_text("5 June 2015 · Article")
    assert window.faults == []


def test_results_stand_in_order_of_time_what_has_no_day_last(window: Watched, windmills: str) -> None:
    page = window.page
    in_time = [title for title, _, _ in ARTICLES]
    ask(page, windmills, "q=windmill&sort=oldest")
    assert titles(page) == in_time
    page.get_by_label("Order").select_option("newest first")
    expect(page.locator(".find__title").first).to_have_text("Quay Rebuilt in Stone")
    settled(page)
    assert titles(page) == [*reversed(in_time[:3]), in_time[3]]
    assert parse_qs(urlsplit(page.url).query) == {"q": ["windmill"], "sort": ["newest"]}
    assert window.faults == []


@pytest.mark.parametrize(
    ("query", "sort"),
    [
        ("q=windmill", "best"),
        ("q=windmill", "oldest"),
        ("q=another+day&kind=Article", "best"),
        ("q=walrus&year=2016", "newest"),
        ("kind=Article", "newest"),
        ("kind=Article", "oldest"),
        ("q=маяк", "best"),
    ],
)
def test_an_index_in_parts_finds_the_same(
    window: Watched, windmills: str, in_parts: str, query: str, sort: str
) -> None:
    page = window.page
    seen = []
    for address in (windmills, in_parts):
        ask(page, address, f"{query}&sort={sort}")
        page.locator(".menu[data-facet=year] summary").click()
        expect(page.locator(".menu[data-facet=year] label").first).to_be_visible()
        counts = page.locator(".menu[data-facet=year] label").all_inner_texts()
        while page.locator(".seeker__more").is_visible():
            page.keyboard.press("Escape")
            before = page.locator(".find").count()
            page.locator(".seeker__more").click()
            expect(page.locator(".find").nth(before)).to_be_visible()
        found = page.locator(".seeker .find__link").all_inner_texts()
        facts = page.locator(".seeker .find__facts").all_inner_texts()
        seen.append((count(page), counts, found if sort != "best" else sorted(found), facts if sort != "best" else []))
    assert seen[0] == seen[1]
    assert int(seen[0][0].split()[0]) == len(seen[0][2]) > 0
    assert window.faults == []


def test_filters_narrow_widen_and_stand_in_the_address(window: Watched, windmills: str) -> None:
    page = window.page
    ask(page, windmills, "q=windmill")
    page.locator(".menu[data-facet=year] summary").click()
    year = page.locator(".menu[data-facet=year] label")
    expect(year.filter(has_text="2012").locator(".menu__count")).to_have_text("1")
    year.filter(has_text="2012").locator("input").check()
    expect(page.locator(".seeker__status")).to_have_text("1 result")
    # Within a facet more is wider, and the other years still say what they would add.
    expect(year.filter(has_text="2015").locator(".menu__count")).to_have_text("1")
    year.filter(has_text="2015").locator("input").check()
    expect(page.locator(".seeker__status")).to_have_text("2 results")
    assert parse_qs(urlsplit(page.url).query)["year"] == ["2012", "2015"]
    page.keyboard.press("Escape")
    page.get_by_role("button", name="2012", exact=True).click()
    expect(page.locator(".seeker__status")).to_have_text("1 result")
    assert titles(page) == ["Keeper Retires"]
    page.go_back()
    expect(page.locator(".seeker__status")).to_have_text("2 results")
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(".seeker__status")).to_have_text("4 results")
    assert window.faults == []


def test_a_facet_alone_finds_all_that_it_holds(window: Watched, windmills: str) -> None:
    ask(window.page, windmills, "kind=Article&year=2016")
    assert count(window.page) == f"{BATCH + 2} results"
    assert window.faults == []


def test_a_quoted_phrase_is_sought_as_it_stands(window: Watched, windmills: str) -> None:
    page = window.page
    for marks in ('"turn on the quay"', "“turn on the quay”"):
        ask(page, windmills, f"q={marks}")
        assert titles(page) == ["Windmills of Ostrand Lit Again"]
    ask(page, windmills, 'q="quay the on"')
    assert count(page).startswith("Nothing found for")
    page.get_by_role("button", name="Search for these words apart").click()
    expect(page.locator(".seeker .find").first).to_be_visible()
    assert window.faults == []


@pytest.mark.parametrize("word", ["маяками", "маяка", "МАЯК"])
def test_a_russian_word_finds_its_other_endings(window: Watched, windmills: str, word: str) -> None:
    page = window.page
    ask(page, windmills, f"q={word}")
    assert titles(page) == ["Маяк снова горит"]
    page.locator(".find__link").click()
    expect(page.locator("mark.found").first).to_be_in_viewport()
    assert {text.lower() for text in page.locator("mark.found").all_inner_texts()} >= {"маяка", "маяков"}
    assert window.faults == []


def test_a_word_that_is_nowhere_gets_a_helpful_answer(window: Watched, windmills: str) -> None:
    page = window.page
    ask(page, windmills, "q=xylophone&year=2012")
    assert count(page) == "Nothing found for “xylophone”"
    help_ = page.locator(".seeker__help")
    expect(help_.get_by_role("link", name="The timeline")).to_be_visible()
    help_.get_by_role("button", name="Search without the filters").click()
    expect(page.locator(".chosen__value")).to_have_count(0)
    ask(page, windmills, "q=windmill+xylophone")
    assert count(page) == "4 results, none with “xylophone”"
    assert window.faults == []


def test_more_results_come_when_asked_for_and_take_the_focus(window: Watched, windmills: str) -> None:
    page = window.page
    ask(page, windmills, "q=walrus")
    assert len(titles(page)) == BATCH
    page.get_by_role("button", name="Show more results").press("Enter")
    expect(page.locator(".find")).to_have_count(BATCH + 2)
    expect(page.locator(".find__link").nth(BATCH)).to_be_focused()
    expect(page.locator(".seeker__more")).to_be_hidden()
    assert window.faults == []


def test_without_a_script_the_page_is_a_list_of_ways_in(browser: Browser, windmills: str) -> None:
    with watched(browser, java_script_enabled=False) as window:
        page = window.page
        page.goto(windmills)
        page.locator(".search-open").click()
        page.wait_for_url("**/search/")
        ways = page.locator(".seeker__help a")
        assert {"The timeline", "All articles", "People", "topics"} <= set(ways.all_inner_texts())
        expect(ways.first).to_be_visible()
        expect(page.locator(".seeker__field")).to_be_hidden()
        assert window.faults == []


def test_where_there_is_no_index_the_page_says_so(window: Watched, windmills: str) -> None:
    window.page.route("**/catalogue.json", lambda route: route.abort())
    window.page.goto(f"{windmills}search/?q=windmill")
    expect(window.page.locator(".seeker__status")).to_have_text("The search index cannot be reached")


def test_a_load_that_failed_once_is_tried_again(window: Watched, in_parts: str) -> None:
    page = window.page
    page.route("**/pagefind-entry.json*", lambda route: route.abort(), times=1)
    page.goto(f"{in_parts}search/?q=windmill")
    expect(page.locator(".seeker__status")).to_have_text("The search index cannot be reached")
    page.locator(".seeker__field").fill("windmills")
    expect(page.locator(".seeker__status")).to_have_text("4 results")


def test_the_keyboard_stays_in_the_list_when_it_changes_under_it(window: Watched, windmills: str) -> None:
    page = window.page
    ask(page, windmills, "q=windmill&sort=oldest")
    page.locator(".find__link").nth(2).focus()
    page.get_by_label("Order").evaluate(
        "order => { order.value = 'newest'; order.dispatchEvent(new Event('change')); }"
    )
    expect(page.locator(".find__title").first).to_have_text("Quay Rebuilt in Stone")
    expect(page.locator(".find__link").first).to_be_focused()


def test_what_an_address_says_to_mark_is_a_few_single_words(window: Watched, windmills: str) -> None:
    page = window.page
    page.goto(f"{windmills}method/?highlight=believe%20all%20of%20this&highlight={'x' * 99}&highlight=dates")
    expect(page.locator(".found-bar b")).to_have_text("dates")
    expect(page.locator("mark.found").first).to_be_attached()
    page.goto(f"{windmills}method/?highlight=believe%20all%20of%20this")
    expect(page.locator(".found-bar")).to_have_count(0)


def test_on_paper_there_are_the_results_and_nothing_to_press(window: Watched, windmills: str) -> None:
    ask(window.page, windmills, "q=windmill&year=2012")
    window.page.emulate_media(media="print")
    expect(window.page.locator(".find__title")).to_be_visible()
    for gone in (".seeker__form", ".seeker__sort", ".filters__menus"):
        expect(window.page.locator(gone)).to_be_hidden()
