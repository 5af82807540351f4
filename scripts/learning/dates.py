"""Which printed date is the day of publication: what the scorecard `date` is learned from."""

from __future__ import annotations

from chronicle.extract.date_signs import date_signs
from chronicle.extract.dated_page import dated_page
from chronicle.extract.knowledge import Knowledge
from chronicle.extract.page import read_page
from chronicle.extract.printed_dates import may_be_publication
from chronicle.model import Seed
from learning.fit import Item
from learning.pages import KnownPage


def date_items(known: KnownPage, knowledge: Knowledge) -> list[tuple[Item, tuple[str, ...]]]:
    """Each full date of the page as a thing to choose, with the days it can mean; right if one of them is the known."""
    page = read_page(Seed(known.id, known.id, known.text), knowledge)
    dated = dated_page(page.layout, page.reader, page.order)
    found = []
    for line in dated.lines:
        for stamp in line.stamps:
            if may_be_publication(line, stamp, page.reader.words):
                days = tuple(day.isoformat() for day in dated.days_of(stamp))
                found.append((Item(date_signs(dated, line, stamp), known.day in days), days))
    return found
