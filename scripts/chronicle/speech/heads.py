"""The subject that a sentence, or its last clause, begins with."""

from __future__ import annotations

from chronicle.speech.tokens import NOTHING, Phrase, Token, Tokens, is_before_time, is_joint
from chronicle.speech.verbs import is_past

_SUBJECT = 7
"""Words of the longest subject that is looked for behind “and”, with its verb."""

_NEAR = 3
"""Words behind a small one among which the name or verb stands that tells what it is."""


def at_head(tokens: Tokens, upto: int) -> Phrase:
    """The subject that a sentence begins with, before the place `upto`; empty where it begins with something else."""
    first = 0
    while first < upto and tokens[first].isa("joining"):
        first += 1
    if first + 1 < upto and tokens[first + 1].text == "," and tokens[first].isa("adverb", "sentence adverb"):
        first += 2  # However, Ann Lee went.
    if first < upto and (tokens[first].isa("preposition") or _is_opening(tokens, first)):
        comma = next((place for place in range(first, upto) if tokens[place].is_comma), None)
        if comma is None:
            return NOTHING
        first = comma + 1
    while first < upto and (tokens[first].may_be_skipped or is_before_time(tokens, first)):
        first += 1
    if first < upto and tokens[first].text == ",":
        first += 1
    subject = _subject(tokens, first, upto)
    if _is_adverbial(tokens, subject, upto):
        subject = _subject(tokens, subject.last + 1, upto)
    if subject and tokens[subject.first].isa("preposition"):
        return NOTHING
    return _with_name(tokens, subject, upto)


def of_last_clause(tokens: Tokens, upto: int) -> Phrase:
    """The subject of the last clause before a place that a word such as “and” joins to the one before."""
    for place in range(upto - 3, 0, -1):
        if tokens[place].isa("joining") and not is_joint(tokens, place):
            behind = tokens[place + 1]
            opens = behind.capital or behind.isa("determiner") or behind.is_pronoun
            if opens and any(map(is_past, tokens[place + 2 : min(upto, place + _SUBJECT)])):
                return at_head(tokens[place + 1 : upto], upto - place - 1).moved(place + 1)
    return NOTHING


def _subject(tokens: Tokens, first: int, upto: int) -> Phrase:
    last = first
    while last < upto and _continues(tokens, first, last):
        last += 1
    return Phrase(first, last)


def _is_opening(tokens: Tokens, first: int) -> bool:
    """Whether a sentence begins with a clause of its own: while, speaking in, asked whether."""
    token = tokens[first]
    is_asked = first == 0 and token.isa("saying", "beside") and not token.isa("said thing")
    is_opener = token.isa("opener") and not token.isa("determiner")
    return is_opener or token.isa("participle", "gerund") or is_asked


def _is_adverbial(tokens: Tokens, subject: Phrase, upto: int) -> bool:
    """Whether a phrase at the head only tells when: a comma, a name and a verb follow, and no other comma."""
    last = subject.last
    if not subject or last + 2 >= upto or tokens[last].text != "," or not tokens[subject.first].isa("determiner"):
        return False
    behind = tokens[last + 1]
    return (behind.capital or behind.is_pronoun) and all(
        token.is_word for token in tokens[last + 1 : min(upto, last + 5)]
    )


def _with_name(tokens: Tokens, subject: Phrase, upto: int) -> Phrase:
    """A description with the name behind its comma: Norland's envoy, Ann Lee, went."""
    last = subject.last
    if not subject or last >= upto or tokens[last].text != "," or tokens[last - 1].capital:
        return subject
    end = last + 1
    while end < upto and tokens[end].capital:
        end += 1
    is_named = last + 1 < end < upto and tokens[end].text == ","
    return Phrase(subject.first, end) if is_named else subject


def _continues(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the subject that begins at a place goes on with a token."""
    token, head = tokens[last], tokens[first]
    if not token.is_word or token.isa("opener", "passive"):
        return False
    if not token.capital and token.isa("saying", "speaking", "adverb", "helper"):
        return last == first and token.isa("determiner")
    if last == first:
        return True
    ends = token.isa("he", "she") or head.isa("he", "she", "it")
    if ends or (last > first + 1 and not token.capital and token.isa("past")):
        return False
    # Behind a name a small word is the verb, but not in “Port Office officials” or “Norland envoy Ann Lee”.
    is_behind_name = _is_proper(tokens[last - 1]) and not token.capital and not token.isa("preposition")
    return not is_behind_name or _is_noun(tokens, last)


def _is_proper(token: Token) -> bool:
    return token.capital and not token.isa("determiner")


def _is_noun(tokens: Tokens, place: int) -> bool:
    """Whether a small word behind a name goes on with the phrase: a name or a verb follows close by."""
    if tokens[place].isa("past"):
        return False
    if place + 2 < len(tokens) and tokens[place + 1].text == "," and tokens[place + 2].capital:
        return True
    for behind in tokens[place + 1 : place + _NEAR]:
        if not behind.is_word or behind.isa("determiner", "preposition"):
            return False
        if behind.capital or behind.isa("past"):
            return True
        if behind.isa("passive", "helper", "saying"):
            return tokens[place].isa("plural")
    return False
