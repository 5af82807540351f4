"""Which line is the headline: what the scorecard `title` is learned from, and how well it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from chronicle.extract.dateline import DatelineReader
from chronicle.extract.knowledge import Knowledge
from chronicle.extract.language import language_of
from chronicle.extract.layout import lay_out
from chronicle.extract.region import Marks
from chronicle.extract.stamp import StampReader
from chronicle.extract.text_choice import find_text
from chronicle.extract.title_signs import TitleCandidate, title_candidates
from chronicle.extract.units import Unit, units_of
from chronicle.scorecard import Scorecard
from chronicle.text.lines import split_lines
from learning.fit import Item, fit
from learning.headlines import plain, printed_headlines
from learning.pages import COLLECTIONS, FOLDS, KnownPage, fold_of

RIDGE = 3.0
"""Penalty on squared points; chosen by cross-validation, in which 2 to 6 do as well."""

WHOLE, CUT = COLLECTIONS
"""Of a page cut from a whole one, the whole one tells what its headline is, though it may be cut away."""


@dataclass(frozen=True, slots=True)
class TitleGroup:
    """The lines of a page that are tried as its headline, in order; none is right where it was cut away.

    `missed` says that it is printed and not among them.
    """

    page: KnownPage
    items: tuple[Item, ...]
    missed: bool = False


def title_groups(pages: Sequence[KnownPage], knowledge: Knowledge) -> Iterator[TitleGroup]:
    """The pages on which the headline is known to be printed, or to be cut away."""
    whole = {page.id: printed_headlines(page, page.text.splitlines()) for page in pages if page.collection == WHOLE}
    for page in pages:
        candidates, units = _candidates(page.text, knowledge)
        wordings = [plain(units[one.index].text[one.start : one.end]) for one in candidates]
        printed = whole.get(page.id) or printed_headlines(page, wordings)
        items = tuple(Item(one.signs, said in printed) for one, said in zip(candidates, wordings, strict=True))
        found = any(item.right for item in items)
        away = printed.isdisjoint(plain(unit.text) for unit in units)
        if found or (printed and (page.collection == CUT or not away)):
            yield TitleGroup(page, items, missed=not found and not away)


def _candidates(text: str, knowledge: Knowledge) -> tuple[tuple[TitleCandidate, ...], Sequence[Unit]]:
    """The lines that reading the page would choose among, with its units."""
    units = units_of(split_lines(text, 1))
    found: list[TitleCandidate] = []

    def note(lead: int, units: Sequence[Unit], marks: Marks, reader: StampReader) -> None:
        found.extend(title_candidates(lead, units, marks, reader))

    reader = knowledge.reader(language_of(text, knowledge.rules.languages))
    datelines = DatelineReader(reader, knowledge.names.place_named, knowledge.names.outlet_named)
    find = partial(find_text, cards=knowledge.rules.scorecards, subjects=knowledge.rules.subject_words)
    lay_out(units, knowledge.marker, reader, datelines, find, note)
    return tuple(found), units


def learned(groups: Iterable[TitleGroup]) -> Scorecard:
    """The card that fits the pages not kept unseen."""
    return fit([group.items for group in groups if not group.page.unseen and not group.missed], RIDGE)


def figures(groups: Sequence[TitleGroup]) -> Mapping[str, object]:
    """How often the choice is right, in per cent: on pages in turn left out of learning, and on those kept unseen.

    The project's own cases are learned from, but not counted.
    """
    seen = [group for group in groups if not group.page.unseen]
    unseen = [group for group in groups if group.page.unseen]
    turns = [_turn(seen, fold) for fold in range(FOLDS)]
    right, counted = (sum(numbers) for numbers in zip(*turns, strict=True))
    return {
        "pages learned from": len(seen),
        "of them the project's own": len(seen) - counted,
        "right on the others, %": round(100 * right / counted, 1),
        "pages kept unseen": len(unseen),
        **({"right on those, %": round(100 * _right(learned(seen), unseen) / len(unseen), 1)} if unseen else {}),
    }


def _turn(groups: Sequence[TitleGroup], fold: int) -> tuple[int, int]:
    """Of the pages of a fold, how many the card learned from the others gets right, and how many there are."""
    left_out = [group for group in groups if fold_of(group.page) == fold and group.page.collection in COLLECTIONS]
    card = learned(group for group in groups if fold_of(group.page) != fold)
    return _right(card, left_out), len(left_out)


def _right(card: Scorecard, groups: Sequence[TitleGroup]) -> int:
    return sum(not group.missed and _is_right(card, group.items) for group in groups)


def _is_right(card: Scorecard, items: Sequence[Item]) -> bool:
    rated = [(card.score(item.signs), -place, item.right) for place, item in enumerate(items)]
    points, _, right = max(rated, default=(0.0, 0, False))
    return right if points > 0 else not any(item.right for item in items)
