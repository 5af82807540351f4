"""The dates of a page that are of another day, each with what tells so, and the date in its address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chronicle.dates.candidates import Candidate
from chronicle.dates.find import FoundDate, find_dates
from chronicle.dates.partial import edtf_of_choices
from chronicle.extract.dated_page import DatedLine, DatedPage
from chronicle.extract.page import Page
from chronicle.extract.stamp import Stamp, is_span
from chronicle.model import Claim, Evidence, Rejected
from chronicle.rulebook import DateForm

MOST_REJECTED = 8
"""Dates of another day that are worth listing."""


def rejected_dates(page: Page, dated: DatedPage) -> tuple[Rejected, ...]:
    """When the copy was saved, and dates outside the text of which the page says that they are of another day."""
    captured = (Rejected(page.captured.moment, page.captured.evidence),) if page.captured else ()
    return (*captured, *tuple(_told_otherwise(page, dated))[:MOST_REJECTED])


def _told_otherwise(page: Page, dated: DatedPage) -> Iterator[Rejected]:
    for line in dated.lines:
        if page.layout.marks[line.index].label == "body":
            continue
        for stamp in line.stamps:
            why = _why_another(line, stamp, page)
            if why and stamp.found.readings[0].full:
                unit = page.layout.units[line.index]
                evidence = page.quoter.piece(unit, stamp.found.start, stamp.found.end, "of-another-day", why)
                yield Rejected(_edtf(stamp.found), evidence)


def _why_another(line: DatedLine, stamp: Stamp, page: Page) -> str | None:
    if is_span(line.text, line.stamps):
        return "It is one end of a span of days."
    if stamp.word == "captured":
        return "The page says that this is when the copy was saved."
    told = page.reader.words.names_another_day(line.text[: stamp.start])
    return "The words before it say that it is of another day." if told else None


def address_candidate(url: Claim[str] | None, forms: Sequence[DateForm]) -> Candidate | None:
    """The date that the page's address holds, as far as it goes."""
    found = find_dates(url.value, forms, lambda _: None) if url else ()
    if url is None or not found or _is_of_another_day(url.value, found[0]):
        return None
    told = url.evidence[0]
    why = "The page's address holds this date." if told.quote else f"The page's address holds this date ({url.value})."
    evidence = Evidence(told.source, "date-in-address", why, told.line, told.start, told.end, told.quote)
    return Candidate("address", found[0].readings, evidence, found[0].form)


def _is_of_another_day(url: str, found: FoundDate) -> bool:
    """Whether an address is that of an event, or names another year beside the date."""
    years = {int(year) for year in re.findall(r"/(20\d\d)(?=/)", url)}
    return "/event" in url or bool(years and found.readings[0].year not in years)


def _edtf(date: FoundDate) -> str:
    full = [day for reading in date.readings if (day := reading.full)]
    return edtf_of_choices(full) if len(full) > 1 else date.readings[0].edtf
