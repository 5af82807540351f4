"""Dates of EDTF level 0, as the lists write them, in words: as precise as they are known."""

from __future__ import annotations

# `calendar.month_name` would follow the machine's locale.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def edtf_words(edtf: str, year: int | None = None) -> str:
    """`2011-05-31` as `31 May 2011`, `2011-05` as `May 2011`, `2011` as it is; without the year where it is `year`."""
    number, *rest = edtf.split("-")
    if not rest:
        return number
    month = MONTHS[int(rest[0]) - 1]
    words = month if number == f"{year}" else f"{month} {number}"
    return f"{int(rest[1])} {words}" if len(rest) > 1 else words


def span_words(edtf: str, year: int | None = None) -> str:
    """A span that lasts, `2014-02/2014-03`, as `February to March 2014`; either end may be open."""
    first, last = (part.strip(".") for part in edtf.split("/"))
    if not last:
        return f"from {edtf_words(first, year)}"
    if not first:
        return f"until {edtf_words(last, year)}"
    same = int(last[:4]) if year is None and first[:4] == last[:4] and "-" in first else year
    return f"{edtf_words(first, same)} to {edtf_words(last, year)}"


def when_words(edtf: str) -> str:
    """The same with its preposition: `on 3 August 2022`, `in August 2022`."""
    return f"{'on' if edtf.count('-') > 1 else 'in'} {edtf_words(edtf)}"
