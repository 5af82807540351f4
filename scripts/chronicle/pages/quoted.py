"""An article's statements under its entry on the timeline."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from chronicle.model import Collection, Entry, Said
from chronicle.pages.addresses import relative
from chronicle.pages.directory import Directory
from chronicle.pages.frontmatter import shortened
from chronicle.pages.said import SaidItem, Voice, said_item

MOST_VOICES = 3
"""More voices than this are only counted where an entry is closed."""

WORDS_LENGTH = 280
"""Longest piece of somebody's words in a list, in characters; it is cut between words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line; each piece but the first has an `anchor` of its own, the first has the line's."""

    words: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """What one speaker says on one day in one paragraph, piece by piece; `item` is the first statement of it.

    `when` is the day in words where it is another than that of the article, `answers` whose words it answers.
    """

    anchor: str
    item: SaidItem
    pieces: tuple[Piece, ...]
    when: str | None
    answers: Voice | None


@dataclass(frozen=True, slots=True)
class Quoted:
    """The statements under an entry, line by line, and how many there are in all (`number`).

    `voices` are those who speak, the first ones where they are many, and `others` counts the rest. `reported` further
    statements, of those named in `reporters`, are told in the article's own words and not listed, since it quotes
    others; `link` leads to the article.
    """

    lines: tuple[Line, ...]
    number: int
    voices: tuple[Voice, ...]
    others: int
    reported: int
    reporters: tuple[str, ...]
    link: str


@dataclass(frozen=True, slots=True)
class Quoting:
    """What is needed to show the statements of any entry."""

    collection: Collection
    directory: Directory

    def under(self, entry: Entry, here: str, year: int | None = None) -> Quoted | None:
        """The statements of an entry on the page at the address `here`, under the heading of `year` if it has one.

        These are the article's quotations; where it has none, what it reports. None where there is nothing of both.
        """
        quotations = tuple(said for said in entry.said if said.statement.kind == "quotation")
        listed = quotations or entry.said
        if not listed:
            return None
        runs = [tuple(run) for _, run in groupby(listed, key=_line_of)]
        lines = tuple(self._line(run, here, year) for run in runs)
        voices = tuple(dict.fromkeys(line.item.voice for line in lines if line.item.voice))
        return Quoted(
            lines=lines,
            number=len(entry.said),
            voices=voices[:MOST_VOICES],
            others=len(voices[MOST_VOICES:]),
            reported=len(entry.said) - len(listed),
            reporters=_speakers(said for said in entry.said if said not in listed),
            link=relative(here, entry.address),
        )

    def _line(self, run: tuple[Said, ...], here: str, year: int | None) -> Line:
        items = [said_item(said.statement, said.article, self.collection, self.directory, here, year) for said in run]
        first, article = run[0].statement, run[0].article
        is_own_day = first.day_from == "article" or first.days == article.published.days
        return Line(
            anchor=run[0].anchor,
            item=items[0],
            pieces=tuple(
                Piece(shortened(item.words, WORDS_LENGTH), said.anchor if place else None)
                for place, (said, item) in enumerate(zip(run, items, strict=True))
            ),
            when=None if is_own_day else items[0].when,
            answers=next((item.answers for item in items if item.answers), None),
        )


def _line_of(said: Said) -> tuple[object, ...]:
    """What statements of one line share. Words of nobody known may be those of several, and stand alone."""
    statement = said.statement
    if statement.speaker is None:
        return (said.anchor,)
    return statement.speaker, statement.paragraph, statement.days


def _speakers(said: Iterable[Said]) -> tuple[str, ...]:
    """The names of those who speak, each once, in order."""
    return tuple(dict.fromkeys(one.statement.speaker.name for one in said if one.statement.speaker))
