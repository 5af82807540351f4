"""What the elements of HTML do to the text in them."""

from __future__ import annotations

NEVER_SHOWN = frozenset({
    "script", "style", "template", "head", "svg", "math", "iframe", "object", "audio", "video", "canvas", "noframes",
    "datalist", "select", "textarea", "title", "link", "noembed",
})  # fmt: skip
"""Elements whose content is no text of the page."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PARAGRAPHS = HEADINGS | {"p", "figure", "blockquote", "pre", "hr"}
"""Blocks with a blank line around them."""

BLOCKS = PARAGRAPHS | {
    "address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "footer", "form", "header", "hgroup", "legend", "li", "main", "menu", "nav", "ol",
    "optgroup", "option", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
}  # fmt: skip
LISTS = frozenset({"ul", "ol", "menu", "dir"})
CELLS = frozenset({"td", "th"})
OF_TABLES = frozenset({"tbody", "thead", "tfoot", "tr"})
IN_CELLS = ", ".join(f"td {block}" for block in ("p", "div", "br", "table", "ul", "h1", "h2", "h3", "form"))
"""What stands in a cell only where the table arranges the page."""

TELLING = frozenset({
    "article", "main", "header", "footer", "nav", "aside", "form", "figure", "figcaption", "blockquote", "table", "ul",
    "ol", "dialog",
})  # fmt: skip
"""Elements that tell something about the lines in them."""
