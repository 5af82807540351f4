"""Rules about the times in a text: for each language a folder of `times/`, a file a family, and `words.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from chronicle.rules.time_patterns import GAP, PatternReader
from chronicle.timebook import Part, TenseWords, TimeRule, TimeRules, WordClass

_END = r"(?!\w|[.,:/]\d)"
"""No word and no number goes on behind a time."""


def time_rules(folder: Path) -> dict[str, TimeRules]:
    """The rules of each language, by its code. A mistake in a file raises (KeyError, ValueError, re.error, …)."""
    return {language.name: _of_language(language) for language in sorted(folder.iterdir()) if language.is_dir()}


def _of_language(folder: Path) -> TimeRules:
    words = _toml(folder / "words.toml")
    classes = {name: _word_class(table) for name, table in words["class"].items()}
    leads = frozenset(words["leads"])
    families = [_toml(path) for path in sorted(folder.glob("*.toml")) if path.name != "words.toml"]
    rules = tuple(_rule(table, classes, leads) for family in families for table in family["rule"])
    tense = words["tense"]
    return TimeRules(
        language=folder.name,
        rules=rules,
        leads=leads,
        since=frozenset(words["since"]),
        until=frozenset(words["until"]),
        joiners=re.compile(words["joiners"], re.IGNORECASE),
        tense=TenseWords(
            past=frozenset(tense["past"].split()),
            past_endings=tuple(tense["past_endings"]),
            not_past=frozenset(tense["not_past"].split()),
            future=frozenset(tense["future"].split()),
            present=frozenset(tense["present"].split()),
            placing=frozenset(tense["placing"].split()),
            purposes=frozenset(tense.get("purposes", "").split()),
            determiners=frozenset(tense.get("determiners", "").split()),
            nouns=frozenset(tense.get("nouns", "").split()),
            denied=frozenset(tense.get("denied", "").split()),
            planned=frozenset(tense.get("planned", "").split()),
            undone=frozenset(tense.get("undone", "").split()),
            infinitive=tense.get("infinitive", ""),
            negation=tense.get("negation", ""),
        ),
    )


def _word_class(table: Mapping[str, Any]) -> WordClass:
    """A class from its words by meaning, its `digits`, and `tens` and `ones` that make up numbers: twenty-one."""
    words: dict[str, Part] = {word: value for value, names in _by_value(table) for word in names}
    patterns = [re.escape(word) for word in sorted(words, key=len, reverse=True)]
    if tens := table.get("tens"):
        ones = enumerate(table["ones"], start=1)
        words |= tens
        words |= {f"{ten}{joint}{one}": tens[ten] + n for n, one in ones for ten in tens for joint in "- "}
        patterns.insert(0, f"(?:{'|'.join(tens)})(?:[- ](?:{'|'.join(table['ones'])})\\b)?")
    if patterns:  # a look at the first letter spares trying every word
        letters = "".join(sorted({re.escape(word[0]) for word in words}))
        patterns = [f"(?=[{letters}])(?:{'|'.join(patterns)})"]
    patterns += [table["digits"]] if "digits" in table else []
    pattern = "|".join(patterns).replace("\\ ", GAP)
    return WordClass(words, pattern, "digits" in table, table.get("capital", False))


def _by_value(table: Mapping[str, Any]) -> Iterable[tuple[Part, list[str]]]:
    """Each meaning with its words; a meaning that is a number is written as one."""
    for value, names in table.get("words", {}).items():
        yield (int(value) if value.lstrip("-").isdigit() else value), names


def _rule(table: Mapping[str, Any], classes: Mapping[str, WordClass], leads: frozenset[str]) -> TimeRule:
    reader = PatternReader(table["pattern"], classes, leads)
    regex, openings = reader.read()
    ahead = PatternReader(table["ahead"], classes, leads, reader.groups).read()[0] if "ahead" in table else None
    return TimeRule(
        name=table["name"],
        operation=table["operation"],
        pattern=re.compile(regex + _END, re.IGNORECASE),
        openings=openings,
        classes=reader.groups,
        given=table.get("given", {}),
        examples=table["examples"],
        counter_examples=tuple(table["counter_examples"]),
        ahead=re.compile(ahead + _END, re.IGNORECASE) if ahead else None,
        after=frozenset(table.get("after", ())),
        not_after=frozenset(table.get("not_after", ())),
        not_before=frozenset(table.get("not_before", ())),
        continues=re.compile(table["continues"], re.IGNORECASE) if "continues" in table else None,
        not_a_name=table.get("not_a_name", False),
    )


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
