"""Entries that a curator may paste into the lists: TOML with all that an article tells, and room for the rest."""

from __future__ import annotations

import json
import re
import unicodedata
from urllib.parse import urlsplit

from chronicle.model import Article, Official

_OUTLET_KINDS = "agency, newspaper, broadcaster, magazine or online"
_NO_LATIN = "lower-case letters, digits and single hyphens"
_FROM = 'the first day in office, "2011-05-31", "2011-05" or "2011"'


def person_entry(official: Official, article: Article) -> str:
    """An entry of people.toml, complete but for `from`, and for an address where the article's is not known.

    The article itself is the source: on its day the office was held.
    """
    return "\n".join(
        (
            "[[people]]",
            _id(official.name),
            f"name = {_quoted(official.name)}",
            f"aliases = [{_quoted(official.name)}]",
            "",
            "[[people.offices]]",
            f"title = {_quoted(official.office)}",
            f'from = ""  # {_FROM}',
            _end(article),
            _source(article),
        )
    )


def outlet_entry(name: str, kind: str, article: Article) -> str:
    """An entry of outlets.toml. `kind` is empty where the article does not tell it, and to be filled in."""
    host = urlsplit(article.url.value).hostname if article.url and not kind else None
    return "\n".join(
        (
            "[[outlets]]",
            _id(name),
            f"name = {_quoted(name)}",
            f"names = [{_quoted(name)}]",
            f"kind = {_quoted(kind)}" if kind else f'kind = ""  # {_OUTLET_KINDS}',
            *((f"domains = [{_quoted(host.removeprefix('www.'))}]",) if host else ()),
        )
    )


def _end(article: Article) -> str:
    day = article.published.day
    return f'open_as_of = "{day}"  # the article’s day; or to = "…"' if day else 'to_unknown = true  # or to = "…"'


def _source(article: Article) -> str:
    return f"sources = [{_quoted(article.url.value)}]" if article.url else "sources = []  # an address that says so"


def _id(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", plain)
    return f'id = "{"-".join(words)}"' if words else f'id = ""  # {_NO_LATIN}'


def _quoted(text: str) -> str:
    """Text as a TOML string. What JSON escapes TOML escapes alike, but for DEL, which JSON leaves as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
