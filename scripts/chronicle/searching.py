"""From records to the search index beside the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from chronicle.files.kept import drop_unused, list_kept
from chronicle.files.search_index import IndexingError, key_of, make_part, publish
from chronicle.model import SearchRecord
from chronicle.pages.foreign import SITE_LANGUAGE
from chronicle.search.catalogue import catalogue
from chronicle.search.documents import document
from chronicle.search.parts import Part, parts_of

__all__ = ["IndexingError", "SearchIndex", "hand_written", "index_of", "search_index"]

ABOUT = "About this site"
"""The kind of pages written by hand."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The index to be: its parts, each with the folder in which it is kept, below `cache`."""

    parts: tuple[tuple[Part, Path], ...]
    cache: Path

    def make(self, *, wanted: Callable[[], bool] = lambda: True) -> bool:
        """Make the parts that are not kept, while it is `wanted`; whether all are there. Raises IndexingError, OSError.

        What no build has used for a day is removed.
        """
        for part, kept in self.parts:
            if not wanted():
                return False
            make_part(partial(_documents, part), kept)
        drop_unused((kept for _, kept in self.parts), list_kept(self.cache))
        return True

    def publish(self, site: Path, *, linked: bool = False) -> None:
        """Put the index, once it is made, into a site; `linked` leaves its files where they are. Raises OSError."""
        told = catalogue([part for part, _ in self.parts], SITE_LANGUAGE)
        publish({part.name: kept for part, kept in self.parts}, told, site, linked=linked)


def hand_written(address: str, title: str, html: str) -> SearchRecord:
    """A page about the site itself, with its text as it is shown."""
    return SearchRecord(address, title, SITE_LANGUAGE, ABOUT, html)


def search_index(records: Iterable[SearchRecord], cache: Path) -> SearchIndex:
    """The index of all records, whose parts are kept below `cache`."""
    return index_of(parts_of(records), cache)


def index_of(parts: Iterable[Part], cache: Path) -> SearchIndex:
    """The index of these parts."""
    return SearchIndex(tuple((part, cache / key_of(_documents(part))) for part in parts), cache)


def _documents(part: Part) -> tuple[str, ...]:
    return tuple(map(document, part.records))
