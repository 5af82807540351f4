"""The project's own test cases as pages to learn from.

They teach what no collection of real pages does: deadlines, dates of births, days of saving.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from learning.pages import KnownPage

CASES = Path(__file__).parents[2] / "tests" / "cases"

COLLECTION = "cases"


def case_pages(folder: Path = CASES) -> Iterator[KnownPage]:
    """The cases whose date is printed, and those that must get none; not those that note or front matter decides."""
    for path in sorted(folder.glob("*/truth.toml")):
        truth = tomllib.loads(path.read_text(encoding="utf-8"))
        seed = path.parent / truth.get("seed_file", "seed.txt")
        text = seed.read_bytes().decode("utf-8-sig")
        undecided = "," in truth.get("edtf", "")  # the right date is printed, and something else speaks against it
        if truth["kind"] == "article" and truth["status"] != "curated" and not undecided and "\n---" not in text[:400]:
            day = truth.get("date") if truth["status"] == "printed" else None
            body = "\n".join([truth.get("standfirst", ""), *truth["body"]])
            yield KnownPage(
                COLLECTION, path.parent.name, truth.get("language", "en"), text, day, truth.get("title"), body, False
            )
