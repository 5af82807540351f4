"""Start a case: `make case NAME=outlet-what [SEED=article.txt]`.

The raw article is copied byte for byte from the file, or from standard input. The truth is yours to write: its
values are empty, and the case fails until they are not.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

CASES = Path(__file__).parent / "cases"

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")

SKELETON = """\
# Written by hand from seed.txt, never by running the program. CONTRIBUTING.md describes the keys.
# Leave out what there is not: an empty value is an error.
why = ""
kind = ""
title = ""
standfirst = ""
status = ""
date = ""
time = ""
zone = ""
edtf = ""
earliest = ""
latest = ""
captured = ""
language = ""
body = []
evidence = [{ line = 1, quote = "" }]

[labels]
"""


def start_case(name: str, data: bytes, cases: Path = CASES) -> Path:
    """Make the folder of a case from the bytes of its raw article. Raises ValueError where the name cannot be used."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name for a case: write outlet-what, in lower case, like courier-two-stamps")
    folder = cases / name
    if folder.exists():
        raise ValueError(f"there is a case {name} already")
    folder.mkdir(parents=True)
    (folder / "seed.txt").write_bytes(data)
    (folder / "truth.toml").write_text(SKELETON, encoding="utf-8", newline="\n")
    return folder


def main() -> None:
    """Make a case as the command line says."""
    parser = argparse.ArgumentParser(description="Start a test case.", epilog="example: new_case.py courier-two-stamps")
    parser.add_argument("name", help="what to call it: outlet-what")
    parser.add_argument("seed", nargs="?", type=Path, help="the raw article; standard input by default")
    given = parser.parse_args()
    try:
        data = given.seed.read_bytes() if given.seed else sys.stdin.buffer.read()
        folder = start_case(given.name, data)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    sys.stdout.write(f"Now write {folder / 'truth.toml'} by hand, from the text alone.\n")


if __name__ == "__main__":
    main()
