"""The indexes of people, outlets, places and topics, each entry with the number of its articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jinja2 import Environment

from chronicle.model import ListName, Outlet, Page, Person, Place, Side, Topic
from chronicle.pages.addresses import OUTLETS, PEOPLE, PLACES, TOPICS, relative
from chronicle.pages.directory import Directory
from chronicle.pages.frontmatter import list_matter
from chronicle.pages.mentions import Relation
from chronicle.pages.words import OUTLET_KINDS

_RELATIONS: dict[ListName, tuple[Relation, ...]] = {
    "people": ("person",),
    "outlets": ("publisher", "agency", "outlet"),
    "places": ("dateline", "place"),
    "topics": ("topic",),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry in an index: the link to its page if it has one, and how many articles have to do with it."""

    name: str
    link: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Entries of an index that stand together, under a name if they have one in common."""

    entries: tuple[Listed, ...]
    name: str | None = None
    colour: str | None = None


def index_pages(directory: Directory, environment: Environment) -> Iterator[Page]:
    """`people/index.md` and the like: always all four, so that the site's navigation can name them."""
    template = environment.get_template("index.md.j2")
    for title, address, shelves in (
        ("People", PEOPLE, _people(directory)),
        ("Outlets", OUTLETS, _outlets(directory)),
        ("Places", PLACES, [_shelf("places", directory.places.values(), directory)]),
        ("Topics", TOPICS, [_shelf("topics", directory.topics.values(), directory)]),
    ):
        filled = tuple(shelf for shelf in shelves if shelf.entries)
        entries = [entry for shelf in filled for entry in shelf.entries]
        named = sum(entry.count > 0 for entry in entries)
        content = template.render(title=title, number=len(entries), named=named, shelves=filled)
        description = f"{title} of the record, with the number of articles for each."
        yield Page(f"{address}index.md", list_matter(title, description, "index") + content)


def sort_name(person: Person) -> str:
    """What a reader looks a person up by: the printed form that is one word of the name, else its last word."""
    words = person.name.split()
    forms = [form for form in (*person.aliases, *person.unsafe) if form in words]
    return max(forms, key=len) if forms else words[-1]


def _people(directory: Directory) -> Iterator[Shelf]:
    """By side, in the order of their lanes; last those who are on none."""
    sides = sorted(directory.sides.values(), key=lambda side: (side.lane is None, side.lane))
    on_side: dict[str | None, list[Person]] = {}
    for person in directory.people.values():
        on_side.setdefault(person.side, []).append(person)
    for side in (*sides, Side("", "Others")):
        people = on_side.get(side.id or None, [])
        yield _shelf("people", people, directory, side.label if len(on_side) > 1 else None, side.colour)


def _outlets(directory: Directory) -> Iterator[Shelf]:
    """By kind."""
    for kind in dict.fromkeys((*OUTLET_KINDS, *(outlet.kind for outlet in directory.outlets.values()))):
        outlets = [outlet for outlet in directory.outlets.values() if outlet.kind == kind]
        yield _shelf("outlets", outlets, directory, OUTLET_KINDS.get(kind, kind))


def _shelf(
    listed: ListName,
    entries: Iterable[Person | Outlet | Place | Topic],
    directory: Directory,
    name: str | None = None,
    colour: str | None = None,
) -> Shelf:
    return Shelf(tuple(_entry(listed, e, directory) for e in sorted(entries, key=_order)), name, colour)


def _entry(listed: ListName, entry: Person | Outlet | Place | Topic, directory: Directory) -> Listed:
    there = directory.address(listed, entry.id)
    articles = {article.seed.name for article in directory.articles(*_RELATIONS[listed], entry_id=entry.id)}
    return Listed(entry.name, relative(f"{listed}/", there) if there else None, len(articles))


def _order(entry: Person | Outlet | Place | Topic) -> tuple[str, str]:
    """Alphabetically; an article or a mark before the name does not count."""
    name = sort_name(entry) if isinstance(entry, Person) else re.sub(r"^(?:The )?\W*", "", entry.name)
    return name.casefold(), entry.name
