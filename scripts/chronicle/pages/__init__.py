"""Article and timeline as Markdown pages: templates, and what fills them."""

from chronicle.pages.render import render_pages

__all__ = ["render_pages"]
