"""From the tree of a saved page to its text: what browsers show, a line for each block."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from chronicle.markup.elements import (
    BLOCKS,
    CELLS,
    HEADINGS,
    IN_CELLS,
    LISTS,
    NEVER_SHOWN,
    OF_TABLES,
    PARAGRAPHS,
    TELLING,
)
from chronicle.markup.lines import Block, LineWriter
from chronicle.markup.marked import Attributes, around, marked_date, marked_value
from chronicle.model import ElementLine, Heading, MarkedDate

MOST_DATES = 400
"""Elements with dates that are kept; a page of more is a list of other pages."""

_SPACE = re.compile(r"[ \t\n\r\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageText:
    """The text that a page shows, with the elements of each of its lines, its headings and its dates."""

    text: str
    elements: Mapping[int, ElementLine] = field(hash=False)
    headings: tuple[Heading, ...]
    dates: tuple[MarkedDate, ...]


def text_of(body: LexborNode | None, *, without_scripts: bool) -> PageText:
    """The text below `body`, as browsers show it, or as they do without scripts. Empty for None."""
    walk = _Walk(without_scripts)
    if body is not None:
        walk.through(body)
    lines = walk.writer.lines
    text = "".join(f"{line}\n" for line in lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    headings = (_found_heading(lines, *heading) for heading in walk.headings)
    dates = tuple(_placed(date, lines, starts, *extent) for date, *extent in walk.dates)
    return PageText(text, walk.writer.elements, tuple(heading for heading in headings if heading), dates)


def _found_heading(lines: Sequence[str], level: int, within: tuple[str, ...], first: int, last: int) -> Heading | None:
    """The heading on the first line of text from index `first` up to `last`; None where it holds none."""
    found = (index for index in range(first, last) if lines[index].strip())
    return next((Heading(index + 1, lines[index].strip(), level, within) for index in found), None)


def _placed(date: MarkedDate, lines: Sequence[str], starts: Sequence[int], first: int, last: int) -> MarkedDate:
    """The date with where what it shows stands, on one of the lines from index `first` to `last`."""
    for index in range(first, min(last + 1, len(lines))) if date.shown else ():
        at = lines[index].find(date.shown)
        if at >= 0:
            start = starts[index] + at
            return replace(date, line=index + 1, start=start, end=start + len(date.shown))
    return replace(date, line=first + 1)


class _Walk:
    """A walk through the tree, without recursion, for pages may nest deeply."""

    def __init__(self, without_scripts: bool) -> None:
        self.writer = LineWriter()
        self.dates: list[tuple[MarkedDate, int, int]] = []
        self.headings: list[tuple[int, tuple[str, ...], int, int]] = []
        self._unseen = NEVER_SHOWN if without_scripts else NEVER_SHOWN | {"noscript"}
        self._links = 0
        self._preformatted = 0

    def through(self, body: LexborNode) -> None:
        """Write the text of the element and all in it."""
        block = Block("body", "", (), 0, None)
        waiting: list[tuple[LexborNode, Block, bool]] = [(body, block, False)]
        while waiting:
            node, block, leaving = waiting.pop()
            if leaving:
                self._leave(node, node.tag or "")
                continue
            following = node.next
            if following is not None and node is not body:
                waiting.append((following, block, False))
            name = node.tag or ""
            if name == "-text":
                self._write(node.text_content or "", block)
            elif name not in self._unseen and not name.startswith("-"):
                inner = self._enter(node, name, block)
                if inner:
                    waiting.append((node, block, True))
                    if (child := node.child) is not None:
                        waiting.append((child, inner, False))
        self.writer.end_line()

    def _write(self, text: str, block: Block) -> None:
        if self._preformatted:
            first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            self.writer.write(_SPACE.sub(" ", first), block, self._links > 0)
            for line in others:
                self.writer.end_line()
                self.writer.write(_SPACE.sub(" ", line), block, self._links > 0)
        elif text:
            self.writer.write(_SPACE.sub(" ", text), block, self._links > 0)

    def _enter(self, node: LexborNode, name: str, block: Block) -> Block | None:
        """Begin an element; the block that its content stands in, or None where it is not shown."""
        attributes = node.attributes
        style = attributes.get("style")
        if "hidden" in attributes or (style and _HIDDEN.search(style)):
            return None
        if name in BLOCKS:
            self._end(name)
            block = _inside(node, name, attributes, block)
            if name == "li":
                self.writer.begin_item()
        elif name == "br":
            self.writer.end_line()
        elif name == "time":
            self.writer.keep_apart()
        elif name in CELLS:
            self._begin_cell(block)
        self._links += name == "a"
        self._preformatted += name == "pre"
        if name == "time" or attributes:
            self._keep_date(node, name, attributes)
        return block

    def _keep_date(self, node: LexborNode, name: str, attributes: Attributes) -> None:
        marked = marked_value(name, attributes)
        if marked is None or len(self.dates) >= MOST_DATES:
            return
        date = marked_date(node, attributes, *marked)
        if date:
            begun = len(self.writer.lines)
            # Its line may be only begun, and a blank line may come before it.
            self.dates.append((date, begun, begun + 3))

    def _begin_cell(self, block: Block) -> None:
        """A cell of data stands beside the one before it; one that only arranges the page begins a line."""
        if block.arranges:
            self.writer.end_line()
        else:
            self.writer.separate()

    def _leave(self, node: LexborNode, name: str) -> None:
        if name in HEADINGS:
            last = len(self.writer.lines)
            self._end(name)
            # A blank line may come before its own.
            self.headings.append((int(name[1]), around(node), last, len(self.writer.lines)))
        self._links -= name == "a"
        self._preformatted -= name == "pre"
        if name == "time":
            self.writer.keep_apart()
        if name in BLOCKS:
            self._end(name)

    def _end(self, name: str) -> None:
        if name in PARAGRAPHS:
            self.writer.end_paragraph()
        elif name == "li":
            self.writer.end_item()
        else:
            self.writer.end_line()


def _inside(node: LexborNode, name: str, attributes: Attributes, outer: Block) -> Block:
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    within = (*outer.within, name) if name in TELLING else outer.within
    arranges = node.css_first(IN_CELLS) is not None if name == "table" else outer.arranges and name in OF_TABLES
    return Block(name, named, within, outer.depth + (name in LISTS), outer, arranges)
