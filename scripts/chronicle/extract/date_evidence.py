"""All that a page says about the day of publication, gathered for the choice."""

from __future__ import annotations

from chronicle.dates.candidates import Signs
from chronicle.extract.bounds import by_capture, by_lifetime, by_offices, by_past_dates
from chronicle.extract.dated_page import DatedPage
from chronicle.extract.dating import address_constraint
from chronicle.extract.event_years import by_events
from chronicle.extract.hints import lead_weekday
from chronicle.extract.knowledge import Knowledge
from chronicle.extract.markup_dates import markup_candidates
from chronicle.extract.other_dates import address_candidate
from chronicle.extract.page import Page
from chronicle.extract.printed_dates import candidates_of
from chronicle.model import Evidence


def date_evidence(page: Page, dated: DatedPage, knowledge: Knowledge) -> Signs:
    """Candidates, constraints and smaller signs; none for a page that is no article, which gets but a stated date."""
    if page.kind != "article":
        return Signs((), ())
    rules, names, sources, quoter = knowledge.rules, knowledge.names, page.sources, page.quoter
    text = page.layout.labelled("standfirst", "body")
    address = address_candidate(sources.url, rules.address_forms)
    return Signs(
        candidates=(
            *candidates_of(page, dated, rules.scorecards["date"]),
            *markup_candidates(page.seed, rules.markup, page.reader.dates),
            *((address,) if address and address.readings[0].day else ()),
        ),
        constraints=(
            *by_past_dates(text, quoter, rules.past_signs, page.reader.month),
            *by_offices(text, quoter, names, rules.former_words, rules.retrospect),
            *by_events(text, quoter, names, rules, page.reader.languages),
            *by_lifetime(sources.agency, names),
            *by_lifetime(sources.outlet, names),
            *address_constraint(address),
            *by_capture(page.captured),
        ),
        order_hints=page.order_hints,
        lead_weekday=lead_weekday(page.layout, quoter, page.reader.languages),
        relative=_relative(page, dated),
    )


def _relative(page: Page, dated: DatedPage) -> Evidence | None:
    """The first time between headline and text that counts from the moment of saving."""
    layout = page.layout
    if layout.title is None or layout.lead is None:
        return None
    for index, stamp in dated.relative_stamps:
        if layout.title < index < layout.lead:
            why = "The page says only how long ago it came out, and nothing tells when the copy was saved."
            return page.quoter.piece(layout.units[index], stamp.start, stamp.end, "relative-stamp", why)
    return None
