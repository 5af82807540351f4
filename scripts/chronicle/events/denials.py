"""Whether a sentence asserts what it tells: not where that is denied, only possible, doubted, alleged or wished for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from chronicle.eventbook import EventRules, Words
from chronicle.events.clauses import Clause, Surroundings, is_negated
from chronicle.events.verbs import NEAR, Governor

NEXT = 2
"""Words behind a verb that can deny it: did not ever meet."""


def is_asserted(found: Governor, around: Surroundings, rules: EventRules) -> bool:
    """Whether the sentence says that what the time hangs on is so."""
    reach = _reach(found, around)
    near = _near(reach, found)
    return not (
        is_negated(reach, rules)
        or any(word.text in rules.modals and not word.is_name for word in reach)
        or any(word.text in rules.doubts for word in reach if word != found.word)
        or holds(near, rules.alleged)
        or (found.role == "event" and holds(near, rules.wishes))
        or _is_doubted(found, around, rules)
    )


def holds(clause: Clause, words: Words) -> bool:
    """Whether one of the words is in the clause."""
    return any(word.text in words for word in clause)


def _reach(found: Governor, around: Surroundings) -> Clause:
    """The words of a clause that bear on the one found.

    They end at the time where it stands behind that word, else a little behind the word.
    """
    if found.word in around.before:
        return around.before
    if found.word in around.words_before:
        return found.clause
    return found.clause[: found.clause.index(found.word) + 1 + NEXT]


def _near(reach: Clause, found: Governor) -> Clause:
    place = reach.index(found.word)
    return reach[max(0, place - NEAR) : place]


def _is_doubted(found: Governor, around: Surroundings, rules: EventRules) -> bool:
    """Whether a clause before that of the word found takes it back: he denied that it is so.

    A relative clause that is over, or a doubt that has nothing behind it, does not.
    """
    is_opened = found.clause[0].text in rules.openers
    for clause, follower in _earlier(found, around):
        if clause[0].text in rules.relatives and not is_opened:
            continue
        leads_on = bool(follower) and follower[0].text in rules.openers
        if holds(clause if leads_on else clause[:-1], rules.doubts):
            return True
    return False


def _earlier(found: Governor, around: Surroundings) -> Iterator[tuple[Clause, Clause]]:
    """Each clause before that of the word found, with the one that follows it."""
    own = (*around.before, *around.behind)
    clauses = [clause for clause in (*around.earlier, own, *around.later) if clause]
    for clause, follower in pairwise(clauses):
        if found.word in clause:
            return
        yield clause, follower
