"""Times in a text: found, resolved and written in TIMEX3 and EDTF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.model import DateRange, Mention
from chronicle.rulebook import Order
from chronicle.timebook import TimeRules
from chronicle.times.edtf import Open, days_of, edtf_of
from chronicle.times.find import Expression, TimeFinder, time_finder
from chronicle.times.reading import Reading
from chronicle.times.resolve import resolved_times
from chronicle.times.story import is_story

WORD_BEFORE = 12
"""Characters before a time in which a word such as “since” stands."""


@dataclass(frozen=True, slots=True)
class TimeTagger:
    """Tags the times of texts in one language; `time_tagger` makes it."""

    rules: TimeRules
    finder: TimeFinder

    def tag(self, text: str, published: DateRange, order: Order | None = None) -> tuple[Mention, ...]:
        """Every time in the text, in order, with its offsets there.

        `published` is when the text was published, as far as known; of a time that counts from that day only what is
        the same for all of these days gets a value. `order` is how its all-digit dates are read.
        """
        found = self.finder.find(text)
        day = published.earliest if published.earliest == published.latest else None
        if day is None and published.earliest and published.latest:
            return self._within(text, found, published, order)
        return tuple(self._mentions(text, found, day, order))

    def _within(
        self, text: str, found: Sequence[Expression], published: DateRange, order: Order | None
    ) -> tuple[Mention, ...]:
        """What is the same for the first and for the last of the days."""
        first = {m.start: m for m in self._mentions(text, found, published.earliest, order)}
        last = {m.start: m for m in self._mentions(text, found, published.latest, order)}
        unknown = self._mentions(text, found, None, order)
        return tuple(first[m.start] if first.get(m.start) == last.get(m.start) else m for m in unknown)

    def _mentions(
        self, text: str, found: Sequence[Expression], published: date | None, order: Order | None
    ) -> Iterator[Mention]:
        story = is_story(found, published)
        today = None if story else published
        for expression, reading in resolved_times(text, found, today, story, self.rules, order):
            yield _mention(expression, reading, self._opened(text, expression))

    def _opened(self, text: str, expression: Expression) -> Open | None:
        words = text[max(0, expression.start - WORD_BEFORE) : expression.start].lower().split()
        word = words[-1] if words else ""
        return "since" if word in self.rules.since else "until" if word in self.rules.until else None


def time_tagger(rules: TimeRules) -> TimeTagger:
    """The tagger for a language's rules."""
    return TimeTagger(rules, time_finder(rules))


def _mention(expression: Expression, reading: Reading, opened: Open | None) -> Mention:
    return Mention(
        start=expression.start,
        end=expression.end,
        quote=expression.quote,
        kind=reading.kind,
        value=reading.value,
        mod=reading.mod,
        edtf=edtf_of(reading, opened),
        rule=expression.rule.name,
        days=days_of(reading),
    )
