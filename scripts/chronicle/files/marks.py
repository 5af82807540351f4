"""Knowing a generated file by what it says of itself, for the day when the manifest is lost.

A page says it in its front matter, `generated: true`, a fragment for another page in the comment it begins with, and
data in their first key. A page that only speaks of such a line is nobody's but its author's.
"""

from __future__ import annotations

from pathlib import Path

from chronicle.files.front_matter import read_front_matter
from chronicle.files.writes import Manifest, sha256

PAGES, FRAGMENTS, DATA = ".md", ".html", ".json"

FRAGMENT_MARK = "<!-- generated -->"
"""What a generated fragment begins with."""

DATA_MARK = '{"generated":true,'
"""What generated data begin with."""


def marked_files(docs: Path) -> Manifest:
    """The files below docs that bear the mark, each with its hash as it is now, for edits by hand cannot be told."""
    files = (path for path in sorted(docs.rglob("*")) if path.suffix in (PAGES, FRAGMENTS, DATA) and path.is_file())
    contents = ((path, path.read_bytes()) for path in files)
    return {
        path.relative_to(docs).as_posix(): frozenset({sha256(content)})
        for path, content in contents
        if _is_marked(path.suffix, content.decode("utf-8", "replace"))
    }


def _is_marked(ending: str, text: str) -> bool:
    if ending == FRAGMENTS:
        return text.startswith(FRAGMENT_MARK)
    if ending == DATA:
        return text.startswith(DATA_MARK)
    return read_front_matter(text, ("generated",), "").fields.get("generated") == "true"
