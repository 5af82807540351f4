"""The cards of a site: which page shows which, and the files of those that are drawn, kept from build to build.

A file is called after everything that its picture depends on: words, years, colours, faces and the program that draws
it. One that is there already need not be drawn again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from cards.card import Card, Frame, Subject, card_of, site_card
from cards.drawing import draw
from cards.look import Colour, colours, made_with
from chronicle.files.disk import write_whole
from chronicle.files.kept import drop_unused

MOST = 1000
"""Most cards that are drawn where the settings leave it open: a minute's work."""

HASH_LENGTH = 20

TOKENS = "chronicle/theme/assets/css/tokens.css"
"""Below this program's folder."""

_PROGRAM = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page's links show: the name of the file, and its words for those who do not see it."""

    name: str
    alt: str


@dataclass(frozen=True, slots=True)
class Cards:
    """The card of each page by its path below the docs, that of all others, and each card by the name of its file."""

    of: Mapping[str, Shown]
    general: Shown
    drawn: Mapping[str, Card]


def plan(pages: Iterable[Subject], frame: Frame, wanted: bool | None, inks: Mapping[str, Colour]) -> Cards:
    """Which page shows which card.

    `wanted` says whether each page has its own; None leaves it to their number. Pages with the same words share one.
    """
    own = {page.path: card for page in pages if (card := card_of(page, frame))} if wanted is not False else {}
    if wanted is None and len(own) > MOST:
        own = {}
    recipe = _recipe(frame, inks)
    names = {card: _name(card, recipe) for card in {*own.values(), site_card(frame)}}
    return Cards(
        of={path: Shown(names[card], card.alt) for path, card in own.items()},
        general=Shown(names[site_card(frame)], site_card(frame).alt),
        drawn={name: card for card, name in names.items()},
    )


def site_colours() -> Mapping[str, Colour]:
    """The colours of the site."""
    return colours((_PROGRAM.parent / TOKENS).read_text(encoding="utf-8"))


def keep(planned: Cards, frame: Frame, inks: Mapping[str, Colour], folder: Path) -> int:
    """Draw into the folder what is not there yet, and remove what was not used for a day; tell how many were drawn."""
    drawn = 0
    for name in sorted(planned.drawn):
        if not (folder / name).exists():
            write_whole(folder / name, draw(planned.drawn[name], frame, inks))
            drawn += 1
    drop_unused((folder / name for name in planned.drawn), folder.glob("*.png"))
    return drawn


def _recipe(frame: Frame, inks: Mapping[str, Colour]) -> str:
    """Everything that a card depends on apart from its own words."""
    program = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(_PROGRAM.glob("*.py")))).hexdigest()
    years = (frame.years.start, frame.years.stop)
    return json.dumps([program, made_with(), inks, frame.name, frame.tagline, years], sort_keys=True)


def _name(card: Card, recipe: str) -> str:
    words = json.dumps(asdict(card), sort_keys=True, default=str)
    return f"{hashlib.sha256(f'{recipe}{words}'.encode()).hexdigest()[:HASH_LENGTH]}.png"
