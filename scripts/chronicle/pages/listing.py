"""The list of all articles."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment

from chronicle.model import Collection, Page
from chronicle.pages.addresses import ARTICLES
from chronicle.pages.frontmatter import list_matter
from chronicle.pages.items import Item, item
from chronicle.pages.order import in_time, last_day, published_articles, without_day


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
    updated = last_day(published_articles(collection))
    head = list_matter("Articles", "All articles in order of time.", "articles", updated)
    return Page("articles/index.md", head + content)


def _groups(collection: Collection) -> tuple[Group, ...]:
    articles = published_articles(collection)
    years: dict[int, list[Item]] = {}
    for article in in_time(articles):
        if article.published.day:
            years.setdefault(article.published.day.year, []).append(item(article, collection, ARTICLES))
    groups = [Group(str(year), f"year-{year}", tuple(items)) for year, items in years.items()]
    doubtful = tuple(item(article, collection, ARTICLES) for article in without_day(articles))
    return (*groups, *([Group("Day not known", "undated", doubtful)] if doubtful else []))
