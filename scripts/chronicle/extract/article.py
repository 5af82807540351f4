"""Reading one seed, from its text to the article."""

from __future__ import annotations

from chronicle.extract.body import paragraphs
from chronicle.extract.date_evidence import date_evidence
from chronicle.extract.dated_page import dated_page
from chronicle.extract.dating import date_article
from chronicle.extract.joined import text_of
from chronicle.extract.knowledge import Knowledge
from chronicle.extract.mentions import times_in
from chronicle.extract.other_dates import rejected_dates
from chronicle.extract.page import read_page
from chronicle.extract.people import matches_in, people_found, places_found
from chronicle.extract.pictures import captions_of, credits_of
from chronicle.extract.problems import problems_of
from chronicle.extract.spans import labelled_lines
from chronicle.extract.statements import statements_in
from chronicle.extract.title_claim import title_claim
from chronicle.extract.told import dated_in
from chronicle.extract.topics import topics_found
from chronicle.model import Article, Seed


def read_article(seed: Seed, knowledge: Knowledge) -> Article:
    """Read a seed. Nothing is written, and nothing but the arguments counts."""
    knowledge = knowledge.for_page()
    page = read_page(seed, knowledge)
    layout, rules, names = page.layout, knowledge.rules, knowledge.names
    printed = dated_page(layout, page.reader, page.order)
    signs = date_evidence(page, printed, knowledge)
    dated = date_article(signs, rejected_dates(page, printed), page.given, rules.weekday_lag)
    body, lines = paragraphs(layout), labelled_lines(page.lines, layout)
    times = times_in(page, dated.published, knowledge)
    matches = matches_in(layout, seed.text, names, page.reader.languages, rules.articles)
    sentences = dated_in(body, times, lines, dated.published, page.language, rules.events)
    text = text_of(body, seed.text)
    return Article(
        seed=seed,
        kind=page.kind,
        kind_reason=page.reason,
        title=title_claim(layout, page.quoter, page.given, seed.name),
        published=dated.published,
        captured=page.captured,
        outlet=page.sources.outlet,
        agency=page.sources.agency,
        place=page.sources.place,
        byline=next((unit.text for unit in layout.labelled("byline")), None),
        language=page.language,
        url=page.sources.url,
        standfirst=" ".join(unit.text for unit in layout.labelled("standfirst")) or None,
        body=body,
        captions=captions_of(layout),
        credits=credits_of(layout),
        lines=lines,
        people=people_found(matches, names, dated.published.day),
        places=places_found(matches, names),
        topics=topics_found(layout, names, seed.text),
        matches=matches,
        times=times,
        dated=sentences,
        statements=statements_in(
            text,
            lines,
            matches,
            times,
            sentences,
            dated.published,
            page.language,
            names,
            rules.speech,
            rules.quotation_marks,
        ),
        problems=problems_of(seed, page.kind, page.reason, layout, dated),
    )
