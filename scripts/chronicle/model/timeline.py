"""The timeline: entries in order of time, and the pages made of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from chronicle.model.articles import Article, NameLink
from chronicle.model.authorities import Authorities, ReferenceEvent
from chronicle.model.dates import DateRange, Status
from chronicle.model.events import ToldEvent
from chronicle.model.statements import Statement

EntryKind = Literal["article", "capture", "event", "reference"]
"""Kinds of timeline entry: an article; the saving of its copy; an event that articles tell; a reference event."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement on the timeline, with its permanent anchor.

    It hangs under the entry of its `article` and is no entry: entries stand by their days, and a statement would
    leave the article that it is read in, of which it keeps the place whatever day it was made.
    """

    article: Article
    statement: Statement
    anchor: str


FacetName = Literal["kind", "person", "side", "topic", "outlet", "agency", "place", "date"]
"""By what entries can be chosen: what they are, whom and what they name, who speaks or acts, whose page and copy they
are, and how sure the date is."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a facet: its `id` within the facet, fit for an address, and what readers see."""

    name: FacetName
    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A place on the timeline.

    `anchor` is permanent and unique, `address` the article's page below the site's root, ending in `/`; for an event,
    which has no page of its own, its place on its year's page. `told` is an event that articles tell, `reference` a
    reference event, and `anchors` are those of the other tellings of an event, whose links stay good. `also` is the
    entry of the reference event that it is, too. `said` are an article's statements, in the order of its text.
    `article` is the one that came out, or whose copy was saved. `facets` are all by which the entry can be chosen.
    """

    kind: EntryKind
    anchor: str
    address: str
    days: DateRange
    edtf: str | None
    choices: tuple[date, ...]
    status: Status
    title: str
    outlet: NameLink | None
    agency: NameLink | None
    lead: str
    language: str
    reference: ReferenceEvent | None = None
    told: ToldEvent | None = None
    anchors: tuple[str, ...] = ()
    also: Entry | None = None
    said: tuple[Said, ...] = ()
    article: Article | None = None
    facets: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True)
class Window:
    """The years the timeline covers, both included."""

    first: int
    last: int

    @property
    def years(self) -> range:
        """Every year of the window."""
        return range(self.first, self.last + 1)

    @property
    def days(self) -> DateRange:
        """Its first and last day."""
        return DateRange(date(self.first, 1, 1), date(self.last, 12, 31))


@dataclass(frozen=True, slots=True)
class Timeline:
    """Entries in order of time.

    `years` maps each year of the window to the entries that lie within it whole.
    `ranges` are entries known only as a range that crosses a year's end or is open,
    `undated` those of which nothing is known, `outside` those beyond the window.
    """

    window: Window
    years: dict[int, tuple[Entry, ...]]
    ranges: tuple[Entry, ...] = ()
    undated: tuple[Entry, ...] = ()
    outside: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that it shows: those of its years, then those that no year can hold."""
        years = (entry for year in self.window.years for entry in self.years.get(year, ()))
        return (*years, *self.ranges, *self.undated)


@dataclass(frozen=True, slots=True)
class Collection:
    """All that was read: articles with the address of each, and their timeline."""

    articles: tuple[Article, ...]
    addresses: dict[str, str] = field(hash=False)
    """From a seed's name to its page's address below the site's root, ending in `/`."""
    timeline: Timeline
    authorities: Authorities
    dated: dict[tuple[str, int], str] = field(default_factory=dict, hash=False)
    """The timeline entry of each time in a text that has one, by the seed's name and the place of the time in it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file to be generated: `path` below `docs/`, with forward slashes, and its whole content."""

    path: str
    content: str | bytes
