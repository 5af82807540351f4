"""The dated sentences of a text: each with one of its times, what it does with it, and the days that follow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import takewhile

from chronicle.eventbook import EventRules
from chronicle.events.names import Place
from chronicle.events.sentences import quotations, sentences, within
from chronicle.events.uses import use_of
from chronicle.model import DatedSentence, DateRange, Mention

_YEAR = re.compile(r"\d{4}")
_ODD_YEAR = re.compile(r",? \d{3,}\b")

MONTH = timedelta(days=31)

PlacedMention = tuple[Mention, int, int]
"""A time, and where it stands in the text of its paragraph."""

WORD_BEFORE = 12
"""Characters before a time in which a word such as “since” or “by” stands."""


def dated_sentences(
    number: int, text: str, mentions: Iterable[PlacedMention], published: DateRange, rules: EventRules
) -> Iterator[DatedSentence]:
    """Each time of a paragraph (the body's `number`-th, from 0) whose days are known, with its sentence.

    `published` are the days on which the article may have come out.
    """
    placed = tuple(mentions)
    last = max((at for _, at, _ in placed), default=-1)
    parts = tuple(takewhile(lambda sentence: sentence[0] <= last, sentences(text, rules.shortened)))
    quoted = quotations(text)
    for mention, at, to in placed:
        sentence = within(parts, at, to)
        if sentence is None or not is_dated(mention) or _goes_on(text, mention, to):
            continue
        days = _opened(mention, text[max(0, at - WORD_BEFORE) : at], rules)
        use, why = use_of(Place(text, sentence, quoted, at, to, mention), days, published, rules)
        (start, end), edtf = sentence, edtf_of(days, mention)
        known = _known(days, published)
        yield DatedSentence(number, start, end, at, to, text[start:end], mention, use, known, edtf, why)


def is_dated(mention: Mention) -> bool:
    """Whether a time says on which days something is: not a length, nor “now”, nor what comes again and again."""
    return mention.days is not None and mention.kind in ("DATE", "TIME") and not (mention.value or "").endswith("_REF")


def _goes_on(text: str, mention: Mention, to: int) -> bool:
    """Whether a year that the calendar here does not reach stands behind a date without one: 28 July 988."""
    return not _YEAR.search(mention.quote) and _ODD_YEAR.match(text, to) is not None


def _opened(mention: Mention, before: str, rules: EventRules) -> DateRange:
    """The days of a time, with an open end where a word before it says that it lasts from there, or is no later."""
    days = mention.days or DateRange()
    words = before.lower().split()
    word = words[-1] if words else ""
    if word in rules.since:
        return DateRange(days.earliest, None)
    return DateRange(None, days.latest) if word in rules.until and mention.kind == "DATE" else days


def _known(days: DateRange, published: DateRange) -> DateRange:
    """The days of what lasts from a day: as far as the text can know, to that of its publication."""
    if days.latest is None and days.earliest and published.latest and published.latest >= days.earliest:
        return DateRange(days.earliest, published.latest)
    return days


def edtf_of(days: DateRange, mention: Mention) -> str:
    """The days in EDTF: a day, month or year; one of a range of days; a span that lasts; no later than a day."""
    first, last = days.earliest, days.latest
    if first and last:
        if mention.edtf and _is_plain(mention.edtf):
            return mention.edtf
        return first.isoformat() if first == last else f"[{first}..{last}]"
    written = (mention.edtf or "").strip("./")
    if first:
        return f"{written if _is_plain(written) else _about(first, mention)}/.."
    return f"[..{last.isoformat()}]" if last else ""


def _about(first: date, mention: Mention) -> str:
    """About when a season, quarter or week begins, for nobody means its first day: “since the summer”."""
    days = mention.days
    is_long = days is not None and days.latest is not None and days.latest - first > MONTH
    return (first.isoformat()[:7] if is_long else first.isoformat()) + "~"


def _is_plain(edtf: str) -> bool:
    """Whether it is a day, a month or a year."""
    edtf = edtf.removesuffix("~")
    return len(edtf) in (4, 7, 10) and edtf.replace("-", "").isdigit() and not _is_season(edtf)


def _is_season(edtf: str) -> bool:
    return len(edtf) == 7 and int(edtf[5:]) > 12
