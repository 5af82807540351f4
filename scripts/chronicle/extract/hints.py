"""Smaller signs for the date: which number is the day, and the weekday in the lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chronicle.authorities.match import NameIndex
from chronicle.dates.candidates import LeadWeekday, OrderHint
from chronicle.extract.layout import Layout
from chronicle.extract.quoting import Quoter
from chronicle.extract.stamp import StampReader
from chronicle.model import Claim, Evidence, NameLink
from chronicle.rulebook import Language, Order
from chronicle.times.weekdays import reporting_weekday

LEAD_LENGTH = 450
"""Characters of the lead in which the weekday is sought."""

_IN_WORDS: dict[Order, str] = {"DMY": "the day first", "MDY": "the month first", "YMD": "the year first"}


def order_hints(
    layout: Layout,
    quoter: Quoter,
    reader: StampReader,
    names: NameIndex,
    sources: Sequence[Claim[NameLink] | None],
    language: Language | None,
) -> Iterator[OrderHint]:
    """Reasons for one order of day and month: another date of the page, the outlet's habit, the language."""
    yield from _other_dates(layout, quoter, reader)
    for source in sources:
        outlet = names.outlet(source.value.id) if source and source.value.id else None
        if source and outlet and outlet.date_order in _IN_WORDS:
            order: Order = "DMY" if outlet.date_order == "DMY" else "MDY" if outlet.date_order == "MDY" else "YMD"
            why = f"{outlet.name} writes {_IN_WORDS[order]}."
            yield OrderHint(order, Evidence("authority", "order-of-outlet", why))
    if language and language.order:
        why = f"Pages in this language ({language.code}) write {_IN_WORDS[language.order]}."
        yield OrderHint(language.order, Evidence("authority", "order-of-language", why))


def _other_dates(layout: Layout, quoter: Quoter, reader: StampReader) -> Iterator[OrderHint]:
    for unit in layout.units:
        for date in reader.dates(unit.text) if layout.marks[unit.index].label != "body" else ():
            if date.form == "all-digits" and len(date.readings) == 1:
                first = int(date.quote[:2].rstrip("./-"))
                if first == date.readings[0].month == date.readings[0].day:
                    continue
                order: Order = "DMY" if first == date.readings[0].day else "MDY"
                why = f"Another date of the page can only be read with {_IN_WORDS[order]}."
                yield OrderHint(order, quoter.piece(unit, date.start, date.end, "order-on-page", why))


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
