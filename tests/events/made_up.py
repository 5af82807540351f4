"""Articles that tell events, made for the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from chronicle.events.tell import dated_sentences
from chronicle.model import Article, DateRange, Mention, place_in_text
from events.told import RULES, TAGGERS
from pages.made_up import article, printed

WEDNESDAY = date(2014, 3, 12)


def telling(name: str, *body: str, day: date = WEDNESDAY, **changes: Any) -> Article:
    """An article of that day, whose text is read for times and events as the program does."""
    made = article(name, published=printed(day), body=body, **changes)
    published = DateRange(day, day)
    times = TAGGERS["en"].tag(made.seed.text, published)
    placed: list[tuple[int, Mention, int, int]] = []
    for mention in times:
        if place := place_in_text(made.body, mention.start, mention.end):
            placed.append((place[0], mention, place[1], place[2]))
    dated = tuple(
        sentence
        for number, mention, start, end in placed
        for sentence in dated_sentences(
            number, made.body[number].text, [(mention, start, end)], published, RULES.events["en"]
        )
    )
    return replace(made, times=times, dated=dated)
