"""A built site and a browser to look at it with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser.chromium import FLAGS, HOW_TO_GET_ONE, find_chromium
from browser.watching import Watched, watched
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
