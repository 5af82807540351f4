"""The sentences of an article's text with the days they name."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from chronicle.eventbook import EventRules
from chronicle.events.tell import PlacedMention, dated_sentences
from chronicle.extract.mentions import DEFAULT_LANGUAGE, UNKNOWN
from chronicle.model import DatedSentence, LabelledLine, Mention, Paragraph, Published, Span, place_in_text

TEXT = frozenset({"body"})
"""Labels of running text; a dateline in it places no sentence."""


def dated_in(
    body: Sequence[Paragraph],
    times: Iterable[Mention],
    lines: Iterable[LabelledLine],
    published: Published,
    language: str,
    rules: Mapping[str, EventRules],
) -> tuple[DatedSentence, ...]:
    """Every dated sentence of the text, in order; none in a language without rules for events."""
    known = rules.get(DEFAULT_LANGUAGE if language == UNKNOWN else language)
    if known is None:
        return ()
    spans = [span for line in lines for span in line.spans]
    placed: defaultdict[int, list[PlacedMention]] = defaultdict(list)
    for mention in times:
        if _is_text(mention, spans) and (place := place_in_text(body, mention.start, mention.end)):
            number, start, end = place
            placed[number].append((mention, start, end))
    return tuple(
        sentence
        for number, mentions in placed.items()
        for sentence in dated_sentences(number, body[number].text, mentions, published.days, known)
    )


def _is_text(mention: Mention, spans: Sequence[Span]) -> bool:
    """Whether a time stands in a piece of running text. The spans tile the seed."""
    index = bisect_right(spans, mention.start, key=lambda span: span.start) - 1
    return index >= 0 and spans[index].label in TEXT
