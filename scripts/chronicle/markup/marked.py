"""Elements that carry a date for machines: `<time datetime>`, item properties, and attributes that hold a moment."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selectolax.lexbor import LexborNode

from chronicle.model import MarkedDate

LONGEST_SHOWN = 120
"""Characters beyond which what an element shows is no date."""

_MOMENT = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d|1[0-9]{9}(?:[0-9]{3})?\Z")
"""A day in ISO 8601, with or without a time, or a moment as seconds or milliseconds since 1970."""

_ORDINARY = frozenset({"class", "href", "id", "src", "style", "alt", "rel", "target", "type"})
"""Attributes that most elements have and that hold no date."""

_NAMES_OF_DATES = ("date", "time", "publi", "posted")
"""Pieces of the names of classes and ids of elements that show when a page came out, among others."""

Attributes = Mapping[str, str | None]


def marked_value(name: str, attributes: Attributes) -> tuple[str, str] | None:
    """The attribute and the value by which an element carries a date; both may be empty where it shows the value.

    None where nothing about the element, not even the name of a class, says that it carries one.
    """
    if name == "meta" and "itemprop" not in attributes:
        return None  # it speaks of the page, and is read with the others of its kind
    for attribute, value in attributes.items():
        if value and attribute not in _ORDINARY and _may_hold_date(attribute) and _MOMENT.match(value.strip()):
            return attribute, value.strip()
    if name == "time" or "date" in (attributes.get("itemprop") or "").lower():
        given = (attribute for attribute in ("datetime", "content") if attributes.get(attribute))
        attribute = next(given, "")
        return attribute, (attributes.get(attribute) or "").strip()
    named = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()
    return ("", "") if any(piece in named for piece in _NAMES_OF_DATES) else None


def _may_hold_date(attribute: str) -> bool:
    return attribute in ("title", "content") or "time" in attribute or "date" in attribute or "publish" in attribute


def marked_date(node: LexborNode, attributes: Attributes, attribute: str, value: str) -> MarkedDate | None:
    """The date that an element carries, without where it stands; None where it carries none after all."""
    shown = " ".join(node.text().split()) if node.tag != "meta" else ""
    shown = shown if len(shown) <= LONGEST_SHOWN else ""
    if not (value or any(character.isdigit() for character in shown)):
        return None
    words = " ".join(attributes.get(name) or "" for name in ("itemprop", "class", "property", "rel", "id"))
    pubdate = ("pubdate",) if "pubdate" in attributes else ()
    return MarkedDate(
        element=node.tag or "",
        attribute=attribute,
        value=value or shown,
        names=(*pubdate, *words.lower().split()),
        within=around(node),
        item_type=_item_type(node),
        shown=shown,
    )


def around(node: LexborNode) -> tuple[str, ...]:
    """The name, classes and id of each element around one, in small letters, from the page's body inwards."""
    found = []
    parent = node.parent
    while parent is not None and parent.tag not in ("body", "html", None):
        attributes = parent.attributes
        named = f"{parent.tag} {attributes.get('class') or ''} {attributes.get('id') or ''}"
        found.append(" ".join(named.lower().split()))
        parent = parent.parent
    return tuple(reversed(found))


def _item_type(node: LexborNode) -> str:
    """The type, in small letters, of the nearest item that an element stands in."""
    parent = node.parent
    while parent is not None and parent.tag not in ("html", None):
        attributes = parent.attributes
        if "itemscope" in attributes or "itemtype" in attributes:
            return (attributes.get("itemtype") or "").strip().rstrip("/").rpartition("/")[2].lower()
        parent = parent.parent
    return ""
