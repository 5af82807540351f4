"""Placing articles and events in time: which year's page shows each, in which order, under which anchor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from chronicle.anchors import anchor_of, statement_anchors, telling_anchors
from chronicle.model import (
    Article,
    DateRange,
    Entry,
    ReferenceEvent,
    Said,
    Timeline,
    ToldEvent,
    Window,
)

_Order = tuple[date, date, str, str]
_Placed = tuple[_Order, Entry]


def build_timeline(
    articles: Iterable[Article],
    addresses: Mapping[str, str],
    window: Window,
    references: Iterable[ReferenceEvent],
    year_addresses: Mapping[int, str],
    told: Iterable[ToldEvent] = (),
) -> Timeline:
    """Place each article, the saving of its copy where that is known, each reference event and each event told.

    `addresses` maps a seed's name to its page, `year_addresses` each year of the window to its own. Entries stand by
    their earliest day, then their latest, then the time printed, then the name of the seed or event. A capture has an
    entry where it lies within a year of the window, and not on the day of publication. An event stands in the year it
    begins, or by whose end it is told to be; one of another year than the window's is left out.
    """
    placed = [
        _reference_entry(event, year_addresses) for event in references if begins(event.days).year in window.years
    ]
    known = {entry.reference.id: entry for _, entry in placed if entry.reference}
    shown = [event for event in told if begins(event.first.days).year in window.years]
    anchors = telling_anchors(shown)
    placed += [_told_entry(event, next(anchors), year_addresses, known) for event in shown]
    for article in articles:
        if article.kind == "article":
            placed.append(_article_entry(article, addresses[article.seed.name]))
            placed += _capture_entries(article, addresses[article.seed.name], window)
    entries = [entry for _, entry in sorted(placed, key=lambda item: item[0])]
    rooms = [(_room(entry, window), entry) for entry in entries]
    return Timeline(
        window=window,
        years={year: tuple(entry for room, entry in rooms if room == year) for year in window.years},
        ranges=tuple(entry for room, entry in rooms if room == "ranges"),
        undated=tuple(entry for room, entry in rooms if room == "undated"),
        outside=tuple(entry for room, entry in rooms if room == "outside"),
    )


def begins(days: DateRange) -> date:
    """The first day of an event, or the day it is no later than. Its range is told, not doubted."""
    return days.earliest or days.latest or date.min


def _room(entry: Entry, window: Window) -> int | str:
    """The year that holds the whole range, else the name of the part of the timeline that takes it."""
    days = entry.days
    if entry.kind in ("event", "reference"):
        return begins(days).year
    first, last = window.days.earliest, window.days.latest
    assert first is not None
    assert last is not None
    if days.earliest is None and days.latest is None:
        return "undated"
    if (days.earliest or first) > last or (days.latest or last) < first:
        return "outside"
    if days.earliest and days.latest and days.earliest.year == days.latest.year:
        return days.earliest.year
    return "ranges"


def _order(days: DateRange, time: str | None, seed_name: str) -> _Order:
    return (days.earliest or date.min, days.latest or date.max, time or "", seed_name)


def _article_entry(article: Article, address: str) -> _Placed:
    published = article.published
    entry = Entry(
        kind="article",
        anchor=anchor_of("article", article.seed.name),
        address=address,
        days=published.days,
        edtf=published.edtf,
        choices=published.choices,
        status=published.status,
        title=article.title.value,
        outlet=article.outlet.value if article.outlet else None,
        agency=article.agency.value if article.agency else None,
        lead=article.lead,
        language=article.language,
        said=tuple(map(partial(Said, article), article.statements, statement_anchors(article))),
        article=article,
    )
    return _order(entry.days, published.time, article.seed.name), entry


def _capture_entries(article: Article, address: str, window: Window) -> Iterator[_Placed]:
    captured = article.captured
    if captured is None or captured.days == article.published.days or captured.days.earliest is None:
        return
    entry = Entry(
        kind="capture",
        anchor=anchor_of("capture", article.seed.name),
        address=address,
        days=captured.days,
        edtf=captured.moment.partition("T")[0],
        choices=(),
        status="printed",
        title=article.title.value,
        outlet=article.outlet.value if article.outlet else None,
        agency=article.agency.value if article.agency else None,
        lead="",
        language=article.language,
        article=article,
    )
    if _room(entry, window) in window.years:
        yield _order(entry.days, None, article.seed.name), entry


def _reference_entry(event: ReferenceEvent, year_addresses: Mapping[int, str]) -> _Placed:
    # Its own id is unique and permanent.
    anchor = f"e-{event.id}"
    entry = Entry(
        kind="reference",
        anchor=anchor,
        address=f"{year_addresses[begins(event.days).year]}#{anchor}",
        days=event.days,
        edtf=event.edtf,
        choices=(),
        status="curated",
        title=event.title,
        outlet=None,
        agency=None,
        lead=event.summary,
        language="",
        reference=event,
    )
    return _order(entry.days, None, event.id), entry


def entry_addresses(timeline: Timeline, referred: Mapping[tuple[str, int], str]) -> dict[tuple[str, int], str]:
    """The entry of each time in a text that has one, by the seed's name and the place of the time in it.

    `referred` names the reference event that a time speaks of.
    """
    entries = [entry for year in timeline.years.values() for entry in year]
    references = {entry.reference.id: entry.address for entry in entries if entry.reference}
    addresses = {key: references[event] for key, event in referred.items() if event in references}
    for entry in entries:
        for telling in entry.told.tellings if entry.told else ():
            # Each time of that wording and date: one of them is the one told.
            told = (telling.sentence.text, telling.sentence.edtf)
            for sentence in telling.article.dated:
                if sentence.is_event and (sentence.text, sentence.edtf) == told:
                    addresses[telling.article.seed.name, sentence.mention.start] = entry.address
    return addresses


def _told_entry(
    event: ToldEvent, anchors: tuple[str, ...], year_addresses: Mapping[int, str], known: Mapping[str, Entry]
) -> _Placed:
    first, (anchor, *others) = event.first, anchors
    article = event.tellings[0].article
    entry = Entry(
        kind="event",
        anchor=anchor,
        address=f"{year_addresses[begins(first.days).year]}#{anchor}",
        days=first.days,
        edtf=first.edtf,
        choices=(),
        status="inferred",
        title=first.text,
        outlet=None,
        agency=None,
        lead="",
        language=article.language,
        told=event,
        anchors=tuple(others),
        also=known.get(event.reference or ""),
    )
    days = first.days if first.days.earliest else DateRange(first.days.latest, first.days.latest)
    return _order(days, None, f"{article.seed.name} {first.paragraph:05d} {first.at:06d}"), entry
