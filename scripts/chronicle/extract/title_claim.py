"""The headline as a claim."""

from __future__ import annotations

from collections.abc import Sequence

from chronicle.extract.layout import Layout
from chronicle.extract.quoting import Quoter
from chronicle.extract.title import Headline
from chronicle.model import Claim, Evidence, GivenFacts

OPENING = 80
"""Characters of the text that stand in for a missing headline."""


def title_claim(layout: Layout, quoter: Quoter, given: Sequence[GivenFacts], name: str) -> Claim[str]:
    """The headline: as stated, as printed, else the text's opening words, else the file's name."""
    for facts in given:
        if facts.title:
            return Claim(facts.title, (Evidence(facts.source, "stated-title", f"Stated in the {facts.source}."),))
    if layout.headline:
        return _printed(layout, layout.headline, quoter)
    if layout.lead is not None:
        unit = layout.units[layout.lead]
        opening = unit.text if len(unit.text) <= OPENING else unit.text[:OPENING].rsplit(" ", 1)[0] + " …"
        why = "The page has no headline, so its opening words stand in."
        return Claim(opening, (quoter.piece(unit, 0, min(len(unit.text), OPENING), "opening-words", why),))
    return Claim(name, (Evidence("reasoning", "file-name", "The page has neither headline nor text."),))


def _printed(layout: Layout, headline: Headline, quoter: Quoter) -> Claim[str]:
    unit = layout.units[headline.index]
    told = f": {'; '.join(headline.reasons)}" if headline.reasons else ""
    piece = quoter.piece(unit, headline.start, headline.end, "headline", f"The page's headline{told}.")
    text = unit.text[headline.start : headline.end]
    if headline.continued is None:
        return Claim(text, (piece,))
    rest = layout.units[headline.continued]
    more = quoter.piece(rest, 0, len(rest.text), "headline-goes-on", "The headline goes on in the next line.")
    return Claim(f"{text} {rest.text}", (piece, more))
