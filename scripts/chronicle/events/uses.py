"""What a sentence does with a time in it: whether it tells what happened, what is planned or what was said then."""

from __future__ import annotations

from typing import Literal

from chronicle.eventbook import EventRules, Words
from chronicle.events.clauses import Surroundings, is_negated, surroundings
from chronicle.events.denials import holds, is_asserted
from chronicle.events.names import Place, named_by
from chronicle.events.sentences import within
from chronicle.events.verbs import NEAR, Governor, governor, is_verb, roles
from chronicle.model import DateRange, Use

Side = Literal["behind", "ahead", "around"]
"""How days lie to the day of publication."""

WEEK = 7
"""Days that a time may cover which places what is named by it: Friday's summit, but not last year's."""

RANGE = 6
"""Words before the end of a range among which its first word stands: between 3 and 5 March."""

SPEAKING = 6
"""Words before what takes place among which the verb stands that says something there: told a hearing."""

Verdict = tuple[Use, str]
"""The use, and in words why."""


def use_of(place: Place, days: DateRange, published: DateRange, rules: EventRules) -> Verdict:
    """What the sentence does with the time.

    `days` are those of the time, `published` those on which the text came out.
    """
    if within(place.quoted, place.at, place.to):
        return "said", "It stands in a quotation."
    if place.text[: place.sentence[1]].rstrip("\"'\u201d\u2019»)").endswith("?"):
        return "named", "The sentence is a question."
    around = surroundings(place.text, place.sentence, place.at, place.to, rules)
    if holds(around.words_before[:1], rules.inverted):
        return "named", "The sentence only supposes it."
    side = side_of(days, published)
    if words := named_by(place, around, rules):
        return _of_name(words, days, side, around, rules)
    if before := _not_placing(around, rules):
        return "named", f"“{before}” puts the sentence at no day of this time."
    found = governor(around, place.to - place.at, rules)
    if found and found.role == "plan" and days == published and found.word.text in rules.today:
        side = "ahead"
    return _of_governor(found, side, around, rules) if found else _without_verb(side, around, rules)


def _not_placing(around: Surroundings, rules: EventRules) -> str:
    """The word before a time that does not place the sentence there; “and” is one only at the end of a range."""
    before = around.before[-1].text if around.before else ""
    ends_range = before in rules.pairing and holds(around.words_before[-RANGE:], rules.ranging)
    begins_range = before in rules.since and (
        holds(around.behind[:1], rules.reaching) or holds(around.before[-RANGE:], rules.comparing)
    )
    return before if ends_range or begins_range or before in rules.not_placing else ""


def side_of(days: DateRange, published: DateRange) -> Side:
    """Whether all of the days lie behind the day of publication (or on it), or ahead of it.

    What is told to be no later than a day ahead may be ahead.
    """
    if days.latest and published.earliest and days.latest <= published.earliest:
        return "behind"
    first = days.earliest or days.latest
    return "ahead" if first and published.latest and first > published.latest else "around"


def _of_name(words: tuple[str, ...], days: DateRange, side: Side, around: Surroundings, rules: EventRules) -> Verdict:
    """A time in a name places what takes place on that day, if it does; a wider one only tells which is meant."""
    event = next((word for word in words if word in rules.event_nouns), None)
    narrow = days.earliest and days.latest and (days.latest - days.earliest).days < WEEK
    near = around.before[-NEAR:]
    is_unsure = holds(near, rules.alleged) or holds(near, rules.wishes) or is_negated((*near, *around.behind), rules)
    if event is None or not narrow or is_unsure or _holds(around, rules.undoing):
        return "named", "It is part of a name."
    return ("planned" if side == "ahead" else "happened"), f"It is the day of the {event}."


def _of_governor(found: Governor, side: Side, around: Surroundings, rules: EventRules) -> Verdict:
    """What the sentence does with a time that hangs on a word."""
    quoted = f"“{found.word.text}”"
    if side == "ahead" and found.role == "saying" and any(found.word in clause for clause in around.later):
        return _without_verb(side, around, rules)
    if side != "ahead" and _is_spoken_of(found, around, rules):
        return "said", f"What is told is said at {quoted}, or taken from it."
    if found.role == "saying" and (side != "ahead" or not _leads_on(found, around, rules)):
        return "said", f"It is the day of {quoted}, of words and not of what they tell."
    if not is_asserted(found, around, rules):
        return "named", "The sentence does not say that it is so."
    return _ahead(found, around, rules) if side == "ahead" else _behind(found, side, around, rules)


def _ahead(found: Governor, around: Surroundings, rules: EventRules) -> Verdict:
    """What is told of a day still to come."""
    quoted = f"“{found.word.text}”"
    if found.role == "past" and not _leads_on(found, around, rules):
        return "named", f"{quoted} looks back, to a day that is still to come."
    is_sure = found.role == "plan" and found.word.text not in rules.wishes
    return _plan(around, rules, f"{quoted}, and a day still to come.", sure=is_sure)


def _behind(found: Governor, side: Side, around: Surroundings, rules: EventRules) -> Verdict:
    """What is told of a day that is past, or of days of which some are."""
    quoted = f"“{found.word.text}”"
    if found.role == "plan" and side == "around":
        return _ahead(found, around, rules)
    if found.role == "plan" or (found.role == "present" and side == "behind"):
        return "named", f"{quoted} does not look back, and the day is past."
    if _is_called_off(found, around, rules):
        return "named", "What was to take place that day was called off."
    before = around.before[-1].text if around.before else ""
    if before in rules.aiming or (before in rules.since and found.word.text in rules.undoing):
        return "named", f"{quoted} looks ahead to it, and the day is past."
    return "happened", f"It is the day of {quoted}."


def _is_called_off(found: Governor, around: Surroundings, rules: EventRules) -> bool:
    """Whether it is said behind the time that what has it was called off: the visit on Friday has been cancelled."""
    has_it = any(word.text not in rules.prepositions for word in around.before)
    is_verb_behind = found.word in around.behind or found.role == "event"
    return has_it and is_verb_behind and holds(around.behind[1:], rules.undoing)


def _is_spoken_of(found: Governor, around: Surroundings, rules: EventRules) -> bool:
    """Whether something is said at, or of, what takes place (told a hearing), or the news is taken from it."""
    if found.word not in around.before:
        return found.word in around.behind and holds(found.clause, rules.sources)
    words = around.before[: around.before.index(found.word)]
    if holds(words, rules.sources):
        return True
    spoken = [place for place, word in enumerate(words) if word.text in rules.saying and place >= len(words) - SPEAKING]
    between = words[spoken[-1] + 1 :] if spoken else ()
    is_place = found.role == "event" or holds(words[-1:], rules.documents)
    return is_place and bool(spoken) and not any(is_verb(word) for word in roles(between, between, rules))


def _leads_on(found: Governor, around: Surroundings, rules: EventRules) -> bool:
    """Whether a word between a verb and the time leads from the one to the other: agreed to meet on Friday."""
    return any(word.text in rules.leading_on for word in around.words_before if word.start > found.word.start)


def _without_verb(side: Side, around: Surroundings, rules: EventRules) -> Verdict:
    if side == "ahead" and not (_holds(around, rules.doubts) or _holds(around, rules.modals)):
        return _plan(around, rules, "A day still to come.", sure=False)
    return "named", "Nothing in the sentence says what happened then."


def _plan(around: Surroundings, rules: EventRules, why: str, *, sure: bool) -> Verdict:
    """A plan, unless it is called off, or a wish where the words are not `sure` to speak of a plan."""
    wished = not sure and any(word.text in rules.wishes for word in around.words_before)
    if wished or _holds(around, rules.undoing) or any(holds(clause, rules.undoing) for clause in around.later):
        return "named", "It is wished for, or called off, and no plan."
    return "planned", why


def _holds(around: Surroundings, words: Words) -> bool:
    """Whether one of the words stands before the time, or behind it in its clause."""
    return any(word.text in words for word in (*around.words_before, *around.behind))
