"""The pages of topics: the words they are known by, their articles, and the reference events that are about them."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from chronicle.model import Collection, Entry, Facet, Page, Timeline, Topic
from chronicle.pages.addresses import TOPICS, listed_address, page_path, relative
from chronicle.pages.directory import Directory
from chronicle.pages.frontmatter import record_matter
from chronicle.pages.items import item
from chronicle.pages.order import last_day
from chronicle.pages.own_timeline import Timelines
from chronicle.pages.rows import rows


def topic_pages(
    collection: Collection, directory: Directory, timelines: Timelines, environment: Environment
) -> Iterator[Page]:
    """A page for each listed topic."""
    template = environment.get_template("topic.md.j2")
    for topic in directory.topics.values():
        here = listed_address("topics", topic.id)
        articles = directory.articles("topic", entry_id=topic.id)
        events = events_of(topic, collection.timeline)
        content = template.render(
            topic=topic,
            own=timelines.own(("topic", topic.id), topic.name, articles, here, events),
            items=tuple(item(article, collection, here) for article in articles),
            events=rows(events, here),
            index_link=relative(here, TOPICS),
        )
        head = record_matter(topic.name, f"Articles and events: {topic.name}.", last_day(articles))
        yield Page(page_path(here), head + content)


def events_of(topic: Topic, timeline: Timeline) -> tuple[Entry, ...]:
    """The reference events in whose title or summary the topic is named, in order of time."""
    wanted = Facet("topic", topic.id, topic.name)
    return tuple(entry for entry in timeline.entries if entry.reference and wanted in entry.facets)
