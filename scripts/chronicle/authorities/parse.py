"""From the text of the authority files to the lists, with every problem found on the way."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath
from typing import TypeVar

from chronicle.authorities.entries import read_institution, read_outlet, read_person, read_place, read_side
from chronicle.authorities.matters import read_event, read_topic
from chronicle.authorities.positions import key_lines
from chronicle.authorities.tables import Sheet, Table
from chronicle.authorities.unique import (
    Taken,
    UniqueEvents,
    UniqueInstitutions,
    UniqueOutlets,
    UniquePeople,
    UniquePlaces,
    UniqueTopics,
)
from chronicle.model import Authorities, Problem, Side

Entry = TypeVar("Entry")

_LINE_IN_ERROR = re.compile(r"(.*) \(at line (\d+), column \d+\)", re.DOTALL)


def parse_authorities(texts: Mapping[str, str]) -> tuple[Authorities, tuple[Problem, ...]]:
    """Read the lists from the content of each file, by its name as shown to the curator (`…/people.toml`).

    The name's stem says which list it is; a list without a file is empty. An entry with a
    problem is left out and the others are kept. Problems come by file, then by line.
    """
    found = Authorities()
    problems: list[Problem] = []
    unread = False
    for file in sorted(texts, key=_rank):
        read_list = _LISTS.get(_stem(file))
        sheet = Sheet(file, texts[file].splitlines(), key_lines(texts[file]))
        if read_list is None:
            problems.append(_no_list(file))
        elif _stem(file) in _NAMING_SIDES and unread:
            continue  # the list of people was not read, so every side that is named would seem wrong
        elif top := _open(sheet, texts[file]):
            found = read_list(found, top)
            top.finish()
        else:
            unread = unread or _stem(file) == "people"
        problems += sheet.problems
    return found, tuple(sorted(problems, key=lambda problem: (problem.where, problem.line or 0)))


def _stem(file: str) -> str:
    return PurePosixPath(file.replace("\\", "/")).stem


def _rank(file: str) -> tuple[int, str]:
    """The list of people first, since its sides are named in others."""
    return list(_LISTS).index(_stem(file)) if _stem(file) in _LISTS else len(_LISTS), file


def _open(sheet: Sheet, text: str) -> Table | None:
    """The file as one table, or None where it is not TOML."""
    try:
        return Table(sheet, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        sheet.problems.append(_not_toml(sheet, str(error)))
        return None


def _no_list(file: str) -> Problem:
    return Problem(file, "the file's name is that of no list", f"Lists are named {', '.join(_LISTS)}")


def _not_toml(sheet: Sheet, error: str) -> Problem:
    found = _LINE_IN_ERROR.fullmatch(error)
    line = int(found[2]) if found else max(1, len(sheet.rows))
    excerpt = sheet.rows[line - 1].strip() if line <= len(sheet.rows) else None
    reason = found[1] if found else error.removesuffix(" (at end of document)")
    remedy = "Correct that line or the one before it; until then nothing of this file counts"
    return Problem(sheet.file, f"the file is not TOML ({reason})", remedy, line, excerpt)


def _people(found: Authorities, top: Table) -> Authorities:
    ids = Taken()

    def claim_side(table: Table, side: Side) -> None:
        ids.claim(table, "id", [side.id])

    sides = _entries(top, "sides", read_side, claim_side)
    read = partial(read_person, sides=[side.id for side in sides])
    return replace(found, sides=sides, people=_entries(top, "people", read, UniquePeople().claim))


def _institutions(found: Authorities, top: Table) -> Authorities:
    read = partial(read_institution, sides=[side.id for side in found.sides])
    return replace(found, institutions=_entries(top, "institutions", read, UniqueInstitutions().claim))


def _outlets(found: Authorities, top: Table) -> Authorities:
    return replace(found, outlets=_entries(top, "outlets", read_outlet, UniqueOutlets().claim))


def _places(found: Authorities, top: Table) -> Authorities:
    return replace(found, places=_entries(top, "places", read_place, UniquePlaces().claim))


def _topics(found: Authorities, top: Table) -> Authorities:
    return replace(found, topics=_entries(top, "topics", read_topic, UniqueTopics().claim))


def _events(found: Authorities, top: Table) -> Authorities:
    read = partial(read_event, sides=[side.id for side in found.sides])
    return replace(found, events=_entries(top, "events", read, UniqueEvents().claim))


_LISTS: Mapping[str, Callable[[Authorities, Table], Authorities]] = {
    "people": _people,
    "institutions": _institutions,
    "outlets": _outlets,
    "places": _places,
    "topics": _topics,
    "events": _events,
}

_NAMING_SIDES = frozenset({"institutions", "events"})
"""The lists that name sides of the list of people."""


def _entries(
    top: Table, key: str, read: Callable[[Table], Entry], claim: Callable[[Table, Entry], None]
) -> tuple[Entry, ...]:
    kept = []
    for table in top.tables(key):
        entry = read(table)
        claim(table, entry)
        if table.finish():
            kept.append(entry)
    return tuple(kept)
