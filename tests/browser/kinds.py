"""The kinds of pages that the site has, each known by a name."""

from __future__ import annotations

KINDS = [
    "home", "timeline", "a full year", "an empty year", "articles", "coverage", "an article", "a range", "statements",
    "statements of a year", "people", "a person", "a person nobody names", "outlets", "an outlet", "places", "a place",
    "topics", "a topic", "values of a facet", "a value of a facet", "search", "method", "404",
]  # fmt: skip

LAYOUTS = [
    "home", "timeline", "a full year", "articles", "an article", "statements", "statements of a year", "people",
    "a person", "a topic", "a value of a facet", "search", "method", "404",
]  # fmt: skip
"""One kind of page for each layout, where what is tried hangs on the layout alone."""
