"""The pages of topics: the words they are known by, their articles, and the reference events that carry those words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jinja2 import Environment

from chronicle.model import Collection, Entry, Page, Timeline, Topic
from chronicle.pages.addresses import TOPICS, listed_address, page_path, relative
from chronicle.pages.directory import Directory
from chronicle.pages.frontmatter import record_matter
from chronicle.pages.items import item
from chronicle.pages.timeline import rows


def topic_pages(collection: Collection, directory: Directory, environment: Environment) -> Iterator[Page]:
    """A page for each listed topic."""
    template = environment.get_template("topic.md.j2")
    for topic in directory.topics.values():
        here = listed_address("topics", topic.id)
        articles = directory.articles("topic", entry_id=topic.id)
        content = template.render(
            topic=topic,
            items=tuple(item(article, collection, here) for article in articles),
            events=rows(events_of(topic, collection.timeline), here),
            index_link=relative(here, TOPICS),
        )
        yield Page(page_path(here), record_matter(topic.name, f"Articles and events: {topic.name}.") + content)


def events_of(topic: Topic, timeline: Timeline) -> tuple[Entry, ...]:
    """The reference events whose title or summary holds one of the topic's phrases, in order of time."""
    phrases, misleading = _any_of(topic.phrases), _any_of(topic.misleading)
    if phrases is None:
        return ()
    return tuple(
        entry
        for entries in timeline.years.values()
        for entry in entries
        if entry.reference
        and phrases.search(_without(misleading, f"{entry.reference.title}\n{entry.reference.summary}"))
    )


def _any_of(wordings: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the wordings as whole words, as written; None if there are none."""
    listed = "|".join(map(re.escape, sorted(wordings, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)") if listed else None


def _without(misleading: re.Pattern[str] | None, text: str) -> str:
    return misleading.sub("\n", text) if misleading else text
