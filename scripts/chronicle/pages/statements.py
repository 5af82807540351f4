"""The pages of what was said: an index with the numbers of each year, and a page for each year that has any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment

from chronicle.model import Collection, Page, Side, Window
from chronicle.pages.addresses import STATEMENTS, page_path, relative, said_address
from chronicle.pages.directory import Directory
from chronicle.pages.edtf import MONTHS
from chronicle.pages.frontmatter import record_matter
from chronicle.pages.order import last_day
from chronicle.pages.turns import Spoken, Turn, turns

OTHERS = Side("", "No side")
"""Those who are on no side, and those of whom the text does not plainly say who they are."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year with the number of its statements, in all and by side; `link` leads to its page if it has one."""

    number: int
    link: str | None
    count: int
    by_side: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SaidYears:
    """The years of the window, with the sides of which there are statements and the `most` of them in one year."""

    sides: tuple[Side, ...]
    years: tuple[Year, ...]
    most: int


@dataclass(frozen=True, slots=True)
class Month:
    """The statements of a month of one year."""

    name: str
    turns: tuple[Turn, ...]


def statement_pages(
    said: Sequence[Spoken], collection: Collection, directory: Directory, environment: Environment
) -> Iterator[Page]:
    """`statements/index.md`, always there so that the navigation can name it, and the pages of the years.

    `said` are all statements in order of time. Those of no year of the window stand on the index.
    """
    by_year, other = _by_year(said, collection.timeline.window)
    yield _index(said, other, collection, directory, environment)
    filled = [year for year, spoken in by_year.items() if spoken]
    for year in filled:
        here = said_address(year)
        content = environment.get_template("said-year.md.j2").render(
            year=year,
            years=[(other, relative(here, said_address(other))) for other in filled],
            number=len(by_year[year]),
            months=tuple(_months(year, by_year[year], collection, directory)),
            index_link=relative(here, STATEMENTS),
        )
        description = f"Who said what in {year}, in order of time."
        updated = last_day(spoken.article for spoken in by_year[year])
        yield Page(page_path(here), record_matter(f"Statements of {year}", description, updated) + content)


def said_years(said: Sequence[Spoken], window: Window, directory: Directory, here: str) -> SaidYears:
    """How many statements each year of the window has, by side, with links as seen from the page at `here`."""
    by_year, _ = _by_year(said, window)
    sides = (*sorted(directory.sides.values(), key=lambda side: (side.lane is None, side.lane)), OTHERS)
    speaking = _count(said, sides)
    shown = tuple(side for side in sides if speaking[side.id])
    return SaidYears(
        shown,
        tuple(_year(year, spoken, shown, here) for year, spoken in by_year.items()),
        max(map(len, by_year.values()), default=0),
    )


def _by_year(said: Iterable[Spoken], window: Window) -> tuple[Mapping[int, Sequence[Spoken]], Sequence[Spoken]]:
    """The statements of each year of the window, and the others."""
    by_year: dict[int, list[Spoken]] = {year: [] for year in window.years}
    other: list[Spoken] = []
    for spoken in said:
        by_year.get(spoken.year or 0, other).append(spoken)
    return by_year, other


def _index(
    said: Sequence[Spoken],
    other: Sequence[Spoken],
    collection: Collection,
    directory: Directory,
    environment: Environment,
) -> Page:
    content = environment.get_template("statements.md.j2").render(
        counts=said_years(said, collection.timeline.window, directory, STATEMENTS),
        number=len(said),
        quoted=sum(spoken.statement.kind == "quotation" for spoken in said),
        articles=len({spoken.article.seed.name for spoken in said}),
        other_number=len(other),
        other=tuple(turns(other, collection, directory, STATEMENTS)),
    )
    description = "Who said what, by year, with the number of statements of each side."
    updated = last_day(spoken.article for spoken in said)
    return Page(f"{STATEMENTS}index.md", record_matter("Statements", description, updated) + content)


def _count(said: Iterable[Spoken], sides: Iterable[Side]) -> Counter[str]:
    """The number of statements by the id of the side."""
    known = {side.id for side in sides}
    speakers = (spoken.statement.speaker for spoken in said)
    return Counter(speaker.side if speaker and speaker.side in known else OTHERS.id for speaker in speakers)


def _year(year: int, said: Sequence[Spoken], sides: Sequence[Side], here: str) -> Year:
    counts = _count(said, sides)
    link = relative(here, said_address(year)) if said else None
    return Year(year, link, len(said), tuple(counts[side.id] for side in sides))


def _months(year: int, said: Iterable[Spoken], collection: Collection, directory: Directory) -> Iterator[Month]:
    """The statements by month; those that may have been said in the year before stand in the first."""
    months: dict[int, list[Spoken]] = {}
    for spoken in said:
        day = spoken.day
        months.setdefault(day.month if day and day.year == year else 1, []).append(spoken)
    here = said_address(year)
    for month, spoken_then in sorted(months.items()):
        yield Month(MONTHS[month - 1], tuple(turns(spoken_then, collection, directory, here, year)))
