"""Resolving times: the second of two steps. What was found is placed on the calendar, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from chronicle.rulebook import Order
from chronicle.timebook import Part, TimeRules
from chronicle.times.away import compares_years
from chronicle.times.find import Expression
from chronicle.times.operations import OPERATIONS
from chronicle.times.periods import FIRST_YEAR, LAST_YEAR, Period, year_of
from chronicle.times.reading import Context, Reading
from chronicle.times.story import excursions
from chronicle.times.tense import tense_at

NARROW = frozenset({"day", "week", "weekend", "month", "season", "quarter", "half"})
"""Grains below a year."""

LOOKING_BACK = frozenset({"away", "told"})
"""Operations that count from the time told before."""

_HEAD = re.compile(r"(?:\A|\n|[.!?:][\"'\u201d\u2019)]?\s)\W{0,3}(?:\w+\s){0,2}\Z")
_REST_OF_HEADING = re.compile(r"(?:[:.]?[ \t][^\n]{0,60}[^\n.!?,;])?[ \t]*(?:\n|\Z)")
_NOTHING: Mapping[str, Part] = {}


def resolved_times(
    text: str, found: Sequence[Expression], today: date | None, story: bool, rules: TimeRules, order: Order | None
) -> Iterator[tuple[Expression, Reading]]:
    """Each time with what it means; what turns out to be none is left out.

    `today` is the day of writing, None where it is not known or says nothing. In a `story` each time leads to the next.
    """
    told: Period | None = None
    before = _first_year(found) if story else None
    quarter: Period | None = None
    chapter: int | None = None
    apart = excursions(found) if story else frozenset()
    for place, expression in enumerate(found):
        behind = found[place + 1] if place + 1 < len(found) else None
        tense = partial(tense_at, text, expression.start, expression.end, rules.tense)
        lent = _lent(text, expression, behind, rules.joiners) if behind else _NOTHING
        context = Context(today, story, told, before, quarter, lent, tense, order, chapter)
        reading = OPERATIONS[expression.rule.operation](expression.parts, context)
        if reading:
            yield expression, reading
            if place not in apart:
                glances = story and not _opens_sentence(text, expression.start)
                before = _next_before(before, reading, expression, glances)
            chapter = _next_chapter(text, expression, chapter, before) if story else None
            if not compares_years(expression.parts):
                told = _next_told(told, reading)
                quarter = _next_quarter(quarter, reading)


def _first_year(found: Sequence[Expression]) -> Period | None:
    """The first year that a story tells, to which what stands before it belongs."""
    years = (int(expression.parts["year"]) for expression in found if "year" in expression.parts)
    first = next((year for year in years if FIRST_YEAR <= year <= LAST_YEAR), None)
    return year_of(first) if first else None


def _lent(text: str, expression: Expression, behind: Expression, joiners: re.Pattern[str]) -> Mapping[str, Part]:
    """The parts of the time behind, where a word such as “to” or “and” makes the two one range or list."""
    joiner = joiners.match(text, expression.end)
    if joiner is None or joiner.end() != behind.start or behind.rule.operation != "date":
        return _NOTHING
    return behind.parts


def _next_told(told: Period | None, reading: Reading) -> Period | None:
    """What “two days later” counts from."""
    period = reading.period
    return told if period is None or period.grain in ("decade", "century") else period


def _next_quarter(quarter: Period | None, reading: Reading) -> Period | None:
    """The quarter whose figures are told, until others are: “in the nine months”, “last year”. Days change nothing."""
    if reading.period and reading.period.grain == "quarter":
        return reading.period
    others = reading.kind == "DURATION" or (reading.period is not None and reading.period.grain != "day")
    return None if others else quarter


def _next_before(before: Period | None, reading: Reading, expression: Expression, glances: bool) -> Period | None:
    """What a story goes on from.

    A look back (“a year earlier”) or ahead (“next summer”) changes nothing, nor, where it `glances`, does a year that
    a story names within a sentence after a day or month.
    """
    period, parts = reading.period, expression.parts
    if period is None or period.grain in ("decade", "century"):
        return before
    shift, operation = int(parts.get("sign", parts.get("shift", 0))), expression.rule.operation
    looks_back = shift < 0 and parts.get("from", "before") == "before" and operation in LOOKING_BACK
    looks_ahead = shift > 0 and "from" not in parts and operation == "near"
    if before and (looks_back or looks_ahead):
        return before
    if before and glances and period.grain == "year":
        return before if before.grain in NARROW or period.first < before.first else period
    return period


def _next_chapter(text: str, expression: Expression, chapter: int | None, before: Period | None) -> int | None:
    """The year by which the last heading begins, until the story has left it."""
    opens_line = expression.start == 0 or text[expression.start - 1] == "\n"
    if opens_line and "year" in expression.parts and _REST_OF_HEADING.match(text, expression.end):
        return int(expression.parts["year"])
    return chapter if before and chapter == before.first.year else None


def _opens_sentence(text: str, start: int) -> bool:
    """Whether a time stands at the head of its sentence, but for a word or two."""
    return bool(_HEAD.search(text, max(0, start - 20), start))
