"""The encoding that a saved page says it is in."""

from __future__ import annotations

import re

HEAD = 4096
"""Bytes at the beginning of a page in which it says so; browsers look at the first 1024, scripts may come first."""

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})", re.IGNORECASE
)


def declared_encoding(data: bytes) -> str | None:
    """The name of the encoding in a `<meta charset>` or an XML declaration; None where there is none."""
    found = _CHARSET.search(data[:HEAD])
    return found[1].decode("ascii", "replace") if found else None
