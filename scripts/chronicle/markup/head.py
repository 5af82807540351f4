"""What the head of a saved page says: its title, its language, its own address and its `<meta>` elements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

HEAD = 4096
"""Characters at the beginning of a page within which a browser notes where it saved it from."""

_SAVED_FROM = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,5}\)(https?://[^\s<>\"]{1,2000})")

NAMES = ("property", "name", "http-equiv", "itemprop")
"""The attributes that name what a `<meta>` element says, the usual first."""


def title_of(page: LexborHTMLParser) -> str | None:
    """The page's title, its spaces made plain. A title inside a drawing is none."""
    title = page.css_first("head > title") or page.css_first("title")
    return _plain(title.text()) or None if title else None


def language_of(page: LexborHTMLParser) -> str | None:
    """The language that the page claims to be in, as `en` or `pt-BR`."""
    root = page.css_first("html")
    attributes = root.attributes if root else {}
    return (attributes.get("lang") or attributes.get("xml:lang") or "").strip() or None


def address_of(page: LexborHTMLParser, html: str) -> str | None:
    """The page's canonical address, where it is a whole one, else the one that the browser noted when saving it."""
    link = page.css_first("link[rel~=canonical i]")
    address = (link.attributes.get("href") or "").strip() if link else ""
    saved = _SAVED_FROM.search(html[:HEAD])
    if address.startswith(("http://", "https://")):
        return address
    return saved[1] if saved else None


def metas_of(page: LexborHTMLParser) -> tuple[tuple[str, str], ...]:
    """The names, in small letters, and the values of the `<meta>` elements that hold any, each pair once."""
    return tuple(dict.fromkeys(pair for meta in page.css("meta") for pair in _named(meta)))


def _named(meta: LexborNode) -> Iterator[tuple[str, str]]:
    attributes = meta.attributes
    value = _plain(attributes.get("content") or attributes.get("value") or "")
    for name in NAMES:
        given = (attributes.get(name) or "").strip().lower()
        if given and value and (name != "itemprop" or _in_head(meta)):
            yield given, value


def _in_head(node: LexborNode) -> bool:
    """Whether an element stands in the head; elsewhere an item property may be of any item of the page."""
    return node.parent is not None and node.parent.tag == "head"


def _plain(text: str) -> str:
    return " ".join(text.split())
