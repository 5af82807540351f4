"""The list of all articles, and the generated pieces of the home page."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment

from chronicle.model import Article, Collection, Page, Timeline
from chronicle.pages.addresses import ARTICLES, HOME, TIMELINE, relative, year_address
from chronicle.pages.frontmatter import list_matter
from chronicle.pages.items import Item, item
from chronicle.pages.order import in_order, in_time, published_articles, without_day
from chronicle.pages.overview import overview

HOME_OVERVIEW = "timeline/.home-overview.html"
HOME_ARTICLES = "timeline/.home-articles.html"
"""Fragments that `docs/index.md` includes. MkDocs passes over names that open with a dot."""

MOST_ON_HOME = 12
"""A longer list of articles is left to its own page."""


@dataclass(frozen=True, slots=True)
class Group:
    """The articles of one year, or those without a day."""

    name: str
    anchor: str
    items: tuple[Item, ...]


def articles_page(collection: Collection, environment: Environment) -> Page:
    """`articles/index.md`: every article by year and day, then those without a day, then what is no article."""
    content = environment.get_template("articles.md.j2").render(
        groups=_groups(collection),
        number=len(published_articles(collection)),
        others=tuple(a for a in collection.articles if a.kind == "not-an-article"),
    )
    return Page("articles/index.md", list_matter("Articles", "All articles in order of time.", "articles") + content)


def home_fragments(collection: Collection, environment: Environment) -> tuple[Page, ...]:
    """The overview picture with its counts, and the list of articles, with links as seen from the home page."""
    articles = published_articles(collection)
    items = tuple(item(article, collection, HOME) for article in in_order(articles))
    picture = environment.get_template("home-overview.html.j2").render(
        picture=overview(collection.timeline, HOME, {side.id: side for side in collection.authorities.sides}),
        facts=_facts(articles, collection.timeline),
        window=collection.timeline.window,
    )
    listed = environment.get_template("home-articles.html.j2").render(
        items=items if len(items) <= MOST_ON_HOME else (),
        number=len(items),
        years=_year_counts(collection.timeline),
        articles_link=relative(HOME, ARTICLES),
        timeline_link=relative(HOME, TIMELINE),
    )
    return Page(HOME_OVERVIEW, picture), Page(HOME_ARTICLES, listed)


def _year_counts(timeline: Timeline) -> tuple[tuple[int, int, str], ...]:
    """Each year of the window, the number of its articles, and the link to it."""
    return tuple(
        (
            year,
            sum(entry.kind == "article" for entry in timeline.years.get(year, ())),
            relative(HOME, year_address(year)),
        )
        for year in timeline.window.years
    )


def _facts(articles: tuple[Article, ...], timeline: Timeline) -> tuple[tuple[int, str], ...]:
    """The collection in numbers: each with the words that follow it."""
    dated = sum(article.published.day is not None for article in articles)
    outlets = {article.outlet.value for article in articles if article.outlet}
    events = sum(entry.kind == "reference" for entries in timeline.years.values() for entry in entries)
    said = sum(len(article.statements) for article in articles)
    told = sum(entry.kind == "event" for entries in timeline.years.values() for entry in entries)
    return (
        (len(articles), "article" if len(articles) == 1 else "articles"),
        (dated, "dated to the day"),
        (len(articles) - dated, "shown as a range or without a date"),
        (len(outlets), "outlet" if len(outlets) == 1 else "outlets"),
        (said, "statement" if said == 1 else "statements"),
        (told, "event told in them" if told == 1 else "events told in them"),
        (events, "reference event" if events == 1 else "reference events"),
    )


def _groups(collection: Collection) -> tuple[Group, ...]:
    articles = published_articles(collection)
    years: dict[int, list[Item]] = {}
    for article in in_time(articles):
        if article.published.day:
            years.setdefault(article.published.day.year, []).append(item(article, collection, ARTICLES))
    groups = [Group(str(year), f"year-{year}", tuple(items)) for year, items in years.items()]
    doubtful = tuple(item(article, collection, ARTICLES) for article in without_day(articles))
    return (*groups, *([Group("Day not known", "undated", doubtful)] if doubtful else []))
