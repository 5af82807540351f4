"""The page in a seed: its language, its lines and what each is, and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from chronicle.dates.candidates import OrderHint
from chronicle.extract.captured import captured_at
from chronicle.extract.dateline import DatelineReader
from chronicle.extract.hints import order_hints
from chronicle.extract.kind import kind_of
from chronicle.extract.knowledge import Knowledge
from chronicle.extract.language import language_of
from chronicle.extract.layout import Layout, lay_out, without_body
from chronicle.extract.markup_dates import markup_address
from chronicle.extract.markup_title import finder
from chronicle.extract.quoting import Quoter
from chronicle.extract.sources import (
    address_of_page,
    agency_of_copy,
    is_address,
    outlet_of_page,
    place_of_dateline,
)
from chronicle.extract.stamp import StampReader
from chronicle.extract.title import CARD, headline
from chronicle.extract.units import units_of
from chronicle.model import Captured, Claim, GivenFacts, Kind, Line, NameLink, Seed
from chronicle.rulebook import Order, Rulebook
from chronicle.text.lines import split_lines


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the article comes from."""

    url: Claim[str] | None
    outlet: Claim[NameLink] | None
    agency: Claim[NameLink] | None
    place: Claim[NameLink] | None


@dataclass(frozen=True, slots=True)
class Page:
    """A seed's text taken apart. `reason` says why a page is no article; `given` are its note and front matter."""

    seed: Seed
    given: tuple[GivenFacts, ...]
    lines: tuple[Line, ...]
    quoter: Quoter
    language: str
    reader: StampReader
    layout: Layout
    kind: Kind
    reason: str | None
    sources: Sources
    captured: Captured | None
    order_hints: tuple[OrderHint, ...]

    @property
    def order(self) -> Order | None:
        """How the page's all-digit dates are read, by the best hint."""
        return self.order_hints[0].order if self.order_hints else None


def read_page(seed: Seed, knowledge: Knowledge) -> Page:
    """Take a seed apart. Every line gets its label."""
    given = tuple(facts for facts in (seed.note, seed.front_matter) if facts)
    lines = split_lines(seed.text, seed.first_line)
    quoter = Quoter(seed.text, lines)
    language = _language(seed, given, knowledge.rules)
    reader = knowledge.reader(language).for_page()
    datelines = DatelineReader(reader, knowledge.names.place_named, knowledge.names.outlet_named)
    by_card = partial(headline, card=knowledge.rules.scorecards[CARD])
    find_headline = finder(seed, knowledge.rules.markup, otherwise=by_card)
    layout = lay_out(units_of(lines), knowledge.marker, reader, datelines, knowledge.find_text, find_headline)
    kind, reason = kind_of(layout, knowledge.rules)
    layout = layout if kind == "article" else without_body(layout)
    sources = _sources(seed, layout, quoter, given, knowledge)
    hints = order_hints(layout, quoter, reader, knowledge.names, sources.outlet, knowledge.language(language))
    return Page(
        seed, given, lines, quoter, language, reader, layout, kind, reason, sources,
        captured_at(layout, quoter), tuple(hints),
    )  # fmt: skip


def _language(seed: Seed, given: Sequence[GivenFacts], rules: Rulebook) -> str:
    stated = next((facts.language for facts in given if facts.language), None)
    return stated or language_of(seed.text, rules.languages)


def _sources(seed: Seed, layout: Layout, quoter: Quoter, given: Sequence[GivenFacts], knowledge: Knowledge) -> Sources:
    marked = markup_address(seed)
    url = address_of_page(layout, quoter, given) or (marked if marked and is_address(marked.value) else None)
    return Sources(
        url,
        outlet_of_page(layout, quoter, knowledge.names, given, url),
        agency_of_copy(layout, quoter, knowledge.names, knowledge.rules.credit_verbs),
        place_of_dateline(layout, quoter, knowledge.names),
    )
