"""Writing the lines of a saved page's text as its blocks begin and end, and keeping what elements each stands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from chronicle.model import ElementLine

INDENT = "  "
BULLET = "• "


class Block(NamedTuple):
    """A block element that is open: its name, its classes and id, what tells something around it, depth in lists.

    `arranges` says that it is a table, or part of one, that only puts blocks of the page side by side.
    """

    name: str
    named: str
    within: tuple[str, ...]
    depth: int
    parent: Block | None
    arranges: bool = False


@dataclass(slots=True)
class LineWriter:
    """Puts the text of blocks on lines. White space collapses as browsers show it; lines without text are dropped."""

    lines: list[str] = field(default_factory=list)
    elements: dict[int, ElementLine] = field(default_factory=dict)
    _pieces: list[str] = field(default_factory=list)
    _block: Block | None = None
    _linked: int = 0
    _spaced: bool = False
    _bullet: bool = False
    _apart: bool = False

    def write(self, text: str, block: Block, linked: bool) -> None:
        """Add text, whose white space is collapsed already, to the line begun, or begin one in this block."""
        if not self._pieces or self._pieces[-1].endswith(" "):
            text = text.lstrip(" ")
        if not text:
            return
        if not self._pieces:
            self._block = block
        elif self._apart and text[0].isalnum() and self._pieces[-1][-1].isalnum():
            text = f" {text}"
        self._apart = False
        self._pieces.append(text)
        if linked:
            self._linked += len(text)

    def separate(self) -> None:
        """Set what follows on this line apart, as a cell from the one before it."""
        if self._pieces:
            self._pieces[-1] = self._pieces[-1].rstrip(" ") + INDENT

    def keep_apart(self) -> None:
        """What follows is no part of the word before it, though no space stands between them."""
        self._apart = True

    def begin_item(self) -> None:
        """The next line is the first of an item of a list."""
        self._bullet = True

    def end_item(self) -> None:
        """The item is over, whether it held any text or not."""
        self.end_line()
        self._bullet = False

    def end_line(self) -> None:
        """End the line begun, if any."""
        if not self._pieces:
            return
        text = "".join(self._pieces).rstrip(" ")
        block, linked = self._block, self._linked
        self._pieces, self._block, self._linked, self._apart = [], None, 0, False
        if not text or block is None:
            return
        if self._spaced and self.lines:
            self.lines.append("")
        self.lines.append(INDENT * block.depth + (BULLET if self._bullet else "") + text)
        self._spaced = self._bullet = False
        named = f"{block.named} {block.parent.named}" if block.parent else block.named
        self.elements[len(self.lines)] = ElementLine(
            block.name, block.within, " ".join(named.split()), min(1.0, round(linked / len(text), 2))
        )

    def end_paragraph(self) -> None:
        """End the line begun, and leave a blank one before the next."""
        self.end_line()
        self._spaced = True
