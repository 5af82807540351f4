"""Years told by reference events: "last year" in one clause with an event known by a phrase of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chronicle.authorities.match import NameIndex
from chronicle.dates.candidates import Constraint
from chronicle.dates.partial import PartialDate
from chronicle.dates.steps import in_words
from chronicle.extract.quoting import Quoter
from chronicle.extract.units import Unit, in_quotation, sentences
from chronicle.model import Evidence, Match, ReferenceEvent
from chronicle.rulebook import Language, RelativeYear, Rulebook

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

BESIDE = 20
"""Characters beside an event's name in which a printed year is its own."""


def by_events(
    units: Sequence[Unit], quoter: Quoter, names: NameIndex, rules: Rulebook, languages: Sequence[Language]
) -> Iterator[Constraint]:
    """A sentence that says "last year" of an event was written the year after it.

    It must name one event alone, in one clause with "last year", and print no year by it. Where the event's name lives
    on, as a law's does, the sentence must also say that it came about.
    """
    for unit in (unit for unit in units if names.may_name_event(unit.read)):
        for start, sentence in sentences(unit.read):
            told = [(sign, found) for sign in rules.relative_years if (found := sign.pattern.search(sentence))]
            named = (
                names.find_events(sentence) if told and not in_quotation(unit.text, start + told[0][1].start()) else ()
            )
            if len({match.id for match in named}) == 1:
                event = names.event(named[0].id)
                if _says_when(sentence, told[0][1], named[0], rules.event_verbs.get(event.kind), languages):
                    sign, found = told[0]
                    first, last = min(found.start(), named[0].start), max(found.end(), named[0].end)
                    evidence = quoter.piece(unit, start + first, start + last, f"event-{sign.name}", "")
                    yield from _year_after(event, sign, found.group(), evidence)


def _says_when(
    sentence: str, relative: re.Match[str], named: Match, verbs: frozenset[str] | None, languages: Sequence[Language]
) -> bool:
    first, last = min(relative.start(), named.start), max(relative.end(), named.end)
    if _YEAR.search(sentence[max(0, first - BESIDE) : last + BESIDE]):
        return False
    small = {word for language in languages for word in language.function_words}
    between = _words(sentence[min(relative.end(), named.end) : max(relative.start(), named.start)])
    if verbs is None:  # the name itself is the event: it must stand right by the year
        return small.issuperset(between)
    clauses = {word for language in languages for word in language.clause_words}
    return clauses.isdisjoint(between) and _came_about(sentence, named, verbs, languages)


def _came_about(sentence: str, named: Match, verbs: frozenset[str], languages: Sequence[Language]) -> bool:
    """Whether a verb stands right before the name, with no more than an article between, or as a passive behind it.

    A name with "its own" before it, or "list" behind it, means something else.
    """
    articles = {word for language in languages for word in language.definite_articles}
    before, after = _words(sentence[: named.start]), _words(sentence[named.end :])
    while before and before[-1] in articles:
        before.pop()
    active = bool(before) and before[-1] in verbs and (not after or after[0] not in _other_things(languages))
    passive = len(after) > 1 and after[0] in ("was", "were", "был", "была") and after[1] in verbs
    return active or passive


def _other_things(languages: Sequence[Language]) -> set[str]:
    return {word for language in languages for word in language.name_extenders}


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _year_after(event: ReferenceEvent, sign: RelativeYear, words: str, evidence: Evidence) -> Iterator[Constraint]:
    first, last = event.days.earliest, event.days.latest
    if first and last and first.year == last.year:
        year = first.year + sign.years_after
        when = in_words(first) if first == last else event.edtf
        why = f"“{words}” is said of an event known from other sources ({event.title}, {when}), so this is of {year}."
        yield Constraint((PartialDate(year).days,), replace(evidence, why=why), doubtful=True, narrowing=True)
