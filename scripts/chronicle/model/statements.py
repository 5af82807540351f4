"""Statements: what somebody said, as a text quotes or reports it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from chronicle.model.authorities import Office
from chronicle.model.dates import DateRange
from chronicle.model.times import Mention

StatementKind = Literal["quotation", "report"]
"""The very words, between marks; or what somebody said in the words of the text, which is weaker."""

DayFrom = Literal["verb", "words before", "article"]
"""What tells the day of a statement: the time of the verb by which it is told, that of the words before it by the same
speaker, or the day of the article, no later than which it was said."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who speaks: the `name` of a listed person or institution, else the fullest form that the text prints.

    `id` is that of the entry in `list`; both are None where none is listed. `side` is one of the sides.
    """

    name: str
    list: Literal["people", "institutions"] | None = None
    id: str | None = None
    side: str | None = None


@dataclass(frozen=True, slots=True)
class TextPart:
    """A piece of a paragraph's text, by the paragraph's number from 0."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said.

    `quote` is the piece of the seed's text from `start` to `end`, marks included, and `parts` the same in the body's
    paragraphs. `speaker` is None where the text does not plainly say whose words they are, and `why` says in words what
    tells it. `office` is the one that the speaker held on the day, where that is known. `days` are those on which it
    may have been said and `edtf` is the same; where `day_from` is the article, they are its days of publication.
    `mention` is the time that tells the day. `answers` is one to whose words the text says it answers.
    """

    kind: StatementKind
    start: int
    end: int
    quote: str
    parts: tuple[TextPart, ...]
    speaker: Speaker | None
    why: str
    office: Office | None
    days: DateRange
    edtf: str | None
    day_from: DayFrom
    mention: Mention | None = None
    answers: Speaker | None = None

    @property
    def paragraph(self) -> int:
        """The number, from 0, of the paragraph it begins in."""
        return self.parts[0].paragraph

    @property
    def anchor(self) -> str:
        """The anchor of that paragraph on the article's page: `p1`."""
        return f"p{self.paragraph + 1}"
