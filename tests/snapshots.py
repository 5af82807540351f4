"""Write the page snapshots of cases anew: `make snapshots [CASES="outlet-what …"]`.

Without names, those cases that have a `page.md` get it again; with names, those cases get one. Look at what
changed before you keep it: a snapshot says what the program makes, not what is right.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from case import CASES, case_folders, load_case
from reading import read_case, render_case


def main(names: Sequence[str]) -> None:
    """Write `page.md` into the named cases, or into all that have one."""
    folders = [CASES / name for name in names] or [path for path in case_folders() if (path / "page.md").exists()]
    for folder in folders:
        page = render_case(read_case(load_case(folder)))
        (folder / "page.md").write_text(page, encoding="utf-8", newline="\n")
        sys.stdout.write(f"wrote {folder / 'page.md'}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
