"""The index on disk: made once, kept, put into the site whole, and told plainly where it cannot be made."""

from __future__ import annotations

import json
import os
import shutil
import threading
from datetime import date
from pathlib import Path

import pagefind_bin
import pytest

from chronicle.files import search_index as files
from chronicle.model import SearchRecord
from chronicle.searching import IndexingError, hand_written, search_index
from latest import Latest

RECORDS = (
    SearchRecord("articles/a/", "Ferries", "en", "Article", "<p>The ferries sailed.</p>", day=date(2012, 5, 9)),
    SearchRecord("articles/b/", "Паромы", "ru", "Article", "<p>Паромы ушли.</p>"),
    hand_written("method/", "Method", "<h2 id='how'>How</h2><p>By reading.</p>"),
)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_index_lies_in_the_site_a_part_a_language(tmp_path: Path) -> None:
    index = search_index(RECORDS, tmp_path / "cache")
    assert index.make()
    index.publish(tmp_path / "site")
    folder = tmp_path / "site" / "pagefind"
    assert names(folder) == {"catalogue.json", "en-1", "ru-1"}
    assert {"pagefind.js", "pagefind-entry.json", "wasm.ru.pagefind"} <= names(folder / "ru-1")
    told = json.loads((folder / "catalogue.json").read_text(encoding="utf-8"))
    assert [language["language"] for language in told["languages"]] == ["en", "ru"]
    counted = json.loads((folder / "en-1" / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert counted["languages"]["en"]["page_count"] == 2


def test_what_is_kept_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    search_index(RECORDS, tmp_path / "cache").make()
    monkeypatch.setattr(files, "_index", lambda *_: pytest.fail("made again"))
    assert search_index(RECORDS, tmp_path / "cache").make()


def test_what_no_build_has_used_for_a_day_is_removed(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    search_index(RECORDS, cache).make()
    (cache / f"{files.MAKING}broken-off").mkdir()
    old = list(cache.iterdir())
    search_index(RECORDS[1:2], cache).make()
    assert names(cache) == {path.name for path in old}, "another build may be using it"
    for path in old:
        os.utime(path, (0, 0))
    search_index(RECORDS[1:2], cache).make()
    assert len(names(cache)) == 1


def test_two_builds_may_make_the_same_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = search_index(RECORDS[:1], tmp_path / "cache")
    ((_, kept),) = index.parts
    made = files._index

    def slowly(documents: files.Documents, folder: Path) -> Path:
        result = made(documents, folder)
        if not kept.exists():
            shutil.copytree(result, kept)
        return result

    monkeypatch.setattr(files, "_index", slowly)
    assert index.make()
    index.publish(tmp_path / "site")


def test_publishing_again_replaces_what_was_there_and_follows_no_link(tmp_path: Path) -> None:
    index = search_index(RECORDS, tmp_path / "cache")
    index.make()
    index.publish(tmp_path / "site", linked=True)
    assert (tmp_path / "site" / "pagefind" / "en-1").is_symlink()
    other = search_index(RECORDS[1:2], tmp_path / "cache")
    other.make()
    other.publish(tmp_path / "site")
    assert names(tmp_path / "site" / "pagefind") == {"catalogue.json", "ru-1"}
    assert all(kept.exists() for _, kept in index.parts), "what a link led to is gone"


@pytest.mark.parametrize("title", ["Ferries", "—"])
def test_what_has_no_text_is_found_all_the_same(tmp_path: Path, title: str) -> None:
    made = SearchRecord("articles/a/", title, "sw", "Article", "<p>— …</p>")
    assert indexed([made], tmp_path) == {"sw-1": {"sw": 1}}


def test_a_language_is_one_whatever_region_is_named(tmp_path: Path) -> None:
    tags = ("pt", "pt-BR", "pt-PT")
    made = [SearchRecord(f"articles/{tag}/", "Barcas", tag, "Article", "<p>As barcas.</p>") for tag in tags]
    assert indexed(made, tmp_path) == {"pt-1": {"pt": 3}}


def indexed(records: list[SearchRecord], folder: Path) -> dict[str, dict[str, int]]:
    """How many records each part has in each language, as Pagefind counts them."""
    index = search_index(records, folder / "cache")
    index.make()
    index.publish(folder / "site")
    entries = (folder / "site" / "pagefind").glob("*/pagefind-entry.json")
    told = {path.parent.name: json.loads(path.read_text(encoding="utf-8"))["languages"] for path in entries}
    return {part: {name: found["page_count"] for name, found in languages.items()} for part, languages in told.items()}


def test_an_indexer_that_fails_is_quoted_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "indexer"
    broken.write_text("#!/bin/sh\necho 'no room left' >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: broken)
    with pytest.raises(IndexingError, match="no room left"):
        search_index(RECORDS, tmp_path / "cache").make()
    assert names(tmp_path / "cache") == set()


def test_work_that_is_no_longer_wanted_stops(tmp_path: Path) -> None:
    assert not search_index(RECORDS, tmp_path / "cache").make(wanted=lambda: False)


def test_of_several_jobs_the_first_and_the_latest_are_done() -> None:
    done: list[tuple[str, bool]] = []
    begun, go_on = threading.Event(), threading.Event()

    def long(wanted: object) -> None:
        begun.set()
        go_on.wait(10)
        done.append(("first", wanted()))  # type: ignore[operator]

    latest = Latest()
    threads = [latest.do(long)]
    begun.wait(10)
    threads += [latest.do(lambda wanted, name=name: done.append((name, wanted()))) for name in ("second", "third")]  # type: ignore[misc]
    go_on.set()
    for thread in threads:
        thread.join(10)
    assert done == [("first", False), ("third", True)]
