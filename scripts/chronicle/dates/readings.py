"""What the pieces of a printed date can mean."""

from __future__ import annotations

from collections.abc import Mapping

from chronicle.dates.partial import PartialDate, partial

Pieces = Mapping[str, str | None]
"""The groups of a form's match: year, year4 or year2; month or word; day; first and second."""


def of_month(pieces: Pieces, month: int | None) -> tuple[PartialDate, ...]:
    """The one reading of a date whose month is known; none where no calendar has it."""
    reading = partial(year_of(pieces), month, _number(pieces, "day")) if month else None
    return (reading,) if reading else ()


def of_numbers(pieces: Pieces, year_first: bool) -> tuple[PartialDate, ...]:
    """The readings of a date of digits: day first, then month first, where the order is open.

    `year_first` says that the page's language puts years first, so that 14/03/07 is a day of 2014.
    """
    if not pieces.get("first"):
        return of_month(pieces, _number(pieces, "month"))
    year, first, second = year_of(pieces), int(pieces["first"] or 0), int(pieces["second"] or 0)
    if year_first and pieces.get("year2"):
        from_year = partial(_century(first), second, int(pieces["year2"] or 0))
        if from_year:
            return (from_year,)
    both = (partial(year, second, first), partial(year, first, second))
    return tuple(dict.fromkeys(reading for reading in both if reading))


def year_of(pieces: Pieces) -> int | None:
    """The year, where one is printed."""
    if pieces.get("year2"):
        return _century(int(pieces["year2"] or 0))
    return _number(pieces, "year") or _number(pieces, "year4")


def _century(short: int) -> int:
    """The year meant by its last two digits: 13 is 2013, 99 is 1999, and what would lie far ahead is long past."""
    return 2000 + short if short < 40 else 1900 + short


def _number(pieces: Pieces, name: str) -> int | None:
    value = pieces.get(name)
    return int(value) if value else None
