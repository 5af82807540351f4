"""Foreign text in Markdown and in HTML: whatever marks it holds, the same characters come out.

Only what means something to Python-Markdown becomes a numeric entity, so that a
page on disk still reads as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

_LINE_BREAK = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_ANYWHERE = re.compile(r"[&<>\\`*_\[\]{}#]")
_AT_START = re.compile(r"^[-+=~:!|?]")
_NUMBERED = re.compile(r"^(\d+)([.)])")


@dataclass(frozen=True, slots=True)
class TextMark:
    """What stands around the characters `start`–`end` (exclusive) of a text; both sides are safe in Markdown."""

    start: int
    end: int
    opening: str
    closing: str


def text_link(start: int, end: int, target: str) -> TextMark:
    """A link on a piece of a text; `target` is safe in Markdown."""
    return TextMark(start, end, "[", f"]({target})")


def clean(text: str) -> str:
    """One line of text: tabs and line ends as spaces, other control characters as U+FFFD.

    Control characters go because Python-Markdown marks its own places with two of them.
    """
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", _LINE_BREAK.sub(" ", text))


def markdown(text: str) -> Markup:
    """Text as one Markdown paragraph or heading that renders to exactly these characters."""
    return _opening(_inline(clean(text)))


def markdown_marked(text: str, marks: Iterable[TextMark]) -> Markup:
    """The same with marks around pieces of it, which are given in order and do not overlap."""
    line, pieces, done = clean(text), list[str](), 0
    for mark in marks:
        # An exclamation mark before the bracket of a link would make it a picture.
        before = re.sub(r"!$", _entity, _inline(line[done : mark.start]))
        pieces += [before, mark.opening, _inline(line[mark.start : mark.end]), mark.closing]
        done = mark.end
    return _opening("".join([*pieces, _inline(line[done:])]))


def html(value: object) -> object:
    """A template's value, escaped for HTML that stands in a Markdown file; what is already safe stays."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return unfenced(escape(clean(value)))


def unfenced(safe: str) -> Markup:
    """Safe HTML without accents grave and tildes: three of them open a code block even in the middle of HTML."""
    # Markup.replace would escape what it puts in.
    return Markup(str(safe).replace("`", "&#96;").replace("~", "&#126;"))


def _inline(piece: str) -> str:
    """A piece of a line, without the marks that count anywhere in it."""
    return _ANYWHERE.sub(_entity, piece)


def _opening(line: str) -> Markup:
    """A line without the marks that count where it begins."""
    line = _AT_START.sub(_entity, line.strip())
    return Markup(_NUMBERED.sub(lambda m: m[1] + _entity(m, 2), line))


def _entity(found: re.Match[str], group: int = 0) -> str:
    return f"&#{ord(found[group])};"
