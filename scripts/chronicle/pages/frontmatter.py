"""The YAML that opens a generated page."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from chronicle.model import Article
from chronicle.pages.addresses import web_address
from chronicle.pages.escape import clean
from chronicle.pages.words import title_words

DESCRIPTION_LENGTH = 160
"""Longest description, in characters; it is cut between words."""

Value = str | bool | list[str] | dict[str, bool] | None


def article_matter(article: Article) -> str:
    """The front matter of an article page, its keys always in the same order; what is not known is left out."""
    published = article.published
    return matter({
        "layout": "article",
        "title": title_words(article.title.value),
        "description": shortened(article.lead),
        "date": published.edtf,
        "date_status": published.status,
        "time": published.time,
        "zone": published.zone,
        "captured": article.captured.moment if article.captured else None,
        "outlet": article.outlet.value.name if article.outlet else None,
        "agency": article.agency.value.name if article.agency else None,
        "place": article.place.value.name if article.place else None,
        "language": article.language,
        "people": [person.name for person in article.people],
        "places": [place.name for place in article.places],
        "topics": [topic.name for topic in article.topics],
        "source_url": web_address(article.url.value) if article.url else None,
        "archived_url": web_address(article.seed.archived),
        "seed": article.seed.name,
        "generated": True,
    })  # fmt: skip


def list_matter(title: str, description: str, layout: str, updated: str | None = None) -> str:
    """The front matter of a page that lists others.

    `updated` is the latest day on which an article of the list came out, in ISO 8601.
    """
    return matter({
        "layout": layout,
        "title": title,
        "description": shortened(description),
        "updated": updated,
        "generated": True,
    })  # fmt: skip


def record_matter(title: str, description: str, updated: str | None = None) -> str:
    """The front matter of the page of a listed person, outlet, place or topic; `updated` as in a list's."""
    return matter({
        "layout": "record",
        "title": title,
        "description": shortened(description),
        "updated": updated,
        "generated": True,
    })  # fmt: skip


def matter(values: Mapping[str, Value]) -> str:
    """A YAML block between `---` lines, without the values that are empty."""
    kept = {key: _plain(value) for key, value in values.items() if value}
    return f"---\n{yaml.safe_dump(kept, sort_keys=False, allow_unicode=True, width=2**16)}---\n"


def shortened(text: str, length: int = DESCRIPTION_LENGTH) -> str:
    """Text cut between words to at most `length` characters, with `…` where it was cut."""
    line = " ".join(clean(text).split())
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0].rstrip(" ,;:–—-").rstrip()[: length - 1] + "…"


def _plain(value: Value) -> Value:
    if isinstance(value, str):
        return clean(value)
    return [clean(item) for item in value] if isinstance(value, list) else value
