"""What is dated in an article: a small timeline of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from chronicle.model import Article, DatedSentence, DateRange, Use, Window
from chronicle.pages.words import USES, date_words, sentence_date

ROOM = 46
"""Characters of the sentence shown before and behind a time; they are cut between words."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence around a time, which is `time`, and the link to its paragraph and to the timeline's entry.

    `use` names the mark, and `note` says it in words.
    """

    use: Use
    note: str | None
    before: str
    time: str
    behind: str
    link: str
    entry: str | None


@dataclass(frozen=True, slots=True)
class DatedDay:
    """A day or other time that the article names, in words, and what it says of it; its own is that of publication."""

    when: str
    pieces: tuple[Piece, ...]
    is_own: bool = False


EntryOf = Callable[[DatedSentence], str | None]


def dated_days(
    article: Article, window: Window, entry_of: EntryOf
) -> tuple[tuple[DatedDay, ...], tuple[DatedDay, ...]]:
    """The days that the article names in order of time: those of the window, and those outside."""
    inside = [dated for dated in article.dated if _year(dated) in window.years]
    outside = [dated for dated in article.dated if _year(dated) not in window.years]
    return _days(inside, entry_of, article.published.day), _days(outside, entry_of, None)


def _year(dated: DatedSentence) -> int:
    return _begins(dated).year


def _begins(dated: DatedSentence) -> date:
    return dated.days.earliest or dated.days.latest or date.min


def _days(dated: Sequence[DatedSentence], entry_of: EntryOf, published: date | None) -> tuple[DatedDay, ...]:
    """The days in order, among them that of publication where there are others."""
    ordered = sorted(dated, key=lambda d: (_begins(d), d.days.latest or date.max, d.edtf))
    days = [
        (_begins(same[0]), DatedDay(when, tuple(_piece(d, entry_of(d)) for d in same)))
        for when, same in ((when, tuple(group)) for when, group in groupby(ordered, key=sentence_date))
    ]
    if days and published:
        place = bisect_right(days, published, key=lambda day: day[0])
        days.insert(place, (published, DatedDay(date_words(DateRange(published, published)), (), is_own=True)))
    return tuple(day for _, day in days)


def _piece(dated: DatedSentence, entry: str | None) -> Piece:
    at, to = dated.at - dated.start, dated.to - dated.start
    return Piece(
        use=dated.use,
        note=USES[dated.use],
        before=_cut_before(dated.text[:at]),
        time=dated.text[at:to],
        behind=_cut_behind(dated.text[to:]),
        link=f"#{dated.anchor}",
        entry=entry,
    )


def _cut_before(text: str) -> str:
    if len(text) <= ROOM:
        return text
    return "… " + text[-ROOM:].partition(" ")[2]


def _cut_behind(text: str) -> str:
    if len(text) <= ROOM:
        return text
    return text[:ROOM].rpartition(" ")[0].rstrip(" ,;:–—-") + " …"
