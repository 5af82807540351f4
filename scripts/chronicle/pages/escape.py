"""Foreign text in Markdown and in HTML: whatever marks it holds, the same characters come out.

Only what means something to Python-Markdown becomes a numeric entity, so that a
page on disk still reads as text.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from markupsafe import Markup, escape

from chronicle.pages.addresses import web_address

_LINE_BREAK = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_ANYWHERE = re.compile(r"[&<>\\`*_\[\]{}#]")
_AT_START = re.compile(r"^[-+=~:!|?]")
_NUMBERED = re.compile(r"^(\d+)([.)])")

_URL_SAFE = ":/?#@!$&'+,;=%~"


def clean(text: str) -> str:
    """One line of text: tabs and line ends as spaces, other control characters as U+FFFD.

    Control characters go because Python-Markdown marks its own places with two of them.
    """
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", _LINE_BREAK.sub(" ", text))


def markdown(text: str) -> Markup:
    """Text as one Markdown paragraph or heading that renders to exactly these characters."""
    line = _ANYWHERE.sub(_entity, clean(text).strip())
    line = _AT_START.sub(_entity, line)
    return Markup(_NUMBERED.sub(lambda m: m[1] + _entity(m, 2), line))


def markdown_link(text: str) -> Markup:
    """Text as a Markdown link to itself where it is a plain web address, else as Markdown text."""
    address = web_address(text)
    return markdown(text) if address is None else Markup(f"[{markdown(text)}]({quote(address, safe=_URL_SAFE)})")


def html(value: object) -> object:
    """A template's value, escaped for HTML that stands in a Markdown file; what is already safe stays.

    Accents grave and tildes go too: three of them open a code block even in the middle of HTML.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return Markup(str(escape(clean(value))).replace("`", "&#96;").replace("~", "&#126;"))


def _entity(found: re.Match[str], group: int = 0) -> str:
    return f"&#{ord(found[group])};"
