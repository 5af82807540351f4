"""The page of one article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from chronicle.model import Article, Collection, DatedSentence, Evidence, GivenFacts, ListName, Page, Paragraph
from chronicle.pages import words
from chronicle.pages.addresses import (
    ARTICLES,
    TIMELINE,
    markdown_path,
    page_path,
    relative,
    web_address,
    year_address,
)
from chronicle.pages.dated import dated_days
from chronicle.pages.directory import Directory
from chronicle.pages.escape import markdown_marked
from chronicle.pages.foreign import foreign
from chronicle.pages.frontmatter import article_matter
from chronicle.pages.order import in_time, published_articles
from chronicle.pages.reading_time import reading_minutes
from chronicle.pages.set_aside import set_aside
from chronicle.pages.text_links import first_mentions
from chronicle.pages.text_statements import statements_in_text
from chronicle.pages.text_times import times_in_text, together
from chronicle.pages.voices import voices_in


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An article before or after another in time: its title, its date in words, and the link to it."""

    title: str
    date: str
    link: str


def article_pages(collection: Collection, directory: Directory, environment: Environment) -> tuple[Page, ...]:
    """A page for every article that has an address, in the order of the collection."""
    template = environment.get_template("article.md.j2")
    around = _neighbours(collection)
    pages = []
    for article in published_articles(collection):
        address = collection.addresses[article.seed.name]
        content = template.render(
            _context(article, collection, address),
            **_listed(article, collection, directory, address),
            **around.get(article.seed.name, _ALONE),
        )
        pages.append(Page(page_path(address), article_matter(article) + content))
    return tuple(pages)


def is_subhead(paragraph: Paragraph, article: Article) -> bool:
    """Whether the seed's line that holds the paragraph is labelled a subheading."""
    start = paragraph.pieces[0][0] if paragraph.pieces else -1
    return any(
        span.label == "subhead" and span.start <= start < span.end
        for labelled in article.lines
        if labelled.line.start <= start < labelled.line.end
        for span in labelled.spans
    )


_ALONE: dict[str, Neighbour | None] = {"previous": None, "following": None}


def _neighbours(collection: Collection) -> Mapping[str, dict[str, Neighbour | None]]:
    ordered = in_time(published_articles(collection))
    padded = (None, *ordered, None)
    return {
        article.seed.name: {
            "previous": _neighbour(article, first, collection),
            "following": _neighbour(article, second, collection),
        }
        for article, first, second in zip(ordered, padded[:-2], padded[2:], strict=True)
    }


def _neighbour(article: Article, other: Article | None, collection: Collection) -> Neighbour | None:
    if other is None:
        return None
    here, there = (collection.addresses[a.seed.name] for a in (article, other))
    when = words.date_words(other.published.days, other.published.edtf)
    return Neighbour(words.title_words(other.title.value), when, relative(here, there))


def _context(article: Article, collection: Collection, address: str) -> dict[str, object]:
    day = article.published.day
    year = day.year if day and day.year in collection.timeline.window.years else None
    blank = sum(not labelled.line.text.strip() for labelled in article.lines)
    return {
        "article": article,
        "title": words.title_words(article.title.value),
        "published": article.published,
        "when": words.published_words(article.published),
        "language": foreign(article.language),
        "minutes": reading_minutes(paragraph.text for paragraph in article.body),
        "original": web_address(article.url.value) if article.url else None,
        "archived": web_address(article.seed.archived),
        "status": words.STATUSES[article.published.status],
        "status_note": words.status_note(article.published),
        "aside": set_aside(article),
        "blank": blank,
        "year": year,
        "year_link": relative(address, year_address(year)) if year else None,
        "timeline_link": relative(address, TIMELINE),
        "articles_link": relative(address, ARTICLES),
        "needs_quote": _needs_quote,
        "notes": _notes(article),
        "note_is_told": lambda note: any(note.why in step.why for step in article.published.steps),
    }


def _listed(article: Article, collection: Collection, directory: Directory, here: str) -> dict[str, object]:
    """What the lists and the timeline add to the page: the links to their entries, and those within the text."""

    def link_to(listed: ListName, entry_id: str | None) -> str | None:
        there = directory.address(listed, entry_id)
        return relative(here, there) if there else None

    def target(listed: ListName, entry_id: str) -> str | None:
        there = directory.address(listed, entry_id)
        return markdown_path(here, there) if there else None

    def entry_of(dated: DatedSentence) -> str | None:
        there = collection.dated.get((article.seed.name, dated.mention.start))
        return relative(here, there) if there else None

    links, times = first_mentions(article, target), times_in_text(article, entry_of)
    inside, outside = dated_days(article, collection.timeline.window, entry_of)
    subheads = {number for number, paragraph in enumerate(article.body) if is_subhead(paragraph, article)}
    said = statements_in_text(article, directory, here, subheads)

    def marked(number: int, paragraph: Paragraph) -> Markup:
        if number in subheads:
            return markdown_marked(paragraph.text, ())
        whole = together(links.get(number, ()), times.get(number, ()))
        return markdown_marked(paragraph.text, (*whole, *said.get(number, ())))

    return {
        "link_to": link_to,
        "sides": directory.sides,
        "dated_inside": inside,
        "anchors": _anchors(article),
        "dated_outside": outside,
        "paragraphs": tuple(
            (marked(number, paragraph), number, number in subheads)
            for number, paragraph in enumerate(article.body)
            if paragraph.text.strip()
        ),
        "voices": voices_in(article, directory, here),
    }


def _anchors(article: Article) -> Mapping[int, str]:
    """The anchors of the paragraphs, by number from 0, that something dated or said stands in."""
    dated = {sentence.paragraph: sentence.anchor for sentence in article.dated}
    return dated | {statement.paragraph: statement.anchor for statement in article.statements}


def _notes(article: Article) -> tuple[GivenFacts, ...]:
    """What the curator said about the seed, in the note beside it or at its head."""
    given = (article.seed.note, article.seed.front_matter)
    return tuple(facts for facts in given if facts and (facts.body.strip() or facts.why or facts.cited_source))


def _needs_quote(step: Evidence) -> bool:
    """Whether the piece of the seed still has to be shown beside the words, which may quote it themselves."""
    return step.quote is not None and step.quote.strip() != "" and step.quote not in step.why
