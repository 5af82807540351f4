"""Fitting a scorecard: a choice among the things of a group, where none of them may be right.

The model is McFadden's conditional logit with an outside option: within a group, each thing is chosen with odds
exp(its score) against odds of 1 for “none of them”. A group of one thing is logistic regression.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from chronicle.scorecard import Scorecard

RAREST = 4
"""Groups in which a sign must be seen to get points."""

DIGITS = 2
"""Decimals of the points kept."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to choose: the signs it has, and whether it is right."""

    signs: frozenset[str]
    right: bool


Group = Sequence[Item]


def fit(
    groups: Sequence[Group], ridge: float, rarest: int = RAREST, weights: Sequence[float] | None = None
) -> Scorecard:
    """The card that makes the right choices likeliest; `ridge` is the penalty on squared points.

    Where several things of a group are right, choosing any of them is; where none is, choosing none is. `weights` say
    how much each group counts, 1 where they are not given.
    """
    counted = [1.0] * len(groups) if weights is None else weights
    each = np.array([weight for weight, group in zip(counted, groups, strict=True) if group])
    groups = [group for group in groups if group]
    names = _names(groups, rarest)
    signs, right, group_of = _table(groups, names)
    free = np.ones(len(names) + 1)
    free[-1] = 0.0  # the base is not held small

    def loss(weights: Any) -> tuple[float, Any]:
        scores = signs @ weights[:-1] + weights[-1]
        value, slope = _misfit(scores, right, group_of, each)
        gradient = np.append(signs.T @ slope, slope.sum())
        return value + 0.5 * ridge * float((free * weights**2).sum()), gradient + ridge * free * weights

    found = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    points = {name: round(float(value), DIGITS) for name, value in zip(names, found.x[:-1], strict=True)}
    return Scorecard(round(float(found.x[-1]), DIGITS), {name: value for name, value in points.items() if value})


def _names(groups: Iterable[Group], rarest: int) -> list[str]:
    seen = Counter(sign for group in groups for sign in frozenset().union(*(item.signs for item in group)))
    return sorted(sign for sign, times in seen.items() if times >= rarest)


def _table(groups: Sequence[Group], names: Sequence[str]) -> tuple[Any, Any, Any]:
    """Which item has which sign (a sparse matrix), which are right, and the number of each item's group."""
    place = {name: column for column, name in enumerate(names)}
    items = [(number, item) for number, group in enumerate(groups) for item in group]
    cells = [(row, place[sign]) for row, (_, item) in enumerate(items) for sign in item.signs if sign in place]
    rows, columns = zip(*cells, strict=True) if cells else ((), ())
    signs = csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(items), len(names)))
    return signs, np.array([item.right for _, item in items]), np.array([number for number, _ in items])


def _misfit(scores: Any, right: Any, group_of: Any, weights: Any) -> tuple[float, Any]:
    """Minus the logarithm of the likelihood, and its slope by each score."""
    groups = len(weights)
    top = np.zeros(groups)
    np.maximum.at(top, group_of, scores)  # taken off, so that no exponential overflows; the outside option scores 0
    odds = np.exp(scores - top[group_of])
    none = np.exp(-top)
    every = none + np.bincount(group_of, odds, groups)
    found = np.bincount(group_of, np.where(right, odds, 0.0), groups)
    some = np.bincount(group_of, right, groups) > 0
    chosen = np.where(some, np.maximum(found, 1e-300), none)
    share = np.where(right, odds / chosen[group_of], 0.0) * some[group_of]
    slope = (odds / every[group_of] - share) * weights[group_of]
    return float(np.sum(weights * (np.log(every) - np.log(chosen)))), slope
