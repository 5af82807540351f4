"""Feasts that fall on another day each year."""

from __future__ import annotations

from datetime import date, timedelta

WEEK = 7


def movable_feast(code: str, year: int) -> date:
    """The day of a feast: `easter -2` is two days before Easter, `11 3 4` the fourth Thursday of November.

    A count of -1 is the last such weekday of the month; a number behind it counts days from there.
    """
    first, *rest = code.split()
    if first == "easter":
        return easter(year) + timedelta(days=int(rest[0]))
    weekday, count, *days = map(int, rest)
    return _nth_weekday(year, int(first), weekday, count) + timedelta(days=sum(days))


def _nth_weekday(year: int, month: int, weekday: int, count: int) -> date:
    """The `count`-th such weekday (Monday = 0) of the month, counted from its end where it is negative."""
    if count < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        return following - timedelta(days=(following.weekday() - weekday - 1) % WEEK + 1 - WEEK * (count + 1))
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % WEEK + WEEK * (count - 1))


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    golden, (century, of_century) = year % 19, divmod(year, 100)
    leaps, rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - shift + 15) % 30
    to_sunday = (32 + 2 * rest + 2 * (of_century // 4) - moon - of_century % 4) % WEEK
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - WEEK * late + 114, 31)
    return date(year, month, day + 1)
