"""The Jinja environment of the page templates: the only disk access of this package."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from chronicle.pages import escape, words
from chronicle.pages.addresses import web_address


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
        markdown_link=escape.markdown_link,
        date_words=words.date_words,
        entry_words=words.entry_words,
        captured_words=words.captured_words,
        iso_value=words.iso_value,
        web_address=web_address,
        counted=words.counted,
    )
    return made
