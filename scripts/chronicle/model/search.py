"""What the search finds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FilterName = Literal["year", "kind", "outlet", "person", "topic", "place"]
"""By what results can be chosen."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing to be found, with the place it leads to.

    `address` is below the site's root and may end in an anchor. `html` are its words, as markup that is safe to read.
    `day` is the first that is possible, by which results are put in order; `when` is the date in words, as precise as
    it is known, and `by` whose page and copy it is. `filters` are names and values as readers see them.
    """

    address: str
    title: str
    language: str
    kind: str
    html: str
    filters: tuple[tuple[FilterName, str], ...] = ()
    day: date | None = None
    when: str = ""
    by: tuple[str, ...] = ()
