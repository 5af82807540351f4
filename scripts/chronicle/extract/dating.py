"""The day of publication of one article: all signs gathered, then the choice, or what the curator states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from chronicle.dates.candidates import Candidate, Constraint, Signs
from chronicle.dates.choose import choose
from chronicle.dates.edtf import parse_choices, parse_days
from chronicle.dates.partial import edtf_of_choices, edtf_of_days
from chronicle.model import Evidence, GivenFacts, Published, Rejected
from chronicle.rulebook import WeekdayLag


@dataclass(frozen=True, slots=True)
class Dated:
    """The published claim; `doubts` are sentences for the curator."""

    published: Published
    doubts: tuple[str, ...] = ()


def date_article(signs: Signs, rejected: Sequence[Rejected], given: Iterable[GivenFacts], lag: WeekdayLag) -> Dated:
    """The first stated date wins (a note's before front matter's); without one, what the page says decides.

    Raises ValueError where a stated date is none; the reader of notes and front matter lets only dates through.
    """
    choice = choose(signs, lag)
    published = replace(choice.published, rejected=(*choice.published.rejected, *rejected))
    for facts in given:
        if facts.date is not None:
            return _curated(facts, facts.date, published, signs)
    return Dated(published, choice.doubts)


def _curated(facts: GivenFacts, date: str, page: Published, signs: Signs) -> Dated:
    days, choices = parse_days(date), parse_choices(date)
    said = " ".join(
        part for part in (facts.why, f"Source: {facts.cited_source}." if facts.cited_source else "") if part
    )
    giver = "The curator's note" if facts.source == "note" else "The file's own front matter"
    stated = Evidence(facts.source, "stated-date", f"{giver} states this date. {said}".strip())
    agrees = page.day is not None and page.day == days.earliest == days.latest
    steps = (stated, *page.steps) if agrees else (stated,)
    passed = () if agrees else tuple(_overruled(page))
    doubts = [] if agrees or page.day is None else [f"the {facts.source} says {date}, the page itself {page.day}"]
    against = [constraint for constraint in signs.constraints if not constraint.meets(days)]
    doubts += [
        f"the {facts.source} says {date}, and yet: {constraint.evidence.why.rstrip('.')}" for constraint in against
    ]
    published = Published(
        "curated",
        days,
        edtf_of_choices(choices) if choices else edtf_of_days(days),
        steps,
        choices,
        time=page.time if agrees else None,
        zone=page.zone if agrees else None,
        rejected=(*passed, *page.rejected),
    )
    return Dated(published, tuple(doubts))


def _overruled(page: Published) -> Iterable[Rejected]:
    if page.day is not None and page.edtf and page.steps:
        first = page.steps[0]
        yield Rejected(page.edtf, replace(first, why=f"{first.why} The stated date overrules it."))


def address_constraint(candidate: Candidate | None) -> Iterable[Constraint]:
    """An address that holds only a year and month bounds the date."""
    if candidate and candidate.readings[0].day is None:
        yield Constraint((candidate.readings[0].days,), candidate.evidence)
