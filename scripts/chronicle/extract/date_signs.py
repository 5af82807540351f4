"""The signs by which a printed date is, or is not, the day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chronicle.extract.dated_page import DatedLine, DatedPage, beginnings
from chronicle.extract.prose import ends_sentence
from chronicle.extract.signs import at_least
from chronicle.extract.stamp import Stamp

NEAR = (2, 3, 4, 6, 10, 20, 50)
"""Distances in lines that are told apart."""

CROWD = 12
"""Lines on either side among which other dates make a list."""

LIST = 25
"""Lines on either side among which lines of one shape are one list."""

FARTHEST = 40
"""Lines in which the nearest prose is sought."""

WEB_BEGAN = 1995
"""The year from which newspapers have had pages on the web."""

HEADLINE_REACH = 6
"""Lines above a date among which its headline is sought."""


def date_signs(page: DatedPage, line: DatedLine, stamp: Stamp) -> frozenset[str]:
    """The signs of one date of a line, in words."""
    days = page.days_of(stamp)
    return frozenset(
        (
            *_of_words(page, line, stamp),
            *_of_form(line, stamp, days),
            *_of_place(page, line.index),
            *_of_prose(page, line.index),
            *_of_running_text(page, line, stamp),
            *_of_headline(page, line.index),
            *_of_crowd(page, line),
            *(_of_day(page, line.index, days[0]) if len(days) == 1 else ()),
        )
    )


def _of_words(page: DatedPage, line: DatedLine, stamp: Stamp) -> Iterator[str]:
    text, words = line.text, page.reader.words
    yield f"word {stamp.word or 'none'}"
    if stamp.word and page.run:
        yield f"word {stamp.word} {'above' if line.index < page.run[0] else 'in or below'} the text"
    if words.last(text[stamp.end :]) == "updated":
        yield "updated behind"
    if words.has_byline(text):
        yield "byline word"
    if words.has_count(text):
        yield "count beside"
    if words.tells_another_day(stamp.others):
        yield "another day's word"
    if stamp.weekday is not None:
        yield "weekday beside"
    yield from at_least("other words", len(stamp.others), (1, 2, 3, 5, 8, 12))
    spoken = sum(word[0].isalpha() and word[0].islower() for word in stamp.others)
    yield from at_least("words in small letters", spoken, (1, 2, 4, 8))
    yield from (f"holds {mark}" for mark in ("@", "(@", "©") if mark in text)


def _of_form(line: DatedLine, stamp: Stamp, days: tuple[date, ...]) -> Iterator[str]:
    text, first = line.text, line.stamps[0]
    before, behind = text[: stamp.start].strip(), text[stamp.end :].strip()
    yield f"form {stamp.found.form}"
    yield from at_least("line length", len(text), (20, 40, 60, 100, 160, 250))
    yield from at_least("length before", len(before), (1, 4, 12, 30, 80))
    yield from at_least("length behind", len(behind), (1, 4, 12, 30, 80))
    if len(line.stamps) > 1:
        yield "several dates on line"
    if stamp is not first:
        yield (
            "same day before on line" if stamp.found.readings == first.found.readings else "another day before on line"
        )
    if len(days) > 1:
        yield "day and month unclear"
    if stamp.weekday is not None and all(day.weekday() != stamp.weekday for day in days):
        yield "wrong weekday"
    if stamp.clock:
        yield "clock first" if stamp.clock_first else "clock behind"
        yield from ("zone",) if stamp.clock.zone else ()
    if before.endswith((":", "：")) and not stamp.word:
        yield "colon before"
    if before.endswith(("(", "[")):
        yield "bracket before"
    yield from _of_edges(text, stamp)


def _of_edges(text: str, stamp: Stamp) -> Iterator[str]:
    if text[:1] in "•*-·":
        yield "bullet"
    if ends_sentence(text):
        yield "sentence end"
    if text[stamp.end : stamp.end + 1].isalpha():
        yield "glued to what follows"
    if stamp.start and text[stamp.start - 1].isalpha():
        yield "glued to what precedes"


def _of_place(page: DatedPage, index: int) -> Iterator[str]:
    layout = page.layout
    marks, title, lead = layout.marks, layout.title, layout.lead
    yield f"label {marks[index].label}"
    if layout.units[index].alone:
        yield "alone between blank lines"
    for where, neighbour in (("above", index - 1), ("below", index + 1)):
        if 0 <= neighbour < len(layout.units) and is_like_a_name(layout.units[neighbour].text):
            yield f"name-like line {where}"
    for step in (1, 2):
        yield from (f"label {step} above {marks[i].label}" for i in (index - step,) if i in marks)
        yield from (f"label {step} below {marks[i].label}" for i in (index + step,) if i in marks)
    yield from at_least("lines from top", index, (1, 3, 10, 30, 80, 200))
    yield from _beside("headline", index, title)
    yield from _beside("lead", index, lead)
    if title is not None and lead is not None and any(title < other < lead for other in page.relative):
        yield "a time like “3 hours ago” with the headline"
    if any(0 < abs(other - index) <= 2 for other in page.relative):
        yield "a time like “3 hours ago” beside"
    if title is not None and lead is not None and title < index < lead:
        yield "between headline and lead"
        if not any(title < other < index for other in page.listed):
            yield "first date between headline and lead"
    if title is not None and index < title and not any(index < other < title for other in page.listed):
        yield "last date above headline"


def is_like_a_name(text: str) -> bool:
    """Whether a line is two to four words with capitals, as an author's name is."""
    words = text.split()
    return 2 <= len(words) <= 4 and len(text) <= 40 and all(word[0].isupper() for word in words)


def _beside(what: str, index: int, place: int | None) -> Iterator[str]:
    """Signs of the distance to a line of the article."""
    if place is None:
        yield f"no {what}"
    elif index >= place:
        yield from at_least(f"lines below {what}", index - place, (1, *NEAR))
        yield f"below {what}"
    else:
        yield from at_least(f"lines above {what}", place - index, NEAR)


def _of_prose(page: DatedPage, index: int) -> Iterator[str]:
    prose, run = page.prose, page.run
    below = next((i for i in range(index + 1, min(len(prose), index + FARTHEST)) if prose[i]), None)
    above = next((i for i in range(index - 1, max(-1, index - FARTHEST), -1) if prose[i]), None)
    yield from ("no prose near below",) if below is None else at_least("prose below in", below - index, NEAR)
    yield from ("no prose near above",) if above is None else at_least("prose above in", index - above, NEAR)
    yield from at_least("prose that follows", _prose_that_follows(page, index), (1, 200, 500, 1000, 2000, 4000))
    if not any(prose[:index]):
        yield "no prose above"
    if run and index < run[0]:
        yield from at_least("lines above text", run[0] - index, (1, *NEAR))
        if not any(index < other < run[0] for other in page.listed):
            yield "last date above text"
    elif run:
        yield from ("within text",) if index in run else at_least("lines below text", index - run[-1], (1, *NEAR))


def _of_running_text(page: DatedPage, line: DatedLine, stamp: Stamp) -> Iterator[str]:
    """Signs of a date that is told in a sentence rather than stamped on the page."""
    if page.prose[line.index]:
        yield "in a sentence" if line.text[: stamp.start].strip() else "opens a paragraph"
    if line.index and page.layout.units[line.index - 1].text.endswith(":"):
        yield "colon on the line above"


def _prose_that_follows(page: DatedPage, index: int) -> int:
    """Characters of the prose that begins within some lines below, up to the next gap."""
    total = gap = 0
    for i in range(index + 1, min(len(page.prose), index + FARTHEST)):
        if page.prose[i]:
            total, gap = total + len(page.layout.units[i].text), 0
        elif total:
            gap += 1
            if gap > 3:
                break
    return total


def _of_headline(page: DatedPage, index: int) -> Iterator[str]:
    units = page.layout.units
    above = [i for i in range(index - 1, max(-1, index - 1 - HEADLINE_REACH), -1) if page.headline_like(i)]
    if above and index - above[0] <= 3:
        yield f"headline-like {index - above[0]} above"
    if page.headline_like(index + 1):
        yield "headline-like right below"
    shared = {i: _shared(beginnings(units[i].text), page.topic) for i in above}
    best = max(shared, key=lambda i: shared[i], default=None)
    if best is not None and shared[best] >= 0.3:
        near = "just" if index - best <= 2 else "well"
        yield f"{'most' if shared[best] >= 0.6 else 'some'} words of a line {near} above"
    if any(page.said[units[i].text.casefold()] > 1 for i in above):
        yield "repeated headline above"


def _shared(headline: frozenset[str], topic: frozenset[str]) -> float:
    """The share of a headline's words that the text's opening has, 0 for headlines of fewer than two."""
    return len(headline & topic) / len(headline) if len(headline) > 1 else 0.0


def _of_crowd(page: DatedPage, line: DatedLine) -> Iterator[str]:
    index, others = line.index, page.listed
    yield from at_least("dates near", sum(0 < abs(i - index) <= CROWD for i in others), (1, 2, 3, 5))
    yield from at_least("dates before", sum(i < index for i in others), (1, 2, 3, 5, 10))
    yield from at_least("dates on page", len(others), (2, 3, 5, 10, 20))
    if page.said[line.text.casefold()] > 1:
        yield "line said again"
    alike = page.shapes[line.shape]
    yield from at_least("lines of its shape", len(alike), (2, 3, 4, 7))
    yield from at_least("lines of its shape near", sum(0 < abs(i - index) <= LIST for i in alike), (1, 2, 3, 6))
    if index == alike[0]:
        yield "first of its shape"


def _of_day(page: DatedPage, index: int, day: date) -> Iterator[str]:
    days = page.distinct_days
    yield from at_least("times printed", page.times_said[day], (2, 3, 5, 9))
    yield from at_least("days before latest", (days[-1] - day).days, (1, 2, 4, 8, 31, 366))
    if day == days[0]:
        yield "earliest date"
    if day.year < WEB_BEGAN:
        yield "before the web"
    yield from at_least("later dates", sum(other > day for other in days), (1, 2, 4, 8))
    below = [other for i, other in page.days if i > index]
    if below:
        not_earlier = 100 * sum(other >= day for other in below) // len(below)
        yield from at_least("per cent of dates below not earlier", not_earlier, (10, 50, 90, 100))
    if page.lead_weekday is not None:
        lag = (day.weekday() - page.lead_weekday) % 7
        yield f"lead's weekday {lag} days before" if lag <= 2 else "lead's weekday longer before"
    if page.copyright_year is not None:
        ahead = page.copyright_year - day.year
        yield f"copyright year {'later' if ahead > 0 else 'earlier' if ahead < 0 else 'the same'}"
