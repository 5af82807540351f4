"""The timeline's filters: a menu for each facet, a page for each value, and an index of the values of each facet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from jinja2 import Environment, Template

from chronicle.model import Entry, Facet, FacetName, Page, Timeline
from chronicle.pages.addresses import TIMELINE, facet_address, page_path, relative
from chronicle.pages.frontmatter import list_matter
from chronicle.pages.order import last_day_of
from chronicle.pages.rows import Row, home_year, rows
from chronicle.pages.words import counted

FACETS: dict[FacetName, tuple[str, str]] = {
    "kind": ("Kind", "kinds of entry"),
    "person": ("Person", "people"),
    "side": ("Side", "sides"),
    "topic": ("Topic", "topics"),
    "outlet": ("Outlet", "outlets"),
    "agency": ("Agency", "agencies"),
    "place": ("Place", "places"),
    "date": ("How sure", "kinds of date"),
}
"""The facets in the order of their menus: what each is called, and its values together."""

MOST_CHOICES = 12
"""A longer menu is left to the index of its facet, or to the script that fills it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that entries can be chosen by: how many there are, and the link to the page that lists them."""

    facet: Facet
    count: int
    link: str


@dataclass(frozen=True, slots=True)
class Menu:
    """The values of a facet, the most frequent first, as the page at one address shows them."""

    name: FacetName
    label: str
    plural: str
    choices: tuple[Choice, ...]
    link: str

    @property
    def first(self) -> tuple[Choice, ...]:
        """Those that a page holds without a script."""
        return self.choices[:MOST_CHOICES]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The entries of one year, or of those that no year can hold, that a page of a value lists."""

    name: str
    link: str
    rows: tuple[Row, ...]


def menus(timeline: Timeline, here: str) -> tuple[Menu, ...]:
    """A menu for each facet that has values, with links as seen from the page at the address `here`."""
    return _menus(Counter(facet for entry in timeline.entries for facet in entry.facets), here)


def _menus(counts: Mapping[Facet, int], here: str) -> tuple[Menu, ...]:
    made = []
    for name, (label, plural) in FACETS.items():
        found = sorted((facet for facet in counts if facet.name == name), key=lambda f: (-counts[f], f.label, f.id))
        choices = tuple(Choice(facet, counts[facet], relative(here, facet_address(name, facet.id))) for facet in found)
        if choices:
            made.append(Menu(name, label, plural, choices, relative(here, facet_address(name))))
    return tuple(made)


def filter_pages(timeline: Timeline, environment: Environment) -> Iterator[Page]:
    """A page for each value, which lists its entries by year, and an index of the values of each facet."""
    by_facet: dict[Facet, list[Entry]] = {}
    for entry in timeline.entries:
        for facet in entry.facets:
            by_facet.setdefault(facet, []).append(entry)
    counts = {facet: len(entries) for facet, entries in by_facet.items()}
    index, one = environment.get_template("facet-index.md.j2"), environment.get_template("facet.md.j2")
    for name, (label, plural) in FACETS.items():
        here = facet_address(name)
        own = {facet: number for facet, number in counts.items() if facet.name == name}
        menu = next(iter(_menus(own, here)), None)
        if menu is None:
            continue
        content = index.render(menu=menu, whole_link=relative(here, TIMELINE))
        head = list_matter(f"{label}: all {plural}", f"The timeline by {plural}.", "facet")
        yield Page(f"{here}index.md", head + content)
        for choice in menu.choices:
            yield _value_page(choice.facet, menu, by_facet[choice.facet], len(timeline.entries), one)


def _value_page(facet: Facet, menu: Menu, entries: list[Entry], whole: int, template: Template) -> Page:
    here = facet_address(facet.name, facet.id)
    content = template.render(
        facet=facet,
        menu=menu,
        index_link=relative(here, facet_address(facet.name)),
        whole_link=relative(here, TIMELINE),
        number=len(entries),
        whole=whole,
        groups=tuple(_by_year(entries, here)),
    )
    words = f"{counted(len(entries), 'entry', 'entries')} of the timeline. {menu.label}: {facet.label}."
    head = list_matter(f"{menu.label}: {facet.label}", words, "facet", last_day_of(entries))
    return Page(page_path(here), head + content)


def _by_year(entries: list[Entry], here: str) -> Iterator[Chosen]:
    """The entries under the heading of their year, as the timeline orders them."""
    for year, group in groupby(entries, key=home_year):
        listed = rows(tuple(group), here, year)
        yield Chosen(str(year or "Dates in doubt"), listed[0].permalink.partition("#")[0], listed)
