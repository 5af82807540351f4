"""Where in an article's paragraphs its first mention of each listed name stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chronicle.model import Article, ListName, Match, place_in_text
from chronicle.pages.escape import TextMark, text_link

LINKED: frozenset[ListName] = frozenset({"people", "outlets", "places"})
"""The lists whose names become links. Words that show a topic do not: a reader would not know where they lead."""

TargetOf = Callable[[ListName, str], str | None]
"""The target of the link to an entry, None where it has no page."""


def first_mentions(article: Article, target_of: TargetOf) -> Mapping[int, tuple[TextMark, ...]]:
    """By number of the paragraph, from 0: links on the first mention of each name in the text, in order."""
    linked = set()
    found: dict[int, list[TextMark]] = {}
    for match in sorted(article.matches, key=lambda match: match.start):
        if match.list not in LINKED or (match.list, match.id) in linked:
            continue
        target, place = target_of(match.list, match.id), _place(match, article)
        if target and place:
            number, start, end = place
            links = found.setdefault(number, [])
            if not links or links[-1].end <= start:
                links.append(text_link(start, end, target))
                linked.add((match.list, match.id))
    return {number: tuple(links) for number, links in found.items()}


def _place(match: Match, article: Article) -> tuple[int, int, int] | None:
    """Paragraph, start and end of a match within its text; None where it stands in no paragraph."""
    place = place_in_text(article.body, match.start, match.end)
    if place is None:
        return None
    number, start, end = place
    # A link on other words than the name would be worse than none.
    return place if article.body[number].text[start:end].split() == match.quote.split() else None
