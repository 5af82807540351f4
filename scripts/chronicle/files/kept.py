"""What is kept from build to build, and when it goes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

UNUSED_FOR = 86_400
"""Seconds after which what no build has used is removed: another build, or a preview, may be using it now."""


def list_kept(folder: Path) -> tuple[Path, ...]:
    """All that is kept in a folder; nothing where there is no such folder."""
    return tuple(folder.iterdir()) if folder.is_dir() else ()


def drop_unused(used: Iterable[Path], kept: Iterable[Path]) -> None:
    """Mark the files and folders that are in use, and remove of all that are `kept` what was not used for a day.

    The time of each is that of its last use, so that no clock but the disk's is asked. Raises OSError where one in use
    is not there.
    """
    newest = 0.0
    for path in used:
        os.utime(path)
        newest = max(newest, path.stat().st_mtime)
    for path in kept:
        # Another build may have removed it.
        with suppress(FileNotFoundError):
            if path.stat().st_mtime < newest - UNUSED_FOR:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
