"""The timeline's pages: all years, one page a year, and what no year can hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment

from chronicle.model import Collection, DateRange, Entry, Page, Timeline
from chronicle.pages.addresses import ARTICLES, RANGES, TIMELINE, page_path, relative, year_address
from chronicle.pages.directory import Directory
from chronicle.pages.entry_data import entry_data, list_pages, lists_of
from chronicle.pages.filters import Menu, filter_pages, menus
from chronicle.pages.frontmatter import list_matter
from chronicle.pages.order import last_day_of
from chronicle.pages.overview import Overview, overview
from chronicle.pages.quoted import Quoting
from chronicle.pages.rows import Row, rows
from chronicle.pages.words import counted

MOST_ENTRIES = 400
"""A longer timeline is shown year by year only."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year as the timeline shows it: its rows, its count in words, its page, and how full it is from 0 to 10."""

    number: int
    rows: tuple[Row, ...]
    count: str
    link: str
    weight: int


def timeline_pages(collection: Collection, directory: Directory, environment: Environment) -> tuple[Page, ...]:
    """`timeline/index.md`, a page a year and, where there is anything for it, `timeline/ranges.md`.

    Beside them stand the pages by facet, and the data by which a script filters.
    """
    timeline, quoting = collection.timeline, Quoting(collection, directory)
    picture = overview(timeline, TIMELINE, directory.sides)
    choices = menus(timeline, TIMELINE)
    pages = [_whole(timeline, picture, choices, quoting, environment), *_year_pages(timeline, quoting, environment)]
    if timeline.ranges or timeline.undated:
        pages.append(_ranges(timeline, quoting, environment))
    pages += filter_pages(timeline, environment)
    pages.append(entry_data(timeline, choices, is_long(timeline), picture.drawn))
    if is_long(timeline):
        pages += list_pages(timeline, quoting, environment)
    return tuple(pages)


def is_long(timeline: Timeline) -> bool:
    """Whether one page cannot hold the whole timeline."""
    return len(timeline.entries) > MOST_ENTRIES


def count_words(entries: tuple[Entry, ...]) -> str:
    """`2 articles · 12 statements · 1 copy saved · 3 events told · 11 reference events`, or that none is there."""
    kinds = Counter(entry.kind for entry in entries)
    said = sum(len(entry.said) for entry in entries)
    parts = [counted(kinds["article"], "article")] if kinds["article"] else []
    parts += [counted(said, "statement")] if said else []
    parts += [counted(kinds["capture"], "copy saved", "copies saved")] if kinds["capture"] else []
    parts = parts or ["No article collected"]
    parts += [f"{counted(kinds['event'], 'event')} told"] if kinds["event"] else []
    parts += [counted(kinds["reference"], "reference event")] if kinds["reference"] else []
    return " · ".join(parts)


def years_span(timeline: Timeline) -> str:
    """`2011–2019`."""
    return f"{timeline.window.first}–{timeline.window.last}"


def _years(timeline: Timeline, here: str, quoting: Quoting | None) -> Iterator[Year]:
    most = max((len(entries) for entries in timeline.years.values()), default=0)
    for number in timeline.window.years:
        entries = timeline.years.get(number, ())
        weight = -(-10 * len(entries) // most) if most else 0
        link = relative(here, year_address(number))
        yield Year(number, rows(entries, here, number, quoting), count_words(entries), link, weight)


def _whole(
    timeline: Timeline, picture: Overview, choices: tuple[Menu, ...], quoting: Quoting, environment: Environment
) -> Page:
    long = is_long(timeline)
    lists = lists_of(timeline, by_month=long)
    first_year = next((year for year, entries in timeline.years.items() if entries), None)
    content = environment.get_template("timeline.md.j2").render(
        picture=picture,
        years=tuple(_years(timeline, TIMELINE, None if long else quoting)),
        long=long,
        lists=tuple((key, len(entries)) for key, entries in lists),
        first=rows(lists[0][1], TIMELINE, first_year, quoting) if long and first_year else (),
        menus=choices,
        number=len(timeline.entries),
        sides=quoting.directory.sides,
        ranges=() if long else rows(timeline.ranges, TIMELINE, quoting=quoting),
        undated=() if long else rows(timeline.undated, TIMELINE, quoting=quoting),
        doubtful=len(timeline.ranges) + len(timeline.undated),
        ranges_link=relative(TIMELINE, RANGES),
        articles_link=relative(TIMELINE, ARTICLES),
        outside=len(timeline.outside),
    )
    description = f"Articles and reference events of the years {years_span(timeline)} in order of time."
    head = list_matter("Timeline", description, "timeline", last_day_of(timeline.entries))
    return Page("timeline/index.md", head + content)


def _year_pages(timeline: Timeline, quoting: Quoting, environment: Environment) -> Iterator[Page]:
    template = environment.get_template("year.md.j2")
    for number in timeline.window.years:
        here = year_address(number)
        years = {year.number: year for year in _years_only(timeline, here, number, quoting)}
        content = template.render(
            year=years[number],
            previous=years.get(number - 1),
            following=years.get(number + 1),
            crossing=rows(tuple(_crossing(timeline, number)), here),
            whole_link=relative(here, TIMELINE),
            sides=quoting.directory.sides,
        )
        description = f"The press of {number} in order of time: {years[number].count}."
        head = list_matter(str(number), description, "year", last_day_of(timeline.years.get(number, ())))
        yield Page(page_path(here), head + content)


def _years_only(timeline: Timeline, here: str, number: int, quoting: Quoting) -> Iterator[Year]:
    """The year with its rows, and the ones around it without theirs."""
    for other in range(number - 1, number + 2):
        if other in timeline.window.years:
            entries = timeline.years.get(other, ())
            shown = rows(entries, here, other, quoting) if other == number else ()
            yield Year(other, shown, count_words(entries), relative(here, year_address(other)), 0)


def _crossing(timeline: Timeline, year: int) -> Iterator[Entry]:
    """Entries known only as a range, some of whose days lie in the year."""
    for entry in timeline.ranges:
        days: DateRange = entry.days
        begins_late = days.earliest is not None and days.earliest.year > year
        ends_early = days.latest is not None and days.latest.year < year
        if not begins_late and not ends_early and (not entry.choices or year in {d.year for d in entry.choices}):
            yield entry


def _ranges(timeline: Timeline, quoting: Quoting, environment: Environment) -> Page:
    content = environment.get_template("ranges.md.j2").render(
        ranges=rows(timeline.ranges, RANGES, quoting=quoting),
        undated=rows(timeline.undated, RANGES, quoting=quoting),
        sides=quoting.directory.sides,
        whole_link=relative(RANGES, TIMELINE),
    )
    head = list_matter("Dates in doubt", "Articles whose day is not known.", "year")
    return Page(page_path(RANGES), head + content)
