"""Times in an article's text, and the sentences that they place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from chronicle.model.dates import DateRange

MentionKind = Literal["DATE", "TIME", "DURATION", "SET"]
"""Kinds of time in TIMEX3: a day or longer, a time of a day, a length, what comes again and again."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A time in a seed's text: where its `quote` stands and what it means.

    `value` and `mod` are TIMEX3's, `edtf` the same in EDTF as far as days are known; `value` is None where nothing
    tells it. `days` are the days it covers, None where they are not known or it is a length. `rule` is the name of the
    rule that read it.
    """

    start: int
    end: int
    quote: str
    kind: MentionKind
    value: str | None
    mod: str | None
    edtf: str | None
    rule: str
    days: DateRange | None = None


Use = Literal["happened", "planned", "said", "named"]
"""What a sentence does with a time: it tells what happened or is planned then, or that something was said then; or it
only names the time."""


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A sentence of an article's text with one of its times.

    `paragraph` is the number of the paragraph in the body, from 0; `start` and `end` say where the sentence stands in
    that paragraph's text, `at` and `to` where the time does. `days` are the days it may be, an open end where it
    lasts from or is told to be no later than a day, and `edtf` is the same. `why` says in words what decided the `use`.
    """

    paragraph: int
    start: int
    end: int
    at: int
    to: int
    text: str
    mention: Mention
    use: Use
    days: DateRange
    edtf: str
    why: str

    @property
    def anchor(self) -> str:
        """The anchor of its paragraph on the article's page: `p1`."""
        return f"p{self.paragraph + 1}"

    @property
    def is_event(self) -> bool:
        """Whether it tells what happened or is planned."""
        return self.use in ("happened", "planned")
