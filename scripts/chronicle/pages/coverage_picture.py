"""The picture of what was collected: a row for each outlet, a bar for each month, hatching where there is nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chronicle.model import Window
from chronicle.pages.addresses import relative, year_address
from chronicle.pages.collected import Collected, Month, Source, Tally, stretches
from chronicle.pages.density import LEAST_BAR
from chronicle.pages.directory import Directory

UNKNOWN = "Outlet not known"

MOST_ROWS = 60
"""Where there are more outlets, those with the fewest articles share the last row, so that the page stays small."""

HEIGHT, HEIGHT_OF_ALL = 18, 44
"""How high a row is, in pixels: of an outlet, and of all together."""


@dataclass(frozen=True, slots=True)
class Row:
    """Whose articles, and the link to their page if there is one; `bars` is the outline of a bar for each month, where
    a month is one wide and the row is `height` high.
    """

    name: str
    link: str | None
    tally: Tally
    bars: str
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """The rows, and what lies behind each of them, in per cent of its width.

    `years` are their numbers, where they begin, and the links to them; `empty` are the stretches of months without an
    article and `perhaps` those of which there may be one, each with its start and its width. `most` is what the highest
    bar of all outlets stands for, and `most_of_one` that of a single one.
    """

    rows: tuple[Row, ...]
    years: tuple[tuple[int, float, str], ...]
    empty: tuple[tuple[float, float], ...]
    perhaps: tuple[tuple[float, float], ...]
    months: int
    most: int
    most_of_one: int


def picture(found: Collected, window: Window, directory: Directory, here: str) -> Picture:
    """The picture of what was found, with links as seen from the page at the address `here`."""
    months = 12 * len(window.years)
    tallies = tuple(_shown(found, directory, here))
    most = highest(found.all)
    most_of_one = max((highest(tally) for _, _, tally in tallies), default=0)
    rows = [Row(n, link, tally, _bars(tally, window, most_of_one, HEIGHT), HEIGHT) for n, link, tally in tallies]
    if len(rows) > 1:
        rows.insert(
            0, Row("All outlets", None, found.all, _bars(found.all, window, most, HEIGHT_OF_ALL), HEIGHT_OF_ALL)
        )
    return Picture(
        rows=tuple(rows),
        years=tuple(
            (year, _per_cent(12 * place, months), relative(here, year_address(year)))
            for place, year in enumerate(window.years)
        ),
        empty=_grounds(months_without(found, window), window),
        perhaps=_grounds(sorted(found.perhaps), window),
        months=months,
        most=most,
        most_of_one=most_of_one,
    )


def months_without(found: Collected, window: Window) -> tuple[Month, ...]:
    """The months of the window of which no article is known, nor may be one whose month is not known.

    Only articles without any date may still be of them.
    """
    months = ((year, month) for year in window.years for month in range(1, 13))
    return tuple(month for month in months if month not in found.all.months and month not in found.perhaps)


def named(source: Source, directory: Directory, here: str) -> tuple[str, str | None, Tally]:
    """What an outlet is called, the link to its page if there is one, and what was collected of it."""
    address = directory.address("outlets", source.entry_id)
    return source.name or UNKNOWN, relative(here, address) if address else None, source.tally


def highest(tally: Tally) -> int:
    """The number of articles in the fullest month."""
    return max(tally.months.values(), default=0)


def _shown(found: Collected, directory: Directory, here: str) -> Iterator[tuple[str, str | None, Tally]]:
    sources = found.sources if len(found.sources) <= MOST_ROWS else found.sources[: MOST_ROWS - 1]
    yield from (named(source, directory, here) for source in sources)
    rest = found.sources[len(sources) :]
    if rest:
        yield f"{len(rest)} other outlets", None, _together(source.tally for source in rest)


def _together(tallies: Iterable[Tally]) -> Tally:
    listed = tuple(tallies)
    months, years = Counter[Month](), Counter[int]()
    for tally in listed:
        months.update(tally.months)
        years.update(tally.years_only)
    return Tally(months, years, sum(tally.doubtful for tally in listed))


def _bars(tally: Tally, window: Window, most: int, height: int) -> str:
    """A bar for each month, on the scale on which one that stands for `most` articles is as high as the row."""
    scale = height / max(most, 1)
    return "".join(
        f"M{_at(month, window)} {height}v{-round(max(LEAST_BAR, scale * number), 1):g}h.88V{height}z"
        for month, number in sorted(tally.months.items())
    )


def _grounds(months: Iterable[Month], window: Window) -> tuple[tuple[float, float], ...]:
    """Months in order as stretches to be drawn behind the rows, each with its start and its width in per cent."""
    number = 12 * len(window.years)
    found = stretches(_at(month, window) for month in months)
    return tuple((_per_cent(start, number), _per_cent(length, number)) for start, length in found)


def _at(month: Month, window: Window) -> int:
    """The place of a month among those of the window, from 0."""
    return 12 * (month[0] - window.first) + month[1] - 1


def _per_cent(months: int, of: int) -> float:
    return round(100 * months / of, 3)
