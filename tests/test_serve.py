"""`mkdocs serve` in a copy of the project: what a curator does shows without a restart, and without a loop."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sites import Preview, copy_project, previewed

SEED = """Harbour of Norhaven Frozen Over

Published: 14 February 2014 07:30

NORHAVEN - The harbour froze over on Thursday night for the first time in thirty years, the harbour master said.

Ferries to the islands will not sail before the weekend, and the post is brought across the ice on sledges.
"""
YEAR = "timeline/2014/"
NOTE = "---\ndate: {}\nwhy: the printed paper\n---\n"


@pytest.fixture(scope="module")
def preview(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    with previewed(copy_project(project, tmp_path_factory.mktemp("preview") / "project")) as running:
        yield running


@pytest.fixture
def seed(preview: Preview) -> Iterator[Path]:
    """A seed that is there, and on the page of its year."""
    path = preview.root / "seeds" / "harbour.txt"
    path.write_text(SEED)
    preview.wait_until(lambda: "Frozen Over" in preview.page(YEAR), "the seed shows")
    yield path
    path.unlink(missing_ok=True)
    path.with_name("harbour.note.md").unlink(missing_ok=True)


def one_rebuild_shows(preview: Preview, change: Callable[[], object], page: str, *words: str) -> None:
    """Make the change, and see all the words on the page after a single rebuild."""
    before = preview.settled_rebuilds()
    change()
    preview.wait_until(lambda: all(word in preview.page(page) for word in words), f"{page} shows {words}")
    assert preview.settled_rebuilds() == before + 1, preview.said()


def test_a_seed_dropped_in_shows(preview: Preview) -> None:
    path = preview.root / "seeds" / "dropped.txt"
    one_rebuild_shows(preview, lambda: path.write_text(SEED), YEAR, "Harbour of Norhaven Frozen Over", "14 February")
    path.unlink()


def test_an_edited_seed_shows(preview: Preview, seed: Path) -> None:
    edited = SEED.replace("Frozen Over", "Free of Ice").replace("14 February", "15 March")
    one_rebuild_shows(preview, lambda: seed.write_text(edited), YEAR, "Free of Ice", "15 March")


def test_a_removed_seed_takes_its_page_with_it(preview: Preview, seed: Path) -> None:
    before = preview.settled_rebuilds()
    (page,) = (preview.root / "docs" / "articles").rglob("*harbour-of-norhaven*")
    seed.unlink()
    preview.wait_until(lambda: not page.exists(), "the page goes")
    preview.wait_until(lambda: "Harbour of Norhaven" not in preview.page("articles/"), "the list forgets it")
    assert preview.settled_rebuilds() == before + 1, preview.said()


def test_a_note_shows_when_it_comes_changes_and_goes(preview: Preview, seed: Path) -> None:
    note = seed.with_name("harbour.note.md")
    one_rebuild_shows(preview, lambda: note.write_text(NOTE.format("2014-03-17")), YEAR, "17 March")
    one_rebuild_shows(preview, lambda: note.write_text(NOTE.format("2014-03-18")), YEAR, "18 March")
    one_rebuild_shows(preview, note.unlink, YEAR, "14 February")


def test_an_edited_list_shows(preview: Preview) -> None:
    outlets = preview.root / "seeds" / "authorities" / "outlets.toml"
    listed = outlets.read_text(encoding="utf-8")
    names = re.findall(r'^name = "(.+)"', listed, re.MULTILINE)
    name = next(name for name in names if name in preview.page("articles/"))
    renamed = listed.replace(f'name = "{name}"', 'name = "The Renamed Gazette"')
    one_rebuild_shows(
        preview, lambda: outlets.write_text(renamed, encoding="utf-8"), "articles/", "The Renamed Gazette"
    )


def test_a_problem_is_named_and_the_rest_is_still_shown(preview: Preview) -> None:
    broken = preview.root / "seeds" / "broken.txt"
    before = preview.settled_rebuilds()
    broken.write_bytes(b"\xff\xfe\x00")
    preview.wait_until(lambda: "error: seeds/broken.txt" in preview.said(), "the seed is named")
    assert preview.settled_rebuilds() == before + 1
    assert "articles/" in preview.page("timeline/")
    broken.unlink()


def test_a_page_written_by_hand_shows(preview: Preview) -> None:
    method = preview.root / "docs" / "method.md"
    text = method.read_text(encoding="utf-8") + "\nA sentence by hand.\n"
    one_rebuild_shows(preview, lambda: method.write_text(text, encoding="utf-8"), "method/", "A sentence by hand.")


def test_looking_at_pages_rebuilds_nothing(preview: Preview) -> None:
    before = preview.settled_rebuilds()
    for path in ("", "timeline/", "articles/", "method/"):
        assert preview.page(path)
    assert preview.settled_rebuilds() == before


def test_the_search_follows_what_is_dropped_in_without_another_rebuild(preview: Preview) -> None:
    def records() -> int:
        told = preview.page("pagefind/catalogue.json")
        return sum(language["records"] for language in json.loads(told)["languages"]) if told else 0

    preview.wait_until(lambda: records() > 0, "there is something to search")
    before, rebuilds = records(), preview.settled_rebuilds()
    path = preview.root / "seeds" / "found.txt"
    path.write_text(SEED)
    preview.wait_until(lambda: records() == before + 1, "the article can be found")
    assert preview.settled_rebuilds() == rebuilds + 1, preview.said()
    path.unlink()
    preview.wait_until(lambda: records() == before, "it is forgotten")
