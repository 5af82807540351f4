"""Carrying out a plan of writes below the docs folder, so that a crash at any moment does no harm.

The manifest, `docs/.generated/manifest.json`, names the generated files with the hash of what
was written. It stands in a hidden folder, which MkDocs passes over and which a watch on the
files of `docs/` does not see change. Before the first write it is told what is about to be
written, so that a file written just before a crash is still known to be ours. Where the manifest
is lost, and only there, the pages are known by the mark that each of them bears.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from chronicle.files.marks import marked_files
from chronicle.files.writes import BLOCKED, OWN_FOLDER, Manifest, Plan, sha256
from chronicle.model import Problem


def read_manifest(docs: Path, shown: str) -> tuple[Manifest, tuple[Problem, ...]]:
    """The manifest, else what the marks in the pages tell, with a problem if it is there and cannot be read.

    `shown` is how problems name docs.
    """
    path = _manifest_path(docs)
    if not path.exists():
        return marked_files(docs), ()
    try:
        stored = json.loads(path.read_bytes())
        return {str(name): frozenset(map(str, hashes)) for name, hashes in stored["files"].items()}, ()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"the list of generated files cannot be read ({error}), so they are known by their own mark"
        remedy = "The build makes it anew; if this comes again, see that it can be written"
        return marked_files(docs), (Problem(f"{shown}/{OWN_FOLDER}/{path.name}", message, remedy),)


def find_files(docs: Path, paths: Iterable[str]) -> dict[str, str]:
    """The SHA-256 of the file at each of the paths where there is one, BLOCKED where something else is."""
    found = {}
    for path in paths:
        target = docs / path
        if target.is_file():
            found[path] = sha256(target.read_bytes())
        elif os.path.lexists(target) or _parent_is_file(docs, target):
            found[path] = BLOCKED
    return found


def folders_by_hand(docs: Path, ours: Manifest) -> tuple[Path, ...]:
    """The folders directly below docs that hold a file the program did not generate; hidden ones are nobody's page."""
    folders = (path for path in sorted(docs.iterdir()) if path.is_dir() and not path.name.startswith("."))
    return tuple(folder for folder in folders if _holds_other_files(folder, docs, ours))


def carry_out(plan: Plan, docs: Path, ours: Manifest) -> None:
    """Do what the plan says. Nothing is touched, not even the manifest, where there is nothing to do.

    Raises OSError where the disk refuses; what was done until then is known to the manifest.
    """
    done = plan.manifest
    if done == ours and not plan.writes and _manifest_path(docs).exists():
        return
    _write_manifest(docs, {path: ours.get(path, frozenset()) | done.get(path, frozenset()) for path in {*ours, *done}})
    for path, aside in plan.kept_aside.items():
        write_whole(docs / aside, (docs / path).read_bytes())
    for path, content in plan.writes.items():
        write_whole(docs / path, content)
    for path in plan.removals:
        _remove(docs, docs / path)
    _write_manifest(docs, done)


def write_whole(target: Path, content: bytes) -> None:
    """Put the whole content in place at once: readers see the old file or the new one, never half of one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(content)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _holds_other_files(folder: Path, docs: Path, ours: Manifest) -> bool:
    files = (path for path in folder.rglob("*") if path.is_file())
    return any(path.relative_to(docs).as_posix() not in ours for path in files)


def _manifest_path(docs: Path) -> Path:
    return docs / OWN_FOLDER / "manifest.json"


def _parent_is_file(docs: Path, target: Path) -> bool:
    return any(parent.is_file() for parent in target.parents if parent.is_relative_to(docs))


def _write_manifest(docs: Path, files: Manifest) -> None:
    stored: Mapping[str, object] = {"files": {path: sorted(files[path]) for path in sorted(files)}}
    write_whole(_manifest_path(docs), (json.dumps(stored, indent=0, ensure_ascii=False) + "\n").encode())


def _remove(docs: Path, target: Path) -> None:
    """Remove a generated file, and the folders that it leaves empty."""
    target.unlink(missing_ok=True)
    for folder in target.parents:
        if folder == docs or any(folder.iterdir()):
            return
        folder.rmdir()
