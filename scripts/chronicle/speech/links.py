"""Which cue of a sentence a quotation hangs on, and which quotations are only names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from chronicle.speech.cues import Cue
from chronicle.speech.frames import Frame
from chronicle.speech.tokens import Token, Tokens
from chronicle.speech.voices import Voice
from chronicle.speechbook import SpeechRules

Way = Literal["behind", "before", "at the end"]
"""How a cue stands to a quotation: right behind it, before it, or at the end of the sentence."""

SHORT = 3
"""Words of the longest quotation that is taken for a name where nothing says that it was said."""

_NEAR = 6
"""Words between a thing that is said and the quotation that tells it."""

_WHOLE = frozenset(",?!…—-")
"""Signs that end a quotation that is more than a part of the sentence around it."""


def cue_for(frame: Frame, at: int, cues: Sequence[Cue], voices: Sequence[Voice | None]) -> tuple[Cue, Way] | None:
    """The cue that the quotation at a place among the tokens hangs on, and in what way; None where there is none.

    `voices` are those of the cues.
    """
    tokens = frame.tokens
    before = [cue for cue, voice in zip(cues, voices, strict=True) if _leads_to(tokens, cue, voice, at)]
    told = [cue for cue in before if not cue.passive or cue.speaker]
    unsaid = before[-1] if before and not told else None
    before = told
    last = before[-1] if before else None
    if last and (
        _is_beside(tokens, last, at) or (last.at == at - 1 and last.first and tokens[last.first - 1].isa("what"))
    ):
        return last, "before"
    said = tokens[at].said
    is_whole = said[-1:] in _WHOLE or said[:1].isupper()
    behind = _behind(tokens, at, cues, before)
    if behind and (is_whole or not last):
        return behind, "behind"
    if last:
        return last, "before"
    later = (cue for cue in cues if cue.at > at and cue.manner in ("saying", "source") and cue.speaker and cue.first)
    ending = next((cue for cue in later if tokens[cue.first - 1].is_comma), None)
    if ending:
        return ending, "at the end"
    return (unsaid, "before") if unsaid else None  # was called “a farce”, nobody says by whom


def _leads_to(tokens: Tokens, cue: Cue, voice: Voice | None, at: int) -> bool:
    if cue.at >= at or cue.negated or (cue.speaker and cue.speaker.last > at and not cue.passive):
        return False
    return cue.manner != "thing" or (voice is not None and _tells(tokens, cue, at))


def _tells(tokens: Tokens, cue: Cue, at: int) -> bool:
    """Whether a thing said leads to a quotation: his claim that it is “a farce”, but not: his claim is “a farce”."""
    between = tokens[cue.at + 1 : at]
    told = next((token for token in between if token.isa("passive", "that")), None)
    is_near = len(between) < _NEAR or any(token.isa("quoted as") for token in tokens[max(0, at - 2) : at])
    return is_near and not (told and told.isa("passive"))


def _is_beside(tokens: Tokens, cue: Cue, at: int) -> bool:
    """Whether a verb leads straight to a quotation: said “no”, said: “no”."""
    is_verb = cue.at == at - 1 and cue.manner != "thing" and not cue.passive
    return is_verb or tokens[at - 1].text == ":"


def _behind(tokens: Tokens, at: int, cues: Sequence[Cue], before: Sequence[Cue]) -> Cue | None:
    """The cue right behind a quotation."""
    for cue in cues:
        if not cue.behind or cue.first <= at or any(token.is_word for token in tokens[at + 1 : cue.first]):
            continue
        if cue.manner == "source" and any(
            other.manner in ("saying", "speaking") and not tokens[other.at].isa("thinking") for other in before
        ):
            return None  # the paper, according to which he said it, does not say it
        is_spoken = cue.manner == "speaking" and cue.at + 1 < len(tokens) and tokens[cue.at + 1].is_word
        return None if is_spoken else cue
    return None


def is_name(frame: Frame, at: int, words: Sequence[str], link: tuple[Cue, Way], rules: SpeechRules) -> bool:
    """Whether a quotation is what something is called, a title, or a word that somebody else would use."""
    tokens = frame.tokens
    cue, way = link
    before = tokens[at - 1] if at else None
    if _is_nickname(tokens[max(0, at - 1) : at + 2], words) or (before and before.isa("naming") and cue.at != at - 1):
        return True
    if way == "behind" or (way == "before" and at - cue.at <= 2):
        return False
    if is_title(words, rules):
        return True
    is_far = way == "at the end" or cue.manner == "source"
    return is_far and len(words) < SHORT and at + 1 < len(tokens) and tokens[at + 1].is_word


def _is_nickname(around: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether a word stands between two words with capitals: Ann “Bo” Lee."""
    return len(words) == 1 and len(around) == 3 and around[0].capital and around[2].capital


def is_title(words: Sequence[str], rules: SpeechRules) -> bool:
    """Whether every word but the small ones has a capital, as in the title of a film, and none asks or cries out."""
    return (
        len(words) > 1
        and words[-1][-1:] not in tuple("!?…")
        and all(word[:1].isupper() or not word[:1].isalpha() or "small" in rules.roles(word.lower()) for word in words)
    )


def is_heading(frame: Frame, said: str) -> bool:
    """Whether a quotation stands alone and does not end as a sentence does."""
    stops = tuple(".,!?…—–-")
    return frame.is_bare and said[-1:] not in stops and frame.tokens[-1].text not in stops
