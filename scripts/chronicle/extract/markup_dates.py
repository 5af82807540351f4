"""The dates in the markup of a saved page as candidates for the day of publication."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from chronicle.dates.candidates import Candidate
from chronicle.dates.find import FoundDate
from chronicle.dates.partial import PartialDate
from chronicle.extract.machine_date import read_machine_date
from chronicle.extract.markup_facts import MarkupFact, markup_facts
from chronicle.extract.markup_title import headline_line
from chronicle.model import Claim, Evidence, Seed
from chronicle.rulebook import MarkupKind, MarkupRules

MOST_SIGNS = 4
"""Signs that are told of a date."""

MOST_CANDIDATES = 40
"""Dates of one page that are weighed."""

UTC = "+00:00"

_WHY: dict[MarkupKind, str] = {
    "published": "The page's markup says when it was published",
    "created": "The page's markup says when it was written",
    "modified": "The page's markup says when it was last changed",
    "dated": "The page's markup gives this date",
}

FindDates = Callable[[str], Sequence[FoundDate]]
"""Finds the dates in a text as a reader of the page's language would."""


@dataclass(frozen=True, slots=True)
class ReadFact:
    """A fact with what its value can mean, and its time of day and zone where it gives them."""

    fact: MarkupFact
    readings: tuple[PartialDate, ...]
    time: str | None
    zone: str | None


def markup_candidates(seed: Seed, rules: MarkupRules, find_dates: FindDates) -> Iterator[Candidate]:
    """The dates of the page's markup with their scores, the likeliest first; none where the seed is no saved page.

    A day is that of the zone it is given in. When the page was last changed is weighed only where nothing says when it
    came out; it is kept in any case, for the page came out no later.
    """
    if seed.markup is None:
        return
    facts = markup_facts(seed.markup, rules, headline_line(seed, rules))
    read = [found for fact in facts if (found := _read(fact, find_dates))]
    told = any(found.fact.kind != "modified" and found.readings[0].full for found in read)
    weighed = [_candidate(found, _signs(found, read), rules, not told) for found in read]
    yield from sorted(weighed, key=lambda candidate: -(candidate.score or 0.0))[:MOST_CANDIDATES]


def markup_address(seed: Seed) -> Claim[str] | None:
    """The page's own address, as its markup gives it."""
    if seed.markup is None:
        return None
    metas = (address for address in seed.markup.meta("og:url") if address.startswith(("http://", "https://")))
    address = seed.markup.address or next(metas, None)
    if address is None:
        return None
    element = "<link canonical>" if seed.markup.address else "<meta og:url>"
    why = f"The page's markup gives its own address, in {element}."
    return Claim(address, (Evidence("seed", "markup-address", why, quote=address),))


def _read(fact: MarkupFact, find_dates: FindDates) -> ReadFact | None:
    exact = read_machine_date(fact.value)
    if exact:
        return ReadFact(fact, (exact.date,), exact.time, exact.zone)
    if fact.value.strip()[:4].isdigit():
        return None  # a machine's date, and no page's: the beginning of its count, or a day far ahead
    found = find_dates(fact.value)
    return ReadFact(fact, found[0].readings, None, None) if found and found[0].readings[0].year else None


def _signs(found: ReadFact, all_read: Sequence[ReadFact]) -> tuple[str, ...]:
    more = []
    if found.zone == UTC and found.time:
        more.append("in UTC")
    if found.fact.kind != "modified" and _is_after_every_change(found, all_read):
        more.append("later than the last change")
    return (*found.fact.signs, *more)


def _is_after_every_change(found: ReadFact, all_read: Sequence[ReadFact]) -> bool:
    """Whether a date lies more than a zone can make after the last change that the page itself tells of."""
    day = found.readings[0].full
    changes = [full for other in all_read if other.fact.kind == "modified" and (full := other.readings[0].full)]
    return day is not None and bool(changes) and (day - max(changes)).days > 1


def _candidate(found: ReadFact, signs: tuple[str, ...], rules: MarkupRules, only_changes: bool) -> Candidate:
    modified = found.fact.kind == "modified"
    weighed = found.readings[0].full is not None and (only_changes or not modified)
    return Candidate(
        "markup-updated" if modified else "markup",
        found.readings,
        _evidence(found.fact),
        "markup",
        time=found.time,
        zone=found.zone,
        score=rules.card.score(signs) if weighed else None,
        signs=tuple(sign for sign, points in rules.card.telling(signs, MOST_SIGNS) if points > 0) if weighed else (),
    )


def _evidence(fact: MarkupFact) -> Evidence:
    why = f"{_WHY[fact.kind]}, in {fact.element}: {fact.value}."
    marked = fact.marked
    if marked and marked.start is not None:
        return Evidence("seed", f"markup-{fact.kind}", why, marked.line, marked.start, marked.end, marked.shown)
    return Evidence("seed", f"markup-{fact.kind}", why, quote=fact.value)
