"""Which lines are the article's text: what the text's scorecards are learned from, and how well they do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from chronicle.extract.knowledge import Knowledge
from chronicle.extract.language import language_of
from chronicle.extract.layout import told_by_words
from chronicle.extract.line_rules import Mark
from chronicle.extract.text_choice import (
    EXTENT,
    FIRST,
    LAST,
    LINE,
    WITHIN,
    chosen_lines,
    extent_signs,
    full_signs,
    line_signs,
    page_lines,
    tried_lines,
)  # fmt: skip
from chronicle.extract.text_place import FirstLook, first_look
from chronicle.extract.text_signs import LineSigns
from chronicle.extract.units import units_of
from chronicle.scorecard import Scorecard
from chronicle.text.lines import split_lines
from learning.alignment import units_in
from learning.fit import Item, fit
from learning.measure import shingles
from learning.ordered import fit_ordered
from learning.pages import COLLECTIONS, FOLDS, KnownPage, fold_of

RIDGES = {LINE: 3.0, EXTENT: 20.0, FIRST: 20.0, LAST: 20.0, WITHIN: 20.0}
"""Penalties on squared points, chosen by cross-validation."""

RAREST = 6
"""Lines, or pages for the first and the last line, in which a sign must be seen to get points."""


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page whose text is known: the signs of its lines, what their words tell, and which of them are the text."""

    page: KnownPage
    texts: tuple[str, ...]
    lines: tuple[LineSigns, ...]
    marks: Mapping[int, Mark]
    right: frozenset[int]


Cards = Mapping[str, Scorecard]
Shares = tuple[float, float, float]


def text_page(page: KnownPage, knowledge: Knowledge) -> TextPage:
    """Tell which lines the known text is made of."""
    units = units_of(split_lines(page.text, 1))
    reader = knowledge.reader(language_of(page.text, knowledge.rules.languages))
    marks, _ = told_by_words(units, knowledge.marker, reader)
    lines = page_lines(units, marks, reader.languages, knowledge.rules.subject_words)
    texts = tuple(unit.text for unit in units)
    return TextPage(page, texts, lines, marks, units_in(texts, page.body or ""))


def learned(pages: Sequence[TextPage]) -> Cards:
    """The five cards. What the last four learn of a page rests on a first look learned from other pages."""
    looks = {id(page): look for fold in range(FOLDS) for page, look in _looks(fold, pages)}
    return {LINE: _line_card(pages), **_place_cards([(page, looks[id(page)]) for page in pages if page.right])}


def _looks(fold: int, pages: Sequence[TextPage]) -> list[tuple[TextPage, FirstLook]]:
    """The first look at the pages of a fold, learned from the others."""
    card = _line_card([page for page in pages if fold_of(page.page) != fold])
    return [(page, _look(page, card)) for page in pages if fold_of(page.page) == fold]


def _look(page: TextPage, card: Scorecard) -> FirstLook:
    odds = [card.score(line_signs(page.lines, index)) for index in range(len(page.lines))]
    return first_look(page.lines, odds, page.marks)


def _line_card(pages: Sequence[TextPage]) -> Scorecard:
    return _odds_card(
        LINE,
        [
            Item(frozenset(line_signs(page.lines, index)), index in page.right)
            for page in pages
            for index in range(len(page.lines))
        ],
    )


def _odds_card(name: str, items: Iterable[Item]) -> Scorecard:
    """A card for a question that each line answers for itself."""
    return fit([[item] for item in items], RIDGES[name], RAREST)


def _place_cards(looked: Sequence[tuple[TextPage, FirstLook]]) -> Cards:
    extent, within, first, last = [], [], [], []
    for page, look in looked:
        ends = min(page.right), max(page.right)
        every = range(len(page.lines))
        extent += [Item(frozenset(extent_signs(look, i)), ends[0] <= i <= ends[1]) for i in every]
        full = {i: frozenset(full_signs(look, i)) for i in {*tried_lines(look.odds), *range(ends[0], ends[1] + 1)}}
        within += [Item(full[i], i in page.right) for i in range(ends[0], ends[1] + 1)]
        tried = tried_lines(look.odds)
        likely = [i for i in tried if i in page.right]
        if likely:
            first.append([Item(full[i], i == likely[0]) for i in tried])
            last.append([Item(full[i], i == likely[-1]) for i in tried])
    return {
        EXTENT: _odds_card(EXTENT, extent),
        WITHIN: _odds_card(WITHIN, within),
        FIRST: fit_ordered(first, RIDGES[FIRST], RAREST),
        LAST: fit_ordered(last, RIDGES[LAST], RAREST),
    }


def figures(pages: Sequence[TextPage]) -> Mapping[str, object]:
    """How well the cards choose the text: on pages in turn left out of learning, and on those kept unseen."""
    seen, unseen = ([page for page in pages if page.page.unseen is kept] for kept in (False, True))
    turns = [_turn(fold, seen) for fold in range(FOLDS)]
    told: dict[str, object] = {
        "pages learned from": len(seen),
        "agreement (F1), cross-validated, %": _percent([shares for turn in turns for shares in turn]),
    }
    if unseen:
        cards = learned(seen)
        told["pages kept unseen"] = len(unseen)
        told["agreement on those, %"] = _percent([_shares(page, cards) for page in unseen])
    return told


def _turn(fold: int, pages: Sequence[TextPage]) -> list[Shares]:
    """How the text chosen on the pages of a fold agrees, by what the others taught.

    The project's cases are left out, being easier than real pages.
    """
    cards = learned([page for page in pages if fold_of(page.page) != fold])
    left_out = [page for page in pages if fold_of(page.page) == fold and page.page.collection in COLLECTIONS]
    return [_shares(page, cards) for page in left_out]


def _percent(shares: Sequence[Shares]) -> float:
    same, said, known = (sum(share[place] for share in shares) for place in range(3))
    return round(200 * same / (said + known), 1)


def _shares(page: TextPage, cards: Cards) -> Shares:
    """Shingles both said and known, those said, and those known, each as a share of all that are one or the other."""
    chosen = chosen_lines(page.lines, page.marks, cards)
    said, known = shingles("\n".join(page.texts[i] for i in chosen)), shingles(page.page.body or "")
    every = (said | known).total()
    return ((said & known).total() / every, said.total() / every, known.total() / every) if every else (0.0, 0.0, 0.0)
