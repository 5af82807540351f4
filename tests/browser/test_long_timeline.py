"""A timeline too long for one page: rows are fetched month by month, and filters work over all of them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from browser.test_weight import FIRST_PAINT, HEAVIEST, LARGEST_PAINT, LARGEST_SHIFT, TOLERANCE, busyness
from browser.watching import Watched, watched
from loading import Line, Served, measure_filtering, measure_page, serve

FILTERING = 100
"""Milliseconds from a tick to the sight of what is left."""


@pytest.fixture(scope="module")
def long(long_site: Path) -> Iterator[Served]:
    with serve(long_site) as served:
        yield served


@pytest.fixture(scope="module")
def data(long_site: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((long_site / "timeline" / "entries.json").read_text(encoding="utf-8"))
    return read


def rare(data: dict[str, Any]) -> tuple[str, str, int]:
    """A value that some entries have, but few: the name of its facet, its id, and the number of its entries."""
    values = [(facet["name"], key) for facet in data["facets"] for key, _ in facet["values"]]
    counts = [sum(number in entry[2:] for entry in data["entries"]) for number in range(len(values))]
    number, (name, key) = min((count, value) for count, value in zip(counts, values, strict=True) if count > 2)
    return name, key, number


def test_its_first_view_is_light_and_soon_there(browser: Browser, long: Served) -> None:
    load = measure_page(browser, long, "timeline/", Line(), times=1)
    assert load.weight <= HEAVIEST, load.sent
    allowance = TOLERANCE * busyness()
    assert load.first_paint <= FIRST_PAINT * allowance
    assert load.largest_paint <= LARGEST_PAINT * allowance
    assert load.shift < LARGEST_SHIFT


def test_it_opens_with_its_first_entries_and_fetches_the_others_as_the_reader_comes_near(
    window: Watched, long: Served, data: dict[str, Any]
) -> None:
    page = window.page
    page.goto(f"{long.address}timeline/")
    assert page.locator(".entry:visible").count() >= data["lists"][0][1] > 0
    key, number = data["lists"][-3]
    rows = page.locator(f"[data-list='{key}'] > .entry")
    assert rows.count() == 0
    page.locator(f"[data-list='{key}']").scroll_into_view_if_needed()
    expect(rows).to_have_count(number)
    expect(rows.first.locator(".entry__copy")).to_be_attached()


def test_filters_work_over_all_of_it(window: Watched, long: Served, data: dict[str, Any]) -> None:
    page = window.page
    name, key, number = rare(data)
    page.goto(f"{long.address}timeline/?{name}={key}")
    expect(page.locator(".filters__count")).to_have_text(f"{number} of {len(data['entries']):,} entries")
    expect(page.locator(".entry:not([hidden])")).to_have_count(number)
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(".filters__count")).to_have_text(f"{len(data['entries']):,} entries")


def test_filtering_is_quick(browser: Browser, long: Served) -> None:
    took = measure_filtering(browser, long, Line(slowdown=1))
    assert median(took.ticks) <= FILTERING * TOLERANCE * busyness()


def test_a_filtered_view_prints_every_row(window: Watched, long: Served, data: dict[str, Any]) -> None:
    page = window.page
    name, key, number = rare(data)
    page.goto(f"{long.address}timeline/?{name}={key}")
    expect(page.locator(".entry:not([hidden])")).to_have_count(number)
    titles = page.locator(".entry:not([hidden]) :is(.entry__title, .entry__telling)").all_inner_texts()
    text = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages)
    squeezed = "".join(text.split())
    assert len(titles) >= number
    assert ["".join(title.split()) for title in titles if "".join(title.split())[:40] not in squeezed] == []


def test_a_year_in_the_side_index_leads_to_the_year(window: Watched, long: Served, years: list[str]) -> None:
    page = window.page
    page.goto(f"{long.address}timeline/")
    page.locator(f".years [data-year='{years[4]}']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(years[4])


def test_without_javascript_each_year_leads_to_its_page(
    browser: Browser, long: Served, years: list[str], data: dict[str, Any]
) -> None:
    with watched(browser, java_script_enabled=False) as window:
        page = window.page
        page.goto(f"{long.address}timeline/")
        assert page.locator(".entry").count() == data["lists"][0][1]
        page.locator(f"#year-{years[3]}").locator("xpath=../..").get_by_role("link", name=f"All of {years[3]}").click()
        assert page.locator(".entry").count() == sum(n for key, n in data["lists"] if key.startswith(years[3]))
