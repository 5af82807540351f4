"""Which printed date is the day of publication: what the scorecard `date` is learned from, and how well it does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from chronicle.dates.weigh import SURE
from chronicle.extract.date_signs import date_signs
from chronicle.extract.dated_page import dated_page
from chronicle.extract.knowledge import Knowledge
from chronicle.extract.page import read_page
from chronicle.extract.printed_dates import may_be_publication
from chronicle.model import Seed
from chronicle.scorecard import Scorecard
from learning.cases import COLLECTION as CASES
from learning.fit import Item, fit
from learning.pages import FOLDS, KnownPage, fold_of

RIDGE = 3.0
"""Penalty on squared points; chosen by cross-validation, in which 2 to 5 do as well."""


@dataclass(frozen=True, slots=True)
class DateGroup:
    """The full dates of a page, and for each the days it can mean, in ISO 8601."""

    page: KnownPage
    items: tuple[Item, ...]
    days: tuple[tuple[str, ...], ...]


def date_groups(pages: Iterable[KnownPage], knowledge: Knowledge) -> Iterator[DateGroup]:
    """The pages whose day is known, and those of the project's cases that must get none."""
    for page in pages:
        if page.day or page.collection == CASES:
            yield _group(page, knowledge)


def _group(known: KnownPage, knowledge: Knowledge) -> DateGroup:
    page = read_page(Seed(known.id, known.id, known.text), knowledge)
    dated = dated_page(page.layout, page.reader, page.order)
    items, meant = [], []
    for line in dated.lines:
        for stamp in line.stamps:
            if may_be_publication(line, stamp, page.reader.words):
                days = tuple(day.isoformat() for day in dated.days_of(stamp))
                items.append(Item(date_signs(dated, line, stamp), known.day in days))
                meant.append(days)
    return DateGroup(known, tuple(items), tuple(meant))


def learned(groups: Iterable[DateGroup]) -> Scorecard:
    """The card that fits the groups."""
    return fit([group.items for group in groups], RIDGE)


def figures(groups: Sequence[DateGroup]) -> Mapping[str, object]:
    """Per cent of pages with the right day and with a wrong one, where only this card decides.

    On pages in turn left out of learning, and on those kept unseen. The project's own cases are learned from, but not
    counted.
    """
    seen = [group for group in groups if not group.page.unseen]
    unseen = [group for group in groups if group.page.unseen]
    own = sum(group.page.collection == CASES for group in seen)
    turns = Counter[str]()
    for fold in range(FOLDS):
        card = learned(group for group in seen if fold_of(group.page) != fold)
        turns += _outcomes(card, (group for group in seen if fold_of(group.page) == fold))
    return {
        "pages learned from": len(seen),
        "of them the project's own": own,
        **_shares("cross-validated", turns),
        "pages kept unseen": len(unseen),
        **(_shares("on those", _outcomes(learned(seen), unseen)) if unseen else {}),
    }


def _outcomes(card: Scorecard, groups: Iterable[DateGroup]) -> Counter[str]:
    return Counter(_outcome(card, group) for group in groups if group.page.collection != CASES)


def _outcome(card: Scorecard, group: DateGroup) -> str:
    odds: dict[tuple[str, ...], float] = {}
    for item, days in zip(group.items, group.days, strict=True):
        odds[days] = odds.get(days, 0.0) + exp(min(card.score(item.signs), 50.0))
    if not odds:
        return "none"
    days = max(odds, key=lambda meant: odds[meant])
    if len(days) > 1 or odds[days] / (1 + sum(odds.values())) < SURE:
        return "none"
    return "right" if group.page.day in days else "wrong"


def _shares(name: str, outcomes: Counter[str]) -> dict[str, object]:
    return {f"{what}, {name}, %": round(100 * outcomes[what] / outcomes.total(), 1) for what in ("right", "wrong")}
