"""The words of a sentence by which something is said, and where the one who says it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from chronicle.speech.frames import Frame
from chronicle.speech.subjects import after_quotation, before_verb, behind_verb, noun_before
from chronicle.speech.tokens import NOTHING, Phrase, Tokens, is_behind_quotation, is_name, places_of
from chronicle.speech.verbs import is_finite
from chronicle.speechbook import SpeechRules

Manner = Literal["saying", "speaking", "participle", "source", "thing", "colon"]
"""A verb of saying, one by which something is only spoken of, one that hangs on another, “according to”, a thing said,
a name before a colon."""

_AGENT = 8
"""Words behind a verb in the passive among which the one who acts begins."""

_OWNER = 4
"""Words before a thing that is said among which its owner stands."""

_INTERVIEW = 8
"""Words of the longest name before a colon."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word by which something is said, by its place `at` among the tokens.

    `speaker` is the phrase that names who says it, empty where nobody does or it is the one of another cue
    (`inherits`). `behind` says that it stands, with the verb, right behind a quotation. `opens` is where the clause
    begins, where that is neither at the verb nor at the speaker.
    """

    at: int
    manner: Manner
    speaker: Phrase = NOTHING
    inherits: bool = False
    behind: bool = False
    negated: bool = False
    passive: bool = False
    opens: int | None = None

    @property
    def first(self) -> int:
        """Where it begins, with its speaker."""
        if self.opens is not None:
            return self.opens
        return min(self.at, self.speaker.first) if self.speaker else self.at


def cues_of(frame: Frame, rules: SpeechRules) -> tuple[Cue, ...]:
    """Every cue of a sentence, in order."""
    tokens = frame.tokens
    found = (*_verbs(tokens), *_sources(tokens, rules), *_colons(tokens))
    if tokens and tokens[-1].text == "?":
        return ()  # did Ann Lee say so?
    cues = sorted(found, key=lambda cue: cue.at)
    denied = next((cue.at for cue in cues if _denies(tokens, cue.at)), len(tokens))
    return tuple(replace(cue, negated=True) if _is_denied(cue, denied) else cue for cue in cues)


def _is_denied(cue: Cue, denied: int) -> bool:
    """Whether a cue stands in what the verb at the place `denied` denies: denied saying so, denied that he said so."""
    return cue.at == denied + 1 or (cue.at > denied and not cue.inherits)


def _verbs(tokens: Tokens) -> Iterator[Cue]:
    for at, token in enumerate(tokens):
        if not token.is_word or (token.capital and at > 0):
            continue
        if token.isa("participle"):
            yield _participle(tokens, at)
        elif token.isa("saying", "speaking", "quoting", "beside"):
            cue = _finite(tokens, at)
            if cue and (not token.isa("beside") or token.isa("saying") or _is_beside(tokens, cue)):
                yield cue
        if token.isa("said thing") and (thing := _thing(tokens, at)):
            yield thing


def _is_beside(tokens: Tokens, cue: Cue) -> bool:
    """Whether a cue stands right beside a quotation."""
    behind = next((token for token in tokens[cue.at + 1 : cue.at + 3] if token.text not in (",", ":")), None)
    return cue.behind or (behind is not None and behind.kind == "quotation")


def _finite(tokens: Tokens, at: int) -> Cue | None:
    token = tokens[at]
    manner: Manner = "saying" if token.isa("saying", "beside") else "speaking"
    if at and tokens[at - 1].isa("infinitive"):
        # Went so far as to call it “a farce”; but not: is expected to say, wants to say, declined to say.
        return Cue(at, manner, inherits=True, negated=at > 1 and not tokens[at - 2].isa("as"))
    if not is_finite(tokens, at) and not token.isa("quoting", "beside"):
        return None
    if is_behind_quotation(tokens, at) and (speaker := behind_verb(tokens, at)) and _may_speak(tokens, speaker):
        return Cue(at, manner, speaker, behind=True)
    if manner == "saying" and (speaker := after_quotation(tokens, at)):
        return Cue(at, manner, speaker, behind=True)
    return _built_with(tokens, at, manner) or _plain(tokens, at, manner)


def _built_with(tokens: Tokens, at: int, manner: Manner) -> Cue | None:
    """A verb in the passive, or behind “to have”; None for any other."""
    helper = at - 1
    while helper >= 0 and tokens[helper].may_be_skipped:
        helper -= 1
    if helper < 0:
        return None
    if tokens[helper].isa("passive"):
        if tokens[at].isa("quoting", "reporting"):
            return Cue(at, "saying", before_verb(tokens, helper))
        return Cue(at, manner, _agent(tokens, at), passive=True)
    if tokens[helper].isa("infinitive") and tokens[helper + 1].isa("helper"):
        return Cue(at, manner, inherits=True)
    return None


def _plain(tokens: Tokens, at: int, manner: Manner) -> Cue | None:
    negated = any(word.isa("negation", "supposing") for word in tokens[max(0, at - 3) : at]) or _denies(tokens, at)
    if not tokens[at].isa("to someone") and at and tokens[at - 1].text == ",":
        inverted = _inverted(tokens, at)
        if inverted and is_name(inverted.of(tokens)):
            return Cue(at, manner, inverted)
    if tokens[at].isa("addressing") and at + 1 < len(tokens) and tokens[at + 1].isa("that", "opener"):
        return Cue(at, manner, passive=True)  # Tom Reed, told that it was late, left
    speaker = before_verb(tokens, at)
    if tokens[at].isa("quoting") and (quoted := _quoted(tokens, at)):
        opens = speaker.first if speaker else at
        return Cue(at, "saying", quoted, behind=is_behind_quotation(tokens, opens), opens=opens)
    if speaker:
        negated = negated or (speaker.first > 0 and tokens[speaker.first - 1].isa("supposing"))
        return Cue(at, manner, speaker, behind=is_behind_quotation(tokens, speaker.first), negated=negated)
    if at and (tokens[at - 1].text == "," or tokens[at - 1].isa("as")) and (inverted := _inverted(tokens, at)):
        return Cue(at, manner, inverted)
    return _without_subject(tokens, at, manner, negated)


def _denies(tokens: Tokens, at: int) -> bool:
    """Whether what stands in the clause behind the verb is denied: denied that it was “a farce”."""
    behind = tokens[at + 1 : at + 1 + _AGENT]
    return tokens[at].isa("denying") and any(token.isa("that", "participle", "helper", "he", "she") for token in behind)


def _inverted(tokens: Tokens, at: int) -> Phrase:
    """The speaker behind a verb that ends what is reported: the port is closed, said Ann Lee, an envoy."""
    speaker = behind_verb(tokens, at)
    if not speaker:
        return NOTHING
    is_last = speaker.last == len(tokens) or tokens[speaker.last].kind == "sign"
    first = tokens[speaker.first]
    return speaker if is_last and (first.capital or first.isa("determiner", "title")) else NOTHING


def _quoted(tokens: Tokens, at: int) -> Phrase:
    """The one whom somebody quotes as saying something."""
    last = at + 1
    while last < len(tokens) and tokens[last].kind in ("word", "time") and not tokens[last].isa("opener"):
        last += 1
    is_as = last + 1 < len(tokens) and tokens[last].isa("quoted as") and tokens[last + 1].isa("participle")
    return Phrase(at + 1, last) if is_as else NOTHING


def _without_subject(tokens: Tokens, at: int, manner: Manner, negated: bool) -> Cue | None:
    """A verb right behind a word that joins it to another, or that refers back."""
    place = at
    while place and tokens[place - 1].may_be_skipped:
        place -= 1
    if not place:
        return None
    opener = tokens[place - 1]
    if opener.isa("relative") or (opener.isa("that") and place > 1 and tokens[place - 2].is_word):
        last = place - 1
        if last and tokens[last - 1].text == ",":
            last -= 1
        noun = noun_before(tokens, last)
        return Cue(at, manner, noun, negated=negated) if noun else None
    if opener.isa("opener") and not opener.isa("joining"):
        return None
    return Cue(at, manner, inherits=True, negated=negated)


def _agent(tokens: Tokens, at: int) -> Phrase:
    """The one who acts in a passive: called “a farce” by Ann Lee."""
    for place in range(at + 1, min(len(tokens) - 1, at + _AGENT + 1)):
        if tokens[place].isa("by"):
            agent = behind_verb(tokens, place)
            is_cut = all(token.isa("determiner") for token in agent.of(tokens))  # told by a “senior member”
            return NOTHING if is_cut else agent
        if tokens[place].text == ",":
            break
    return NOTHING


def _participle(tokens: Tokens, at: int) -> Cue:
    """A verb that hangs on the noun right before it (a letter saying), else on another verb (said so, adding)."""
    noun = tokens[at - 1] if at else None
    if noun and noun.is_word and not noun.may_be_skipped:
        phrase = noun_before(tokens, at)
        opener = tokens[phrase.first - 1] if phrase and phrase.first else None
        if opener and opener.isa("with"):
            return Cue(at, "participle", phrase)
        is_noun = not noun.isa("past", "said thing", "negation", "passive", "helper")
        if phrase and is_noun and (not noun.capital or (opener and opener.isa("by whom"))):
            return Cue(at, "participle", phrase)
    return Cue(at, "participle", inherits=True)


def _may_speak(tokens: Tokens, speaker: Phrase) -> bool:
    first = tokens[speaker.first]
    return first.is_word and not first.may_be_skipped and not first.isa("preposition", "opener", "negation", "it")


def _sources(tokens: Tokens, rules: SpeechRules) -> Iterator[Cue]:
    for wording in rules.sources:
        for at in places_of(wording, tokens):
            speaker = behind_verb(tokens, at + len(wording) - 1)
            yield Cue(at, "source", speaker, behind=is_behind_quotation(tokens, at))


def _thing(tokens: Tokens, at: int) -> Cue | None:
    """A thing that is said, with its owner: his claim, the ministry's statement."""
    place = at - 1
    while place > max(0, at - _OWNER) and tokens[place].is_word and not tokens[place].isa("owner", "possessive"):
        place -= 1
    if place < 0:
        return None
    if tokens[place].isa("possessive"):
        return Cue(at, "thing", Phrase(place, place + 1))
    if not tokens[place].isa("owner"):
        return None
    first = place
    while first and tokens[first - 1].is_word and (tokens[first - 1].capital or tokens[first - 1].isa("title")):
        first -= 1
    return Cue(at, "thing", Phrase(first, place + 1))


def _colons(tokens: Tokens) -> Iterator[Cue]:
    """A name at the head of a sentence with a colon and a quotation behind it, as in an interview."""
    at = next((place for place, token in enumerate(tokens[:_INTERVIEW]) if token.text == ":"), 0)
    if at and at + 1 < len(tokens) and tokens[at + 1].kind == "quotation" and is_name(tokens[:at]):
        yield Cue(at, "colon", Phrase(0, at))
