"""The curator's note as HTML: a little Markdown, and nothing in it that could harm the page around it.

The note is rendered here and not with the page, so that MkDocs never sees its marks: a snippet
that is not there, or a link that leads nowhere, would stop the whole site.
"""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

from chronicle.pages.addresses import web_address
from chronicle.pages.escape import clean, unfenced

RULES = ("list", "blockquote", "code", "fence", "backticks", "emphasis", "link", "autolink", "escape", "newline")
"""What there is beside paragraphs. Headings, HTML, pictures, tables and the rest stay characters."""

TAB = 4
"""Columns between the tab stops of Markdown."""


def note_html(text: str) -> Markup:
    """A note's Markdown as HTML to stand in a page; marks that are not among `RULES` come out as they were written."""
    lines = (clean(line.expandtabs(TAB)) for line in text.splitlines())
    return unfenced(_markdown().render("\n".join(lines)))


class _NoteMarkdown(MarkdownIt):
    """Markdown in which only a web address becomes a link."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 (so called by the library)
        """Whether a link may lead to this address."""
        return web_address(url) is not None


def _markdown() -> MarkdownIt:
    markdown = _NoteMarkdown("zero").enable(RULES)
    markdown.add_render_rule("link_open", _link_away)
    return markdown


def _link_away(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    """The opening tag of a link that tells the other site nothing of this one."""
    tokens[index].attrSet("rel", "external noopener noreferrer")
    return renderer.renderToken(tokens, index, options, env)
