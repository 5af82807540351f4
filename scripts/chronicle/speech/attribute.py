"""Who says what in a text: its quotations, and what it plainly reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import Literal

from chronicle.speech.asides import without_asides
from chronicle.speech.cues import Cue, cues_of
from chronicle.speech.frames import Frame, frames
from chronicle.speech.heads import at_head, of_last_clause
from chronicle.speech.links import SHORT, Way, cue_for, is_heading, is_name, is_title
from chronicle.speech.marks import PARTED, quotations_in
from chronicle.speech.reported import reports_of
from chronicle.speech.resolve import Resolver
from chronicle.speech.subjects import behind_verb, owner
from chronicle.speech.tokens import Phrase, Tokens, places_of
from chronicle.speech.voices import Being, Listed, Voice
from chronicle.speechbook import QuotationMarks, SpeechRules

Rule = Way | Literal["goes on", "reported", "no verb"]
"""What tells whose words they are: a cue, the words before, the verb that reports them, nothing."""

_NAMED: tuple[Being, ...] = ("person", "body")
"""Those whose speech is told without its marks, and who are answered."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation or a report, by its place in the text, and whose words it is; `verb` is where the text says so.

    `follows` says that the same one's words stand in the sentence before or earlier in this one, and `goes_on` that
    this one only goes on with them: it says “she”, or nothing, or stands in the same paragraph. `answers` is one to
    whose words the text says that they answer.
    """

    start: int
    end: int
    voice: Voice | None
    rule: Rule
    verb: tuple[int, int] | None
    frame: Frame
    follows: bool = False
    goes_on: bool = False
    answers: Voice | None = None

    @property
    def is_report(self) -> bool:
        """Whether it is told without quotation marks."""
        return self.rule == "reported"


def said_in(
    paragraphs: Sequence[str],
    times: Sequence[tuple[int, int]],
    listed: Listed,
    rules: SpeechRules | None,
    marks: QuotationMarks,
    begins: int = 0,
) -> tuple[Said, ...]:
    """Every quotation and report of the paragraphs, joined by PARTED, whose `times` are known; sentence by sentence.

    Without rules for the language the quotations are found, and nobody is said to speak. What stands before `begins`
    tells nothing.
    """
    text = PARTED.join(paragraphs)
    quoted = quotations_in(paragraphs, marks)
    if rules is None:
        return tuple(Said(start, end, None, "no verb", None, Frame((), start, end, 0)) for start, end in quoted)
    quoted = without_asides(text, quoted, rules)
    parts = frames(text, quoted, times, rules, marks.every, begins)
    reader = _Reader(Resolver(text, parts, listed, rules), rules)
    for frame in parts:
        reader.read(frame)
    return tuple(reader.found)


class _Reader:
    """Reads the sentences of a text in order."""

    def __init__(self, resolver: Resolver, rules: SpeechRules) -> None:
        self._resolver = resolver
        self._rules = rules
        self.found: list[Said] = []

    def read(self, frame: Frame) -> None:
        """Add what a sentence says to what was found."""
        cues = cues_of(frame, self._rules)
        voices = self._voices(frame, cues)
        answered = self._answered(frame)
        said = (*self._quotations(frame, cues, voices), *_reports(frame, cues, voices))
        recent = list(takewhile(lambda one: one.frame.place >= frame.place - 1, reversed(self.found)))
        near = {one.voice for one in recent}
        going_on: set[Voice | None] = set()
        is_near = any(one.frame.paragraph == frame.paragraph for one in recent)
        for one in said:
            answers = answered if answered and one.voice and answered != one.voice else None
            goes_on = is_near or one.rule == "goes on" or one.voice in going_on or _is_pronoun(frame, cues, one)
            going_on |= {one.voice} if goes_on else set()
            self.found.append(replace(one, follows=one.voice in near, goes_on=goes_on, answers=answers))
            near.add(one.voice)

    def _voices(self, frame: Frame, cues: Sequence[Cue]) -> list[Voice | None]:
        """Whose each cue is, in order; a cue that hangs on another is its speaker's."""
        tokens, memory = frame.tokens, self._resolver.memory
        head = at_head(tokens, len(tokens))
        noted = False
        voices: list[Voice | None] = []
        for cue in cues:
            if not noted and head and (cue.inherits or head.last <= cue.first):
                noted = True
                self._note(frame, head)
            voice = None if cue.inherits else self._resolver.of(frame, cue.speaker)
            voices.append(voice)
            if cue.manner != "thing":
                memory.add(frame, voice, _is_embedded(tokens, cue))
        if head and not cues:
            self._note(frame, head)
        for number, cue in enumerate(cues):
            if cue.inherits:
                voices[number] = self._inherited(frame, cues, voices, number)
        return voices

    def _note(self, frame: Frame, head: Phrase) -> None:
        """Remember the one that a sentence begins with."""
        voice = self._resolver.of(frame, head)
        if voice and voice.being != "described":
            self._resolver.memory.add(frame, voice)

    def _inherited(
        self, frame: Frame, cues: Sequence[Cue], voices: Sequence[Voice | None], number: int
    ) -> Voice | None:
        """Whose a cue is that hangs on another, or on the subject of its clause."""
        tokens, cue = frame.tokens, cues[number]
        if number and tokens[cue.at - 1].isa("quoted as"):
            return voices[number - 1]
        earlier = [n for n in range(number) if cues[n].manner in _VERBS and voices[n]]
        main = [n for n in earlier if not _is_embedded(tokens, cues[n])]
        if chosen := main or earlier:
            return voices[chosen[-1]]
        if any(
            cues[n].speaker and cues[n].manner in _VERBS and not _is_embedded(tokens, cues[n]) for n in range(number)
        ):
            return None  # the one who said the rest is not told
        head = of_last_clause(tokens, cue.at) or at_head(tokens, cue.at)
        if head and (voice := self._resolver.of(frame, head)):
            return voice
        later = [n for n in range(number + 1, len(cues)) if cues[n].manner == "saying" and voices[n]]
        if later:
            return voices[later[0]]
        head = at_head(tokens, len(tokens))
        return self._resolver.of(frame, head) if head.first > cue.at else None

    def _answered(self, frame: Frame) -> Voice | None:
        """One to whose words a sentence says that it answers: in response to Ann Lee's claim."""
        for wording in self._rules.answering:
            for at in places_of(wording, frame.tokens):
                voice = self._resolver.of(frame, owner(frame.tokens, at + len(wording)))
                voice = voice or self._resolver.of(frame, behind_verb(frame.tokens, at + len(wording) - 1))
                return voice if voice and voice.being in _NAMED else None
        return None

    def _quotations(self, frame: Frame, cues: Sequence[Cue], voices: Sequence[Voice | None]) -> Iterator[Said]:
        recent = islice(reversed(self.found), _RECENT)
        previous = next((said for said in recent if not said.is_report), None)
        for at in frame.quotations():
            said = self._quotation(frame, at, cues, voices, previous)
            if said:
                previous = said
                yield said

    def _quotation(
        self, frame: Frame, at: int, cues: Sequence[Cue], voices: Sequence[Voice | None], previous: Said | None
    ) -> Said | None:
        """What a quotation says; None where it is only a name."""
        token = frame.tokens[at]
        words = token.said.split()
        if link := cue_for(frame, at, cues, voices):
            if is_name(frame, at, words, link, self._rules):
                return None
            cue, way = link
            verb = frame.tokens[cue.at]
            return Said(token.start, token.end, voices[cues.index(cue)], way, (verb.start, verb.end), frame)
        if is_heading(frame, token.said):
            return None
        if voice := self._going_on(frame, at, previous, words):
            return Said(token.start, token.end, voice, "goes on", None, frame)
        if len(words) <= SHORT or is_title(words, self._rules):
            return None
        return Said(token.start, token.end, None, "no verb", None, frame)

    def _going_on(self, frame: Frame, at: int, previous: Said | None, words: Sequence[str]) -> Voice | None:
        """The speaker of the words before, where a sentence says nothing of its own, or only goes on with them."""
        if not frame.is_bare:
            subject = self._resolver.of(frame, at_head(frame.tokens, len(frame.tokens)))
            if at and frame.tokens[at - 1].text == ":":
                return subject if subject and subject.being == "person" else None
            is_whole = not words or words[0][:1].isupper()
            if len(words) <= SHORT or is_whole or (subject and subject.being == "person"):
                return None
        if previous and previous.voice and previous.frame.place >= frame.place - 1:
            return previous.voice
        everybody: tuple[Being, ...] = ("person", "body", "described", "several")
        return next(self._resolver.memory.near(frame, everybody, reach=1), None) if frame.is_bare else None


def _is_pronoun(frame: Frame, cues: Sequence[Cue], said: Said) -> bool:
    """Whether the sentence calls the speaker “she”."""
    cue = next((cue for cue in cues if said.verb and frame.tokens[cue.at].start == said.verb[0]), None)
    return cue is not None and bool(cue.speaker) and frame.tokens[cue.speaker.first].is_pronoun


_RECENT = 20
"""Statements among which the last quotation is sought, which words may go on with."""

_VERBS = ("saying", "speaking", "source", "participle")


def _is_embedded(tokens: Tokens, cue: Cue) -> bool:
    """Whether a cue stands in a clause within the sentence: that he said."""
    first = cue.first
    if not first or cue.behind:
        return False
    opener = tokens[first - 1]
    return opener.isa("saying") or (opener.isa("opener") and not opener.isa("joining"))


def _reports(frame: Frame, cues: Sequence[Cue], voices: Sequence[Voice | None]) -> Iterable[Said]:
    """What a sentence reports without marks, of those who are named."""
    tokens = frame.tokens
    for cue, content in reports_of(frame, cues):
        voice = voices[cues.index(cue)]
        if voice and voice.being in _NAMED:
            verb = tokens[cue.at]
            start, end = tokens[content.first].start, tokens[content.last - 1].end
            yield Said(start, end, voice, "reported", (verb.start, verb.end), frame)
