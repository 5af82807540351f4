"""The row of years at the foot of a card, and the place of an article or a year in it.

The marks are those of the site: a disc for a day, a ring for one of a few, a bar in the rubric for a range.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from PIL import Image, ImageDraw

from cards import look
from cards.card import Card
from cards.look import INNER, MARGIN, WIDTH, Colour, font

YEAR = 23
"""Size of the type, in pixels."""

AXIS, TICK, YEAR_BASE = 548, 13, 588

YEAR_WIDTH, YEAR_STEPS = 72, (1, 2, 5, 10, 20, 50, 100, 200, 500)
"""Room that the number of a year needs; every so many years are named where there is not so much for each."""

STROKE_ROOM = 12
"""Least distance between strokes."""

MARK, BAR = 11, 9
"""Half the width of the disc; the thickness of a range's bar."""

FINER = 4
"""Round marks are drawn so many times larger and made smaller, which smooths them."""


def draw_years(image: Image.Image, card: Card, years: range, inks: Mapping[str, Colour]) -> None:
    """The row of years, with the mark of the day, or of the days among which it is, and the year in ink."""
    pen = ImageDraw.Draw(image)
    _scale(pen, years, _told(card, years), inks)
    if card.year is not None:
        left, right = _x(date(card.year, 1, 1), years), _x(date(card.year, 12, 31), years)
        pen.rectangle((round(left), AXIS - 2, round(right), AXIS + 3), inks["ink"])
    for left, right in _bars(card, years):
        pen.rectangle((left, AXIS + 1 - BAR // 2, right, AXIS + 1 + BAR // 2), inks["rubric"])
    for x, filled in _discs(card, years):
        _disc(image, x, filled, inks)


def _scale(pen: ImageDraw.ImageDraw, years: range, told: int | None, inks: Mapping[str, Colour]) -> None:
    """The line, with a stroke where each year begins, and as many years named as there is room for."""
    pen.rectangle((MARGIN, AXIS, WIDTH - MARGIN, AXIS + 1), inks["rule"])
    cell = INNER / len(years)
    every = next(step for step in YEAR_STEPS if cell * step >= YEAR_WIDTH)
    for year in (*years, years[-1] + 1):
        x = round(MARGIN + (year - years[0]) * cell)
        if cell >= STROKE_ROOM or year % every == 0:
            pen.rectangle((x, AXIS - TICK, x + 1, AXIS + TICK), inks["rule"])
    for year in years:
        hidden = told is not None and 0 < abs(year - told) < every
        if year == told or (year % every == 0 and not hidden):
            face = font(look.STRONG if year == told else look.PLAIN, YEAR)
            x = min(max(MARGIN + (year - years[0] + 0.5) * cell, MARGIN + 28), WIDTH - MARGIN - 28)
            pen.text((x, YEAR_BASE), str(year), inks["ink" if year == told else "ink-quiet"], face, "ms")


def _told(card: Card, years: range) -> int | None:
    """The year to be set off: the one that a page is about, or that an article came out in for sure."""
    days = card.days
    if days and days.earliest and days.latest and days.earliest.year == days.latest.year:
        return days.earliest.year if days.earliest.year in years else None
    return card.year


def _x(day: date, years: range) -> float:
    """Where a day stands on the row of years."""
    begin, end = date(years[0], 1, 1).toordinal(), date(years[-1], 12, 31).toordinal() + 1
    return MARGIN + (day.toordinal() + 0.5 - begin) / (end - begin) * INNER


def _discs(card: Card, years: range) -> Iterator[tuple[float, bool]]:
    """A filled disc for a day, a ring for each of a few."""
    days = card.days
    if card.choices:
        yield from ((_x(day, years), False) for day in card.choices if day.year in years)
    elif days and days.earliest and days.earliest == days.latest and days.earliest.year in years:
        yield _x(days.earliest, years), True


def _bars(card: Card, years: range) -> Iterator[tuple[float, float]]:
    """From the first to the last day of a range, as far as the years reach."""
    days = card.days
    if card.choices or days is None or (days.earliest is None and days.latest is None) or days.earliest == days.latest:
        return
    first = max(days.earliest or date.min, date(years[0], 1, 1))
    last = min(days.latest or date.max, date(years[-1], 12, 31))
    if first <= last:
        left, right = _x(first, years), _x(last, years)
        yield left, max(right, left + BAR)


def _disc(image: Image.Image, x: float, filled: bool, inks: Mapping[str, Colour]) -> None:
    """A disc, or a ring, with a little paper around it, as in the site's overview."""
    half = MARK + 4
    size = (2 * half + 1) * FINER
    for radius, ink in ((half, "paper"), (MARK, "ink"), *(() if filled else ((MARK - 3, "paper"),))):
        mask = Image.new("L", (size, size), 0)
        edge = (half - radius + 0.5) * FINER
        ImageDraw.Draw(mask).ellipse((edge, edge, size - 1 - edge, size - 1 - edge), 255)
        small = mask.resize((size // FINER, size // FINER), Image.Resampling.LANCZOS)
        image.paste(inks[ink], (round(x) - half, AXIS + 1 - half), small)
