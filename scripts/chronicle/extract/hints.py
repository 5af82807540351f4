"""Smaller signs for the date: which number is the day, and the weekday in the lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chronicle.authorities.match import NameIndex
from chronicle.dates.candidates import LeadWeekday, OrderHint
from chronicle.dates.find import FoundDate
from chronicle.extract.layout import Layout
from chronicle.extract.quoting import Quoter
from chronicle.extract.stamp import StampReader
from chronicle.model import Claim, Evidence, NameLink
from chronicle.rulebook import Language, Order
from chronicle.times.weekdays import reporting_weekday

LEAD_LENGTH = 450
"""Characters of the lead in which the weekday is sought."""

FEWEST_SPELLINGS = 3
"""Different words that tell how a text spells; one may stand in a name."""

_SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")

_BOTH: tuple[Order, ...] = ("DMY", "MDY")
"""The orders in which the readings of an all-digit date stand."""

_IN_WORDS: dict[Order, str] = {"DMY": "the day first", "MDY": "the month first", "YMD": "the year first"}


def order_hints(
    layout: Layout,
    quoter: Quoter,
    reader: StampReader,
    names: NameIndex,
    source: Claim[NameLink] | None,
    language: Language | None,
) -> Iterator[OrderHint]:
    """Reasons for one order of day and month: another date of the page, the outlet's habit, the language.

    Not the habit of an agency whose copy the outlet runs: the stamp is the outlet's.
    """
    of_page = tuple(_other_dates(layout, quoter, reader))
    if len({hint.order for hint in of_page}) == 1:  # a page that writes both ways tells nothing
        yield from of_page
    outlet = names.outlet(source.value.id) if source and source.value.id else None
    if outlet and outlet.date_order in _IN_WORDS:
        order: Order = "DMY" if outlet.date_order == "DMY" else "MDY" if outlet.date_order == "MDY" else "YMD"
        why = f"{outlet.name} writes {_IN_WORDS[order]}."
        yield OrderHint(order, Evidence("authority", "order-of-outlet", why))
    if language and language.spellings:
        yield from _spelling(layout, quoter, language)
    if language and language.order:
        why = f"Pages in this language ({language.code}) write {_IN_WORDS[language.order]}."
        yield OrderHint(language.order, Evidence("authority", "order-of-language", why))


def _spelling(layout: Layout, quoter: Quoter, language: Language) -> Iterator[OrderHint]:
    """Words of the text that are spelled as in countries of one order, where none is spelled as in those of another."""
    found: dict[str, OrderHint] = {}
    for unit in layout.labelled("standfirst", "body"):
        for match in _SMALL_WORD.finditer(unit.read):
            order = language.spellings.get(match.group())
            if order and match.group() not in found:
                why = f"Where “{match.group()}” is spelled so, dates are written with {_IN_WORDS[order]}."
                evidence = quoter.piece(unit, match.start(), match.end(), "order-by-spelling", why)
                found[match.group()] = OrderHint(order, evidence)
    if len(found) >= FEWEST_SPELLINGS and len({hint.order for hint in found.values()}) == 1:
        yield next(iter(found.values()))


def _other_dates(layout: Layout, quoter: Quoter, reader: StampReader) -> Iterator[OrderHint]:
    """An all-digit date that can be read one way only, and then one that is another date of the page in one reading."""
    dates = [
        (unit, date)
        for unit in layout.units
        if layout.marks[unit.index].label != "body"
        for date in reader.dates(unit.text)
    ]
    told = {day for _, date in dates if len(date.readings) == 1 and (day := date.readings[0].full)}
    for unit, date in dates:
        order = _only_order(date)
        if order:
            why = f"Another date of the page can only be read with {_IN_WORDS[order]}."
            yield OrderHint(order, quoter.piece(unit, date.start, date.end, "order-on-page", why))
    for unit, date in dates:
        orders = [order for order, reading in zip(_BOTH, date.readings, strict=False) if reading.full in told]
        if len(date.readings) > 1 and len(orders) == 1:
            why = f"With {_IN_WORDS[orders[0]]} this is a day that the page prints elsewhere."
            yield OrderHint(orders[0], quoter.piece(unit, date.start, date.end, "order-by-agreement", why))


def _only_order(date: FoundDate) -> Order | None:
    """The order that the numbers of an all-digit date tell by themselves."""
    if not date.form.startswith("all-digits") or len(date.readings) != 1:
        return None
    first, reading = int(date.quote[:2].rstrip("./-")), date.readings[0]
    if reading.day == reading.month:
        return None
    return "DMY" if first == reading.day else "MDY"


def lead_weekday(layout: Layout, quoter: Quoter, languages: Sequence[Language]) -> LeadWeekday | None:
    """The bare weekday that an agency's lead names with a verb in the past.

    How far back it lies was measured on agency dispatches, so it is used for those alone.
    """
    dateline = layout.datelines.get(layout.lead) if layout.lead is not None else None
    if layout.lead is None or dateline is None or not dateline.agency:
        return None
    unit, start = layout.units[layout.lead], dateline.end
    found = reporting_weekday(unit.text[start : start + LEAD_LENGTH], languages)
    if found is None:
        return None
    why = "The first sentence names a weekday."
    evidence = quoter.piece(unit, start + found.start, start + found.end, "weekday-in-lead", why)
    return LeadWeekday(found.weekday, evidence)
