"""Reading a saved web page: its text and its markup, by way of a parser that builds the page as browsers do."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from chronicle.markup.head import address_of, language_of, metas_of, title_of
from chronicle.markup.linked_data import linked_items
from chronicle.markup.scripts import dates_in_scripts
from chronicle.markup.walk import PageText, text_of
from chronicle.model import Markup

LINKED_DATA = "application/ld+json"


def read_saved_page(html: str) -> tuple[str, Markup]:
    r"""The text of a page and what its markup says.

    The text has a line for each block, a blank line around paragraphs and headings, and `\n` at each line's end. What
    browsers do not show is no part of it; a page that shows nothing without its scripts gives what it says of that.
    """
    page = LexborHTMLParser(html)
    shown = _shown(page)
    scripts = [((script.attributes.get("type") or "").lower(), script.text()) for script in page.css("script")]
    items = linked_items(code for kind, code in scripts if LINKED_DATA in kind)
    return shown.text, Markup(
        language=language_of(page),
        title=title_of(page),
        address=address_of(page, html),
        metas=metas_of(page),
        items=items,
        dates=shown.dates,
        script_dates=dates_in_scripts(code for kind, code in scripts if LINKED_DATA not in kind or not items),
        headings=shown.headings,
        elements=shown.elements,
    )


def _shown(page: LexborHTMLParser) -> PageText:
    shown = text_of(page.body, without_scripts=False)
    return shown if shown.text else text_of(page.body, without_scripts=True)
