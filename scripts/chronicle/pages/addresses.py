"""Where a page stands below the site's root, and the way from one to another."""

from __future__ import annotations

import hashlib
import posixpath
import re
from urllib.parse import urlsplit

from slugify import slugify

from chronicle.model import Article, FacetName, ListName, Window

SLUG_LENGTH = 60
"""Longest slug, in characters; it is cut between words."""

MARK_LENGTH = 6

HOME = ""
TIMELINE = "timeline/"
RANGES = "timeline/ranges/"
FACETS = "timeline/by/"
ARTICLES = "articles/"
COVERAGE = "coverage/"
STATEMENTS = "statements/"
PEOPLE = "people/"
OUTLETS = "outlets/"
PLACES = "places/"
TOPICS = "topics/"
SEARCH = "search/"


def address_of(article: Article) -> str:
    """`articles/2012/2012-05-09-putin-pledges-…-a1b2c3/`, or below `articles/undated/` where no day is known.

    Nothing but the article's day, its title and the name of its seed goes into it.
    """
    slug = slugify(article.title.value, max_length=SLUG_LENGTH, word_boundary=True, save_order=True) or "untitled"
    mark = mark_of(article.seed.name)
    day = article.published.day
    if day is None:
        return f"{ARTICLES}undated/{slug}-{mark}/"
    return f"{ARTICLES}{day.year:04d}/{day.isoformat()}-{slug}-{mark}/"


def mark_of(seed_name: str) -> str:
    """Six characters of a hash of the seed's name, which tell apart two articles of one day and title."""
    return hashlib.sha256(seed_name.encode("utf-8", "surrogatepass")).hexdigest()[:MARK_LENGTH]


def mark_in(path: str) -> str | None:
    """The mark of the seed whose page stands in this file below docs; None where it is no article's page."""
    found = re.fullmatch(rf"{ARTICLES}.*-([0-9a-f]{{{MARK_LENGTH}}})\.md", path)
    return found[1] if found else None


def year_address(year: int) -> str:
    """The address of a year's page."""
    return f"{TIMELINE}{year}/"


def facet_address(name: FacetName, value: str | None = None) -> str:
    """The page of what has that value of a facet, `timeline/by/person/petra-halm/`, or of all its values."""
    return f"{FACETS}{name}/{value}/" if value else f"{FACETS}{name}/"


def year_link(year: int, window: Window) -> str:
    """The year's page where the window has one, else the list of all articles."""
    return year_address(year) if year in window.years else ARTICLES


def said_address(year: int) -> str:
    """The address of the page with the statements of a year."""
    return f"{STATEMENTS}{year}/"


def listed_address(listed: ListName, entry_id: str) -> str:
    """The address of the page of a listed person, outlet, place or topic: `people/petra-halm/`."""
    return f"{listed}/{entry_id}/"


def page_path(address: str) -> str:
    """The Markdown file behind an address, below the docs folder."""
    return f"{address.rstrip('/')}.md"


def relative(here: str, there: str) -> str:
    """The link from one address to another; `there` may end in an anchor."""
    path, hash_sign, anchor = there.partition("#")
    way = posixpath.relpath(path or ".", here or ".")
    return (f"{way}/" if path != here else "" if hash_sign else "./") + hash_sign + anchor


def markdown_path(here: str, there: str) -> str:
    """The link from the Markdown file of one address to that of another, which MkDocs checks and turns into a link."""
    return posixpath.relpath(page_path(there), posixpath.dirname(page_path(here)) or ".")


def web_address(url: str | None) -> str | None:
    """The URL if it is a plain web address that may become a link, else None."""
    if not url or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def host(url: str) -> str:
    """The host that a web address names, without `www.`; empty where there is none."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
