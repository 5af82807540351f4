"""The generated pieces of the home page: counts, ways in, the picture, the articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment

from chronicle.model import Article, Collection, Page, Timeline
from chronicle.pages import words
from chronicle.pages.addresses import ARTICLES, COVERAGE, HOME, PEOPLE, TIMELINE, relative, year_address
from chronicle.pages.foreign import foreign
from chronicle.pages.items import item
from chronicle.pages.order import in_order, published_articles
from chronicle.pages.overview import overview

HOME_NUMBERS = "timeline/.home-numbers.html"
HOME_WAYS = "timeline/.home-ways.html"
HOME_OVERVIEW = "timeline/.home-overview.html"
HOME_ARTICLES = "timeline/.home-articles.html"
"""Fragments that `docs/index.md` includes. MkDocs passes over names that open with a dot."""

MOST_ON_HOME = 12
"""A longer list of articles is left to its own page."""

MOST_NAMED = 2
"""Of those who speak most, as many are named."""


@dataclass(frozen=True, slots=True)
class Way:
    """A place to begin: what it is a way to (`label`), where it leads, and what awaits the reader there.

    `language` is that of the title where it is not the site's.
    """

    label: str
    title: str
    link: str
    words: str
    language: str | None = None


def home_fragments(collection: Collection, environment: Environment) -> tuple[Page, ...]:
    """The counts, the ways in, the overview picture and the list of articles, with links as seen from the home page."""
    articles = in_order(published_articles(collection))
    items = tuple(item(article, collection, HOME) for article in articles)
    pieces: dict[str, dict[str, object]] = {
        HOME_NUMBERS: {"facts": _facts(articles, collection.timeline)},
        HOME_WAYS: {"ways": tuple(_ways(articles, collection))},
        HOME_OVERVIEW: {
            "picture": overview(collection.timeline, HOME, {side.id: side for side in collection.authorities.sides}),
        },
        HOME_ARTICLES: {
            "items": items if len(items) <= MOST_ON_HOME else (),
            "number": len(items),
            "years": _year_counts(collection.timeline),
            "articles_link": relative(HOME, ARTICLES),
            "timeline_link": relative(HOME, TIMELINE),
            "coverage_link": relative(HOME, COVERAGE),
        },
    }
    return tuple(
        Page(path, environment.get_template(f"{path.partition('.')[2]}.j2").render(context))
        for path, context in pieces.items()
    )


def _ways(articles: tuple[Article, ...], collection: Collection) -> Iterator[Way]:
    window = collection.timeline.window
    yield Way(
        "In order of time",
        "The timeline",
        relative(HOME, TIMELINE),
        f"{window.first}–{window.last}: what came out, what was said, what happened",
    )
    if articles:
        shown = max(articles, key=_evidence)
        published = shown.published
        yield Way(
            "With its evidence",
            words.title_words(shown.title.value),
            relative(HOME, collection.addresses[shown.seed.name]),
            f"{words.date_words(published.days, published.edtf, published.choices)} · "
            f"{words.counted(len(published.steps), 'step')} of evidence",
            foreign(shown.language),
        )
    if collection.authorities.people:
        yield Way("By who speaks", "People", relative(HOME, PEOPLE), _people_words(articles, collection))


def _evidence(article: Article) -> tuple[int, str, str]:
    """By how much the article's date is shown to rest on; of equals the newest counts for more."""
    day = article.published.day
    return len(article.published.steps), day.isoformat() if day else "", article.seed.name


def _people_words(articles: tuple[Article, ...], collection: Collection) -> str:
    """`Ada Westing, Bo East and 20 others`: those whose words are told most often come first."""
    names = {person.id: person.name for person in collection.authorities.people}
    spoken = Counter(
        statement.speaker.id
        for article in articles
        for statement in article.statements
        if statement.speaker and statement.speaker.list == "people" and statement.speaker.id in names
    )
    named = [names[entry_id] for entry_id, _ in spoken.most_common(MOST_NAMED) if entry_id]
    rest = len(names) - len(named)
    if not named:
        return words.counted(rest, "person", "people")
    others = [words.counted(rest, "other")] if rest else []
    return words.listed((*named, *others))


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
