"""A built site and a browser to look at it with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser.watching import Watched, watched
from chromium import FLAGS, HOW_TO_GET_ONE, find_chromium
from chronicle.files.settings import load_settings
from chronicle.pages.timeline import MOST_ENTRIES
from corpus import write_corpus
from sites import build_site, copy_project, served

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here needs a built site, and most of it a browser."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the project's own site, built once."""
    return build_site(copy_project(project, tmp_path_factory.mktemp("site") / "project"))


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where that site is served, ending in `/`."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def years(project: Path) -> list[str]:
    return [str(year) for year in load_settings(project / "mkdocs.yml").window.years]


@pytest.fixture(scope="session")
def articles(site: Path) -> list[str]:
    """The addresses of the articles, in order of their names."""
    pages = sorted(path.parent for path in (site / "articles").glob("*/*/index.html"))
    return [f"{path.relative_to(site).as_posix()}/" for path in pages]


def record(site: Path, folder: str, named: bool = True) -> str:
    """The first page in a folder of people, outlets, places or topics that lists an article, or the first without."""
    pages = sorted((site / folder).glob("*/index.html"))
    found = next(page for page in pages if ('class="item"' in page.read_text(encoding="utf-8")) == named)
    return f"{found.parent.relative_to(site).as_posix()}/"


@pytest.fixture(scope="session")
def paths(site: Path, years: list[str], articles: list[str]) -> dict[str, str]:
    """One page of every kind."""
    full = {address.split("/")[1] for address in articles}
    return {
        "home": "",
        "timeline": "timeline/",
        "a full year": f"timeline/{next(year for year in years if year in full)}/",
        "an empty year": f"timeline/{next(year for year in years if year not in full)}/",
        "articles": "articles/",
        "coverage": "coverage/",
        "an article": articles[0],
        "a range": next((address for address in articles if "/undated/" in address), articles[-1]),
        "statements": "statements/",
        "statements of a year": f"statements/{next(year for year in years if year in full)}/",
        "people": "people/",
        "a person": record(site, "people"),
        "a person nobody names": record(site, "people", named=False),
        "outlets": "outlets/",
        "an outlet": record(site, "outlets"),
        "places": "places/",
        "a place": record(site, "places"),
        "topics": "topics/",
        "a topic": record(site, "topics"),
        "values of a facet": "timeline/by/topic/",
        "a value of a facet": "timeline/by/kind/article/",
        "search": "search/?q=cooperation",
        "method": "method/",
        "404": "no/such/page/",
    }


@pytest.fixture(scope="session")
def long_site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site with more entries than one page holds, of made-up articles."""
    root = copy_project(project, tmp_path_factory.mktemp("long") / "project")
    settings = load_settings(root / "mkdocs.yml")
    shutil.rmtree(settings.seeds)
    write_corpus(MOST_ENTRIES, settings.seeds, settings.window)
    return build_site(root)


@pytest.fixture(scope="session")
def hostile_site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site whose only article holds every mark that could do harm."""
    root = copy_project(project, tmp_path_factory.mktemp("hostile") / "project")
    shutil.rmtree(root / "seeds")
    (root / "seeds").mkdir()
    shutil.copy(project / "tests" / "cases" / "ledger-hostile-text" / "seed.txt", root / "seeds" / "hostile.txt")
    return build_site(root)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = find_chromium()
    if found is None:
        pytest.fail(HOW_TO_GET_ONE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def window(browser: Browser) -> Iterator[Watched]:
    """A new window, desktop size, in which every fault is written down."""
    with watched(browser) as window:
        yield window
