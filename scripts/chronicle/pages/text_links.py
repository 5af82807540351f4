"""Where in an article's paragraphs its first mention of each listed name stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from chronicle.model import Article, ListName, Match
from chronicle.pages.escape import TextLink

LINKED: frozenset[ListName] = frozenset({"people", "outlets", "places"})
"""The lists whose names become links. Words that show a topic do not: a reader would not know where they lead."""

TargetOf = Callable[[ListName, str], str | None]
"""The target of the link to an entry, None where it has no page."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of the seed, from `start` to `end`, and where it stands in the text of the paragraph it belongs to."""

    start: int
    end: int
    paragraph: int
    offset: int


def first_mentions(article: Article, target_of: TargetOf) -> Mapping[int, tuple[TextLink, ...]]:
    """By number of the paragraph, from 0: links on the first mention of each name in the text, in order."""
    pieces, linked = sorted(_pieces(article), key=lambda piece: piece.start), set()
    found: dict[int, list[TextLink]] = {}
    for match in sorted(article.matches, key=lambda match: match.start):
        target = target_of(match.list, match.id) if match.list in LINKED else None
        place = _place(match, article, pieces)
        if target and place and (match.list, match.id) not in linked:
            number, start, end = place
            links = found.setdefault(number, [])
            if not links or links[-1].end <= start:
                links.append(TextLink(start, end, target))
                linked.add((match.list, match.id))
    return {number: tuple(links) for number, links in found.items()}


def _pieces(article: Article) -> Iterator[_Piece]:
    for number, paragraph in enumerate(article.body):
        offset = 0
        for start, end in paragraph.pieces:
            yield _Piece(start, end, number, offset)
            offset += end - start + 1


def _place(match: Match, article: Article, pieces: list[_Piece]) -> tuple[int, int, int] | None:
    """Paragraph, start and end of a match within its text; None where it stands in no paragraph."""
    first, last = _piece_at(match.start, pieces), _piece_at(match.end - 1, pieces)
    if first is None or last is None or first.paragraph != last.paragraph:
        return None
    start, end = first.offset + match.start - first.start, last.offset + match.end - last.start
    said = article.body[first.paragraph].text[start:end]
    # A link on other words than the name would be worse than none.
    return (first.paragraph, start, end) if said.split() == match.quote.split() else None


def _piece_at(position: int, pieces: list[_Piece]) -> _Piece | None:
    index = bisect_right(pieces, position, key=lambda piece: piece.start) - 1
    return pieces[index] if index >= 0 and position < pieces[index].end else None
