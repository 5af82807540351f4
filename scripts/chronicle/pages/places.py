"""The pages of places: the articles sent from there, and those that name them."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from chronicle.model import Collection, Page
from chronicle.pages.addresses import PLACES, listed_address, page_path, relative
from chronicle.pages.directory import Directory
from chronicle.pages.frontmatter import record_matter
from chronicle.pages.items import item
from chronicle.pages.order import last_day
from chronicle.pages.own_timeline import Timelines


def place_pages(
    collection: Collection, directory: Directory, timelines: Timelines, environment: Environment
) -> Iterator[Page]:
    """A page for each listed place that an article is datelined at or names."""
    template = environment.get_template("place.md.j2")
    for place in directory.places.values():
        here = listed_address("places", place.id)
        if not directory.address("places", place.id):
            continue
        sent = directory.articles("dateline", entry_id=place.id)
        articles = directory.articles("dateline", "place", entry_id=place.id)
        seeds = {article.seed.name for article in sent}
        content = template.render(
            place=place,
            own=timelines.own(
                ("place", place.id), place.name, directory.articles("dateline", "place", entry_id=place.id), here
            ),
            sent=tuple(item(article, collection, here) for article in sent),
            named=tuple(
                item(article, collection, here)
                for article in directory.articles("place", entry_id=place.id)
                if article.seed.name not in seeds
            ),
            index_link=relative(here, PLACES),
        )
        head = record_matter(place.name, f"Articles from and about {place.name}.", last_day(articles))
        yield Page(page_path(here), head + content)
