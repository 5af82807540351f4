"""What bounds the date: capture, lifetimes, offices, dates that had passed, the month in the address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from chronicle.authorities.match import NameIndex
from chronicle.authorities.offices import OfficePrinted
from chronicle.dates.candidates import Constraint
from chronicle.dates.partial import PartialDate
from chronicle.dates.steps import in_words, range_in_words
from chronicle.extract.quoting import Quoter
from chronicle.extract.units import SENTENCE_BREAK, Unit, in_quotation
from chronicle.model import Captured, Claim, DateRange, Match, NameLink, Office
from chronicle.rulebook import PastSign
from chronicle.times.past import PastDate, past_dates

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLAUSE_BREAK = re.compile(r"[”\"»]|[,;:()–—]\s|(?<=[^\W\d_]{2}[.!?])[\"”’»]*\s")
REACH = 5
"""Words before a name among which one such as former speaks of it."""

BEFORE_NAME = 60
"""Characters before a name in which a word such as former speaks of it."""


def by_capture(captured: Captured | None) -> Iterator[Constraint]:
    """A copy is saved on the day of publication or later."""
    if captured:
        yield Constraint((DateRange(None, captured.days.latest),), captured.evidence)


def by_lifetime(source: Claim[NameLink] | None, names: NameIndex) -> Iterator[Constraint]:
    """An outlet or agency publishes while it exists."""
    outlet = names.outlet(source.value.id) if source and source.value.id else None
    if source and outlet and (outlet.active.earliest or outlet.active.latest):
        why = f"{outlet.name} published under this name {range_in_words(outlet.active)}, so the article came out then."
        yield Constraint((outlet.active,), replace(source.evidence[0], rule="outlet-lifetime", why=why))


def by_past_dates(
    units: Sequence[Unit], quoter: Quoter, signs: Sequence[PastSign], months: Callable[[str], int | None]
) -> Iterator[Constraint]:
    """An article is not older than what it tells as past."""
    for unit in units:
        for past in past_dates(unit.read, signs, months):
            days = PartialDate(past.year, past.month).days
            why = f"The text tells this as past, so it was written no earlier than {_start(past, days)}."
            evidence = quoter.piece(unit, past.start, past.end, f"past-{past.rule}", why)
            yield Constraint((DateRange(days.earliest, None),), evidence, doubtful=True)


def by_offices(
    units: Sequence[Unit], quoter: Quoter, names: NameIndex, former_words: Sequence[str], retrospect: Sequence[str]
) -> Iterator[Constraint]:
    """A title printed with a name says the office was held.

    Not in a sentence that names a year or looks back, nor within quotation marks, where it may tell of another time,
    and not of a person whom the text once calls former.
    """
    said: set[tuple[str, tuple[Office, ...]]] = set()
    former = {match.id for unit in units for match in names.find(unit.read) if _called(unit.text, match, former_words)}
    for unit in units:
        for printed in names.offices_printed(unit.read):
            key = (printed.person.id, printed.offices)
            if printed.person.id in former or key in said or in_quotation(unit.text, printed.start):
                continue
            sentence = _sentence(unit.text, printed.start)
            if not _YEAR.search(sentence) and not any(phrase in sentence.casefold() for phrase in retrospect):
                said.add(key)
                why = f"{printed.person.name} held this office {_terms(printed)}."
                evidence = quoter.piece(unit, printed.start, printed.end, "office-held", why)
                yield Constraint(tuple(office.held for office in printed.offices), evidence, doubtful=True)


def _called(text: str, match: Match, former_words: Sequence[str]) -> bool:
    """Whether one of the words stands among the last few before a person's name, in the same clause."""
    if match.list != "people":
        return False
    clause = _CLAUSE_BREAK.split(text[max(0, match.start - BEFORE_NAME) : match.start])[-1]
    return not set(former_words).isdisjoint(re.findall(r"\w+", clause.casefold())[-REACH:])


def _sentence(text: str, position: int) -> str:
    breaks = [match.end() for match in SENTENCE_BREAK.finditer(text)]
    start = max((cut for cut in breaks if cut <= position), default=0)
    return text[start : min((cut for cut in breaks if cut > position), default=len(text))]


def _terms(printed: OfficePrinted) -> str:
    return " or ".join(map(_held, printed.offices))


def _held(office: Office) -> str:
    """The term in words. The widest days the sources allow bound a date; they are not a statement of fact."""
    first, last = office.held.earliest, office.held.latest
    begun = f"from {in_words(first)}" if first else ""
    ended = f"to {in_words(last)} at the latest" if last else "onwards"
    return f"{begun} {ended}".strip()


def _start(past: PastDate, days: DateRange) -> str:
    assert days.earliest is not None
    return in_words(days.earliest) if past.month else f"the year {past.year}"
