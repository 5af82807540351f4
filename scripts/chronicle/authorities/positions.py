"""On which line of a TOML file a key stands, which tomllib does not tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

_HEADER = re.compile(r"\s*\[\[\s*(\w+)(?:\s*\.\s*(\w+))?\s*]]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")


def key_lines(text: str) -> Mapping[str, int]:
    """Line numbers, from 1, of entries (`people[1]`, `people[1].offices[2]`) and of their keys (`people[1].name`).

    Entries count from 1. Entries written inline have no line of their own.
    """
    lines: dict[str, int] = {}
    seen: Counter[str] = Counter()
    entry = here = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            outer, inner = header.groups()
            name = f"{entry}.{inner}" if inner else outer
            seen[name] += 1
            here = f"{name}[{seen[name]}]"
            entry = entry if inner else here
            lines[here] = number
        elif key := _KEY.match(line):
            lines.setdefault(f"{here}.{key[1]}".lstrip("."), number)
    return lines
