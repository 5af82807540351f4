"""The facts a curator states: in a seed's own front matter, or in the note beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from chronicle.dates.edtf import FORMS, parse_days
from chronicle.files.front_matter import FrontMatter, read_front_matter
from chronicle.model import GivenFacts, Problem, Source

SEED_KEYS = ("date", "title", "url", "archived", "outlet", "language")
"""What a seed's front matter may say."""

NOTE_KEYS = ("date", "title", "url", "archived", "outlet", "source", "why", "seed_sha256")
"""What a note's front matter may say."""

_HASH = re.compile(r"[0-9a-f]{64}")


def facts_of_seed(text: str, where: str) -> tuple[FrontMatter, GivenFacts | None, tuple[Problem, ...]]:
    """The front matter of a seed's text, its facts (None where it states none) and what is wrong with them."""
    found = read_front_matter(text, SEED_KEYS, where)
    fields, problems = _sound(found, where)
    facts = _facts("front matter", fields) if fields else None
    return found, facts, found.problems + problems


def facts_of_note(text: str, where: str, seed_sha256: str) -> tuple[GivenFacts, tuple[Problem, ...]]:
    """The facts in a note, with its body in Markdown, and what is wrong with them.

    `seed_sha256` is the hash of the seed as it is now, in hexadecimal.
    """
    found = read_front_matter(text, NOTE_KEYS, where)
    fields, problems = _sound(found, where)
    stale = fields.get("seed_sha256") not in (None, seed_sha256)
    facts = replace(_facts("note", fields), body=text[found.start :].strip(), stale=stale)
    return facts, found.problems + problems + (_stale(found, where, seed_sha256) if stale else ())


def _facts(source: Source, fields: Mapping[str, str]) -> GivenFacts:
    return GivenFacts(
        source=source,
        date=fields.get("date"),
        title=fields.get("title"),
        url=fields.get("url"),
        archived=fields.get("archived"),
        outlet=fields.get("outlet"),
        language=fields.get("language"),
        cited_source=fields.get("source"),
        why=fields.get("why"),
    )


def _stale(found: FrontMatter, where: str, seed_sha256: str) -> tuple[Problem, ...]:
    message = "the note is stale: its seed has changed since the note was written"
    remedy = f"See whether the note still holds, then set seed_sha256 to {seed_sha256}"
    return (Problem(where, message, remedy, found.lines.get("seed_sha256"), severity="notice"),)


def _sound(found: FrontMatter, where: str) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The fields whose values can be what they claim to be, and a problem for each other one."""
    wrong = {key for key, value in found.fields.items() if key in _CHECKS and not _CHECKS[key][0](value)}
    problems = tuple(
        Problem(where, f"`{key}` cannot be used", _CHECKS[key][1], found.lines.get(key), found.fields[key])
        for key in found.fields
        if key in wrong
    )
    return {key: value for key, value in found.fields.items() if key not in wrong}, problems


def _is_date(value: str) -> bool:
    """Whether the value is a date that can be read, of a day the calendar has."""
    try:
        parse_days(value)
    except ValueError:
        return False
    return True


def _is_address(value: str) -> bool:
    """Whether the value is a web address. Any other kind (`javascript:` …) must never become a link."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", value)


def _is_hash(value: str) -> bool:
    return bool(_HASH.fullmatch(value))


_CHECKS: dict[str, tuple[Callable[[str], bool], str]] = {
    "date": (_is_date, f"Write a date of the calendar as {FORMS}"),
    "url": (_is_address, "Give the whole web address, from https:// on"),
    "archived": (_is_address, "Give the whole web address of the copy, from https:// on"),
    "seed_sha256": (_is_hash, "Give the 64 hexadecimal digits that sha256sum prints for the seed"),
}
