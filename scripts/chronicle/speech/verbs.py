"""Whether a word is a verb there, for many are nouns elsewhere: they claim, their claim."""

from __future__ import annotations

from chronicle.speech.tokens import Token, Tokens

_NEAR = 2
"""Words before a noun among which its article stands."""


def is_finite(tokens: Tokens, place: int) -> bool:
    """Whether a word of saying is the verb of its clause: not behind an article or an owner, nor with a capital."""
    token = tokens[place]
    if not token.is_word or not token.isa("saying", "speaking"):
        return False
    before = tokens[place - 1] if place else None
    if token.capital and before is not None:
        return False
    if before is None or before.kind == "quotation":
        return True
    is_behind_noun = before.isa("determiner") and not before.isa("quantity")
    if is_behind_noun or before.isa("possessive", "preposition", "infinitive", "owner"):
        return False
    return _agrees(tokens, place)


def _agrees(tokens: Tokens, place: int) -> bool:
    """Whether a form that may be a noun agrees with the word before: they claim, he claims, but not “a report”."""
    token = tokens[place]
    if not token.isa("said thing", "also noun"):
        return True
    back = place - 1
    while back >= 0 and tokens[back].may_be_skipped:
        back -= 1
    if back < 0:
        return False
    before = tokens[back]
    if token.isa("plural"):
        return (
            before.capital or before.isa("he", "she", "it") or (not before.isa("plural") and _has_article(tokens, back))
        )
    return before.isa("plural", "they", "first person")


def _has_article(tokens: Tokens, place: int) -> bool:
    return any(word.isa("determiner") for word in tokens[max(0, place - _NEAR) : place])


def is_past(token: Token) -> bool:
    """Whether it looks like a verb in the past, or one that helps to build a tense."""
    return token.is_word and not token.capital and token.isa("past", "helper", "passive")
