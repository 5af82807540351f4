"""The things that a saved page describes in JSON-LD (schema.org), with where in the description each stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from chronicle.model import LinkedItem

LONGEST_VALUE = 600
"""Characters of a property's value beyond which it is no title, date or address, but a whole text."""

MOST_ITEMS = 500
"""Things of one page that are read; the article is among the first."""

_AROUND = re.compile(r"\A\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\*/)?|;)\s*\Z")
_NEEDLESS_COMMA = re.compile(r",\s{0,99}(?=[}\]])")


def linked_items(scripts: Iterable[str]) -> tuple[LinkedItem, ...]:
    """The typed things in the scripts, outermost first. A script that cannot be read is passed over."""
    found: list[LinkedItem] = []
    for script in scripts:
        for item in _items(_parsed(script)):
            if len(found) == MOST_ITEMS:
                return tuple(found)
            found.append(item)
    return tuple(found)


def _parsed(script: str) -> Any:
    """What a script holds. Pages wrap it in comments, end it with a semicolon and leave commas too many."""
    bare = _AROUND.sub("", script.strip())
    for text in (bare, _NEEDLESS_COMMA.sub("", bare)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _items(value: Any) -> Iterator[LinkedItem]:
    waiting: list[tuple[Any, tuple[str, ...]]] = [(value, ())]
    while waiting:
        thing, within = waiting.pop(0)
        if isinstance(thing, list):
            waiting[:0] = [(one, within) for one in thing]
        elif isinstance(thing, dict):
            if types := _types(thing):
                yield LinkedItem(types, within, tuple(_properties(thing)))
            inner = ((one, (*within, key.lower())) for key, one in thing.items())
            waiting += [(one, path) for one, path in inner if isinstance(one, dict | list)]


def _types(thing: dict[str, Any]) -> tuple[str, ...]:
    """The names of its types in small letters, without the vocabulary's address."""
    types = thing.get("@type", ())
    names = types if isinstance(types, list) else [types]
    return tuple(name.rpartition("/")[2].lower() for name in names if isinstance(name, str) and name)


def _properties(thing: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in thing.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                one = one.get("@value", one.get("@id"))
            if isinstance(one, str | int) and 0 < len(text := " ".join(str(one).split())) <= LONGEST_VALUE:
                yield key.lower(), text
