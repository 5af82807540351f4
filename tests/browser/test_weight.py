"""What a first view costs a reader: bytes, requests, and the time until something can be read.

Bytes and requests are the same on every machine. Paints are measured at the speed of the goal, a line of 1.6 Mbit/s
with 150 ms of latency and a CPU four times slower. A paint may take `TOLERANCE` times as long as the goal says, and up
to `BUSIEST` times that while more processes want to run than there are processors, since it gets only its share.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from browser.watching import Watched
from loading import Line, Load, Served, measure_page, serve

HEAVIEST = 200_000
HEAVIEST_WHOLE = 260_000
"""Of a timeline that is not long, whose page holds every entry with its sources."""

MOST_REQUESTS = 27
OWN_SCRIPTS, SEARCH_SCRIPTS = 25_000, 13_000
FIRST_PAINT, LARGEST_PAINT = 1000, 2000
TOLERANCE, BUSIEST = 1.5, 4.0
LARGEST_SHIFT = 0.1

PAGES = ("", "timeline/", "article")


@pytest.fixture(scope="module")
def compressed(site: Path) -> Iterator[Served]:
    with serve(site) as served:
        yield served


@pytest.fixture(scope="module")
def loads(browser: Browser, site: Path, compressed: Served) -> dict[str, Load]:
    """Each page loaded as from afar."""
    return {page: measure_page(browser, compressed, path_of(page, site), Line(), times=1) for page in PAGES}


def path_of(page: str, site: Path) -> str:
    if page != "article":
        return page
    return sorted(site.glob("articles/*/*/index.html"))[0].parent.relative_to(site).as_posix() + "/"


def busyness() -> float:
    """How many processes share a processor, lately: from 1, where none has to wait, to `BUSIEST`."""
    return min(BUSIEST, max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1)))


@pytest.mark.parametrize("page", PAGES)
def test_a_first_view_is_light(loads: dict[str, Load], page: str) -> None:
    assert loads[page].weight <= (HEAVIEST_WHOLE if page == "timeline/" else HEAVIEST), loads[page].sent
    assert loads[page].requests <= MOST_REQUESTS


@pytest.mark.parametrize("page", PAGES)
def test_a_first_view_is_soon_there_and_stays_where_it_is(loads: dict[str, Load], page: str) -> None:
    load, allowance = loads[page], TOLERANCE * busyness()
    assert load.first_paint <= FIRST_PAINT * allowance
    assert load.largest_paint <= LARGEST_PAINT * allowance
    assert load.shift < LARGEST_SHIFT


def test_the_sites_own_scripts_are_small(site: Path) -> None:
    for_search = set(site.glob("assets/js/search/*.js"))
    others = set(site.glob("assets/js/**/*.js")) - for_search
    for scripts, most in ((others, OWN_SCRIPTS), (for_search, SEARCH_SCRIPTS)):
        assert scripts
        assert sum(len(gzip.compress(path.read_bytes(), 6)) for path in scripts) <= most


def test_what_grows_with_the_site_is_fetched_when_it_is_needed(window: Watched, address: str) -> None:
    asked: list[str] = []
    page = window.page
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.rpartition("/")[2]))
    page.goto(address, wait_until="networkidle")
    assert not {"catalogue.json", "engine.js", "pagefind.js", "sitemap.xml"}.intersection(asked)
    with page.expect_request("**/sitemap.xml"):
        page.locator(".rooms__link").first.hover()
    assert "catalogue.json" not in asked
    with page.expect_request("**/catalogue.json"):
        page.locator(".finder__field").click()
    assert "pagefind.js" not in asked
    page.keyboard.type("the")
    expect(page.locator(".finder__panel .find").first).to_be_visible()
    assert window.faults == []
