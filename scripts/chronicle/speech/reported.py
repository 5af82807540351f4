"""What is reported without quotation marks: Ann Lee said that the port was closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chronicle.speech.cues import Cue
from chronicle.speech.frames import Frame
from chronicle.speech.tokens import NOTHING, Phrase, Token, Tokens, is_before_time

_LEAST = 4
"""Words of the shortest report."""

_AFTERTHOUGHT = 9
"""Words that may stand behind “Ann Lee said” at the end of a sentence: in a statement on Friday."""

_REACH = 12
"""Words behind the verb among which the word stands that opens what is reported: told a briefing on Friday that."""


def reports_of(frame: Frame, cues: Sequence[Cue]) -> Iterator[tuple[Cue, Phrase]]:
    """Each cue of a sentence by which something is plainly reported, and the words reported; none holds a quotation."""
    tokens = frame.tokens
    done = -1
    for cue in cues:
        if cue.negated or cue.passive or cue.at < done or not _is_plain(tokens, cue):
            continue
        content = _behind(tokens, cue, cues) or _before(tokens, cue)
        words = content.of(tokens)
        if len(words) >= _LEAST and all(word.kind != "quotation" for word in words):
            done = content.last
            yield cue, content


def _is_plain(tokens: Tokens, cue: Cue) -> bool:
    if cue.first and tokens[cue.first - 1].isa("what"):
        return False
    return cue.manner == "source" or (cue.manner in ("saying", "participle") and tokens[cue.at].isa("telling"))


def _behind(tokens: Tokens, cue: Cue, cues: Sequence[Cue]) -> Phrase:
    """What stands behind the verb, or behind “according to Ann Lee,” at the head of a sentence."""
    if cue.manner == "source":
        comma = cue.speaker.last
        is_head = cue.at == 0 and comma < len(tokens) and tokens[comma].text == ","
        return _until_end(tokens, comma + 1, cue, cues) if is_head else NOTHING
    if cue.behind or (cue.speaker and cue.speaker.first > cue.at):
        return NOTHING
    start = _opening(tokens, _behind_times(tokens, cue.at + 1), cue)
    return _until_end(tokens, start, cue, cues) if start is not None else NOTHING


def _opening(tokens: Tokens, start: int, cue: Cue) -> int | None:
    """Where what is reported begins: behind “that”, or right at the place behind the verb."""
    first, verb = tokens[start] if start < len(tokens) else None, tokens[cue.at]
    if first is None:
        return None
    if _is_comma_that(tokens, start):
        return start + 2
    if first.isa("that", "preposition") or verb.isa("to someone") or not first.is_word:
        that = _that(tokens, start, cue.at + _REACH)
        return that + 1 if that else None
    return start if verb.isa("bare telling") and not first.isa("opener", "negation") else None


def _that(tokens: Tokens, start: int, end: int) -> int | None:
    """Where the word stands that opens what is reported, before any sign."""
    for place in range(start, min(len(tokens), end)):
        if tokens[place].isa("that"):
            return place
        if _is_comma_that(tokens, place):
            return place + 1
        if tokens[place].kind == "quotation" or tokens[place].text in (",", ":", ";"):
            return None
    return None


def _is_comma_that(tokens: Tokens, place: int) -> bool:
    """Whether a comma stands before the word that opens what is reported, as some languages have it."""
    return tokens[place].text == "," and place + 1 < len(tokens) and tokens[place + 1].isa("that")


def _behind_times(tokens: Tokens, start: int) -> int:
    while start < len(tokens):
        if tokens[start].may_be_skipped:
            start += 1
        elif is_before_time(tokens, start):
            start += 2
        else:
            break
    return start


def _until_end(tokens: Tokens, start: int, cue: Cue, cues: Sequence[Cue]) -> Phrase:
    """To the end of the sentence, or to a further verb of saying that is joined to this one."""
    last = len(tokens)
    for other in cues:
        if other.at > max(cue.at, start):
            is_joined = other.first > start and tokens[other.first - 1].isa("joining", "while")
            if other.inherits or is_joined:
                last = min(last, _end_before(tokens, start, other.first))
    while last > start and tokens[last - 1].kind == "sign":
        last -= 1
    return Phrase(start, last)


def _end_before(tokens: Tokens, start: int, place: int) -> int:
    while place > start and (
        tokens[place - 1].text == "," or tokens[place - 1].isa("joining") or tokens[place - 1].may_be_skipped
    ):
        place -= 1
    return place


def _before(tokens: Tokens, cue: Cue) -> Phrase:
    """What stands before “, Ann Lee said” at the end of a sentence."""
    first = cue.first
    if first < _LEAST or tokens[first - 1].text != ",":
        return NOTHING
    behind = tokens[max(cue.at, cue.speaker.last - 1) + 1 :]
    return Phrase(0, first - 1) if len(behind) <= _AFTERTHOUGHT and all(map(_is_afterthought, behind)) else NOTHING


def _is_afterthought(token: Token) -> bool:
    return token.kind != "quotation" and not token.is_pronoun and not token.isa("that", "helper", "passive")
