"""The pages of outlets and agencies: whose they are, and the articles they published, sent or are named in."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from chronicle.model import Collection, DateRange, FacetName, Outlet, Page
from chronicle.pages.addresses import OUTLETS, listed_address, page_path, relative, web_address
from chronicle.pages.directory import Directory
from chronicle.pages.frontmatter import record_matter
from chronicle.pages.items import Item, item
from chronicle.pages.mentions import Relation
from chronicle.pages.order import last_day
from chronicle.pages.own_timeline import OwnTimeline, Timelines


def outlet_pages(
    collection: Collection, directory: Directory, timelines: Timelines, environment: Environment
) -> Iterator[Page]:
    """A page for each listed outlet."""
    template = environment.get_template("outlet.md.j2")
    for outlet in directory.outlets.values():
        here = listed_address("outlets", outlet.id)
        published = _items(outlet, "publisher", collection, directory)
        content = template.render(
            outlet=outlet,
            own=_own(outlet, directory, timelines, here),
            controlled=outlet.control if web_address(outlet.control_source) else None,
            years=life_words(outlet.active),
            published=published,
            sent=tuple(sent for sent in _items(outlet, "agency", collection, directory) if sent not in published),
            named=_items(outlet, "outlet", collection, directory),
            index_link=relative(here, OUTLETS),
        )
        articles = directory.articles("publisher", "agency", "outlet", entry_id=outlet.id)
        head = record_matter(outlet.name, f"Articles by and from {outlet.name}.", last_day(articles))
        yield Page(page_path(here), head + content)


def _own(outlet: Outlet, directory: Directory, timelines: Timelines, here: str) -> OwnTimeline:
    """Its own articles, which are those that it published or sent; of an agency that publishes nothing, its copy."""
    published = directory.articles("publisher", entry_id=outlet.id)
    sent = directory.articles("agency", entry_id=outlet.id)
    facet: FacetName = "outlet" if published or not sent else "agency"
    return timelines.own((facet, outlet.id), outlet.name, (*published, *sent), here)


def life_words(active: DateRange) -> str | None:
    """`since 1944`, `1961 to 2014`: the years of the first and last day, which may be known to the year only."""
    first, last = active.earliest, active.latest
    if first and last:
        return f"{first.year} to {last.year}"
    if first:
        return f"since {first.year}"
    return f"until {last.year}" if last else None


def _items(outlet: Outlet, relation: Relation, collection: Collection, directory: Directory) -> tuple[Item, ...]:
    here = listed_address("outlets", outlet.id)
    return tuple(item(article, collection, here) for article in directory.articles(relation, entry_id=outlet.id))
