"""Whether a page is an article at all."""

from __future__ import annotations

from chronicle.extract.layout import Layout
from chronicle.model import Kind
from chronicle.rulebook import Rulebook


def kind_of(layout: Layout, rules: Rulebook) -> tuple[Kind, str | None]:
    """The kind of page, and for what is no article the reason."""
    if not layout.units:
        return "not-an-article", "the file holds no text"
    body = layout.labelled("body")
    if not body:
        return "not-an-article", "the page holds no running text, only short lines such as menus and headlines"
    if sum(len(unit.text) for unit in body) < rules.little_prose:
        page = " ".join(unit.text for unit in layout.units).casefold()
        phrase = next((phrase for phrase in rules.no_article_phrases if phrase in page), None)
        if phrase:
            return "not-an-article", f"the page has little text and says “{phrase}”"
    return "article", None
