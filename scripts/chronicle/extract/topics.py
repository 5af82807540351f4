"""What an article is about: the topics whose phrases stand where an article says its matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from chronicle.authorities.match import NameIndex
from chronicle.extract.layout import Layout
from chronicle.extract.units import Unit
from chronicle.model import Match, TopicFound

TITLE, LEAD, PARAGRAPH, PASSING = 4.0, 3.0, 1.0, 0.5
"""Weights of a topic in the headline, in standfirst or lead, in a paragraph about it, and in another."""

LEAD_REACH = 300
"""Characters of the first paragraph that are its lead, for some scrapes have the whole text in one."""

ENOUGH = 2.0
"""A topic of the text alone needs as much weight in its paragraphs …"""

FAIR_SHARE = 0.2
"""… and this share of them all."""


@dataclass(frozen=True, slots=True)
class _Mentions:
    """A unit's phrases of topics, by topic, with their places in the seed, and where the unit begins there."""

    by_topic: Mapping[str, tuple[Match, ...]]
    start: int

    def within(self, reach: int) -> _Mentions:
        """Those that begin in so many characters from the unit's beginning."""
        near = {
            topic: kept
            for topic, matches in self.by_topic.items()
            if (kept := tuple(match for match in matches if match.start < self.start + reach))
        }
        return _Mentions(near, self.start)

    def weight(self, topic: str) -> float:
        """A paragraph is about a topic that it names twice, or alone; one of several is named in passing."""
        matches = self.by_topic.get(topic, ())
        if not matches:
            return 0.0
        return PARAGRAPH if len(matches) > 1 or len(self.by_topic) == 1 else PASSING


def topics_found(layout: Layout, names: NameIndex, text: str) -> tuple[TopicFound, ...]:
    """The topics that an article is about, the weightiest first, of equals the one named first. `text` is the seed's.

    A topic counts where headline, standfirst or lead name it, or where enough of the text is about it:
    a paragraph of background, or a place in a list of grievances, makes no article's topic.
    """
    title, standfirst, body = (
        tuple(_mentions(unit, names, text) for unit in layout.labelled(label))
        for label in ("title", "standfirst", "body")
    )
    lead = (*standfirst, *(mentions.within(LEAD_REACH) for mentions in body[:1]))
    weights: dict[str, float] = {}
    for topic in _topics((*title, *lead, *body)):
        opening = TITLE * _any(title, topic) + LEAD * _any(lead, topic)
        below = sum(mentions.weight(topic) for mentions in body)
        if opening or below >= max(ENOUGH, FAIR_SHARE * len(body)):
            weights[topic] = opening + below
    places = (*title, *standfirst, *body)
    ranked = sorted(weights.items(), key=lambda weighed: -weighed[1])
    return tuple(_found(topic, weight, places, names) for topic, weight in ranked)


def _mentions(unit: Unit, names: NameIndex, text: str) -> _Mentions:
    found: dict[str, tuple[Match, ...]] = {}
    for match in names.find_topics(unit.read):
        start, end = unit.seed_offset(match.start), unit.seed_offset(match.end - 1) + 1
        placed = replace(match, start=start, end=end, quote=text[start:end])
        found[match.id] = (*found.get(match.id, ()), placed)
    return _Mentions(found, unit.seed_offset(0))


def _topics(mentions: Sequence[_Mentions]) -> Iterator[str]:
    """Every topic, once, in the order in which they are first named."""
    yield from dict.fromkeys(topic for one in mentions for topic in one.by_topic)


def _any(mentions: Sequence[_Mentions], topic: str) -> bool:
    return any(topic in one.by_topic for one in mentions)


def _found(topic: str, weight: float, places: Sequence[_Mentions], names: NameIndex) -> TopicFound:
    matches = (match for one in places for match in one.by_topic.get(topic, ()))
    ordered = tuple(sorted(matches, key=lambda match: match.start))
    return TopicFound(topic, names.topic(topic).name, weight, ordered)
