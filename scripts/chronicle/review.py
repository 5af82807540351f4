"""What a curator should look at besides what was found while reading: duplicates, unknown names, mere months."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from chronicle.model import Article, Official, Problem, Window
from chronicle.suggestions import outlet_entry, person_entry

OfficialsOf = Callable[[Article], Sequence[Official]]
"""The people of an article who are printed with an office and are in no list."""

_FIND_THE_DAY = "Find the day it came out and state it, with its source, in the note beside the seed"


def review(articles: Sequence[Article], window: Window, officials_of: OfficialsOf) -> tuple[Problem, ...]:
    """A notice for each doubt about an article, in the order of the articles.

    A person or outlet that is in no list comes with the entry to paste; a person is named once, however many
    articles have them.
    """
    twins = _twins(articles)
    officials = _unlisted_officials(articles, officials_of)
    return tuple(
        problem
        for article in articles
        for problem in (
            *_month_alone(article),
            *_outside(article, window),
            *_unknown_name(article),
            *officials[article.seed.name],
            *twins.get(article.seed.name, ()),
        )
    )


def _notice(
    article: Article,
    message: str,
    remedy: str,
    excerpt: str | None = None,
    line: int | None = None,
    entry: str | None = None,
) -> Problem:
    return Problem(article.seed.path, message, remedy, line, excerpt, "notice", entry)


def _outside(article: Article, window: Window) -> Iterable[Problem]:
    """A date beyond the years of the timeline, which may be a slip."""
    first, last = article.published.days.earliest, article.published.days.latest
    if (last and last.year < window.first) or (first and first.year > window.last):
        message = f"the date {article.published.edtf} lies outside the timeline's years"
        yield _notice(article, message, "See whether the date is right; the article has a page and no entry")


def _month_alone(article: Article) -> Iterable[Problem]:
    """A page that prints only the month. That a date is bounded or unknown is said where it is read."""
    published = article.published
    if article.kind == "article" and published.status == "printed" and published.day is None:
        yield _notice(article, f"the page gives the date only as {published.edtf}", _FIND_THE_DAY)


def _unknown_name(article: Article) -> Iterable[Problem]:
    """An outlet missing or not listed; an agency not listed. An article may well have no agency."""
    if article.kind != "article":
        return
    if article.outlet is None and article.agency is None:
        yield _notice(article, "the outlet is not known", "Give its name or the article's address in the note")
    for what, claim, kind in (("outlet", article.outlet, ""), ("agency", article.agency, "agency")):
        if claim and claim.value.id is None:
            name = claim.value.name
            entry = outlet_entry(name, kind, article)
            yield _notice(article, f"the {what} is not listed", "Add it to the list of outlets", name, entry=entry)


def _unlisted_officials(articles: Iterable[Article], officials_of: OfficialsOf) -> dict[str, list[Problem]]:
    """Notices for people with an office whom no list has, by the seed's name, each at the first article."""
    found: defaultdict[str, list[Problem]] = defaultdict(list)
    told: set[str] = set()
    for article in articles:
        for official in officials_of(article):
            if official.name not in told:
                told.add(official.name)
                message, remedy = f"{official.name} holds an office and is not listed", "Add them to the list of people"
                entry = person_entry(official, article)
                excerpt = f"{official.office} {official.name}"
                found[article.seed.name].append(_notice(article, message, remedy, excerpt, official.line, entry))
    return found


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
