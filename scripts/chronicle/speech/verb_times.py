"""Which of a sentence's times is that of a verb of saying: said on Monday, but not “said Monday's vote was”."""

from __future__ import annotations

from collections.abc import Iterator

from chronicle.speech.frames import Frame
from chronicle.speech.tokens import Token, Tokens, is_before_time
from chronicle.speech.verbs import is_finite, is_past

_OWNS = ("'", "’")


def times_of_verb(frame: Frame, start: int) -> tuple[int, ...]:
    """Where the times stand that the verb which begins there has, nearest first; none where that is not plain.

    A time at the head of the sentence is that of every verb in it; one that hangs on another verb has that one's.
    """
    tokens = frame.tokens
    at = next((place for place, token in enumerate(tokens) if token.start == start), None)
    if at is None:
        return ()
    verbs = [at]
    if tokens[at].isa("participle") or (at and tokens[at - 1].isa("joining")):
        verbs += [place for place in range(at) if is_finite(tokens, place)][:1]
    for verb in verbs:
        if own := tuple({*_behind(tokens, verb), *_before(tokens, verb)}):
            return own
    return tuple(_at_head(tokens, at))


def _behind(tokens: Tokens, verb: int) -> Iterator[int]:
    """A time behind the verb: said on Monday, told a briefing on Monday, said in a statement on Monday."""
    told = tokens[verb].isa("to someone", "beside") or (verb > 0 and tokens[verb - 1].kind in ("quotation", "sign"))
    for place in range(verb + 1, len(tokens)):
        token = tokens[place]
        if token.kind == "time":
            if _is_free(tokens, place):
                yield token.start
            return
        if not token.is_word or token.isa("that", "opener") or is_past(token):
            return
        told = told or token.isa("preposition")
        if not told and not token.may_be_skipped:
            return


def _before(tokens: Tokens, verb: int) -> Iterator[int]:
    """A time right before the verb: on Monday said."""
    place = verb - 1
    while place >= 0 and tokens[place].is_word and tokens[place].may_be_skipped:
        place -= 1
    if place >= 0 and tokens[place].kind == "time":
        yield tokens[place].start


def _is_free(tokens: Tokens, place: int) -> bool:
    """Whether a time stands by itself: it owns nothing, describes nothing, and is no subject."""
    before, behind = tokens[place - 1], tokens[place + 1] if place + 1 < len(tokens) else None
    if before.isa("determiner", "possessive", "owner"):
        return False
    return behind is None or not (behind.text in _OWNS or is_past(behind) or _is_described(behind))


def _is_described(behind: Token) -> bool:
    goes_on = (
        behind.capital
        or behind.is_pronoun
        or behind.isa(
            "preposition",
            "determiner",
            "opener",
            "that",
            "joining",
            "participle",
            "gerund",
            "adverb",
            "possessive",
            "infinitive",
        )
    )
    return behind.is_word and not goes_on


def _at_head(tokens: Tokens, verb: int) -> Iterator[int]:
    """A time before the first comma of a sentence that begins with it: early this week, speaking on Monday."""
    head = 1 if is_before_time(tokens, 0) else 0
    if head < verb and tokens[head].kind == "time" and _is_free(tokens, head):
        yield tokens[head].start  # last year she called it
        return
    comma = next((place for place in range(verb) if tokens[place].text == ","), None)
    first = tokens[0] if tokens else None
    if comma is None or first is None:
        return
    if first.kind == "time" or first.isa("preposition", "adverb", "gerund", "joining"):
        opening = tokens[:comma]
        if first.isa("gerund") or not any(
            is_past(token) or is_finite(tokens, place) for place, token in enumerate(opening)
        ):
            yield from (
                token.start for place, token in enumerate(opening) if token.kind == "time" and _is_free(tokens, place)
            )
