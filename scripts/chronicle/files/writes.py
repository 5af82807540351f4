"""Planning the writes: what is there and what is wanted give what to do. Nothing here touches the disk.

Whose a file is decides everything. A file is ours if the manifest names it, and untouched
if its bytes are those we wrote. So, for a page that is wanted:

- nothing is there: it is written; the same bytes are there: it is left as it is;
- our own bytes are there: it is rewritten;
- our page is there, edited by hand: it is rewritten, since pages say what the seeds say and a
  fresh copy of the project would not hold the edit; the edited text is kept aside, and a notice
  says where;
- anything else is there: it is somebody's own page and stays, as a problem.

A page no longer wanted is removed if it holds our bytes, else left with a notice. A page whose seed
is there and cannot be read just now, perhaps because it is being saved, is held: left as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from chronicle.model import Page, Problem

Manifest = Mapping[str, frozenset[str]]
"""The generated files: path below docs to the SHA-256 of what we wrote, or may have written, there."""

OWN_FOLDER = ".generated"
"""What the program keeps for itself below docs; MkDocs passes over hidden folders."""

BLOCKED = "blocked"
"""Stands in place of a hash where something other than a file is in the way."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do, each path below docs with forward slashes.

    `writes` maps a path to the bytes wanted; `kept_aside` maps each of them that was edited by hand to
    the path that keeps the edited text. `kept` stay though nothing wants them. `manifest` is what will
    be ours once all is done.
    """

    writes: Mapping[str, bytes]
    kept_aside: Mapping[str, str]
    removals: tuple[str, ...]
    kept: tuple[str, ...]
    unchanged: tuple[str, ...]
    manifest: Manifest
    problems: tuple[Problem, ...]


def sha256(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def wanted_files(pages: Iterable[Page]) -> dict[str, bytes]:
    """The bytes wanted at each path. Raises ValueError for a path that leaves docs or comes twice."""
    wanted: dict[str, bytes] = {}
    for page in pages:
        path = PurePosixPath(page.path)
        if path.is_absolute() or ".." in path.parts or page.path in wanted:
            raise ValueError(f"no page can be written to {page.path!r}")
        wanted[page.path] = page.content.encode() if isinstance(page.content, str) else page.content
    return wanted


def plan_writes(
    wanted: Mapping[str, bytes],
    found: Mapping[str, str],
    ours: Manifest,
    shown: str,
    held: Collection[str] = (),
) -> Plan:
    """Decide what to do about every path that is wanted or was generated before.

    `found` maps each of those paths to the SHA-256 of the file there; it lacks the paths where nothing is.
    `ours` is the manifest, `shown` how problems name the docs folder. `held` are pages of ours that
    stay even where nothing wants them.
    """
    writes: dict[str, bytes] = {}
    unchanged: list[str] = []
    kept_aside: dict[str, str] = {}
    problems: list[Problem] = []
    manifest: dict[str, frozenset[str]] = {}
    for path, content in wanted.items():
        there, hash_wanted = found.get(path), sha256(content)
        if there == hash_wanted:
            unchanged.append(path)
        elif there is None or there in ours.get(path, ()):
            writes[path] = content
        elif path in ours and there != BLOCKED:
            writes[path] = content
            kept_aside[path] = _place_aside(path, there)
            problems.append(_edited(f"{shown}/{path}", f"{shown}/{kept_aside[path]}"))
        else:
            problems.append(_in_the_way(f"{shown}/{path}"))
            continue
        manifest[path] = frozenset({hash_wanted})
    left = [path for path in ours if path not in wanted and path in found]
    kept = tuple(path for path in left if path in held)
    manifest |= {path: ours[path] for path in kept}
    gone = [path for path in left if path not in held]
    removals = tuple(path for path in gone if found[path] in ours[path])
    problems += (_not_ours_now(f"{shown}/{path}") for path in gone if found[path] not in ours[path])
    return Plan(writes, kept_aside, removals, kept, tuple(unchanged), manifest, tuple(problems))


def _place_aside(path: str, content_hash: str) -> str:
    """Where an edited text is kept; the hash gives the next edit of the same page a name of its own."""
    return f"{OWN_FOLDER}/edited/{path}.{content_hash[:8]}"


def _edited(where: str, aside: str) -> Problem:
    message = f"this generated page was edited by hand; it is generated anew, and your text is now {aside}"
    return Problem(where, message, "Put corrections in the note beside the seed", severity="notice")


def _in_the_way(where: str) -> Problem:
    message = "a page of your own stands where a page would be generated, and is left as it is"
    return Problem(where, message, "Move it to another name")


def _not_ours_now(where: str) -> Problem:
    message = "this page is no longer generated, but it was edited by hand and is left as it is"
    return Problem(where, message, "Remove it if it is not needed", severity="notice")
