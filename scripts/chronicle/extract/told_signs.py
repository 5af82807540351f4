"""The signs of a date as readers are told of them."""

from __future__ import annotations

from chronicle.scorecard import Scorecard

TOLD = {
    "between headline and lead": "it stands between headline and text",
    "word published": "it is said to be when the page was published",
    "byline word": "the author's line holds it",
    "clock behind": "a time of day follows it",
    "clock first": "a time of day precedes it",
    "weekday beside": "its weekday is printed with it",
    "count beside": "comments, views or minutes to read are counted beside it",
    "first date between headline and lead": "it is the first date below the headline",
    "last date above text": "no other date stands nearer above the text",
    "headline-like 1 above": "a line like a headline stands right above it",
    "repeated headline above": "the headline stands just above it",
    "most words of a line just above": "the line above it shares its words with the text",
    "most words of a line well above": "a line above it shares its words with the text",
    "copyright year the same": "the copyright line names the same year",
    "lead's weekday 0 days before": "it falls on the weekday that the text opens with",
    "lead's weekday 1 days before": "the weekday that the text opens with is the day before",
    "times printed ≥ 2": "the page prints it more than once",
    "alone between blank lines": "it stands on a line of its own",
    "per cent of dates below not earlier ≥ 100": "no date below it is earlier",
    "no prose above": "no text stands above it",
}
"""Signs that are told to readers where they speak for a date, and how."""

MOST_TOLD = 3
"""Signs that are told of one date."""


def told_signs(signs: frozenset[str], card: Scorecard) -> tuple[str, ...]:
    """The weightiest of the signs that speak for a date, in words for readers."""
    told = card.telling(signs.intersection(TOLD), len(TOLD))
    return tuple(TOLD[sign] for sign, points in told if points > 0)[:MOST_TOLD]
