"""Timeline entries as rows of a list: what shows at once, and what opens in place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chronicle.model import Entry, Evidence
from chronicle.pages.addresses import RANGES, relative, web_address, year_address
from chronicle.pages.frontmatter import shortened
from chronicle.pages.items import names
from chronicle.pages.quoted import Quoted, Quoting
from chronicle.pages.tellings import Told, tellings
from chronicle.pages.words import counted, entry_note, entry_words, iso_value, published_day, title_words

LEAD_LENGTH = 280
"""Longest lead in a list, in characters."""

MOST_STEPS = 3
"""More steps of reasoning are left to the article's own page."""


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as a list shows it: `when` in words, `iso` where it is exact, `note` on how sure, and its link.

    `when` leaves out the year under its heading, `full` has it always. `permalink` leads to the entry on the page of
    its year, wherever the row stands. `by` names the outlet and the agency. An event has its `tellings`, and the title
    and link of the reference event that it is, too (`also`).
    """

    entry: Entry
    when: str
    full: str
    iso: str | None
    note: str | None
    link: str
    permalink: str
    title: str
    by: tuple[str, ...]
    tellings: tuple[Told, ...] = ()
    also: tuple[str, str] | None = None
    more: More | None = None


@dataclass(frozen=True, slots=True)
class More:
    """What a row opens to, and the `label` that says so.

    `lead` is cut between words; `quoted` are an article's statements. `steps` tell how the day is known, and `untold`
    how many more the article's page has; `counted_from` says from which words an event's day was counted. `original`
    is the article's own address, where it is known.
    """

    label: str
    lead: str = ""
    quoted: Quoted | None = None
    steps: tuple[Evidence, ...] = ()
    untold: int = 0
    counted_from: tuple[str, ...] = ()
    original: str | None = None


def rows(
    entries: tuple[Entry, ...], here: str, year: int | None = None, quoting: Quoting | None = None
) -> tuple[Row, ...]:
    """The entries as rows of a list on the page at `here`, under the heading of `year` if it has one.

    They can be opened where `quoting` is given.
    """
    return tuple(_row(entry, here, year, quoting) for entry in entries)


def home_year(entry: Entry) -> int | None:
    """The year whose page holds the entry; None where it stands among the dates in doubt."""
    first, last = entry.days.earliest, entry.days.latest
    if entry.kind in ("event", "reference"):
        begins = first or last
        return begins.year if begins else None
    return first.year if first and last and first.year == last.year else None


def home_of(entry: Entry) -> str:
    """The address of the page that an entry's permanent anchor stands on, with the anchor."""
    year = home_year(entry)
    return f"{year_address(year) if year else RANGES}#{entry.anchor}"


def _row(entry: Entry, here: str, year: int | None, quoting: Quoting | None) -> Row:
    return Row(
        entry=entry,
        when=entry_words(entry, year),
        full=entry_words(entry),
        iso=None if entry.choices else iso_value(entry.days, entry.edtf),
        note=entry_note(entry),
        link=relative(here, entry.address),
        permalink=relative(here, home_of(entry)),
        title=title_words(entry.title),
        by=_by(entry),
        tellings=tellings(entry, here),
        also=(entry.also.title, relative(here, entry.also.address)) if entry.also else None,
        more=_more(entry, here, year, quoting) if quoting else None,
    )


def _by(entry: Entry) -> tuple[str, ...]:
    """Whose page and copy an article is; who reported a reference event."""
    if entry.reference:
        return tuple(source.publisher for source in entry.reference.sources)
    return names(entry.outlet, entry.agency)


def _more(entry: Entry, here: str, year: int | None, quoting: Quoting) -> More:
    if entry.reference:
        return More(" · ".join(source.publisher for source in entry.reference.sources), entry.lead)
    if entry.told:
        again = len(entry.told.tellings) - 1
        label = f"Told {counted(again, 'more time')}, and why this date" if again else "Why this date"
        return More(label, counted_from=tuple(_counted_from(entry)))
    article = entry.article
    if entry.kind == "capture":
        captured = article.captured if article else None
        return More("Why this date", steps=(captured.evidence,) if captured else ())
    steps = article.published.steps if article else ()
    quoted = quoting.under(entry, here, year)
    return More(
        label=_label(entry, quoted),
        lead=shortened(entry.lead, LEAD_LENGTH),
        quoted=quoted,
        steps=steps[:MOST_STEPS],
        untold=len(steps[MOST_STEPS:]),
        original=web_address(article.url.value) if article and article.url else None,
    )


def _label(entry: Entry, quoted: Quoted | None) -> str:
    parts = ["Lead"] if entry.lead else []
    parts += [counted(quoted.number, "statement")] if quoted else []
    return " and ".join(parts) or "Why this date"


def _counted_from(entry: Entry) -> Iterator[str]:
    """The words of each telling that place the event, and the day they are counted from."""
    for telling in entry.told.tellings if entry.told else ():
        quote = " ".join(telling.sentence.mention.quote.split())
        yield f"“{quote}”, in an article of {published_day(telling.article.published)}"
