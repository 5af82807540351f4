"""The times in the whole text of a seed, with stamps and page clocks."""

from __future__ import annotations

from chronicle.extract.knowledge import Knowledge
from chronicle.extract.page import Page
from chronicle.model import Captured, DateRange, Mention, MentionKind, Published

DEFAULT_LANGUAGE = "en"
"""Read where the language could not be told."""

UNKNOWN = "und"


def times_in(page: Page, published: Published, knowledge: Knowledge) -> tuple[Mention, ...]:
    """Every time in the seed's text, in order, none overlapping another; none in a language without rules for times.

    The page clock, which only its own reader understands, is taken as it read it.
    """
    tagger = knowledge.taggers.get(DEFAULT_LANGUAGE if page.language == UNKNOWN else page.language)
    if tagger is None:
        return ()
    days = DateRange() if published.status == "unknown" else published.days
    found = tagger.tag(page.seed.text, days, page.order)
    clock = _page_clock(page.captured, page.seed.text) if page.captured else None
    if clock is None:
        return found
    apart = (mention for mention in found if mention.end <= clock.start or clock.end <= mention.start)
    return tuple(sorted((*apart, clock), key=lambda mention: mention.start))


def _page_clock(captured: Captured, text: str) -> Mention | None:
    """The moment of saving as a time, None where it is not known to the day or stands nowhere in the text."""
    start, end, day = captured.evidence.start, captured.evidence.end, captured.day
    if start is None or end is None or day is None:
        return None
    kind: MentionKind = "TIME" if "T" in captured.moment else "DATE"
    return Mention(start, end, text[start:end], kind, captured.moment, None, day.isoformat(), captured.evidence.rule)
