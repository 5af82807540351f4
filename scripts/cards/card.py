"""What stands on a page's card: taken from the page's front matter, in the site's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from chronicle.dates.edtf import parse_choices, parse_days
from chronicle.model import DateRange
from chronicle.pages.words import STATUS_NOTES, date_words

KINDS = {
    "articles": "Article",
    "statements": "Statements",
    "timeline": "Timeline",
    "people": "Person",
    "outlets": "Outlet",
    "places": "Place",
    "topics": "Topic",
}
"""What a page is, by the folder it stands in, where the navigation does not say."""

SHARED = "timeline/by/"
"""The pages below it are lists cut from the timeline, as many as there are values; they share the site's card."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A page: its path below the docs, its title, the section of the navigation it is in, and its front matter."""

    path: str
    title: str
    section: str | None
    meta: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Frame:
    """What is the same on every card: the site's name, what stands beside it, and the years of the timeline."""

    name: str
    tagline: str
    description: str
    years: range


@dataclass(frozen=True, slots=True)
class Card:
    """The words on a card, and what is marked on its row of years.

    `when` are the words for the day an article came out, as precise as it is known, and `note` how sure it is; `days`
    and `choices` are the same for the mark. `year` is the one that a page is about.
    """

    title: str
    kind: str | None = None
    detail: str = ""
    when: str | None = None
    note: str | None = None
    days: DateRange | None = None
    choices: tuple[date, ...] = ()
    year: int | None = None

    @property
    def alt(self) -> str:
        """The same for those who do not see it."""
        told = ", ".join(filter(None, (self.when, self.note, self.detail)))
        head = f"{self.kind}: {self.title}" if self.kind else self.title
        return f"{head}{'' if head.endswith(('.', '?', '!', '…')) else '.'} {told}".strip()


def card_of(page: Subject, frame: Frame) -> Card | None:
    """The card of a page; None where the site's own will do."""
    if page.path.startswith(SHARED) or page.path == "index.md":
        return None
    if page.meta.get("layout") == "article":
        return _article(page)
    title = _title(page)
    detail = _line(page.meta.get("description")).removeprefix(f"{title}: ")
    return Card(title, _kind(page), detail, year=_year(page.path, frame.years))


def site_card(frame: Frame) -> Card:
    """The card of the home page, and of every page that has none of its own."""
    return Card(frame.description or frame.name)


def _article(page: Subject) -> Card:
    edtf = _line(page.meta.get("date"))
    days, choices = _days(edtf)
    return Card(
        title=_title(page),
        kind=KINDS["articles"],
        detail=_line(page.meta.get("outlet") or page.meta.get("agency")),
        when=date_words(days, choices=choices),
        note=STATUS_NOTES.get(_line(page.meta.get("date_status"))),
        days=days,
        choices=choices,
    )


def _days(edtf: str) -> tuple[DateRange, tuple[date, ...]]:
    """The days that a date in EDTF allows; any day where there is none, or one that says only about when."""
    try:
        return parse_days(edtf), parse_choices(edtf)
    except ValueError:
        return DateRange(None, None), ()


def _title(page: Subject) -> str:
    return _line(page.meta.get("title") or page.title)


def _kind(page: Subject) -> str | None:
    """The section of the navigation, else what the pages of the folder are; None where the title says it already."""
    kind = page.section or KINDS.get(page.path.partition("/")[0])
    return None if kind == _title(page) else kind


def _year(path: str, years: range) -> int | None:
    found = re.search(r"/(\d{1,4})\.md$|/(\d{1,4})/index\.md$", path)
    year = int(found[1] or found[2]) if found else None
    return year if year in years else None


def _line(value: object) -> str:
    return " ".join(str(value or "").split())
