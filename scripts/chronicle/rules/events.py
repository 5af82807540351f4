"""Rules about events: for each language a file of `events/`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from chronicle.eventbook import EventRules, Words
from chronicle.timebook import TimeRules

ANY_ENDING = "*"

_LISTS = tuple(field.name for field in fields(EventRules) if field.type == "Words")


def event_rules(folder: Path, times: Mapping[str, TimeRules]) -> dict[str, EventRules]:
    """The rules of each language, by its code, with the tense of its `times`. A mistake in a file raises."""
    return {path.stem: _of_language(path, times[path.stem]) for path in sorted(folder.glob("*.toml"))}


def _of_language(path: Path, times: TimeRules) -> EventRules:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    lists = {name: words_of(table["words"][name]) for name in _LISTS}
    examples = {text: tuple(events) for text, events in table["examples"].items()}
    return EventRules(language=path.stem, stemmer=table["stemmer"], tense=times.tense, examples=examples, **lists)


def words_of(listed: str | list[str]) -> Words:
    """The words of a list, in which `*` stands for any ending; one that holds phrases is written as an array."""
    words = listed.split() if isinstance(listed, str) else listed
    stems = tuple(word.removesuffix(ANY_ENDING) for word in words if word.endswith(ANY_ENDING))
    return Words(frozenset(word for word in words if not word.endswith(ANY_ENDING)), stems)
