"""Reading one seed, from its text to the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chronicle.authorities.match import NameIndex
from chronicle.dates.candidates import Signs
from chronicle.extract.body import paragraphs
from chronicle.extract.bounds import by_capture, by_lifetime, by_offices, by_past_dates
from chronicle.extract.captured import captured_at
from chronicle.extract.dateline import DatelineReader
from chronicle.extract.dating import address_constraint, date_article
from chronicle.extract.event_years import by_events
from chronicle.extract.hints import lead_weekday, order_hints
from chronicle.extract.kind import kind_of
from chronicle.extract.language import language_of
from chronicle.extract.layout import Layout, lay_out, without_body
from chronicle.extract.line_rules import LineMarker, furniture_pattern
from chronicle.extract.people import matches_in, people_found, places_found
from chronicle.extract.pictures import captions_of, credits_of
from chronicle.extract.printed_dates import address_candidate, candidates_of, rejected_dates
from chronicle.extract.problems import problems_of
from chronicle.extract.quoting import Quoter
from chronicle.extract.sources import address_of_page, agency_of_copy, outlet_of_page, place_of_dateline
from chronicle.extract.spans import labelled_lines
from chronicle.extract.stamp import StampReader
from chronicle.extract.title_claim import title_claim
from chronicle.extract.topics import topics_found
from chronicle.extract.units import units_of
from chronicle.model import Article, Authorities, Captured, Claim, GivenFacts, NameLink, Seed
from chronicle.rulebook import Language, Rulebook
from chronicle.text.lines import split_lines


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a seed is read with: the rules of language, the index of the topic's names, and what marks lines."""

    rules: Rulebook
    names: NameIndex
    marker: LineMarker


def know(rules: Rulebook, authorities: Authorities) -> Knowledge:
    """Rules and lists, made ready for reading."""
    names = NameIndex(authorities, rules.former_words, rules.articles)
    return Knowledge(rules, names, LineMarker(rules.line_rules, furniture_pattern(authorities.outlets)))


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the article comes from."""

    url: Claim[str] | None
    outlet: Claim[NameLink] | None
    agency: Claim[NameLink] | None
    place: Claim[NameLink] | None


def read_article(seed: Seed, knowledge: Knowledge) -> Article:
    """Read a seed. Nothing is written, and nothing but the arguments counts."""
    given = tuple(facts for facts in (seed.note, seed.front_matter) if facts)
    lines = split_lines(seed.text, seed.first_line)
    quoter = Quoter(seed.text, lines)
    language = _language(seed, given, knowledge.rules)
    reader = _stamp_reader(language, knowledge.rules)
    datelines = DatelineReader(reader, knowledge.names.place_named, knowledge.names.outlet_named)
    layout = lay_out(units_of(lines), knowledge.marker, reader, datelines)
    kind, reason = kind_of(layout, knowledge.rules)
    layout = layout if kind == "article" else without_body(layout)
    sources = _sources(layout, quoter, given, knowledge)
    captured = captured_at(layout, quoter)
    signs = _signs(layout, quoter, reader, sources, captured, language, knowledge)
    rejected = rejected_dates(layout, quoter, reader, captured)
    # A page that is no article gets no date of publication but a stated one.
    judged = signs if kind == "article" else Signs((), ())
    dated = date_article(judged, rejected, given, knowledge.rules.weekday_lag)
    matches = matches_in(layout, seed.text, knowledge.names, reader.languages, knowledge.rules.articles)
    return Article(
        seed=seed,
        kind=kind,
        kind_reason=reason,
        title=title_claim(layout, quoter, given, seed.name),
        published=dated.published,
        captured=captured,
        outlet=sources.outlet,
        agency=sources.agency,
        place=sources.place,
        byline=next((unit.text for unit in layout.labelled("byline")), None),
        language=language,
        url=sources.url,
        standfirst=" ".join(unit.text for unit in layout.labelled("standfirst")) or None,
        body=paragraphs(layout),
        captions=captions_of(layout),
        credits=credits_of(layout),
        lines=labelled_lines(lines, layout),
        people=people_found(matches, knowledge.names, dated.published.day),
        places=places_found(matches, knowledge.names),
        topics=topics_found(layout, knowledge.names, seed.text),
        matches=matches,
        problems=problems_of(seed, kind, reason, layout, dated),
    )


def _language(seed: Seed, given: Sequence[GivenFacts], rules: Rulebook) -> str:
    stated = next((facts.language for facts in given if facts.language), None)
    return stated or language_of(seed.text, rules.languages)


def _stamp_reader(code: str, rules: Rulebook) -> StampReader:
    """Months and stamp words of the page's language, and of English, which pages of any language mix in."""
    return StampReader(rules.date_forms, _languages(code, rules), rules.zones)


def _languages(code: str, rules: Rulebook) -> tuple[Language, ...]:
    return tuple(dict.fromkeys((rules.language(code), rules.language("en"))))


def _sources(layout: Layout, quoter: Quoter, given: Sequence[GivenFacts], knowledge: Knowledge) -> Sources:
    url = address_of_page(layout, quoter, given)
    return Sources(
        url,
        outlet_of_page(layout, quoter, knowledge.names, given, url),
        agency_of_copy(layout, quoter, knowledge.names, knowledge.rules.credit_verbs),
        place_of_dateline(layout, quoter, knowledge.names),
    )


def _signs(
    layout: Layout,
    quoter: Quoter,
    reader: StampReader,
    sources: Sources,
    captured: Captured | None,
    language: str,
    knowledge: Knowledge,
) -> Signs:
    rules, names = knowledge.rules, knowledge.names
    text = layout.labelled("standfirst", "body")
    address = address_candidate(sources.url, rules.address_forms)
    known = rules.language(language) if language in {entry.code for entry in rules.languages} else None
    return Signs(
        candidates=(
            *candidates_of(layout, quoter, reader),
            *((address,) if address and address.readings[0].day else ()),
        ),
        constraints=(
            *by_past_dates(text, quoter, rules.past_signs, reader.month),
            *by_offices(text, quoter, names, rules.former_words, rules.retrospect),
            *by_events(text, quoter, names, rules, reader.languages),
            *by_lifetime(sources.agency, names),
            *by_lifetime(sources.outlet, names),
            *address_constraint(address),
            *by_capture(captured),
        ),
        order_hints=tuple(order_hints(layout, quoter, reader, names, (sources.outlet, sources.agency), known)),
        lead_weekday=lead_weekday(layout, quoter, _languages(language, rules)),
    )
