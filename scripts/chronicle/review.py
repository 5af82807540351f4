"""What a curator should look at besides what was found while reading: duplicates, unknown names, mere months."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from chronicle.model import Article, Problem

_FIND_THE_DAY = "Find the day it came out and state it, with its source, in the note beside the seed"


def review(articles: Sequence[Article]) -> tuple[Problem, ...]:
    """A notice for each doubt about an article, in the order of the articles."""
    twins = _twins(articles)
    return tuple(
        problem
        for article in articles
        for problem in (
            *_month_alone(article),
            *_unknown_name(article),
            *twins.get(article.seed.name, ()),
        )
    )


def _notice(article: Article, message: str, remedy: str, excerpt: str | None = None) -> Problem:
    return Problem(article.seed.path, message, remedy, excerpt=excerpt, severity="notice")


def _month_alone(article: Article) -> Iterable[Problem]:
    """A page that prints only the month. That a date is bounded or unknown is said where it is read."""
    published = article.published
    if article.kind == "article" and published.status == "printed" and published.day is None:
        yield _notice(article, f"the page gives the date only as {published.edtf}", _FIND_THE_DAY)


def _unknown_name(article: Article) -> Iterable[Problem]:
    """An outlet missing or not listed; an agency not listed. An article may well have no agency."""
    if article.kind != "article":
        return
    if article.outlet is None:
        yield _notice(article, "the outlet is not known", "Give its name or the article's address in the note")
    for what, claim in (("outlet", article.outlet), ("agency", article.agency)):
        if claim and claim.value.id is None:
            yield _notice(article, f"the {what} is not listed", "Add it to the list of outlets", claim.value.name)


def _twins(articles: Iterable[Article]) -> dict[str, list[Problem]]:
    """Notices for articles that repeat an earlier one, by the later seed's name: same address, or same text."""
    groups: defaultdict[tuple[str, str], list[Article]] = defaultdict(list)
    for article in articles:
        if article.url:
            groups["address", article.url.value].append(article)
        if text := _words(article):
            groups["text", text].append(article)
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    for (what, _), (first, *others) in groups.items():
        for article in others:
            message = f"this article has the same {what} as {first.seed.path}"
            found[article.seed.name].append(_notice(article, message, "Keep one of the two seeds"))
    return found


def _words(article: Article) -> str:
    """The article's words alone, so that a copy with other spaces or quotation marks counts as the same."""
    return " ".join(re.findall(r"\w+", " ".join(paragraph.text for paragraph in article.body).casefold()))
