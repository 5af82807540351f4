"""The search index in parts: one or more for each language, each small enough to be made in little memory.

An index of ten thousand articles in one piece takes over a gigabyte while it is made. In parts it takes less, only
what a new article touches is made anew, and a browser that asks for the newest part first has something to show soon.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from unicodedata import normalize

from markupsafe import Markup

from chronicle.model import SearchRecord

RECORD, CHARACTER = 83_000, 18
"""Bytes of memory that Pagefind 1.5 takes for each record and for each character of its markup, while it indexes.

Fitted to three runs: 4,500 records of 2,000 and of 6,900 characters (537 and 939 MB), 2,000 of 2,000 (238 MB).
"""

LARGEST = 500_000_000
"""Most bytes that indexing a part may take, by this estimate."""


@dataclass(frozen=True, slots=True)
class Part:
    """Records that are indexed together, all in one `language`; `name` is unique."""

    name: str
    language: str
    records: tuple[SearchRecord, ...]


def parts_of(records: Iterable[SearchRecord], largest: int = LARGEST) -> tuple[Part, ...]:
    """Every record in one part of its language; within a language in order of time, what has no day last."""
    ordered = sorted(records, key=lambda record: (primary_language(record), _time(record), record.address))
    return tuple(
        Part(f"{language}-{number}", language, tuple(piece))
        for language, group in groupby(ordered, primary_language)
        for number, piece in enumerate(_pieces(list(group), largest), start=1)
    )


def memory(record: SearchRecord) -> int:
    """How many bytes indexing a record takes, about."""
    return RECORD + CHARACTER * len(record.html)


def letters_of(parts: Iterable[Part]) -> str:
    """Every letter in the titles and texts of parts, by which a query's language is told.

    In small print and without accents, which Pagefind does not heed either.
    """
    seen: set[str] = set()
    for part in parts:
        for record in part.records:
            seen.update(record.title, Markup(record.html).striptags())
    return "".join(sorted({letter for letter in normalize("NFD", "".join(seen).lower()) if letter.isalpha()}))


def _pieces(records: Sequence[SearchRecord], largest: int) -> Iterator[list[SearchRecord]]:
    """Whole years, as many as there is room for, so that a new article moves no other; a long year in pieces."""
    piece: list[SearchRecord] = []
    size = 0
    for _, group in groupby(records, _year):
        year = list(group)
        length = sum(map(memory, year))
        if piece and size + length > largest:
            yield piece
            piece, size = [], 0
        for record in year:
            if piece and size + memory(record) > largest:
                yield piece
                piece, size = [], 0
            piece.append(record)
            size += memory(record)
    if piece:
        yield piece


def primary_language(record: SearchRecord) -> str:
    """Without region or script: `pt` for `pt-BR`."""
    return record.language.partition("-")[0].lower()


def _time(record: SearchRecord) -> str:
    return record.day.isoformat() if record.day else "~"


def _year(record: SearchRecord) -> int | None:
    return record.day.year if record.day else None
