"""Reports in which is marked by hand who says what: how the marks are read, and which statement agrees with one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from chronicle.authorities.match import NameIndex
from chronicle.model import Speaker

MARKS = Path(__file__).parent / "statements"

Third = Literal["seen", "unseen", "all"]
"""The reports that may be looked at while rules are written, those kept from it, and both."""

SLACK = 1
"""Characters by which the ends of a quotation may differ: a mark, or a stop beside it."""

_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^(the|an?) ")
_POSSESSIVE = re.compile(r"['’]s\b")
_NO_LETTER = re.compile(r"[^\w ]|_")


class MarkError(ValueError):
    """A file of marks that cannot be used; the message names it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of a report, and every acceptable form of the speaker's name; none where the report does not tell."""

    start: int
    end: int
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedReport:
    """What is marked in the report called `name`: quotations, marks that hold no speech, and what is reported."""

    name: str
    quotations: tuple[Mark, ...]
    names: tuple[Mark, ...]
    reports: tuple[Mark, ...]

    def quotation_at(self, start: int, end: int) -> Mark | None:
        """The quotation marked there, give or take a mark."""
        return next((mark for mark in self.quotations if _is_at(mark, start, end)), None)

    def is_name(self, start: int, end: int) -> bool:
        """Whether what stands there is marked as no speech."""
        return any(_is_at(mark, start, end) for mark in self.names)

    def reports_over(self, start: int, end: int, text: str) -> tuple[Mark, ...]:
        """What is marked as reported and covers at least half of the words there."""
        words = [match.start() for match in _WORD.finditer(text, start, end)]
        return tuple(
            mark for mark in self.reports if 2 * sum(mark.start <= word < mark.end for word in words) >= len(words) > 0
        )


def marked_reports(third: Third = "all", folder: Path = MARKS) -> tuple[MarkedReport, ...]:
    """The marked reports of a third, in order of name. Raises MarkError."""
    paths = sorted(folder.glob("*.toml"))
    return tuple(_read(path) for path in paths if third == "all" or is_unseen(path.stem) == (third == "unseen"))


def is_unseen(name: str) -> bool:
    """Whether a report is kept unseen while rules are written."""
    return int(sha256(name.encode()).hexdigest(), 16) % 3 == 0


def is_same(speaker: Speaker, forms: Sequence[str], index: NameIndex) -> bool:
    """Whether a speaker is the one marked, by one of the forms.

    A listed speaker has every printed name of the lists. Who is no listed person may also be described at more or less
    length, as long as two words are left: “officials” is not yet “two senior officials”.
    """
    known = {form for form in map(bare, forms) if form}
    printed = {bare(name) for name in (speaker.name, *_listed_names(speaker, index))}
    if known & printed:
        return True
    return speaker.list != "people" and any(_is_longer(one, other) for one in known for other in printed)


def bare(name: str) -> str:
    """A name without case, article, possessive ending and punctuation."""
    plain = _POSSESSIVE.sub("", name.strip().casefold())
    return " ".join(_NO_LETTER.sub("", _ARTICLE.sub("", plain)).split())


def _listed_names(speaker: Speaker, index: NameIndex) -> tuple[str, ...]:
    if speaker.list == "people" and speaker.id:
        return index.person(speaker.id).aliases
    if speaker.list == "institutions" and speaker.id:
        return index.institution(speaker.id).names
    return ()


def _is_longer(one: str, other: str) -> bool:
    """Whether the shorter, of two words or more, begins or ends the longer."""
    short, long = sorted((one.split(), other.split()), key=len)
    return len(short) > 1 and short in (long[: len(short)], long[-len(short) :])


def _is_at(mark: Mark, start: int, end: int) -> bool:
    return abs(mark.start - start) <= SLACK and abs(mark.end - end) <= SLACK


def _read(path: Path) -> MarkedReport:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    if unknown := table.keys() - {"quotation", "name", "report"}:
        raise MarkError(f"{path.name}: unknown key {sorted(unknown)[0]!r}")
    marks = {
        kind: tuple(_mark(row, kind != "name", path) for row in table.get(kind, ()))
        for kind in ("quotation", "name", "report")
    }
    return MarkedReport(path.stem, marks["quotation"], marks["name"], marks["report"])


def _mark(row: Mapping[str, Any], has_speakers: bool, path: Path) -> Mark:
    wanted = {"start", "end", "speakers"} if has_speakers else {"start", "end"}
    if row.keys() != wanted or not 0 <= row["start"] < row["end"]:
        raise MarkError(f"{path.name}: {dict(row)} is no mark")
    return Mark(row["start"], row["end"], tuple(row.get("speakers", ())))
