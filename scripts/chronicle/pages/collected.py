"""How many articles were collected of which outlet and month, as far as their dates tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeVar

from chronicle.model import Article, DateRange, Published, Window
from chronicle.pages.marks import clipped

Month = tuple[int, int]
"""A year and the number of a month in it."""

Unit = TypeVar("Unit", Month, int)


@dataclass(frozen=True, slots=True)
class Tally:
    """The articles of one outlet, or of all, within the window.

    `months` counts those whose month is known, `years_only` those of which no more than the year is, and `doubtful`
    those that can be of more than one year.
    """

    months: Mapping[Month, int]
    years_only: Mapping[int, int]
    doubtful: int

    @property
    def vague(self) -> int:
        """How many stand in no month."""
        return sum(self.years_only.values()) + self.doubtful

    @property
    def number(self) -> int:
        """All of them."""
        return sum(self.months.values()) + self.vague

    def of_year(self, year: int) -> int:
        """How many are known to be of the year."""
        return sum(number for month, number in self.months.items() if month[0] == year) + self.years_only.get(year, 0)


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet and what was collected of it: its id if it is listed, and its name; both None where it is not known."""

    entry_id: str | None
    name: str | None
    tally: Tally


@dataclass(frozen=True, slots=True)
class Collected:
    """What was collected: the outlets, those with the most articles first and the unknown one last; all together; and
    the number of articles that came out before the window or after it.

    `perhaps` are the months of which no article is known, but of which one may be whose month is not known. The
    `undated` are left out of that: they may be of any month, and tell nothing of one more than of another.
    """

    sources: tuple[Source, ...]
    all: Tally
    outside: int
    undated: int
    perhaps: frozenset[Month]


def collected(articles: Iterable[Article], window: Window) -> Collected:
    """The articles counted by outlet and month. Agency copy goes by the outlet whose page it stands on."""
    listed = tuple(articles)
    inside = tuple(article for article in listed if clipped(article.published.days, window))
    groups: dict[str | None, list[Article]] = {}
    for article in inside:
        groups.setdefault(_outlet(article), []).append(article)
    sources, tally = (_source(group) for group in groups.values()), _tally(inside)
    dated = {(one.published.days, one.published.choices) for one in inside if one.published.days != DateRange()}
    possible = {month for days, choices in dated for month in _months(days, choices, window)}
    return Collected(
        sources=tuple(sorted(sources, key=lambda one: (one.name is None, -one.tally.number, one.name or ""))),
        all=tally,
        outside=len(listed) - len(inside),
        undated=sum(article.published.days == DateRange() for article in inside),
        perhaps=frozenset(possible - tally.months.keys()),
    )


def month_of(published: Published) -> Month | None:
    """The month, where it is known."""
    return _only(published.days, _month)


def stretches(empty: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Rising numbers as their unbroken stretches, each with its first number and its length."""
    for _, group in groupby(enumerate(empty), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in group]
        yield numbers[0], len(numbers)


def _outlet(article: Article) -> str | None:
    """What tells outlets apart; what is not listed may be capitalised in several ways."""
    if article.outlet is None:
        return None
    return article.outlet.value.id or f" {article.outlet.value.name.casefold()}"


def _source(articles: list[Article]) -> Source:
    claim, tally = articles[0].outlet, _tally(articles)
    return Source(claim.value.id, claim.value.name, tally) if claim else Source(None, None, tally)


def _tally(articles: Iterable[Article]) -> Tally:
    months, years, doubtful = Counter[Month](), Counter[int](), 0
    for article in articles:
        month, year = month_of(article.published), _only(article.published.days, _year)
        if month:
            months[month] += 1
        elif year:
            years[year] += 1
        else:
            doubtful += 1
    return Tally(months, years, doubtful)


def _only(days: DateRange, unit: Callable[[date], Unit]) -> Unit | None:
    """The month or the year of which all the days are; None where they are of several, or an end is open."""
    if days.earliest is None or days.latest is None:
        return None
    first, last = unit(days.earliest), unit(days.latest)
    return first if first == last else None


def _months(days: DateRange, choices: Iterable[date], window: Window) -> Iterator[Month]:
    """The months of the window of which an article may be: of a few days those in between are none."""
    inside = clipped(days, window)
    if choices:
        yield from (_month(day) for day in choices if day.year in window.years)
    elif inside:
        first, last = _place(inside[0]), _place(inside[1])
        yield from ((place // 12, place % 12 + 1) for place in range(first, last + 1))


def _place(day: date) -> int:
    """The number of a day's month, counted through the years."""
    return 12 * day.year + day.month - 1


def _month(day: date) -> Month:
    return day.year, day.month


def _year(day: date) -> int:
    return day.year
