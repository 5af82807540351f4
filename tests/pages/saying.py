"""Made-up statements for the tests of the pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from chronicle.model import Article, DateRange, DayFrom, Speaker, Statement, StatementKind, TextPart, place_in_text

ADA = Speaker("Ada Westing", "people", "ada-westing", "west")
BO = Speaker("Bo East", "people", "bo-east", "east")
UNLISTED = Speaker("harbour master")


def saying(made: Article, *statements: Statement) -> Article:
    """The article with these statements."""
    return replace(made, statements=statements)


def quotation(made: Article, words: str, speaker: Speaker | None = ADA, **changes: object) -> Statement:
    """The first place in the text where these words stand between marks, said on the day of the article."""
    return _statement("quotation", made, f"“{words}”", speaker, **changes)


def report(made: Article, words: str, speaker: Speaker | None = ADA, **changes: object) -> Statement:
    """The first place in the text where these words stand, told in the words of the text."""
    return _statement("report", made, words, speaker, **changes)


def days(first: date, last: date | None = None, told: DayFrom = "verb") -> dict[str, Any]:
    """That it was said on a day, or one of some days."""
    return {"days": DateRange(first, last or first), "edtf": first.isoformat(), "day_from": told}


def _statement(kind: StatementKind, made: Article, quote: str, speaker: Speaker | None, **changes: object) -> Statement:
    start = made.seed.text.index(quote)
    place = place_in_text(made.body, start, start + len(quote))
    assert place
    said = Statement(kind, start, start + len(quote), quote, (TextPart(*place),), speaker, "made up", None,
                     made.published.days, made.published.edtf, "article")  # fmt: skip
    return replace(said, **changes)  # type: ignore[arg-type]
