"""How a known page prints its headline: what the title that is known of it, or its address, says of its lines.

The known title is often that of the window or of lists, and the page prints another wording; and of many pages only
the address is known, which is made of the headline's words. So the line nearest to either is taken, if it is near.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from slugify import slugify

from learning.pages import KnownPage

NEAR_TITLE = 0.5
"""Share of common words, among those of both, from which a line prints the known title in other words."""

NEAR_ADDRESS = 0.75
"""The same for the address, as the harmonic mean of the shares of its words and the line's that are common."""

AS_NEAR = 0.12
"""A line that is no further behind the nearest prints the headline too."""

FEWEST = 4
"""Words of an address from which it tells the headline."""

LENGTHS = range(3, 41)
"""Words of a headline that an address may tell."""

_UMLAUTS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("'", ""), ("’", ""))
_FILE_ENDING = re.compile(r"\.\w{2,5}$")


def plain(text: str) -> str:
    """The words alone, in small letters: what a title is compared by."""
    return re.sub(r"\W+", " ", text).strip().lower()


def printed_headlines(page: KnownPage, lines: Sequence[str]) -> frozenset[str]:
    """The plain wordings under which the lines print the page's headline; empty where that is not known."""
    return (_by_title(page.title, lines) if page.title else frozenset()) or _by_address(page.url or "", lines)


def _by_title(title: str, lines: Sequence[str]) -> frozenset[str]:
    wanted = plain(title)
    wordings = {plain(line) for line in lines}
    if wanted in wordings:
        return frozenset({wanted})
    words = set(wanted.split())
    near = {wording: _overlap(words, set(wording.split())) for wording in wordings}
    best = max(near.values(), default=0.0)
    return frozenset(wording for wording, share in near.items() if share == best >= NEAR_TITLE)


def _overlap(words: set[str], others: set[str]) -> float:
    return len(words & others) / len(words | others)


def _by_address(url: str, lines: Sequence[str]) -> frozenset[str]:
    words = _address_words(url)
    if len(words) < FEWEST:
        return frozenset()
    near = {plain(line): _likeness(words, _latin(line)) for line in lines if len(line.split()) in LENGTHS}
    best = max(near.values(), default=0.0)
    return frozenset(line for line, share in near.items() if share >= max(best - AS_NEAR, NEAR_ADDRESS))


def _address_words(url: str) -> set[str]:
    """The words of the address' wordiest step."""
    steps = [_FILE_ENDING.sub("", step) for step in unquote(urlsplit(url).path).lower().split("/")]
    words = [{word for word in re.split(r"[-_+., ]+", step) if word.isalpha()} for step in steps]
    return max(words, key=len, default=set())


def _latin(line: str) -> set[str]:
    return set(slugify(line, separator=" ", replacements=_UMLAUTS).split())


def _likeness(words: set[str], others: set[str]) -> float:
    return 2 * len(words & others) / (len(words) + len(others)) if others else 0.0
