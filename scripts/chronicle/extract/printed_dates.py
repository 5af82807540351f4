"""The dates of a page that may be the day of publication, and those that cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chronicle.dates.candidates import Candidate, Role
from chronicle.dates.find import FoundDate, find_dates
from chronicle.dates.partial import edtf_of_choices
from chronicle.extract.date_signs import date_signs
from chronicle.extract.dated_page import DatedLine, DatedPage
from chronicle.extract.layout import Layout
from chronicle.extract.page import Page
from chronicle.extract.quoting import Quoter
from chronicle.extract.stamp import Stamp, StampReader, is_span
from chronicle.extract.stamp_words import StampWords
from chronicle.model import Captured, Claim, Evidence, Rejected
from chronicle.rulebook import DateForm, Scorecard

_WHY: dict[Role, str] = {
    "published-stamp": "The page prints when it was published.",
    "stamp": "The page prints this date with the article.",
    "updated-stamp": "The page prints when it was last updated.",
    "masthead": "A date stands at the head of the page, apart from the article.",
    "dateline": "The dateline prints the day.",
    "end-stamp": "The page prints this date below the text.",
    "address": "The page's address holds this date.",
}
_NOT_PUBLICATION = {
    "related": "It belongs to another article that the page points to.",
    "comment": "It belongs to a reader's comment.",
    "furniture": "It stands in the page's furniture, not with the article.",
    "caption": "It dates a picture.",
    "tags": "It is a key word.",
}
LONGEST_LINE = 250
"""Characters beyond which a line is no line of furniture, and only a date that opens it may be a publication's."""

OPENING = 80
"""Characters that are such an opening."""

MOST_SIGNS = 4
"""Signs that are told of a date."""

MOST_REJECTED = 12
"""Dates passed over that are worth listing."""


def candidates_of(page: Page, dated: DatedPage, card: Scorecard) -> Iterator[Candidate]:
    """Every date of the page that may be its day of publication, in the page's order; full dates with their score."""
    yield from _full_dates(page, dated, card)
    yield from _partial_stamps(page)
    yield from _dateline_of_lead(page)


def _full_dates(page: Page, dated: DatedPage, card: Scorecard) -> Iterator[Candidate]:
    for line in dated.lines:
        for stamp in line.stamps:
            if may_be_publication(line, stamp, page.reader.words):
                signs = date_signs(dated, line, stamp)
                candidate = _from_stamp(stamp, line.index, page)
                yield replace(candidate, score=card.score(signs), signs=card.telling(signs, MOST_SIGNS))


def may_be_publication(line: DatedLine, stamp: Stamp, words: StampWords) -> bool:
    """Whether a date is full, stands on a short line or opens a long one, and nothing says that it is of another day.

    Another day is said by a word before it (a deadline, a birth, saving) or by a second date that makes it a span.
    """
    full = stamp.found.readings[0].full is not None and stamp.word != "captured"
    placed = len(line.text) <= LONGEST_LINE or stamp.found.start <= OPENING
    return (
        full
        and placed
        and not words.names_another_day(line.text[: stamp.start])
        and not is_span(line.text, line.stamps)
    )


def _partial_stamps(page: Page) -> Iterator[Candidate]:
    """Stamps that lack the year or the day."""
    for index, stamps in page.layout.stamps.items():
        if page.layout.marks[index].label in ("stamp", "byline"):
            for stamp in stamps:
                candidate = _from_stamp(stamp, index, page)
                # Below the text a name beside a date is a commenter's or another page's.
                if stamp.found.readings[0].full is None and (candidate.role != "end-stamp" or not stamp.others):
                    yield candidate


def _dateline_of_lead(page: Page) -> Iterator[Candidate]:
    layout = page.layout
    dateline = layout.datelines.get(layout.lead) if layout.lead is not None else None
    if layout.lead is not None and dateline and dateline.date:
        found = dateline.date
        why = _WHY["dateline"] if found.readings[0].year else "The dateline prints a day without a year."
        evidence = page.quoter.piece(layout.units[layout.lead], 0, found.end, "dateline", why)
        weekday = page.reader.weekday(evidence.quote or "")
        yield Candidate("dateline", found.readings, evidence, found.form, weekday=weekday)


def _from_stamp(stamp: Stamp, index: int, page: Page) -> Candidate:
    layout = page.layout
    role = _role(stamp, index, layout)
    title, lead = layout.title, layout.lead
    between = title is not None and lead is not None and title < index < lead
    why = _WHY[role] if stamp.found.readings[0].year else "The page prints a day without a year."
    evidence = page.quoter.piece(layout.units[index], stamp.start, stamp.end, role, why)
    clock = stamp.clock
    return Candidate(
        role,
        stamp.found.readings,
        evidence,
        stamp.found.form,
        time=clock.time if clock else None,
        zone=clock.zone if clock else None,
        weekday=stamp.weekday,
        between=between,
    )


def _role(stamp: Stamp, index: int, layout: Layout) -> Role:
    if stamp.word:
        return "published-stamp" if stamp.word == "published" else "updated-stamp"
    if layout.lead is not None and index > layout.lead:
        return "end-stamp"
    return "masthead" if _stands_apart(index, layout) else "stamp"


def _stands_apart(index: int, layout: Layout) -> bool:
    """Whether a stamp stands above the headline (or the text, where there is none) with other lines between."""
    below = layout.title if layout.title is not None else layout.lead
    if below is None or index > below:
        return False
    return any(layout.marks[i].label not in ("stamp", "byline", "agency") for i in range(index + 1, below))


def address_candidate(url: Claim[str] | None, forms: Sequence[DateForm]) -> Candidate | None:
    """The date that the page's address holds, as far as it goes."""
    found = find_dates(url.value, forms, lambda _: None) if url else ()
    if url is None or not found or _is_of_another_day(url.value, found[0]):
        return None
    told = url.evidence[0]
    evidence = Evidence(
        told.source, "date-in-address", f"{_WHY['address']} ({url.value})", told.line, told.start, told.end, told.quote
    )
    return Candidate("address", found[0].readings, evidence, found[0].form)


def _is_of_another_day(url: str, found: FoundDate) -> bool:
    """Whether an address is that of an event, or names another year beside the date."""
    years = {int(year) for year in re.findall(r"/(20\d\d)(?=/)", url)}
    return "/event" in url or bool(years and found.readings[0].year not in years)


def rejected_dates(
    layout: Layout, quoter: Quoter, reader: StampReader, captured: Captured | None
) -> tuple[Rejected, ...]:
    """Full dates of the page that are not the day of publication, with the reason."""
    found: list[Rejected] = []
    if captured:
        found.append(Rejected(captured.moment, captured.evidence))
    for unit in layout.units:
        why = _NOT_PUBLICATION.get(layout.marks[unit.index].label)
        if why and len(found) < MOST_REJECTED:
            for date in reader.dates(unit.text):
                if date.readings[0].full:
                    evidence = quoter.piece(unit, date.start, date.end, "not-the-article's", why)
                    found.append(Rejected(_edtf(date), evidence))
    return tuple(found[:MOST_REJECTED])


def _edtf(date: FoundDate) -> str:
    full = [day for reading in date.readings if (day := reading.full)]
    return edtf_of_choices(full) if len(full) > 1 else date.readings[0].edtf
