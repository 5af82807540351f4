"""A case: a raw article and the truth about it, written by hand.

A case is a folder with `truth.toml` and either `seed.txt` (with its `seed.note.md`, if any) or the key
`seed_file`, the path of a seed from the folder. CONTRIBUTING.md describes the keys of `truth.toml`. A key that
is not known, a key that is missing and a value that cannot be meant are errors: a slip must not pass for a truth.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args, get_type_hints

from chronicle.model import Kind, Label, Source, Status

CASES = Path(__file__).parent / "cases"

Lists = Literal["made up", "seeds"]
"""Whose lists and reference events a case is read with."""

_ALWAYS = ("why", "kind", "status")
_OF_ARTICLES = ("title", "language", "body")
_DAYS = ("date", "earliest", "latest")
_NAMED = ("topics", "people", "places")
_VOCABULARIES = {"kind": Kind, "status": Status, "authorities": Lists}


class CaseError(ValueError):
    """A `truth.toml` that cannot be used; the message names the file and everything that is wrong with it."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A piece of evidence: `quote` stands in line `line` of the file, or the evidence comes from `source`."""

    line: int | None = None
    quote: str | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Truth:
    """What must be read from a seed.

    None means that there must be nothing, except where a comment says that it is not checked. Days are
    `YYYY-MM-DD`, `time` is `HH:MM`, `zone` `+HH:MM`, `captured` a moment, a day or only a month as ISO 8601.
    """

    why: str
    kind: Kind
    status: Status
    title: str | None = None  # not checked
    language: str | None = None  # not checked
    body: tuple[str, ...] | None = None  # not checked
    standfirst: str | None = None
    date: str | None = None
    time: str | None = None
    zone: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    captured: str | None = None
    outlet: str | None = None  # not checked; "" for none
    agency: str | None = None  # not checked; "" for none
    place: str | None = None  # not checked; "" for none
    url: str | None = None  # not checked
    labels: Mapping[int, tuple[Label, ...]] | None = None  # only the lines named
    evidence: tuple[Quote, ...] = ()  # only the pieces named
    topics: tuple[str, ...] | None = None  # ids; not checked
    people: tuple[str, ...] | None = None  # ids; not checked
    places: tuple[str, ...] | None = None  # ids; not checked
    events: tuple[str, ...] | None = None  # not checked
    times: tuple[str, ...] | None = None  # not checked
    statements: tuple[str, ...] | None = None  # not checked
    problems: tuple[str, ...] | None = None  # not checked
    authorities: Lists = "made up"
    seed_file: str | None = None
    with_note: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A case by its folder's `name`, with the path of its seed."""

    name: str
    folder: Path
    seed: Path
    truth: Truth


def case_folders() -> tuple[Path, ...]:
    """The folders of all cases, in order of name."""
    return tuple(sorted(path for path in CASES.iterdir() if path.is_dir()))


def load_case(folder: Path) -> Case:
    """Load a case. Raises CaseError, and OSError where a file is missing."""
    path = folder / "truth.toml"
    try:
        truth = truth_from(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValueError as error:
        raise CaseError(f"{path}: {error}") from error
    seed = folder / (truth.seed_file or "seed.txt")
    return Case(folder.name, folder, seed.resolve(strict=True), truth)


def truth_from(table: Mapping[str, Any]) -> Truth:
    """The truth in a `truth.toml` already parsed. Raises CaseError, which names everything that is wrong."""
    if wrong := [*_wrong_keys(table), *_wrong_values(table)]:
        raise CaseError("; ".join(wrong))
    values = dict(table)
    values["evidence"] = tuple(Quote(**quote) for quote in table.get("evidence", ()))
    values |= {
        key: tuple(table[key]) for key in ("body", "problems", "events", "times", "statements", *_NAMED) if key in table
    }
    if "labels" in table:
        values["labels"] = {int(line): _several(label) for line, label in table["labels"].items()}
    return Truth(**values)


def _wrong_keys(table: Mapping[str, Any]) -> Iterator[str]:
    known = {field.name for field in fields(Truth)}
    yield from (f"unknown key {key!r}" for key in sorted(table.keys() - known))
    required = _ALWAYS if table.get("kind") == "not-an-article" else _ALWAYS + _OF_ARTICLES
    yield from (f"{key} is missing or empty" for key in required if not table.get(key))


def _wrong_values(table: Mapping[str, Any]) -> Iterator[str]:
    hints = get_type_hints(Truth)
    for field in fields(Truth):
        if field.name in table:
            yield from _wrong_type(field, table[field.name], str(hints[field.name]))
    for key, vocabulary in _VOCABULARIES.items():
        if table.get(key, "") not in ("", *get_args(vocabulary)):
            yield f"{key} is none of {', '.join(get_args(vocabulary))}"
    yield from (f"{key} is no day" for key in _DAYS if key in table and not _is_day(table[key]))
    if "date" in table and ("earliest" in table or "latest" in table):
        yield "date says earliest and latest already"
    if table.get("status") == "bounded" and not ("earliest" in table or "latest" in table):
        yield "a bounded date has an earliest or a latest day"
    yield from _wrong_labels(table.get("labels", {}))
    yield from _wrong_evidence(table.get("evidence", []))


def _wrong_type(field: Field[Any], value: object, hint: str) -> Iterator[str]:
    wanted: type = dict if "Mapping" in hint else list if "tuple" in hint else bool if "bool" in hint else str
    if not isinstance(value, wanted):
        yield f"{field.name} is not of the type {wanted.__name__}"
    elif value == "" and field.default is not MISSING and field.name not in ("outlet", "agency", "place"):
        yield f"{field.name} is empty: leave the key out where there is nothing"


def _wrong_labels(table: Mapping[str, Any]) -> Iterator[str]:
    for line, label in table.items():
        if not line.isdecimal():
            yield f"labels: {line!r} is no line number"
        yield from (f"labels: {one!r} is no label" for one in _several(label) if one not in get_args(Label))


def _wrong_evidence(table: list[Any]) -> Iterator[str]:
    for quote in table:
        if not isinstance(quote, dict) or set(quote) not in ({"line", "quote"}, {"source"}):
            yield f"evidence: {quote!r} has neither a line with a quote nor a source"
        elif not all(quote.values()):
            yield "evidence: a line or a quote is empty"
        elif quote.get("source", "seed") not in get_args(Source):
            yield f"evidence: {quote['source']!r} is no source"


def _several(label: Any) -> tuple[Any, ...]:
    """A label or several, as several."""
    return tuple(label) if isinstance(label, list) else (label,)


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
