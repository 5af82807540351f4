"""An article as one line of a list."""

from __future__ import annotations

from dataclasses import dataclass

from chronicle.model import Article, Collection, NameLink
from chronicle.pages import words
from chronicle.pages.addresses import relative


@dataclass(frozen=True, slots=True)
class Item:
    """An article in a list: its date in words (`iso` where exact), what is doubtful about it, and its link.

    `by` names outlet and agency; `detail` is what the list tells of it besides.
    """

    when: str
    iso: str | None
    note: str | None
    link: str
    title: str
    by: tuple[str, ...]
    detail: str | None = None


def item(article: Article, collection: Collection, here: str, detail: str | None = None) -> Item:
    """The article as a list on the page at `here` shows it."""
    published = article.published
    return Item(
        when=words.date_words(published.days, published.edtf, published.choices),
        iso=None if published.choices else words.iso_value(published.days, published.edtf),
        note=words.status_note(published),
        link=relative(here, collection.addresses[article.seed.name]),
        title=words.title_words(article.title.value),
        by=names(*(claim.value for claim in (article.outlet, article.agency) if claim)),
        detail=detail,
    )


def names(*links: NameLink | None) -> tuple[str, ...]:
    """The names there are, each once."""
    return tuple(dict.fromkeys(link.name for link in links if link))
