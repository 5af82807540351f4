"""An article that holds every mark that could do harm comes out as the same plain characters, everywhere."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from browser.watching import Watched
from sites import served


@pytest.fixture(scope="module")
def truth(project: Path) -> dict[str, Any]:
    path = project / "tests" / "cases" / "ledger-hostile-text" / "truth.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def hostile_address(hostile_site: Path) -> Iterator[str]:
    with served(hostile_site) as address:
        yield address


@pytest.fixture(scope="module")
def article(hostile_site: Path) -> str:
    (page,) = (hostile_site / "articles").glob("*/*/index.html")
    return f"{page.parent.relative_to(hostile_site).as_posix()}/"


@pytest.mark.parametrize("path", ["", "timeline/", "timeline/2013/", "articles/"])
def test_a_hostile_title_is_inert_in_every_list(
    window: Watched, hostile_address: str, truth: dict[str, Any], path: str
) -> None:
    window.page.goto(hostile_address + path, wait_until="networkidle")
    expect(window.page.get_by_text(truth["title"], exact=True).first).to_be_visible()
    assert window.faults == []


def test_a_hostile_article_is_inert_and_whole(
    window: Watched, hostile_address: str, article: str, truth: dict[str, Any]
) -> None:
    window.page.goto(hostile_address + article, wait_until="networkidle")
    assert truth["title"] in window.page.title()
    expect(window.page.locator("h1").first).to_have_text(truth["title"])
    paragraphs = window.page.locator("main p").all_inner_texts()
    assert [text for text in truth["body"] if text not in paragraphs] == []
    assert window.faults == []


def test_a_hostile_title_is_inert_in_search(window: Watched, hostile_address: str, truth: dict[str, Any]) -> None:
    window.page.goto(hostile_address, wait_until="networkidle")
    window.page.keyboard.press("/")
    window.page.keyboard.type("budget", delay=5)
    expect(window.page.locator(".finder__panel .find").first).to_contain_text("<script>")
    assert truth["title"].startswith("<script>")
    assert window.page.locator(".finder__panel script").count() == 0
    assert window.faults == []
