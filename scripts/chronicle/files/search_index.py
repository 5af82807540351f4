"""Making the search index with Pagefind, part by part, and laying it beside the site.

Parts are kept below `.cache/search/`, each under a hash of all that it was made from, and made only where there is none
yet. Beside them in the site lies `catalogue.json`, by which a page knows what to ask.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pagefind_bin

from chronicle.files.disk import write_whole

FOLDER = "pagefind"
"""The folder of the index below the site."""

CATALOGUE = "catalogue.json"

UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js")
"""What Pagefind brings along for other ways to use it."""

MAKING = ".making-"
"""How the folder of a part is called while it is made."""

Documents = Sequence[str]
"""A part: the HTML documents to be indexed, always in the same order."""


class IndexingError(Exception):
    """The indexer failed; the message is its own."""


def key_of(documents: Documents) -> str:
    """A hash of all that the index of these documents is made from, which names its folder in the cache."""
    version = importlib.metadata.version("pagefind_bin")
    return sha256("\0".join((version, *UNUSED, *documents)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def make_part(documents: Callable[[], Documents], kept: Path) -> None:
    """Make the index of these documents in the folder `kept`, unless it is there. Raises IndexingError, OSError."""
    if kept.exists():
        return
    kept.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=MAKING, dir=kept.parent, ignore_cleanup_errors=True) as folder:
        made = _index(documents(), Path(folder))
        for pattern in UNUSED:
            for path in made.glob(pattern):
                path.unlink()
        try:
            made.replace(kept)
        except OSError:
            # Another build may have been first.
            if not kept.exists():
                raise


def publish(parts: Mapping[str, Path], catalogue: object, site: Path, *, linked: bool = False) -> None:
    """Put the parts, by name, and their catalogue into the site, in place of others; links will do for a preview.

    The catalogue comes last, so that it never names a part that is not there. Raises OSError.
    """
    folder = site / FOLDER
    _clear(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, part in parts.items():
        _put(part, folder / name, linked)
    write_whole(folder / CATALOGUE, json.dumps(catalogue, ensure_ascii=False, separators=(",", ":")).encode())


def _index(documents: Documents, folder: Path) -> Path:
    site, made = folder / "site", folder / "index"
    site.mkdir()
    for number, document in enumerate(documents):
        (site / f"{number:06}.html").write_text(document, encoding="utf-8", errors="replace", newline="\n")
    command = [str(pagefind_bin.get_executable()), "--site", str(site), "--output-path", str(made), "--silent"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode or not made.is_dir():
        raise IndexingError((done.stderr or done.stdout).strip().rpartition("\n")[2] or "it gave no reason")
    return made


def _put(part: Path, place: Path, linked: bool) -> None:
    if linked:
        try:
            place.symlink_to(part, target_is_directory=True)
        except OSError:
            linked = False  # not every system allows it
    if not linked:
        shutil.copytree(part, place)


def _clear(folder: Path) -> None:
    """Remove what an earlier build has put there, the catalogue first; of a link never what it leads to."""
    (folder / CATALOGUE).unlink(missing_ok=True)
    for path in folder.iterdir() if folder.is_dir() else ():
        remove: Callable[[Path], None] = os.unlink if path.is_symlink() or path.is_file() else shutil.rmtree
        remove(path)
