"""Statements as pages show them: the words, who said them in which office, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chronicle.model import Article, Collection, DateRange, ListName, Side, Speaker, Statement
from chronicle.pages.addresses import relative
from chronicle.pages.directory import Directory
from chronicle.pages.foreign import foreign
from chronicle.pages.words import days_words, title_words

_MARKS = "\"'“”„«»「」『』‘’"


@dataclass(frozen=True, slots=True)
class Voice:
    """One who speaks: the name, the link to the page of a listed person, and the side."""

    name: str
    link: str | None
    side: Side | None


@dataclass(frozen=True, slots=True)
class SaidItem:
    """A statement on a page.

    `words` are those of the text without the marks around them; they are the speaker's own where `is_quoted`. `when`
    is the day in words, `full` the same with its year, and `when_from` what tells it. `office` is the one held on the
    day. `link` leads to the paragraph, by its number from 1, of the article, whose `title`, `outlet` and `language`
    these are; the language is empty where it is the site's own.
    """

    words: str
    is_quoted: bool
    voice: Voice | None
    office: str | None
    when: str
    full: str
    when_from: str
    answers: Voice | None
    title: str
    outlet: str | None
    link: str
    paragraph: int
    language: str


def said_item(
    statement: Statement,
    article: Article,
    collection: Collection,
    directory: Directory,
    here: str,
    year: int | None = None,
) -> SaidItem:
    """A statement as the page at the address `here` shows it; the year is left out where it is `year`."""
    return SaidItem(
        words=words_of(statement, article),
        is_quoted=statement.kind == "quotation",
        voice=voice_of(statement.speaker, directory, here),
        office=statement.office.title if statement.office else None,
        when=said_when(statement, year),
        full=said_when(statement),
        when_from=said_from(statement),
        answers=voice_of(statement.answers, directory, here),
        title=title_words(article.title.value),
        outlet=article.outlet.value.name if article.outlet else None,
        link=f"{relative(here, collection.addresses[article.seed.name])}#{statement.anchor}",
        paragraph=statement.paragraph + 1,
        language=foreign(article.language) or "",
    )


def words_of(statement: Statement, article: Article) -> str:
    """The words of a statement on one line, without the marks around a quotation.

    A quotation that goes on opens each of its paragraphs with a mark. The comma before the one that closes it belongs
    to the sentence around it.
    """
    parts = [article.body[part.paragraph].text[part.start : part.end].strip() for part in statement.parts]
    if statement.kind == "quotation":
        parts = [_unmarked(part) for part in parts]
        parts[-1] = parts[-1].removesuffix(",")
    return " ".join(" ".join(parts).split())


def voice_of(speaker: Speaker | None, directory: Directory, here: str) -> Voice | None:
    """One who speaks, with the link as seen from the page at the address `here`."""
    if speaker is None:
        return None
    listed: ListName | None = "people" if speaker.list == "people" else None
    address = directory.address(listed, speaker.id) if listed else None
    return Voice(
        name=speaker.name[:1].upper() + speaker.name[1:],
        link=relative(here, address) if address else None,
        side=directory.sides.get(speaker.side or ""),
    )


def said_when(statement: Statement, year: int | None = None) -> str:
    """When it was said, in words: `8 December 2011`, or `by 9 December 2011` where only the article's day tells it.

    That an article came out no earlier than some day says nothing of the words in it.
    """
    by_article = statement.day_from == "article"
    return days_words(DateRange(None, statement.days.latest) if by_article else statement.days, year)


def day_of(statement: Statement) -> date | None:
    """The day by which it is sorted: the first on which it may have been said, or the only one that is known."""
    days = statement.days
    return days.latest if statement.day_from == "article" else days.earliest or days.latest


def said_from(statement: Statement) -> str:
    """What tells the day, in words."""
    if statement.day_from == "article" or statement.mention is None:
        days = statement.days
        if days.latest is None:
            return "the article’s day is not known"
        return "day of the article" if days.earliest == days.latest else "last day the article may be of"
    told = f"“{' '.join(statement.mention.quote.split())}”"
    return f"{told} in the text" if statement.day_from == "verb" else f"{told} with the words before"


def _unmarked(part: str) -> str:
    """A piece of a quotation without the mark before and the mark behind it; those within are the speaker's own."""
    opened = part[1:] if part[:1] and part[0] in _MARKS else part
    return (opened[:-1] if opened[-1:] and opened[-1] in _MARKS else opened).strip()
