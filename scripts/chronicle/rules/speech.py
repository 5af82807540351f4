"""Rules about speech: for each language a file of `speech/`."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from chronicle.eventbook import EventRules, Words
from chronicle.rules.events import words_of
from chronicle.speechbook import QuotationMarks, Role, SpeechRules, Wording

ROLES: tuple[Role, ...] = get_args(Role)


def speech_rules(folder: Path, events: Mapping[str, EventRules]) -> dict[str, SpeechRules]:
    """The rules of each language, by its code, with verbs in the past of its `events`. A mistake in a file raises."""
    return {path.stem: _of_language(path, events[path.stem]) for path in sorted(folder.glob("*.toml"))}


def quotation_marks(table: Mapping[str, Any]) -> QuotationMarks:
    """The marks of the file `quotation_marks.toml`."""
    return QuotationMarks(
        table["marks"], table["apostrophes"]["marks"], table["either"]["marks"], table["within"]["marks"]
    )


def _of_language(path: Path, events: EventRules) -> SpeechRules:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    past = Words(events.past.whole | events.tense.past)
    words = {**{_role(name): words_of(listed) for name, listed in table["words"].items()}, "past": past}
    by_word: defaultdict[str, set[Role]] = defaultdict(set)
    for role, listed in words.items():
        for word in listed.whole:
            by_word[word].add(role)
    return SpeechRules(
        language=path.stem,
        words=words,
        by_word={word: frozenset(roles) for word, roles in by_word.items()},
        endings=_endings(table["endings"]),
        not_endings=_endings(table["not_endings"]),
        sources=_wordings(table["phrases"]["sources"]),
        answering=_wordings(table["phrases"]["answering"]),
        kinds={kind: tuple(titles) for kind, titles in table["kinds"].items()},
        short=table["short"],
        shortened=events.shortened,
        name_words=table["name_words"],
        within_marks=table["within_marks"],
        examples={text: tuple(said) for text, said in table["examples"].items()},
    )


def _role(name: str) -> Role:
    return ROLES[ROLES.index(name.replace("_", " "))]


def _endings(table: Mapping[str, Any]) -> dict[Role, tuple[str, ...]]:
    return {_role(name): tuple(endings) for name, endings in table.items()}


def _wordings(phrases: list[str]) -> tuple[Wording, ...]:
    return tuple(tuple(phrase.split()) for phrase in phrases)
