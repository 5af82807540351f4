"""All generated pages of a collection."""

from __future__ import annotations

from chronicle.model import Collection, Page
from chronicle.pages.article import article_pages
from chronicle.pages.coverage import coverage_page
from chronicle.pages.directory import directory_of
from chronicle.pages.home import home_fragments
from chronicle.pages.indexes import index_pages
from chronicle.pages.listing import articles_page
from chronicle.pages.order import in_order, published_articles
from chronicle.pages.outlets import outlet_pages
from chronicle.pages.own_timeline import timelines_of
from chronicle.pages.people import person_pages
from chronicle.pages.places import place_pages
from chronicle.pages.statements import statement_pages
from chronicle.pages.templating import environment
from chronicle.pages.timeline import timeline_pages
from chronicle.pages.topics import topic_pages
from chronicle.pages.turns import by_person, spoken_in


def render_pages(collection: Collection) -> tuple[Page, ...]:
    """Every page and page fragment to be generated, each path once; the same collection gives the same bytes."""
    templates = environment()
    directory = directory_of(collection, in_order(published_articles(collection)))
    said = spoken_in(collection)
    timelines = timelines_of(collection)
    return (
        *article_pages(collection, directory, templates),
        articles_page(collection, templates),
        coverage_page(collection, directory, said, templates),
        *timeline_pages(collection, directory, templates),
        *statement_pages(said, collection, directory, templates),
        *person_pages(collection, directory, by_person(said), timelines, templates),
        *outlet_pages(collection, directory, timelines, templates),
        *place_pages(collection, directory, timelines, templates),
        *topic_pages(collection, directory, timelines, templates),
        *index_pages(directory, templates),
        *home_fragments(collection, templates),
    )
