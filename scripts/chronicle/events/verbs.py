"""What places a time in its sentence: a verb of saying, another verb, a plan, or something that takes place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from chronicle.eventbook import EventRules
from chronicle.events.clauses import Clause, Surroundings, Word

Role = Literal["saying", "past", "plan", "present", "event"]

SHORTEST = 5
"""Letters of a word that may be a verb in the past by its ending."""

NEAR = 4
"""Words around a verb among which the noun stands that makes it one of saying: “a statement issued on Friday”."""


@dataclass(frozen=True, slots=True)
class Governor:
    """The word that a time hangs on, what it does there, and the clause it stands in."""

    word: Word
    role: Role
    clause: Clause


def governor(around: Surroundings, rules: EventRules) -> Governor | None:
    """The word that a time hangs on.

    It is sought backwards in its own clause, then behind the time, then in the clauses before, then in those that
    follow; None where there is none.
    """
    own = (*around.before, *around.behind)
    for clause in (_backwards(around.before), around.behind):
        if found := next(_roles(clause, own, rules), None):
            return found
    for clause in reversed(around.earlier):
        if found := next(_roles(_backwards(clause), clause, rules), None):
            return found
    return next((found for clause in around.later for found in _roles(clause, clause, rules)), None)


def _backwards(clause: Clause) -> Clause:
    return clause[::-1]


def _roles(words: Iterable[Word], clause: Clause, rules: EventRules) -> Iterator[Governor]:
    for word in words:
        if role := _role(word, clause, rules):
            yield Governor(word, role, clause)


def _role(word: Word, clause: Clause, rules: EventRules) -> Role | None:
    place = clause.index(word)
    before = clause[place - 1].text if place else ""
    if word.text in rules.saying:
        return "saying"
    if word.text in rules.tense.future:
        return "plan"
    if word.text in rules.saying_nouns:
        return "saying"
    if word.text in rules.event_nouns:
        return "event"
    if _is_past(word.text, before, rules):
        return "saying" if _says(clause, place, rules) else _of_past(clause, place, rules)
    return "present" if word.text in rules.tense.present and word.text not in rules.bare else None


def _is_past(word: str, before: str, rules: EventRules) -> bool:
    """Whether a word is a verb in the past. Behind an article or a preposition it is none: a televised address."""
    tense = rules.tense
    if word in tense.past or word in rules.past:
        return True
    by_ending = len(word) >= SHORTEST and word.endswith(tense.past_endings) and word not in tense.not_past
    return by_ending and before not in rules.determiners and before not in rules.prepositions


def _of_past(clause: Clause, place: int, rules: EventRules) -> Role:
    """A participle is a plan behind a word that looks ahead: will be signed, is due to be handed over."""
    helpers = {word.text for word in clause[max(0, place - NEAR + 1) : place]}
    return "past" if rules.tense.future.isdisjoint(helpers) else "plan"


def _says(clause: Clause, place: int, rules: EventRules) -> bool:
    """Whether what was issued or given is something said: a statement, an interview."""
    around = clause[max(0, place - NEAR + 1) : place + NEAR]
    return any(word.text in rules.saying_nouns for word in around)
