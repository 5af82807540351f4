"""The page of what the record covers: articles by month and outlet, as a picture with the numbers behind it.

A month without an article says that none was collected, and nothing about what happened in it. The page says so in
words, the picture by hatching. Of a month that an article may be of, whose month is not known, it does not say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from jinja2 import Environment

from chronicle.model import Article, Collection, DateRange, Page, Window
from chronicle.pages.addresses import COVERAGE, TIMELINE, relative, year_address
from chronicle.pages.collected import Collected, Month, collected
from chronicle.pages.coverage_picture import months_without, named, picture
from chronicle.pages.directory import Directory
from chronicle.pages.edtf import MONTHS
from chronicle.pages.frontmatter import list_matter
from chronicle.pages.order import published_articles
from chronicle.pages.statements import said_years
from chronicle.pages.turns import Spoken
from chronicle.pages.words import counted, date_words


@dataclass(frozen=True, slots=True)
class YearRow:
    """The articles of a year: of each month, each with the link to them on the timeline; those of which only the year
    is known (`vague`); and all.
    """

    number: int
    link: str
    months: tuple[tuple[int, str], ...]
    vague: int
    all: int


def coverage_page(
    collection: Collection, directory: Directory, said: Sequence[Spoken], environment: Environment
) -> Page:
    """`coverage/index.md`, always there so that the navigation can name it; `said` are all statements."""
    window = collection.timeline.window
    articles = published_articles(collection)
    found = collected(articles, window)
    content = environment.get_template("coverage.md.j2").render(
        window=window,
        found=found,
        sentences=tuple(_sentences(articles, found, window)),
        picture=picture(found, window, directory, COVERAGE),
        sources=tuple(named(source, directory, COVERAGE) for source in found.sources),
        years=tuple(_years(found, window)),
        month_names=MONTHS,
        said=said_years(said, window, directory, COVERAGE),
        number_said=len(said),
    )
    description = "How many articles were collected of which month and outlet, and of which months none is known."
    return Page(f"{COVERAGE}index.md", list_matter("Coverage", description, "index") + content)


def _sentences(articles: Sequence[Article], found: Collected, window: Window) -> Iterator[str]:
    """How much there is, from when to when, and of how many months there is nothing: all true of what is not known."""
    number, outlets = found.all.number, sum(source.name is not None for source in found.sources)
    # An outlet that is not known may be one of those named or another.
    least = "at least " if outlets < len(found.sources) else ""
    words = counted(number, "article") + (f" of {least}{counted(outlets, 'outlet')}" if outlets else "")
    days = [day for day in (article.published.day for article in articles) if day and day.year in window.years]
    if days and len(days) == number:
        first, last = _first_and_last(days)
        yield f"{words}, of {first}" if first == last else f"{words}, the first of {first}, the last of {last}"
    else:
        yield words
        yield from _known_days(days)
    yield from _gaps(found, window)


def _known_days(days: Sequence[date]) -> Iterator[str]:
    """From when to when, where these are the days of some of the articles only."""
    if not days:
        return
    first, last = _first_and_last(days)
    if len(days) == 1:
        yield f"The one whose day is known is of {first}"
    elif first == last:
        yield f"The {len(days)} whose day is known are of {first}"
    else:
        yield f"Of the {len(days)} whose day is known the first is of {first}, the last of {last}"


def _first_and_last(days: Sequence[date]) -> tuple[str, str]:
    return date_words(DateRange(min(days), min(days))), date_words(DateRange(max(days), max(days)))


def _gaps(found: Collected, window: Window) -> Iterator[str]:
    """`Of 70 of the 108 months from 2011 to 2019 no article was collected, of 3 more perhaps one …`."""
    empty, perhaps = len(months_without(found, window)), len(found.perhaps)
    months = f"of the {12 * len(window.years)} months from {window.first} to {window.last}"
    # What has no date at all may be of any month, so that no more can be said than what is known.
    none = "no article is known" if found.undated else "no article was collected"
    nothing = f"that says nothing about what happened in {'it' if empty + perhaps == 1 else 'them'}"
    if empty and perhaps:
        yield f"Of {empty} {months} {none}, of {perhaps} more perhaps one whose month is not known: {nothing}"
    elif empty:
        yield f"Of {empty} {months} {none}: {nothing}"
    elif perhaps:
        yield f"Of {perhaps} {months} there is perhaps an article, whose month is not known: {nothing}"


def _years(found: Collected, window: Window) -> Iterator[YearRow]:
    for year in window.years:
        yield YearRow(
            number=year,
            link=relative(COVERAGE, year_address(year)),
            months=tuple((found.all.months.get((year, n), 0), _month_link((year, n))) for n in range(1, 13)),
            vague=found.all.years_only.get(year, 0),
            all=found.all.of_year(year),
        )


def _month_link(month: Month) -> str:
    """The timeline, limited to the articles that are or may be of a month."""
    name = f"{month[0]}-{month[1]:02d}"
    return f"{relative(COVERAGE, TIMELINE)}?{urlencode({'kind': 'article', 'from': name, 'to': name})}"
