"""Reading seeds: the raw articles of a folder, each with the curator's note beside it.

A seed is read, never written. What cannot be read becomes a problem, and the others go on.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from chronicle.files.given import facts_of_note
from chronicle.files.plain import read_plain
from chronicle.files.seed_text import seed_from
from chronicle.model import GivenFacts, Problem, Seed
from chronicle.text.decode import UndecodableError, decode

SEED_ENDINGS = (".txt", ".md", ".html", ".htm")
PAGE_ENDINGS = (".html", ".htm")
"""Endings of saved web pages."""

NOTE_ENDING = ".note.md"
_NOT_SEEDS = ("authorities", "events.toml")
"""What a folder of seeds holds besides: the lists and the reference events."""

_PASSING = re.compile(r"\..*|.*~|#.*#|.*\.(swp|swo|tmp|bak)", re.IGNORECASE | re.DOTALL)
"""Names of hidden files, and of what editors leave beside a file while it is changed."""


def list_seeds(folder: Path, shown: str) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The seeds of a folder in order of name, and a problem for each other thing that has no place there.

    `shown` is how problems name the folder. Hidden files, an editor's copies and a README belong to nobody's record.
    """
    seeds: dict[str, Path] = {}
    notes: list[Path] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        where = f"{shown}/{path.name}"
        if _PASSING.fullmatch(path.name) or path.name in _NOT_SEEDS or path.stem.upper() == "README":
            continue
        if path.name.endswith(NOTE_ENDING):
            notes.append(path)
        elif path.is_dir() or path.suffix.lower() not in SEED_ENDINGS:
            problems.append(_passed_over(where))
        elif path.stem in seeds:
            problems.append(_same_name(where, seeds[path.stem].name))
        else:
            seeds[path.stem] = path
    orphans = (path.name for path in notes if path.name.removesuffix(NOTE_ENDING) not in seeds)
    problems += (_orphan(f"{shown}/{name}") for name in orphans)
    return tuple(seeds.values()), tuple(problems)


def list_paths(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The seeds that the paths name, in their order; a folder stands for its seeds in order of name."""
    files: list[Path] = []
    problems: tuple[Problem, ...] = ()
    for path in paths:
        listed, found = list_seeds(path, str(path)) if path.is_dir() else ((path,), ())
        files += listed
        problems += found
    return tuple(files), problems


def read_seed(path: Path, shown: str) -> tuple[Seed | None, tuple[Problem, ...]]:
    """Read a seed with its note; None where it cannot be read at all. `shown` is how it is named."""
    if path.name.endswith(NOTE_ENDING):
        return None, (_is_note(path, shown),)
    try:
        data = read_plain(path)
        path.stem.encode()  # its page's address is made of the name
        seed, problems = seed_from(data, shown, path.stem, is_page=path.suffix.lower() in PAGE_ENDINGS)
    except (OSError, ValueError) as error:
        return None, (_unreadable(shown, error),)
    note, note_problems = _read_note(path, shown, hashlib.sha256(data).hexdigest())
    return replace(seed, note=note), problems + note_problems


def _read_note(seed: Path, shown: str, seed_sha256: str) -> tuple[GivenFacts | None, tuple[Problem, ...]]:
    """The note beside a seed, None where there is none that can be read."""
    path = seed.with_name(seed.stem + NOTE_ENDING)
    where = shown.removesuffix(seed.name) + path.name
    if not os.path.lexists(path):
        return None, ()
    try:
        text = decode(read_plain(path))
    except (OSError, ValueError) as error:
        return None, (_unreadable(where, error),)
    return facts_of_note(text, where, seed_sha256)


def _unreadable(where: str, error: OSError | ValueError) -> Problem:
    if isinstance(error, UndecodableError):
        return Problem(where, str(error), "Save the file as UTF-8 text", error.line)
    if isinstance(error, OSError):
        return Problem(where, f"the file cannot be read ({error.strerror})", "Put a plain file there that may be read")
    return Problem(where, "the file's name is not UTF-8", "Give the file another name")


def _is_note(path: Path, shown: str) -> Problem:
    """A note corrects a seed and is none; the seed is named as it is beside the note, else as it could be."""
    name = path.name.removesuffix(NOTE_ENDING)
    beside = (name + ending for ending in SEED_ENDINGS if path.with_name(name + ending).exists())
    seed = shown.removesuffix(path.name) + next(beside, name + SEED_ENDINGS[0])
    return Problem(shown, "this is a curator's note and no seed", f"Name its seed, {seed}; the note is read with it")


def _passed_over(where: str) -> Problem:
    remedy = (
        f"Seeds are files that end in {', '.join(SEED_ENDINGS[:-1])} or {SEED_ENDINGS[-1]}; keep other things elsewhere"
    )
    return Problem(where, "this is no seed and is passed over", remedy, severity="notice")


def _same_name(where: str, other: str) -> Problem:
    return Problem(where, f"passed over: {other} has the same name but for its ending", "Give one another name")


def _orphan(where: str) -> Problem:
    return Problem(where, "the note stands beside no seed", "Name it after its seed: NAME.txt has NAME.note.md")
