"""Who and what is listed, which articles name each, and whether it has a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chronicle.model import Article, Collection, ListName, Outlet, Person, Place, Side, Topic
from chronicle.pages.addresses import listed_address
from chronicle.pages.mentions import Mentions, Relation, mentions_in

_PLACE_RELATIONS: tuple[Relation, ...] = ("dateline", "place")


@dataclass(frozen=True, slots=True)
class Directory:
    """The lists by id, and the articles that have to do with each of their entries."""

    people: Mapping[str, Person]
    outlets: Mapping[str, Outlet]
    places: Mapping[str, Place]
    topics: Mapping[str, Topic]
    sides: Mapping[str, Side]
    mentions: Mentions

    def articles(self, *relations: Relation, entry_id: str) -> tuple[Article, ...]:
        """The articles that have to do with an entry in one of these ways; each once for each way."""
        return tuple(article for name in relations for article in self.mentions.get((name, entry_id), ()))

    def address(self, listed: ListName, entry_id: str | None) -> str | None:
        """The page of an entry, if it has one: every listed person, outlet and topic, and each place that is named.

        Whose words an article holds is worth a page even before it is named; a place nobody names says nothing.
        """
        if entry_id is None or entry_id not in self._of(listed):
            return None
        if listed == "places" and not self.articles(*_PLACE_RELATIONS, entry_id=entry_id):
            return None
        return listed_address(listed, entry_id)

    def _of(self, listed: ListName) -> Mapping[str, object]:
        lists: dict[ListName, Mapping[str, object]] = {
            "people": self.people, "outlets": self.outlets, "places": self.places, "topics": self.topics,
        }  # fmt: skip
        return lists.get(listed, {})


def directory_of(collection: Collection, articles: Iterable[Article]) -> Directory:
    """The directory of a collection, whose articles with a page are given in order of time."""
    lists = collection.authorities
    return Directory(
        people={person.id: person for person in lists.people},
        outlets={outlet.id: outlet for outlet in lists.outlets},
        places={place.id: place for place in lists.places},
        topics={topic.id: topic for topic in lists.topics},
        sides={side.id: side for side in lists.sides},
        mentions=mentions_in(articles),
    )
