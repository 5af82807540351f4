"""Reading one file whole, and only a plain one: a named pipe or a device could keep the program waiting for ever."""

from __future__ import annotations

import errno
import stat
from pathlib import Path


def read_plain(path: Path) -> bytes:
    """The bytes of a plain file, or of the one a link leads to. Raises OSError, with its reason, for anything else."""
    if path.is_symlink() and not path.exists():
        raise OSError(errno.ENOENT, "it is a link that leads nowhere", str(path))
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "it is a folder, a pipe or a device", str(path))
    return path.read_bytes()
