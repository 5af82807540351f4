"""What a curator should look at in one article."""

from __future__ import annotations

from collections.abc import Iterator

from chronicle.dates.steps import listed, range_in_words
from chronicle.extract.dating import Dated
from chronicle.extract.layout import Layout
from chronicle.model import Kind, Problem, Published, Seed

_LOOK = "Look at the date's evidence; if it is wrong, state the date in a note"
_LOOK_AGAIN = "See which is right: the stated date, or the page"
_STATE_IT = "Write the date and where it is from into a note beside the seed, if you know them"


def problems_of(seed: Seed, kind: Kind, reason: str | None, layout: Layout, dated: Dated) -> tuple[Problem, ...]:
    """Notices about the article; none is an error, for the article was read."""
    return tuple(_problems(seed, kind, reason, layout, dated))


def _problems(seed: Seed, kind: Kind, reason: str | None, layout: Layout, dated: Dated) -> Iterator[Problem]:
    if kind == "not-an-article":
        yield _notice(seed, f"this is no article: {reason}", "Remove it, or paste the article's own text")
        return
    if layout.title is None and not any(facts and facts.title for facts in (seed.note, seed.front_matter)):
        yield _notice(seed, "no headline was found above the text", "State the title in a note beside the seed")
    for doubt in dated.doubts:
        yield _notice(seed, doubt, _LOOK_AGAIN if dated.published.status == "curated" else _LOOK)
    if dated.published.status == "unknown" and not dated.doubts:
        yield _notice(seed, "nothing on the page tells when the article came out", _STATE_IT)
    elif dated.published.day is None and dated.published.status == "bounded":
        yield _notice(seed, f"the day is not known; it {_in_words(dated.published)}", _STATE_IT)


def _in_words(published: Published) -> str:
    """The days that are left, as a reader would say them."""
    return f"is {listed(published.choices)}" if published.choices else f"lies {range_in_words(published.days)}"


def _notice(seed: Seed, message: str, remedy: str) -> Problem:
    return Problem(seed.path, message, remedy, severity="notice")
