"""Write the snapshots of cases anew: `make snapshots [CASES="outlet-what …"]`.

A case may hold `page.md`, its page, and `explain.txt`, its reading laid open. Without names, every snapshot that
there is gets written again, an empty file among them; with names, those cases get a `page.md` too. Look at what
changed before you keep it: a snapshot says what the program makes, not what is right.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from case import CASES, case_folders, load_case
from chronicle.extract.explain import explain
from reading import CaseReading, read_case, render_case

SNAPSHOTS: Mapping[str, Callable[[CaseReading], str]] = {
    "page.md": render_case,
    "explain.txt": lambda reading: explain(reading.article),
}
"""What makes each kind of snapshot, by the name of its file."""


def main(names: Sequence[str]) -> None:
    """Bring the snapshots of the named cases, or of all, up to date; a named case has a `page.md` from then on."""
    for folder in [CASES / name for name in names] or case_folders():
        kept = [file for file in SNAPSHOTS if (folder / file).exists() or (names and file == "page.md")]
        if kept:
            _write(folder, kept)


def _write(folder: Path, files: Sequence[str]) -> None:
    reading = read_case(load_case(folder))
    for file in files:
        (folder / file).write_text(SNAPSHOTS[file](reading), encoding="utf-8", newline="\n")
        sys.stdout.write(f"wrote {folder / file}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
