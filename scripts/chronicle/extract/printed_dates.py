"""The printed dates of a page that may be its day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from chronicle.dates.candidates import Candidate, Role
from chronicle.extract.date_signs import date_signs, is_like_a_name
from chronicle.extract.dated_page import DatedLine, DatedPage
from chronicle.extract.layout import Layout
from chronicle.extract.page import Page
from chronicle.extract.stamp import Stamp, is_span
from chronicle.extract.stamp_words import StampWords
from chronicle.extract.told_signs import told_signs
from chronicle.model import Label
from chronicle.scorecard import Scorecard

_WHY: dict[Role, str] = {
    "published-stamp": "The page prints when it was published.",
    "stamp": "The page prints this date with the article.",
    "updated-stamp": "The page prints when it was last updated.",
    "masthead": "A date stands at the head of the page, apart from the article.",
    "dateline": "The dateline prints the day.",
    "remark": "This date stands among readers' comments.",
    "end-stamp": "The page prints this date below the beginning of the text.",
}
_AMONG = {
    "related": "This date stands among links to other articles.",
    "caption": "This date stands with a picture.",
    "tags": "This date stands among key words.",
    "body": "This date stands in the text.",
}
"""What is said of a date by the label of its line, where no word beside it says more."""

LONGEST_LINE = 250
"""Characters beyond which a line is no line of furniture, and only a date that opens it may be a publication's."""

OPENING = 80
"""Characters that are such an opening."""


TOP_LINES = 4
"""Lines at the top of a page where a name is the outlet's."""


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
                yield replace(candidate, score=card.score(signs), signs=told_signs(signs, card))


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
    why = _why(stamp, role, layout.marks[index].label)
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


def _why(stamp: Stamp, role: Role, label: Label) -> str:
    if stamp.found.readings[0].year is None:
        return "The page prints a day without a year."
    return _WHY[role] if stamp.word else _AMONG.get(label, _WHY[role])


def _role(stamp: Stamp, index: int, layout: Layout) -> Role:
    if stamp.word:
        return "published-stamp" if stamp.word == "published" else "updated-stamp"
    if layout.lead is not None and index > layout.lead:
        return "remark" if layout.marks[index].label == "comment" else "end-stamp"
    return "masthead" if _stands_apart(index, layout) else "stamp"


def _stands_apart(index: int, layout: Layout) -> bool:
    """Whether a stamp stands above the headline (or the text, where there is none) with other lines between.

    One name between them is the author's, but at the very top of a page the outlet's.
    """
    below = layout.title if layout.title is not None else layout.lead
    if below is None or index > below:
        return False
    between = [i for i in range(index + 1, below) if layout.marks[i].label not in ("stamp", "byline", "agency")]
    if len(between) == 1 and index >= TOP_LINES and is_like_a_name(layout.units[between[0]].text):
        return False
    return bool(between)
