"""The pages of known answer that scorecards are learned from. They lie outside the project and stay there."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

COLLECTIONS = ("pages", "crops")

FOLDS = 5
"""Parts in cross-validation."""


@dataclass(frozen=True, slots=True)
class KnownPage:
    """A page and what is known of it; `day` is ISO 8601, and each of the known things None where not known.

    `unseen` ones (every third of the whole pages, and what is cropped from them) are kept out of learning while the
    signs are chosen.
    """

    collection: str
    id: str
    language: str
    text: str
    day: str | None
    title: str | None
    body: str | None
    unseen: bool
    url: str | None = None


def known_pages(folder: Path, collections: Sequence[str] = COLLECTIONS) -> tuple[KnownPage, ...]:
    """The pages of the folder's `NAME.jsonl.gz` files, in order."""
    rows = [(name, place, row) for name in collections for place, row in enumerate(_rows(folder / f"{name}.jsonl.gz"))]
    unseen = {row["id"] for name, place, row in rows if name == collections[0] and place % 3 == 2}
    return tuple(
        KnownPage(
            name,
            row["id"],
            row["lang"],
            row["text"],
            row.get("gold_date"),
            row.get("gold_title"),
            row.get("gold_body"),
            row["id"] in unseen,
            row.get("url"),
        )
        for name, _, row in rows
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def fold_of(page: KnownPage) -> int:
    """The page's part in cross-validation; what is cut from a page goes with it."""
    return crc32(page.id.encode()) % FOLDS
