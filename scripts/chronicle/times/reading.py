"""What a time is read from, and what it is read as."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from chronicle.model import DateRange, MentionKind
from chronicle.rulebook import Order
from chronicle.timebook import Part
from chronicle.times.periods import Period
from chronicle.times.tense import Tense

Parts = Mapping[str, Part]
"""What the words of a time stand for, by the names of the groups in its rule."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a time means: its TIMEX3 `kind`, `value` and `mod`, and the period or span of days it covers, where known.

    `value` is None where nothing that is known tells it. What is only `about` then may lie beside the period.
    """

    kind: MentionKind
    value: str | None
    mod: str | None = None
    period: Period | None = None
    span: DateRange | None = None
    about: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """What a time is resolved with.

    `today` is the day that the text was written on, None where that is not known or says nothing about what is told.
    `told` is the period that the last time before it means. A `story` goes on from `before`, which is the same but
    for times that it only glanced at. `quarter` is the quarter whose figures are told. `lent` are the parts of the time
    behind it where the two are one range or list: “from July 1 to July 3, 1863”. `tense` is worked out when it is asked
    for. `order` is how digits are read. `chapter` is the year that heads what a story tells.
    """

    today: date | None
    story: bool
    told: Period | None
    before: Period | None
    quarter: Period | None
    lent: Parts = field(hash=False)
    tense: Callable[[], Tense | None]
    order: Order | None = None
    chapter: int | None = None

    @property
    def anchor(self) -> date | None:
        """The day that “last year” counts from: today, or in a story the time it goes on from."""
        return self.today or (self.before.first if self.story and self.before else None)


def mod_of(parts: Parts) -> str | None:
    """The TIMEX3 modifier that the words tell, such as `START` for “early”."""
    return str(parts["mod"]) if "mod" in parts else None
