"""Under `mkdocs serve` the browser shows a change by itself."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from browser.watching import Watched
from sites import copy_project, previewed

SEED = """A Lighthouse Goes Dark

3 May 2014

NORHAVEN - The lamp above the sound was put out on Friday, and ships now find their way without it, the keeper said.
"""


def test_a_dropped_seed_appears_without_a_reload_by_hand(project: Path, tmp_path: Path, window: Watched) -> None:
    with previewed(copy_project(project, tmp_path / "project")) as preview:
        window.page.goto(preview.address + "articles/", wait_until="load")
        seed = preview.root / "seeds" / "lighthouse.txt"
        seed.write_text(
            "A Lighthouse Goes Dark\n\n3 May 2014\n\nNORHAVEN - The keeper said on Friday that he is done.\n"
        )
        expect(window.page.get_by_text("A Lighthouse Goes Dark").first).to_be_visible(timeout=60_000)
    assert [fault for fault in window.faults if "Content Security Policy" in fault] == []
