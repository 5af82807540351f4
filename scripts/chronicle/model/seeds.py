"""Seeds: raw articles, their lines, and what stands beside their text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from chronicle.model.evidence import Evidence, Source

Label = Literal[
    "title", "stamp", "clock", "byline", "dateline", "agency", "standfirst", "subhead", "body",
    "caption", "credit", "furniture", "related", "tags", "address", "comment", "repeat", "blank",
]  # fmt: skip
"""What a piece of a seed's line is. `clock` is a page clock, which shows when the
copy was saved; `repeat` is a line that says again what another line is kept for."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a seed: 1-based `number`, offsets of its whole extent (line end included), `text` without it."""

    number: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled piece of a line and the name of the rule that labelled it."""

    start: int
    end: int
    label: Label
    rule: str


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line and its spans, which tile it from `line.start` to `line.end`."""

    line: Line
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GivenFacts:
    """Facts stated in a seed's own front matter or in the curator's note; None where not stated.

    `date` is EDTF, given as the curator wrote it. `archived` is the address of a copy in an archive. `body` is the
    note's Markdown; `seed_sha256` the hash of the seed the note was written for, `stale` whether the seed has changed
    since.
    """

    source: Source
    date: str | None = None
    title: str | None = None
    url: str | None = None
    archived: str | None = None
    outlet: str | None = None
    language: str | None = None
    cited_source: str | None = None
    why: str | None = None
    body: str = ""
    stale: bool = False


@dataclass(frozen=True, slots=True)
class ElementLine:
    """The elements that a line of a saved page's text stands in.

    `block` is the name of the innermost block (`p`, `li`, `h1`), `within` those around it that tell something
    (`article`, `nav`, `footer` …), outermost first, and `named` the classes and ids of the blocks nearest to it, in
    small letters. `linked` is the share of its characters that stand in links, from 0 to 1.
    """

    block: str
    within: tuple[str, ...]
    named: str
    linked: float


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a saved page: the number and text of its line, its `level` from 1 to 6, and the elements around it.

    `within` holds the name, classes and id of each, in small letters, outermost first.
    """

    line: int
    text: str
    level: int
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedDate:
    """An element of a saved page that carries a date for machines: `value` is that of its `attribute`, as written.

    `element` is its name, `names` are its classes and item properties in small letters, `within` the name, classes
    and id of each element around it, outermost first, and `item_type` the type of the item it belongs to (`""` for
    none). `shown` is what readers see of it, and `line`, `start` and `end` say where that stands in the text. Where
    readers see nothing, `start` and `end` are None, and `line` is the one that the element stands before.
    """

    element: str
    attribute: str
    value: str
    names: tuple[str, ...]
    within: tuple[str, ...]
    item_type: str
    shown: str
    line: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class LinkedItem:
    """A thing that a saved page describes in JSON-LD: its `types` and `properties`, names in small letters.

    `within` are the keys that lead to it from the outermost thing; it is empty for that one.
    """

    types: tuple[str, ...]
    within: tuple[str, ...]
    properties: tuple[tuple[str, str], ...]

    def values(self, name: str) -> tuple[str, ...]:
        """What it says under that name."""
        return tuple(value for key, value in self.properties if key == name)


@dataclass(frozen=True, slots=True)
class Markup:
    """What a saved page says in its markup, beside its text.

    `metas` are the names (in small letters) and values of its `<meta>` elements, `script_dates` the keys and values
    of dates in its scripts, `headings` its headings in order, and `elements` the elements around each line that holds
    text, by number. `language`, `title` and `address` (the canonical one) are
    None where not stated.
    """

    language: str | None = None
    title: str | None = None
    address: str | None = None
    metas: tuple[tuple[str, str], ...] = ()
    items: tuple[LinkedItem, ...] = ()
    dates: tuple[MarkedDate, ...] = ()
    script_dates: tuple[tuple[str, str], ...] = ()
    headings: tuple[Heading, ...] = ()
    elements: Mapping[int, ElementLine] = field(default_factory=dict, hash=False)

    def meta(self, name: str) -> tuple[str, ...]:
        """The values of the `<meta>` elements of that name, in order."""
        return tuple(value for key, value in self.metas if key == name)


@dataclass(frozen=True, slots=True)
class Seed:
    """A raw article: its `path` as named, `name` (file name without extension), decoded `text` after the front matter.

    `first_line` is the number in the file of the text's first line, so that line numbers are the file's. The text of
    a saved web page is derived from it, its lines are counted from 1, and `markup` holds what else the page says.
    `decoding` says in words how the text was won where the file is not plainly UTF-8.
    """

    path: str
    name: str
    text: str
    first_line: int = 1
    front_matter: GivenFacts | None = None
    note: GivenFacts | None = None
    markup: Markup | None = None
    decoding: tuple[Evidence, ...] = ()

    @property
    def archived(self) -> str | None:
        """The address of a copy in an archive, as the note or else the front matter gives it."""
        given = (facts.archived for facts in (self.note, self.front_matter) if facts)
        return next((address for address in given if address), None)
