"""Statements in order of time, and those that belong together: the same voice, on the same day, in one article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from chronicle.model import Article, Collection, Statement
from chronicle.pages.directory import Directory
from chronicle.pages.order import in_order, published_articles
from chronicle.pages.said import SaidItem, day_of, said_item


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement and the article that holds it."""

    statement: Statement
    article: Article

    @property
    def day(self) -> date | None:
        """The day by which it is sorted."""
        return day_of(self.statement)

    @property
    def year(self) -> int | None:
        """The year of the last day on which it may have been said."""
        latest = self.statement.days.latest
        return latest.year if latest else None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one says in an article without another between: `first` gives voice, office, day and article of all.

    The statements of a line stand in one paragraph, and are all quoted or all reported.
    """

    first: SaidItem
    lines: tuple[tuple[SaidItem, ...], ...]


def spoken_in(collection: Collection) -> tuple[Spoken, ...]:
    """The statements of all articles that have a page, the earliest first; last those whose day is not known."""
    said = (
        Spoken(statement, article)
        for article in in_order(published_articles(collection))
        for statement in article.statements
    )
    return tuple(sorted(said, key=lambda spoken: spoken.day or date.max))


def by_person(said: Iterable[Spoken]) -> dict[str, list[Spoken]]:
    """The statements of listed people, by the person's id."""
    found: dict[str, list[Spoken]] = {}
    for spoken in said:
        speaker = spoken.statement.speaker
        if speaker and speaker.list == "people" and speaker.id:
            found.setdefault(speaker.id, []).append(spoken)
    return found


def turns(
    said: Iterable[Spoken], collection: Collection, directory: Directory, here: str, year: int | None = None
) -> Iterator[Turn]:
    """The statements as the page at the address `here` shows them, in the order given."""
    items = (said_item(one.statement, one.article, collection, directory, here, year) for one in said)
    for _, group in groupby(items, key=_same):
        lines = tuple(tuple(line) for _, line in groupby(group, key=lambda item: (item.paragraph, item.is_quoted)))
        yield Turn(lines[0][0], lines)


def _same(item: SaidItem) -> tuple[object, ...]:
    article = item.link.partition("#")[0]
    return item.voice, item.office, item.answers, item.when, item.when_from, article
