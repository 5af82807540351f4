"""Dates, statuses and labels in words, as precise as they are known and no more."""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from chronicle.model import Captured, DatedSentence, DateRange, Entry, EventKind, Label, Published, Status, Use
from chronicle.pages.edtf import MONTHS, span_words

LABELS: dict[Label, str] = {
    "title": "headline",
    "stamp": "date stamp",
    "clock": "page clock",
    "byline": "byline",
    "dateline": "dateline",
    "agency": "agency",
    "standfirst": "standfirst",
    "subhead": "subheading",
    "body": "text",
    "caption": "caption",
    "credit": "picture credit",
    "furniture": "page furniture",
    "related": "other headlines",
    "tags": "tags",
    "address": "address",
    "comment": "comments",
    "repeat": "said twice",
    "blank": "blank",
}

STATUSES: dict[Status, str] = {
    "printed": "printed on the page",
    "inferred": "inferred from evidence",
    "curated": "given by the curator",
    "bounded": "known only as a range",
    "unknown": "not known",
}

STATUS_NOTES: Mapping[str, str] = {"inferred": "inferred", "curated": "from a note", "bounded": "range only"}
"""The same in a word or two, by status, where a date is not simply printed."""

EVENT_KINDS: dict[EventKind, str] = {
    "agreement": "agreement",
    "court": "court case",
    "crisis": "crisis",
    "election": "election",
    "expulsion": "expulsion",
    "law": "law",
    "military": "military",
    "sanctions": "sanctions",
    "statement": "statement",
    "summit": "summit",
    "treaty": "treaty",
}

OUTLET_KINDS: dict[str, str] = {
    "agency": "Agencies",
    "newspaper": "Newspapers",
    "broadcaster": "Broadcasters",
    "magazine": "Magazines",
    "online": "Online",
}
"""Kinds of outlet, as headings."""

USES: dict[Use, str | None] = {"happened": "event", "planned": "planned", "said": "said", "named": None}
"""What a sentence does with a time, where a reader should be told."""

_QUALIFIERS = {"~": "about ", "?": "probably ", "%": "perhaps about "}


def date_words(days: DateRange, edtf: str | None = None, choices: tuple[date, ...] = ()) -> str:
    """The days in words, as precise as they are known: `26 January 2013`, `January 2013`, `between … and …`.

    `edtf` only adds `about` or `probably`; the days themselves come from `days` and `choices`.
    """
    qualifier = _QUALIFIERS.get((edtf or "")[-1:], "")
    return qualifier + (_either(choices, None) if choices else _range(days, None))


def sentence_date(dated: DatedSentence, year: int | None = None) -> str:
    """The days of a time in a text, as precise as they are known: `4 December 2011`, `from March 2011`."""
    if "/" in dated.edtf:
        words = span_words(dated.edtf.replace("~", ""), year)
        return words.replace("from ", "from about ", 1) if "~" in dated.edtf else words
    qualifier = _QUALIFIERS.get(dated.edtf[-1:], "")
    return qualifier + _range(dated.days, year)


def days_words(days: DateRange, year: int | None = None) -> str:
    """The days in words, without the year where it is `year`; `by 9 December` where only the last is known."""
    if days.earliest is None and days.latest is not None:
        return f"by {_day(days.latest, year)}"
    return _range(days, year)


def entry_words(entry: Entry, year: int | None = None) -> str:
    """The date of a timeline entry; the year itself is left out where the entry stands under its heading."""
    if entry.told:
        # Of what is only about then the year is said, though it stands above.
        return sentence_date(entry.told.first, None if "~" in entry.told.first.edtf else year)
    if entry.reference and "/" in entry.reference.edtf:
        return span_words(entry.reference.edtf, year)
    qualifier = _QUALIFIERS.get((entry.edtf or "")[-1:], "")
    return qualifier + (_either(entry.choices, year) if entry.choices else _range(entry.days, year))


def published_words(published: Published) -> str:
    """The date of publication, with the time and zone where they are printed."""
    return published_day(published) + clock_words(published.time, published.zone)


def published_day(published: Published) -> str:
    """The date of publication alone."""
    return date_words(published.days, published.edtf, published.choices)


def captured_words(captured: Captured) -> str:
    """When the copy was saved, as precise as it is known, with time and zone where the page shows them."""
    _, _, clock = captured.moment.partition("T")
    return date_words(captured.days) + clock_words(clock[:5] or None, clock[5:] or None)


def clock_words(time: str | None, zone: str | None) -> str:
    """`, 08:49 (UTC+04:00)`, to follow a date; empty without a time."""
    if not time:
        return ""
    return f", {time}" + (f" (UTC{'' if zone == 'Z' else zone})" if zone else "")


def iso_value(days: DateRange, edtf: str | None = None) -> str | None:
    """The value for `<time datetime>`: a day, a month or a year where it is exactly that, else None."""
    if (edtf or "")[-1:] in _QUALIFIERS or days.earliest is None or days.latest is None:
        return None
    first = days.earliest
    if days.latest == first:
        return first.isoformat()
    if days == _month_of(first):
        return first.isoformat()[:7]
    return f"{first.year:04d}" if days == _year_of(first) else None


def status_note(published: Published) -> str | None:
    """What the reader must know at once of how sure the date is; None for a date printed to the day and not doubted."""
    if published.day is not None and any(step.rule == "doubt" for step in published.steps):
        return "doubtful"
    if published.status == "inferred":
        return "inferred" if _year_is_printed(published) else "year inferred"
    if published.status == "curated":
        source = published.steps[0].source if published.steps else "note"
        return "from its front matter" if source == "front matter" else "from the curator’s note"
    if published.status == "bounded":
        return "one of these days" if published.choices else "range only"
    return "day not printed" if published.status == "printed" and published.day is None else None


def entry_note(entry: Entry) -> str | None:
    """The same for a timeline entry, in a word or two."""
    if entry.told and entry.told.planned:
        return "planned"
    if entry.kind != "article":
        return None
    if entry.choices:
        return "one of these days"
    return STATUS_NOTES.get(entry.status)


def title_words(title: str) -> str:
    """A headline, or that there is none."""
    return title.strip() or "Untitled"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """`1 article`, `2 articles`, `no articles`."""
    return f"{number or 'no'} {noun if number == 1 else plural or noun + 's'}"


def listed(names: Sequence[str]) -> str:
    """`Ada`, `Ada and Bo`, `Ada, Bo and Cy`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _year_is_printed(published: Published) -> bool:
    day = published.day
    return day is None or any(str(day.year) in (step.quote or "") for step in published.steps)


def _either(choices: tuple[date, ...], year: int | None) -> str:
    days = [_day(choice, year) for choice in choices]
    return " or ".join(filter(None, (", ".join(days[:-1]), days[-1])))


def _day(day: date, year: int | None) -> str:
    return f"{day.day} {_month(day, year)}"


def _month(day: date, year: int | None) -> str:
    name = MONTHS[day.month - 1]
    return name if day.year == year else f"{name} {day.year}"


def _range(days: DateRange, year: int | None) -> str:
    first, last = days.earliest, days.latest
    if first is None:
        return "date not known" if last is None else f"no later than {_day(last, year)}"
    if last is None:
        return f"no earlier than {_day(first, year)}"
    if first == last:
        return _day(first, year)
    return _whole(days, first, year) or f"between {_first_day(first, last, year)} and {_day(last, year)}"


def _whole(days: DateRange, first: date, year: int | None) -> str | None:
    if days == _month_of(first):
        return _month(first, year)
    if days == _year_of(first):
        return "day not known" if first.year == year else str(first.year)
    return None


def _first_day(first: date, last: date, year: int | None) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return str(first.day)
    return _day(first, last.year if year is None else year)


def _month_of(day: date) -> DateRange:
    first = day.replace(day=1)
    return DateRange(first, first + timedelta(calendar.monthrange(day.year, day.month)[1] - 1))


def _year_of(day: date) -> DateRange:
    return DateRange(date(day.year, 1, 1), date(day.year, 12, 31))
