"""Foreign text in Markdown and in HTML: whatever marks it holds, the same characters come out.

Only what means something to Python-Markdown becomes a numeric entity, so that a
page on disk still reads as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

_LINE_BREAK = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_ANYWHERE = re.compile(r"[&<>\\`*_\[\]{}#]")
_AT_START = re.compile(r"^[-+=~:!|?]")
_NUMBERED = re.compile(r"^(\d+)([.)])")


@dataclass(frozen=True, slots=True)
class TextMark:
    """What stands around the characters `start`–`end` (exclusive) of a text; all of it is safe in Markdown.

    A mark that is not `loose` stays whole. A loose one can stand around others, and where it crosses another loose
    one, in pieces; `behind` follows the last of them.
    """

    start: int
    end: int
    opening: str
    closing: str
    loose: bool = False
    behind: str = ""


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
    """The same with marks around pieces of it. Whatever marks are given, they come out well nested.

    Of two that must stay whole and overlap, the first stands. A loose one is cut back to the edge of a whole one that
    it ends in, since what stands behind it may be a link, and no link may hold another.
    """
    line, pieces, done = clean(text), list[str](), 0
    standing, around = _standing(marks, len(line)), list[TextMark]()
    for at in sorted({edge for mark in standing for edge in (mark.start, mark.end)}):
        before, done = _inline(line[done:at]), at
        begun = [mark for mark in standing if mark.start == at]
        # An exclamation mark before the bracket of a link would make it a picture.
        pieces.append(re.sub(r"!$", _entity, before) if begun else before)
        kept = _close(around, at, pieces)
        for mark in (*kept, *begun):
            pieces.append(mark.opening)
            around.append(mark)
    return _opening("".join([*pieces, _inline(line[done:])]))


def inline(text: str) -> Markup:
    """Text within HTML that stands in a line of Markdown, between tags or as the value of an attribute."""
    return Markup(_inline(clean(text)).replace('"', "&#34;").replace("'", "&#39;").replace("~", "&#126;"))


def html(value: object) -> object:
    """A template's value, escaped for HTML that stands in a Markdown file; what is already safe stays."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return unfenced(escape(clean(value)))


def unfenced(safe: str) -> Markup:
    """Safe HTML without accents grave and tildes: three of them open a code block even in the middle of HTML."""
    # Markup.replace would escape what it puts in.
    return Markup(str(safe).replace("`", "&#96;").replace("~", "&#126;"))


def _standing(marks: Iterable[TextMark], length: int) -> list[TextMark]:
    """The marks that can stand in a text of that length, in order, those around others first."""
    whole: list[TextMark] = []
    loose: list[TextMark] = []
    for mark in sorted(marks, key=lambda mark: mark.start):
        if mark.loose:
            loose.append(mark)
        elif mark.start < mark.end and (not whole or whole[-1].end <= mark.start):
            whole.append(mark)
    loose = [_cut_back(mark, whole, length) for mark in loose]
    return sorted((*(m for m in loose if m.start < m.end), *whole), key=lambda m: (m.start, -m.end, not m.loose))


def _cut_back(mark: TextMark, whole: Iterable[TextMark], length: int) -> TextMark:
    """A loose mark without the pieces of whole ones that it would break; it may be left empty."""
    start, end = mark.start, min(mark.end, length)
    for other in whole:
        if other.start < start < other.end:
            start = other.end
        if other.start < end < other.end:
            end = other.start
    return replace(mark, start=start, end=end)


def _close(around: list[TextMark], at: int, pieces: list[str]) -> list[TextMark]:
    """Close the marks that end here, and those that stand in them; the latter, which go on, are returned."""
    first = next((place for place, mark in enumerate(around) if mark.end <= at), len(around))
    closed = around[first:]
    del around[first:]
    for mark in reversed(closed):
        pieces += [mark.closing, mark.behind] if mark.end <= at else [mark.closing]
    return [mark for mark in closed if mark.end > at]


def _inline(piece: str) -> str:
    """A piece of a line, without the marks that count anywhere in it."""
    return _ANYWHERE.sub(_entity, piece)


def _opening(line: str) -> Markup:
    """A line without the marks that count where it begins."""
    line = _AT_START.sub(_entity, line.strip())
    return Markup(_NUMBERED.sub(lambda m: m[1] + _entity(m, 2), line))


def _entity(found: re.Match[str], group: int = 0) -> str:
    return f"&#{ord(found[group])};"
