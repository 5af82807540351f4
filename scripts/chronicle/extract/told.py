"""The sentences of an article's text with the days they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from chronicle.eventbook import EventRules
from chronicle.events.tell import dated_sentences
from chronicle.extract.mentions import DEFAULT_LANGUAGE, UNKNOWN
from chronicle.model import DatedSentence, LabelledLine, Mention, Paragraph, Published

TEXT = frozenset({"body", "subhead"})
"""Labels of the text; a dateline in it places no sentence."""


def dated_in(
    body: Iterable[Paragraph],
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
    spans = [span for line in lines for span in line.spans if span.label not in TEXT]
    told = [m for m in times if not any(span.start <= m.start < span.end for span in spans)]
    return tuple(
        sentence
        for number, paragraph in enumerate(body)
        for sentence in dated_sentences(number, paragraph, told, published.days, known)
    )
