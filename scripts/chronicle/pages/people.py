"""The pages of people: who they were, in which office when, and the articles that name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jinja2 import Environment

from chronicle.model import Article, Collection, Office, Page, Person
from chronicle.pages.addresses import PEOPLE, listed_address, page_path, relative
from chronicle.pages.directory import Directory
from chronicle.pages.edtf import edtf_words, when_words
from chronicle.pages.frontmatter import record_matter
from chronicle.pages.items import item
from chronicle.pages.order import last_day
from chronicle.pages.own_timeline import Timelines
from chronicle.pages.turns import Spoken, turns


@dataclass(frozen=True, slots=True)
class Term:
    """An office with its dates in words."""

    office: Office
    when: str


def person_pages(
    collection: Collection,
    directory: Directory,
    said: Mapping[str, Sequence[Spoken]],
    timelines: Timelines,
    environment: Environment,
) -> Iterator[Page]:
    """A page for each listed person; `said` are the statements of each, by the person's id, in order of time."""
    template = environment.get_template("person.md.j2")
    for person in directory.people.values():
        here = listed_address("people", person.id)
        articles = directory.articles("person", entry_id=person.id)
        speaking = (spoken.article for spoken in said.get(person.id, ()))
        content = template.render(
            person=person,
            own=timelines.own(("person", person.id), person.name, (*articles, *speaking), here),
            side=directory.sides.get(person.side or ""),
            terms=tuple(Term(office, term_words(office)) for office in in_order_of_term(person)),
            number=len(said.get(person.id, ())),
            turns=tuple(turns(said.get(person.id, ()), collection, directory, here)),
            items=tuple(item(article, collection, here, _office_then(person, article)) for article in articles),
            index_link=relative(here, PEOPLE),
        )
        head = record_matter(person.name, _description(person), last_day(articles))
        yield Page(page_path(here), head + content)


def in_order_of_term(person: Person) -> tuple[Office, ...]:
    """The offices by their first day."""
    return tuple(sorted(person.offices, key=lambda office: office.held.earliest or date.min))


def term_words(office: Office) -> str:
    """`from 31 May 2011 to April 2013 at the latest`: the dates as known, and how they end.

    Where a note tells of doubt, the list holds the widest term, so its end is the latest possible.
    """
    begin = f"from {edtf_words(office.edtf_from)}"
    if office.edtf_to:
        return f"{begin} to {edtf_words(office.edtf_to)}{' at the latest' if office.note else ''}"
    if office.open_as_of:
        return f"{begin}, still in office {when_words(office.open_as_of)}"
    return f"{begin}; when it ended is not known"


def _office_then(person: Person, article: Article) -> str | None:
    """The office held on the article's day."""
    return next((found.office for found in article.people if found.id == person.id), None)


def _description(person: Person) -> str:
    offices = "; ".join(f"{office.title} {term_words(office)}" for office in in_order_of_term(person))
    return f"{person.name}: {offices}." if offices else f"Articles that name {person.name}."
