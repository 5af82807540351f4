"""Which articles name a listed person, outlet, place or topic: one pass over the articles for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from chronicle.model import Article

Relation = Literal["person", "publisher", "agency", "outlet", "dateline", "place", "topic"]
"""How an article has to do with an entry: it names it (`person`, `outlet`, `place`), came out there (`publisher`),
is its copy (`agency`), was sent from it (`dateline`), or is about it (`topic`)."""

Mentions = Mapping[tuple[Relation, str], tuple[Article, ...]]
"""The articles by relation and id of the entry."""


def mentions_in(articles: Iterable[Article]) -> Mentions:
    """The articles of each entry, each once, in the order given."""
    found: dict[tuple[Relation, str], list[Article]] = {}
    for article in articles:
        for key in dict.fromkeys(_relations(article)):
            found.setdefault(key, []).append(article)
    return {key: tuple(named) for key, named in found.items()}


def _relations(article: Article) -> Iterator[tuple[Relation, str]]:
    own = set()
    if article.outlet and article.outlet.value.id:
        own.add(article.outlet.value.id)
        yield "publisher", article.outlet.value.id
    if article.agency and article.agency.value.id:
        own.add(article.agency.value.id)
        yield "agency", article.agency.value.id
    if article.place and article.place.value.id:
        yield "dateline", article.place.value.id
    yield from (("person", person.id) for person in article.people)
    yield from (("place", place.id) for place in article.places if place.id)
    yield from (("topic", topic.id) for topic in article.topics)
    # That an outlet names itself tells nothing.
    yield from (("outlet", match.id) for match in article.matches if match.list == "outlets" and match.id not in own)
