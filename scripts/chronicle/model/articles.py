"""Articles: everything read out of a seed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from chronicle.model.authorities import Match
from chronicle.model.dates import Captured, Published
from chronicle.model.evidence import Claim
from chronicle.model.seeds import LabelledLine, Seed
from chronicle.model.statements import Statement
from chronicle.model.times import DatedSentence, Mention

Kind = Literal["article", "not-an-article"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article's text and where its pieces stand in the seed.

    `text` is those pieces, in order, joined by one space, with each odd space
    character turned into a plain one; nothing else differs from the seed.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where the characters `start`–`end` of the seed stand in the text; None where not all of them do."""
        first, last = self._offset(start), self._offset(end - 1)
        return (first, last + 1) if first is not None and last is not None else None

    def seed_offset(self, offset: int) -> int:
        """Where a character of the text stands in the seed; of a space between two pieces, the end of the first."""
        for start, end in self.pieces:
            if offset <= end - start:
                return start + offset
            offset -= end - start + 1
        raise ValueError("no such character")

    @property
    def begins(self) -> int:
        """Where it begins in the seed."""
        return self.pieces[0][0] if self.pieces else -1

    def _offset(self, position: int) -> int | None:
        offset = 0
        for start, end in self.pieces:
            if start <= position < end:
                return offset + position - start
            offset += end - start + 1
        return None


def place_in_text(body: Sequence[Paragraph], start: int, end: int) -> tuple[int, int, int] | None:
    """The paragraph, by its number from 0, and the place in its text of the characters `start`–`end` of the seed.

    The paragraphs stand in the order of the seed. None where no paragraph holds all of these characters.
    """
    number = bisect_right(body, start, key=lambda paragraph: paragraph.begins) - 1
    place = body[number].place(start, end) if number >= 0 else None
    return (number, *place) if place else None


@dataclass(frozen=True, slots=True)
class NameLink:
    """A name resolved to an authority list, or only as printed (`id` None)."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class PersonFound:
    """A person named in an article, where, and the `office` they held on the article's day, where that is known."""

    id: str
    name: str
    side: str | None
    office: str | None
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class TopicFound:
    """A topic that an article is about, how strongly (`weight`, more is stronger), and the phrases that show it."""

    id: str
    name: str
    weight: float
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Official:
    """A `name` that an article prints with an `office` before it, both as printed, and the line of the seed."""

    name: str
    office: str
    line: int


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong or doubtful, in one sentence, with the remedy in another.

    `severity` is `error` (exit status 1) or `notice`. `where` is a file's path,
    `line` 1-based or None, `excerpt` the piece of text concerned, or the key.
    `entry` is TOML that a curator may paste into a list to mend it.
    """

    where: str
    message: str
    remedy: str
    line: int | None = None
    excerpt: str | None = None
    severity: Literal["error", "notice"] = "error"
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """Everything read out of one seed. `problems` are for the curator."""

    seed: Seed
    kind: Kind
    kind_reason: str | None
    title: Claim[str]
    published: Published
    captured: Captured | None
    outlet: Claim[NameLink] | None
    agency: Claim[NameLink] | None
    place: Claim[NameLink] | None
    byline: str | None
    language: str
    url: Claim[str] | None
    standfirst: str | None
    body: tuple[Paragraph, ...]
    captions: tuple[str, ...]
    credits: tuple[str, ...]
    lines: tuple[LabelledLine, ...]
    people: tuple[PersonFound, ...]
    places: tuple[NameLink, ...]
    topics: tuple[TopicFound, ...] = ()
    matches: tuple[Match, ...] = ()
    """Every listed name in headline, standfirst and text."""
    times: tuple[Mention, ...] = ()
    """Every time in the whole text of the seed, in order."""
    dated: tuple[DatedSentence, ...] = ()
    """Sentences of the text with the days they name, in order."""
    statements: tuple[Statement, ...] = ()
    """What the text quotes and reports, in order."""
    problems: tuple[Problem, ...] = ()

    @property
    def lead(self) -> str:
        """The standfirst, else the first paragraph; empty where there is no text."""
        return self.standfirst or (self.body[0].text if self.body else "")
