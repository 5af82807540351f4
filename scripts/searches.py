"""Search a built site as a reader far away does, and see how much that loads."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pagefind_bin
from markupsafe import escape
from playwright.sync_api import Browser

from chronicle.files.search_index import FOLDER
from chronicle.model import SearchRecord
from chronicle.search.documents import document
from loading import Line, Served, slow_page, wait_until_quiet

WATCHER = """import json, resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=sys.stderr)
most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
print(json.dumps([time.perf_counter() - start, most]))"""
"""Runs a program and prints the seconds and the megabytes that it took."""


@dataclass(frozen=True, slots=True)
class Searching:
    """Milliseconds and bytes from the first key of a query until the first find shows, and the bytes of all in the end.

    The bytes count the program of the search, too, and so does the time, which holds the pause after the last key.
    """

    first: float
    first_bytes: int
    all_bytes: int


def measure_search(browser: Browser, served: Served, query: str, line: Line) -> Searching:
    """Search from the head of the home page, as who comes there first does."""
    with slow_page(browser, line) as page:
        page.goto(served.address)
        wait_until_quiet(page, served)
        served.answers.clear()
        start = perf_counter()
        page.keyboard.press("/")
        page.keyboard.type(query)
        page.locator(".finder__panel .find").first.wait_for()
        first, first_bytes = (perf_counter() - start) * 1000, sum(served.sent().values())
        wait_until_quiet(page, served)
        return Searching(first, first_bytes, sum(served.sent().values()))


@dataclass(frozen=True, slots=True)
class Indexed:
    """What making a part of the index takes: its name and records, seconds, and megabytes at most."""

    part: str
    records: int
    seconds: float
    memory: float


def measure_indexing(site: Path) -> Iterator[Indexed]:
    """Make each part of a site's index once more, from what it says of its own texts, and see what that takes."""
    for part in sorted(path for path in (site / FOLDER).iterdir() if path.is_dir()):
        language = part.name.rpartition("-")[0]
        texts = [_record(path, language) for path in sorted(part.rglob("*.pf_fragment"))]
        with TemporaryDirectory(prefix="indexing-") as folder:
            for number, record in enumerate(texts):
                Path(folder, f"{number:06}.html").write_text(document(record), encoding="utf-8")
            command = [str(pagefind_bin.get_executable()), "--site", folder, "--output-path", f"{folder}/made"]
            # A small process of its own between: a child's memory is told as no less than that of its parent.
            said = subprocess.run(
                [sys.executable, "-c", WATCHER, *command, "--silent"], capture_output=True, text=True, check=True
            )
            yield Indexed(part.name, len(texts), *json.loads(said.stdout))


def _record(fragment: Path, language: str) -> SearchRecord:
    """What was indexed, as far as its size goes."""
    told = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(b"pagefind_dcd"))
    meta, filters = told["meta"], told["filters"]
    day = date.fromisoformat(meta["day"]) if "day" in meta else None
    values = tuple((name, value) for name, found in filters.items() for value in found if name != "kind")
    return SearchRecord(
        meta["url"], meta["title"], language, meta["kind"], f"<p>{escape(told['content'])}</p>", values, day,
        meta.get("when", ""), (meta.get("by", ""),),
    )  # fmt: skip


def index_size(site: Path) -> tuple[int, int]:
    """How many files the index has, and their bytes."""
    sizes = [path.stat().st_size for path in (site / FOLDER).rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def words_to_find(site: Path) -> list[str]:
    """The longest word in the headline of the first, the middle and the last article, each once."""
    pages = sorted(site.glob("articles/[0-9]*/*/index.html"))
    headlines = [
        re.search(r"<h1[^>]*>(.*?)</h1>", pages[place].read_text(encoding="utf-8"), re.DOTALL)
        for place in (0, len(pages) // 2, -1)
        if pages
    ]
    words = (max(re.findall(r"\w+", re.sub(r"<[^>]+>|&\w+;", " ", found[1])), key=len) for found in headlines if found)
    return list(dict.fromkeys(words))
