"""A table of what was read, for a terminal or for another program."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from chronicle.model import Article

HEAD = ("seed", "date", "status", "outlet", "title")
_GAP = "  "
_NARROWEST = 12
"""A column is cut to no fewer columns of the terminal."""


def article_row(path: str, article: Article | None) -> tuple[str, ...]:
    """The cells for one seed; `article` is None where it could not be read."""
    if article is None:
        return (path, "", "unreadable", "", "")
    if article.kind == "not-an-article":
        return (path, "", article.kind, "", article.title.value)
    names = [claim.value.name for claim in (article.outlet, article.agency) if claim]
    published = article.published
    return (path, published.edtf or "", published.status, " / ".join(dict.fromkeys(names)), article.title.value)


def plain_line(row: Iterable[str]) -> str:
    """The cells whole, with tabs between them, for other programs."""
    return "\t".join(_printable(cell) for cell in row)


def fitted_table(rows: Sequence[Sequence[str]], width: int) -> str:
    """The rows under their head in columns, the widest cut so that lines fit a terminal `width` columns wide."""
    cells = [[_printable(cell) for cell in row] for row in (HEAD, *rows)]
    widths = [max(map(_columns, column)) for column in zip(*cells, strict=True)]
    while sum(widths) + len(_GAP) * (len(widths) - 1) > width and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return "\n".join(_line(row, widths) for row in cells)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    fitted = [_cut(cell, width) for cell, width in zip(row, widths, strict=True)]
    padded = [cell + " " * (width - _columns(cell)) for cell, width in zip(fitted, widths, strict=True)]
    return _GAP.join(padded).rstrip()


def _cut(cell: str, width: int) -> str:
    """The cell if it fits, else as much of it as leaves room for an ellipsis."""
    if _columns(cell) <= width:
        return cell
    while _columns(cell) > width - 1:
        cell = cell[:-1]
    return cell.rstrip() + "…"


def _columns(text: str) -> int:
    """How many columns a terminal takes to show the text: wide characters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _printable(cell: str) -> str:
    """The cell on one line, without characters that steer a terminal."""
    return "".join(char if char.isprintable() else "�" for char in " ".join(cell.split()))
