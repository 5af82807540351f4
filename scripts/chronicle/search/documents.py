"""A record as the HTML document that Pagefind reads.

Its attributes name the values beside the text: `data-pagefind-meta="title[data-value]"` takes the title from
`data-value`, where commas and colons mean nothing (https://pagefind.app/docs/metadata/, /filtering/, /sorts/).
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from chronicle.model import SearchRecord
from chronicle.pages.escape import clean
from chronicle.search.parts import primary_language


def document(record: SearchRecord) -> str:
    """The whole document. The title is searched, too, but does not stand in the text, so that no passage repeats it.

    Pagefind passes over a text without words, so that one has its kind for a word; and it makes an index for each
    language tag, regions too, of which a browser loads one.
    """
    has_words = any(character.isalnum() for character in Markup(record.html).striptags())
    return (
        f'<!doctype html><html lang="{escape(primary_language(record))}"><body data-pagefind-body>'
        f"{''.join(_values(record))}{record.html if has_words else f'<p>{escape(record.kind)}</p>'}</body></html>"
    )


def _values(record: SearchRecord) -> Iterator[str]:
    yield _value("meta", "title", record.title)
    yield _value("meta", "url", record.address)
    yield _value("meta", "kind", record.kind)
    yield _value("filter", "kind", record.kind)
    for name, value in record.filters:
        yield _value("filter", name, value)
    for fact, told in (("when", record.when), ("by", ", ".join(record.by))):
        if told:
            yield _value("meta", fact, told)
    if record.day:
        yield _value("meta", "day", record.day.isoformat())
        yield _value("sort", "day", record.day.isoformat())


def _value(what: str, name: str, value: str) -> str:
    return f'<i data-pagefind-{what}="{name}[data-value]" data-value="{escape(clean(value))}"></i>'
