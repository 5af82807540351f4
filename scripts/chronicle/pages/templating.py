"""The Jinja environment of the page templates: the only disk access of this package."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined

from chronicle.model import Side
from chronicle.pages import escape, words
from chronicle.pages.addresses import host, web_address
from chronicle.pages.note import note_html


def environment() -> Environment:
    """Templates that escape every value for HTML unless the `markdown` filter has made it Markdown."""
    made = Environment(
        loader=PackageLoader("chronicle.pages"),
        autoescape=True,
        finalize=escape.html,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(
        markdown=escape.markdown,
        note_html=note_html,
        date_words=words.date_words,
        entry_words=words.entry_words,
        captured_words=words.captured_words,
        iso_value=words.iso_value,
        web_address=web_address,
        host=host,
        event_kind=words.EVENT_KINDS.get,
        known=_known,
        counted=words.counted,
    )
    return made


def _known(entry_id: str, listed: Mapping[str, Side]) -> Side | None:
    """The side of that id, if it is listed."""
    return listed.get(entry_id)
