"""Made-up statements for the tests of the pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chronicle.model import Article, DateRange, DayFrom, Mention, Speaker, Statement, TextPart

ADA, BO = Speaker("Ada Westing", "people", "ada-westing", "west"), Speaker("Bo East", "people", "bo-east", "east")
HARBOUR = Speaker("harbour office")
"""Two who are listed, and one who is not."""


def saying(made: Article, *said: tuple[Speaker | None, str] | tuple[Speaker | None, str, dict[str, object]]) -> Article:
    """The article with what is said in it: who, and words of its seed, which may run over paragraphs.

    Words in marks are a quotation, others a report. Unless the changes say otherwise, the article's day tells theirs.
    """
    return replace(made, statements=tuple(_statement(made, *one) for one in said))


def _statement(
    made: Article, speaker: Speaker | None, words: str, changes: dict[str, object] | None = None
) -> Statement:
    start = made.seed.text.index(words)
    end = start + len(words)
    parts = []
    for number, paragraph in enumerate(made.body):
        first, last = paragraph.pieces[0][0], paragraph.pieces[-1][1]
        if first < end and start < last:
            parts.append(TextPart(number, max(start - first, 0), min(end, last) - first))
    plain = Statement(
        kind="quotation" if words[0] in '“"' else "report",
        start=start,
        end=end,
        quote=words,
        parts=tuple(parts),
        speaker=speaker,
        why="“said” stands beside the quotation",
        office=None,
        days=made.published.days,
        edtf=made.published.edtf,
        day_from="article",
    )
    return replace(plain, **(changes or {}))  # type: ignore[arg-type]


def on(day: date, told_by: str, day_from: DayFrom = "verb") -> dict[str, object]:
    """The changes that give a statement its day, which this wording tells."""
    mention = Mention(0, len(told_by), told_by, "DATE", day.isoformat(), None, day.isoformat(), "test")
    return {"days": DateRange(day, day), "edtf": day.isoformat(), "day_from": day_from, "mention": mention}
