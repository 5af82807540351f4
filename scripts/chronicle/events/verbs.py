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

SPACE = 1
"""Signs between two words that stand side by side."""


@dataclass(frozen=True, slots=True)
class Governor:
    """The word that a time hangs on, what it does there, and the clause it stands in."""

    word: Word
    role: Role
    clause: Clause


def governor(around: Surroundings, length: int, rules: EventRules) -> Governor | None:
    """The word that a time of that `length` hangs on.

    It is the verb right behind the time, if none stands before it; else it is sought backwards in its own clause, then
    behind the time, then in the clauses before, then in those that follow. Where nothing but the time stands at the
    head of a clause, those that follow come first. None where there is none.
    """
    own = (*around.before, *around.behind)
    if found := _right_behind(around, own, length, rules):
        return found
    for clause in (_backwards(around.before), around.behind):
        if found := next(roles(clause, own, rules), None):
            return found
    later = (found for clause in around.later for found in roles(clause, clause, rules) if is_verb(found))
    if is_fronted(around, rules) and (found := next(later, None)):
        return found
    for clause in reversed(around.earlier):
        if found := next(roles(_backwards(clause), clause, rules), None):
            return found
    return next(later, None)


def is_fronted(around: Surroundings, rules: EventRules) -> bool:
    """Whether the time stands alone at the head of a clause that a word such as “and” joins to the one before."""
    first = around.before[0].text if around.before else ""
    return first in rules.fronting and all(
        word.text in rules.prepositions or word.text in rules.fronting for word in around.before
    )


def _right_behind(around: Surroundings, own: Clause, length: int, rules: EventRules) -> Governor | None:
    """The verb right behind the time, where none stands before it: he on Friday went.

    What stands before a word that joins does not count: left after reports on Friday led to it.
    """
    if not (around.before and around.behind):
        return None
    last, verb = around.before[-1], around.behind[0]
    if verb.start - last.end > length + 2 * SPACE:
        return None
    joints = [place for place, word in enumerate(around.before) if word.text in rules.joining]
    nearest = around.before[joints[-1] + 1 :] if joints else around.before
    role = _role(verb, own, rules)
    if role not in ("saying", "past") or any(_holds_time(found, around, rules) for found in roles(nearest, own, rules)):
        return None
    return Governor(verb, role, own)


def _holds_time(found: Governor, around: Surroundings, rules: EventRules) -> bool:
    """Whether a word before the time is a verb that keeps it from the one behind, unlike “said they on Friday met”."""
    told = around.before[around.before.index(found.word) + 1 :]
    if found.word.text not in rules.saying or not told or told[0].text in rules.prepositions:
        return is_verb(found)
    return any(word.text in rules.event_nouns or word.text in rules.saying_nouns for word in told)


def is_verb(found: Governor) -> bool:
    """Whether the word is a verb, or says something, rather than being a thing that takes place."""
    return found.role != "event"


def _backwards(clause: Clause) -> Clause:
    return clause[::-1]


def roles(words: Iterable[Word], clause: Clause, rules: EventRules) -> Iterator[Governor]:
    """Each of the words of a clause that a time could hang on."""
    for word in words:
        if role := _role(word, clause, rules):
            yield Governor(word, role, clause)


def _role(word: Word, clause: Clause, rules: EventRules) -> Role | None:
    place = clause.index(word)
    beside = place and word.start - clause[place - 1].end <= SPACE
    before = clause[place - 1].text if beside else ""
    if word.text in rules.saying:
        return "saying"
    if word.text in rules.tense.future and not word.is_name:
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
        return not (word in rules.past and before in rules.leading_on)
    by_ending = len(word) >= SHORTEST and word.endswith(tense.past_endings) and word not in tense.not_past
    is_paired = before in rules.pairing
    return by_ending and before not in rules.determiners and (is_paired or before not in rules.prepositions)


def _of_past(clause: Clause, place: int, rules: EventRules) -> Role:
    """A verb in the past is a plan behind a word that looks ahead, or in a phrase that does.

    Such as: will be signed, is due to be handed over, was to meet, was to have met.
    """
    helpers = [word.text for word in clause[max(0, place - NEAR + 1) : place]]
    phrase = f" {' '.join([*helpers, *(word.text for word in clause[place : place + 2])])} "
    is_planned = any(f" {planning} " in phrase for planning in rules.planning.whole)
    return "plan" if is_planned or not rules.tense.future.isdisjoint(helpers) else "past"


def _says(clause: Clause, place: int, rules: EventRules) -> bool:
    """Whether what was issued or given is something said: a statement, an interview."""
    around = clause[max(0, place - NEAR + 1) : place + NEAR]
    return any(word.text in rules.saying_nouns for word in around)
