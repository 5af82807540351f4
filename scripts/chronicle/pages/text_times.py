"""Times in an article's paragraphs: each with the day it means, and the way to its entry on the timeline."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from chronicle.model import Article, DatedSentence
from chronicle.pages.escape import TextMark, html
from chronicle.pages.words import sentence_date

LinkOf = Callable[[DatedSentence], str | None]
"""The link to the timeline's entry of a time, None where it has none."""

WEEK = timedelta(days=6)
_YEAR = re.compile(r"\d{4}")


def times_in_text(article: Article, link_of: LinkOf) -> Mapping[int, tuple[TextMark, ...]]:
    """By number of the paragraph, from 0: the times in its text, in order."""
    found: dict[int, list[TextMark]] = {}
    for dated in article.dated:
        marks = found.setdefault(dated.paragraph, [])
        if not marks or marks[-1].end <= dated.at:
            marks.append(_mark(dated, link_of(dated)))
    return {number: tuple(marks) for number, marks in found.items()}


def together(first: Iterable[TextMark], second: Iterable[TextMark]) -> tuple[TextMark, ...]:
    """The marks of both in order; of two that overlap, that of the first."""
    kept = list(first)
    kept += [mark for mark in second if all(mark.end <= other.start or other.end <= mark.start for other in kept)]
    return tuple(sorted(kept, key=lambda mark: mark.start))


def _mark(dated: DatedSentence, link: str | None) -> TextMark:
    """The time as an element that shows its day, as a link where it has an entry.

    Where it has none the keyboard does not stop at it: there is nothing to do, and the day stands beside the text too.
    """
    value = machine_value(dated)
    kind = "when when--plain" if _YEAR.search(dated.mention.quote) else "when"
    shown = f'class="{kind}" data-day="{html(sentence_date(dated))}"'
    element, closing = (f'<time datetime="{value}"', "</time>") if value else ("<span", "</span>")
    if link is None:
        return TextMark(dated.at, dated.to, f"{element} {shown}>", closing)
    return TextMark(dated.at, dated.to, f'<a {shown} href="{link}">{element}>', f"{closing}</a>")


def machine_value(dated: DatedSentence) -> str | None:
    """The value for `<time datetime>`: a moment, a day, a week, a month or a year that holds all of the time's days.

    HTML knows no seasons, quarters or ranges; what is longer than a year has none.
    """
    value, days = dated.mention.value or "", dated.mention.days
    if days is None or days.earliest is None or days.latest is None:
        return None
    first, last = days.earliest, days.latest
    if (
        dated.mention.kind == "TIME"
        and first == last
        and value[11:13].isdigit()
        and len(value) == len("2014-03-07T10:35")
    ):
        return value
    return _of_days(first, last)


def _of_days(first: date, last: date) -> str | None:
    if first == last:
        return first.isoformat()
    if first.isocalendar()[:2] == last.isocalendar()[:2] and last - first <= WEEK:
        year, week, _ = first.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if (first.year, first.month) == (last.year, last.month):
        return first.isoformat()[:7]
    return f"{first.year:04d}" if first.year == last.year else None
