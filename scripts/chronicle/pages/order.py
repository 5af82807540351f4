"""The articles that have a page, in order of time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chronicle.model import Article, Collection, Entry


def published_articles(collection: Collection) -> tuple[Article, ...]:
    """The articles that have a page of their own."""
    return tuple(a for a in collection.articles if a.kind == "article" and a.seed.name in collection.addresses)


def in_time(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Those whose day is known, by day, time and name of the seed."""
    return tuple(sorted((a for a in articles if a.published.day), key=_moment))


def without_day(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Those whose day is not known, by name of the seed."""
    return tuple(sorted((a for a in articles if a.published.day is None), key=lambda a: a.seed.name))


def in_order(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """All of them: first those whose day is known, then the others."""
    return (*in_time(articles), *without_day(articles))


def last_day(articles: Iterable[Article]) -> str | None:
    """The latest day on which one of the articles came out, in ISO 8601; None where none is known."""
    return max((a.published.day.isoformat() for a in articles if a.published.day), default=None)


def last_day_of(entries: Iterable[Entry]) -> str | None:
    """The same for the articles among the entries of a timeline."""
    return last_day(entry.article for entry in entries if entry.kind == "article" and entry.article)


def _moment(article: Article) -> tuple[date, str, str]:
    return article.published.day or date.max, article.published.time or "", article.seed.name
