"""Whose words: from the phrase that names a speaker to the one it means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from chronicle.speech.frames import Frame
from chronicle.speech.names import Names, Printed
from chronicle.speech.nouns import is_body, main_noun
from chronicle.speech.tokens import Phrase, Token, Tokens
from chronicle.speech.voices import Being, Listed, Memory, Voice
from chronicle.speechbook import SpeechRules

_DESCRIBED: frozenset[Being] = frozenset({"described", "several", "body"})
_PERSON: frozenset[Being] = frozenset({"person"})
_BODY: frozenset[Being] = frozenset({"body"})

_LONGEST_SINGULAR = 5
"""Letters of the longest single word at the head of a phrase that is not taken for a plural by its ending."""


class Resolver:
    """Resolves the phrases of a text, sentence by sentence, in order."""

    def __init__(self, text: str, frames: Sequence[Frame], listed: Listed, rules: SpeechRules) -> None:
        self._rules = rules
        self._names = Names(text, frames, rules)
        self._listed = listed
        self.memory = Memory()

    def of(self, frame: Frame, phrase: Phrase) -> Voice | None:
        """The one that a phrase means; None where it is not told."""
        tokens = frame.tokens
        if not phrase:
            return None
        if phrase.last - phrase.first == 1 and (
            tokens[phrase.first].is_pronoun or tokens[phrase.first].isa("possessive")
        ):
            return self._pronoun(frame, tokens[phrase.first])
        main = main_noun(tokens, phrase, self._names, self._rules)
        if not main or (main.last - main.first == 1 and tokens[main.first].isa("determiner")):
            return None
        if all(word.isa("determiner") for word in main.of(tokens)):
            return Voice(self._without_article(tokens, main), "several")  # the two
        if voice := self._several(tokens, main):
            return voice
        return self._named(tokens, main) or self._described(frame, phrase, main)

    def _pronoun(self, frame: Frame, word: Token) -> Voice | None:
        if word.isa("he", "she"):
            return self._person_before(frame, female=word.isa("she"))
        if word.isa("they"):
            several = next(self.memory.near(frame, ("several", "described")), None)
            return several or next(self.memory.near(frame, _BODY), None)
        if word.isa("possessive") and word.isa("male", "female"):
            return self._person_before(frame, female=word.isa("female"))
        return next(self.memory.near(frame, _BODY), None) if word.isa("it") else None

    def _person_before(self, frame: Frame, female: bool | None) -> Voice | None:
        for voice in self.memory.near(frame, ("person", "described")):
            known = self._names.is_female(voice.name) if voice.being == "person" else None
            if known is None or female is None or known == female:
                return voice
        return None

    def _several(self, tokens: Tokens, main: Phrase) -> Voice | None:
        """Two or more who speak together."""
        words = main.of(tokens)
        if any(word.isa("joining") for word in words[1:]) and not is_body(words):
            return Voice(self._without_article(tokens, main), "several")
        return None

    def _without_article(self, tokens: Tokens, phrase: Phrase) -> str:
        first = phrase.first
        while first < phrase.last - 1 and tokens[first].isa("article"):
            first += 1
        return self._names.printed(tokens, Phrase(first, phrase.last))

    def _named(self, tokens: Tokens, main: Phrase) -> Voice | None:
        """One who is named, by the words with capitals that the phrase ends with."""
        if not tokens[main.last - 1].capital or not tokens[main.last - 1].is_word:
            return None
        run = self._names.run_before(tokens, main.last, main.first)
        whole = self._without_article(tokens, main)
        if not run or is_body(main.of(tokens)):
            return (self._institution(whole) or Voice(whole, "body")) if run else None
        listed = self._listed.person_at(tokens[run.first].start, tokens[run.last - 1].end)
        if listed and not (run.last - run.first == 1 and self._is_anothers(tokens[run.first])):
            return _person(listed)
        return self._by_name(tokens, main, run, whole)

    def _is_anothers(self, surname: Token) -> bool:
        """Whether the text calls by a listed surname somebody else, whose full name it prints nearest."""
        name = self._names.without_owner(surname.text)
        full = self._names.fullest(name, surname.start)
        return full is not None and full.words[-1].lower() == name and not self._listed.person_at(full.start, full.end)

    def _by_name(self, tokens: Tokens, main: Phrase, run: Phrase, whole: str) -> Voice | None:
        """The one whom a printed name means, at its fullest; None where the word is no name."""
        first, single = tokens[run.first], run.last - run.first == 1
        opens = run.first == 0 and not self._names.has_capital(first)
        has_articles = bool(
            self._rules.words["article"].whole
        )  # without them a noun may open a sentence as a name does
        if single and (first.isa("title") or (opens and (has_articles or self._is_somebody(first.text)))):
            return None
        name = self._names.printed(tokens, run)
        if single and (known := self._surnamed(name)):
            return known
        is_plural = single and run.first == main.first and first.isa("plural") and len(name) > _LONGEST_SINGULAR
        full = None if is_plural and self._is_somebody(name.lower()) else self._names.fullest(name, first.start)
        institution = self._institution(whole) or self._institution(full.name if full else name)
        if institution is None and full and (listed := self._listed.person_at(full.start, full.end)):
            return _person(listed)
        name = full.name if full else name
        return institution or Voice(name, self._being(name, is_plural))

    def _being(self, name: str, is_plural: bool) -> Literal["body", "several", "person"]:
        last = name.split()[-1]
        if "body" in self._rules.roles(last.lower()) or "." in last.rstrip("."):
            return "body"
        return "several" if is_plural else "person"

    def _surnamed(self, name: str) -> Voice | None:
        """The latest speaker of that surname."""
        people = self.memory.latest(_PERSON)
        return next((voice for voice in people if " " in voice.name and voice.name.split()[-1] == name), None)

    def _institution(self, printed: str) -> Voice | None:
        found = self._listed.institution(printed)
        return Voice(found[1], "body", "institutions", found[0]) if found else None

    def _described(self, frame: Frame, phrase: Phrase, main: Phrase) -> Voice | None:
        """One who is described: the minister, a senior official; a known person where that is told."""
        tokens, words = frame.tokens, main.of(frame.tokens)
        if words[0].isa("preposition") or any(word.isa("negation") for word in words):
            return None
        printed = self._without_article(tokens, phrase)
        if institution := self._institution(printed):
            return institution
        is_part = tokens[phrase.first].isa("quantity") and phrase.first < main.first
        is_definite = words[0].isa("definite", "possessive", "owner") and not is_part
        known = self._known(frame, phrase, main) if is_definite else None
        return known or self._as_printed(words, printed, is_definite, phrase.last > main.last)

    def _known(self, frame: Frame, phrase: Phrase, main: Phrase) -> Voice | None:
        """The one, known from elsewhere in the text, whom a phrase such as “the minister” means."""
        words = main.of(frame.tokens)
        head, bare = words[-1], [word.text for word in words if not word.isa("determiner")]
        if head.isa("age"):
            return self._person_before(frame, female=None)
        is_longer = phrase.last > main.last or words[0].isa("owner", "possessive")
        titled = None if head.isa("plural") or is_longer else self._titled(bare, head, words[0].start)
        return titled or self._spoken_of(head)

    def _as_printed(self, words: Tokens, printed: str, is_definite: bool, is_longer: bool) -> Voice | None:
        """One who is known only by the description, or by the name that the text prints behind it elsewhere.

        `is_longer` says that the description goes on behind its noun.
        """
        head = words[-1]
        if named := self._names.behind_words(printed):
            return self._printed_person(named)
        if head.isa("body"):
            full = self._names.fullest(head.text, words[0].start) if is_definite else None
            return Voice(full.name if full else printed, "body")
        is_only = words[0].isa("definite") and is_definite and not head.isa("plural") and is_longer
        if not self._is_somebody(head.text) or is_only:
            return None  # of “the lawyer for Ann Lee” there is one, whom the text names elsewhere
        return Voice(printed, "several" if head.isa("plural") else "described")

    def _titled(self, bare: Sequence[str], head: Token, position: int) -> Voice | None:
        """The person who is called by a title: the foreign minister, the diplomat."""
        is_bare = len(bare) == 1  # of “the foreign minister” no other minister is meant
        titles = (" ".join(bare), *(self._rules.kinds.get(head.text, ()) if is_bare else ()))
        for voice in self.memory.latest(_PERSON):
            if self._is_called(voice, titles):
                return voice
        found = self._names.called(titles, position)
        if not found and is_bare and head.isa("title"):
            found = self._names.only_called(head.text)
        return self._printed_person(found) if found else None

    def _is_called(self, voice: Voice, titles: Sequence[str]) -> bool:
        if voice.list == "people" and voice.id:
            held = self._listed.titles(voice.id)
            if any(self._is_office(office, title) for office in held for title in titles):
                return True
        return self._names.is_called(voice.name, titles)

    def _is_office(self, office: str, title: str) -> bool:
        """Whether an office is called by a title for short; the vice president is not the president."""
        before = office.removesuffix(title).split()
        return office == title or (
            office.endswith(f" {title}") and "lesser" not in self._rules.roles(before[-1] if before else "")
        )

    def _spoken_of(self, head: Token) -> Voice | None:
        """One of whom the text has spoken by the same noun."""
        described = self.memory.latest(_DESCRIBED)
        known = (voice for voice in described if not (voice.list and head.isa("vague")))
        return next((voice for voice in known if self._noun_of(voice.name) == head.text), None)

    def _noun_of(self, name: str) -> str:
        words = name.lower().split()
        for place, word in enumerate(words):
            if place and "preposition" in self._rules.roles(word):
                return words[place - 1]
        return words[-1] if words else ""

    def _printed_person(self, printed: Printed) -> Voice:
        listed = self._listed.person_at(printed.start, printed.end)
        return _person(listed) if listed else Voice(printed.name, "person")

    def _is_somebody(self, head: str) -> bool:
        """Whether a noun means people, who alone speak without a name."""
        plurals = self._rules.endings.get("plural", ())
        roles = self._rules.roles(head).union(*(self._rules.roles(head.removesuffix(ending)) for ending in plurals))
        return not roles.isdisjoint(("person", "title", "body"))


def _person(listed: tuple[str, str]) -> Voice:
    return Voice(listed[1], "person", "people", listed[0])
