"""All that the search finds in a collection: articles, reference events, people, outlets, places and topics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import escape

from chronicle.facets import article_facets
from chronicle.model import (
    Article,
    Collection,
    DateRange,
    Entry,
    Facet,
    FacetName,
    FilterName,
    ListName,
    Outlet,
    Person,
    Place,
    SearchRecord,
    Topic,
    Window,
)
from chronicle.pages.directory import Directory, directory_of
from chronicle.pages.escape import clean
from chronicle.pages.foreign import SITE_LANGUAGE, foreign
from chronicle.pages.items import names
from chronicle.pages.order import in_order, published_articles
from chronicle.pages.people import in_order_of_term, term_words
from chronicle.pages.words import OUTLET_KINDS, entry_words, published_day, title_words

FILTERS: dict[FilterName, str] = {
    "kind": "Kind",
    "year": "Year",
    "outlet": "Outlet or agency",
    "person": "Person",
    "topic": "Topic",
    "place": "Place",
}
"""The filters in their order, as readers see them."""

UNDATED = "Date not known"

_FACETS: dict[FacetName, FilterName] = {
    "outlet": "outlet", "agency": "outlet", "person": "person", "topic": "topic", "place": "place",
}  # fmt: skip


def records_of(collection: Collection) -> tuple[SearchRecord, ...]:
    """What the generated pages of a collection hold; those that only list others are left out."""
    articles = in_order(published_articles(collection))
    directory = directory_of(collection, articles)
    return (
        *(_article(article, collection) for article in articles),
        *_events(collection),
        *_people(directory),
        *_outlets(directory),
        *_places(directory),
        *_topics(directory),
    )


def years_possible(days: DateRange, window: Window) -> tuple[str, ...]:
    """Every year that the days may lie in; an open end reaches to that of the window."""
    first, last = days.earliest, days.latest
    if first is None and last is None:
        return (UNDATED,)
    begin = first.year if first else min(window.first, last.year if last else window.first)
    end = last.year if last else max(window.last, begin)
    return tuple(str(year) for year in range(begin, end + 1))


def _article(article: Article, collection: Collection) -> SearchRecord:
    days = article.published.days
    facets = article_facets(article, collection.authorities)
    years: list[tuple[FilterName, str]] = [("year", year) for year in years_possible(days, collection.timeline.window)]
    paragraphs = (*filter(None, [article.standfirst]), *(paragraph.text for paragraph in article.body))
    return SearchRecord(
        address=collection.addresses[article.seed.name],
        title=title_words(article.title.value),
        language=foreign(article.language) or SITE_LANGUAGE,
        kind="Article",
        html=_paragraphs(paragraphs),
        filters=(*years, *_named(facets)),
        day=days.earliest or days.latest,
        when=published_day(article.published),
        by=names(*(claim.value for claim in (article.outlet, article.agency) if claim)),
    )


def _events(collection: Collection) -> Iterator[SearchRecord]:
    timeline = collection.timeline
    yield from (_event(entry, timeline.window) for entry in timeline.entries if entry.reference)


def _event(entry: Entry, window: Window) -> SearchRecord:
    """A reference event, which stands on the page of its first year."""
    years: list[tuple[FilterName, str]] = [("year", year) for year in years_possible(entry.days, window)]
    return SearchRecord(
        address=entry.address,
        title=entry.title,
        language=SITE_LANGUAGE,
        kind="Reference event",
        html=_paragraphs([entry.reference.summary if entry.reference else ""]),
        filters=(*years, *_named(entry.facets)),
        day=entry.days.earliest or entry.days.latest,
        when=entry_words(entry),
    )


def _people(directory: Directory) -> Iterator[SearchRecord]:
    for person in directory.people.values():
        offices = (f"{office.title}, {term_words(office)}" for office in in_order_of_term(person))
        yield from _listed("people", "person", "Person", person, (_others(person.aliases, person), *offices), directory)


def _outlets(directory: Directory) -> Iterator[SearchRecord]:
    for outlet in directory.outlets.values():
        told = (_others(outlet.names, outlet), OUTLET_KINDS.get(outlet.kind, ""), outlet.note or "")
        yield from _listed("outlets", "outlet", "Outlet", outlet, told, directory)


def _places(directory: Directory) -> Iterator[SearchRecord]:
    for place in directory.places.values():
        told = (_others(place.forms, place), place.country or "")
        yield from _listed("places", "place", "Place", place, told, directory)


def _topics(directory: Directory) -> Iterator[SearchRecord]:
    for topic in directory.topics.values():
        told = (", ".join(topic.phrases), topic.note or "")
        yield from _listed("topics", "topic", "Topic", topic, told, directory)


def _listed(
    listed: ListName,
    name: FilterName,
    kind: str,
    entry: Person | Outlet | Place | Topic,
    told: Iterable[str],
    directory: Directory,
) -> Iterator[SearchRecord]:
    """The page of a listed entry, where it has one; what the lists say is in the site's own language."""
    address = directory.address(listed, entry.id)
    if address:
        yield SearchRecord(address, entry.name, SITE_LANGUAGE, kind, _paragraphs(told), ((name, entry.name),))


def _others(forms: Iterable[str], entry: Person | Outlet | Place) -> str:
    """The other ways to write a name."""
    return ", ".join(dict.fromkeys(form for form in forms if form.casefold() != entry.name.casefold()))


def _named(facets: Iterable[Facet]) -> tuple[tuple[FilterName, str], ...]:
    """The filters among facets, each value once."""
    found = ((_FACETS[facet.name], facet.label) for facet in facets if facet.name in _FACETS)
    return tuple(dict.fromkeys(found))


def _paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(clean(text))}</p>" for text in texts if text)
