"""All generated pages of a collection."""

from __future__ import annotations

from chronicle.model import Collection, Page
from chronicle.pages.article import article_pages
from chronicle.pages.listing import articles_page, home_fragments
from chronicle.pages.templating import environment
from chronicle.pages.timeline import timeline_pages


def render_pages(collection: Collection) -> tuple[Page, ...]:
    """Every page and page fragment to be generated, each path once; the same collection gives the same bytes."""
    templates = environment()
    return (
        *article_pages(collection, templates),
        articles_page(collection, templates),
        *timeline_pages(collection.timeline, templates),
        *home_fragments(collection, templates),
    )
