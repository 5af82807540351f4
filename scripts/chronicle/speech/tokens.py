"""The pieces of a sentence, each with what it may do there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from chronicle.speechbook import Role

Kind = Literal["word", "sign", "quotation", "time"]

_LAST = frozenset(",?!…—–-")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a sentence, in small letters, and where it stands in the text; a whole quotation or time is one.

    `capital` says whether it is printed with a capital, which at the head of a sentence shows nothing. `said` are the
    words of a quotation as printed, without its marks.
    """

    text: str
    start: int
    end: int
    kind: Kind
    roles: frozenset[Role] = frozenset()
    capital: bool = False
    said: str = ""

    def isa(self, *roles: Role) -> bool:
        """Whether it has one of these roles."""
        return not self.roles.isdisjoint(roles)

    @property
    def is_word(self) -> bool:
        """Whether it is a word, rather than a sign, a time or a quotation."""
        return self.kind == "word"

    @property
    def is_pronoun(self) -> bool:
        """Whether it is a word such as “he”."""
        return self.isa("he", "she", "they", "it", "first person")

    @property
    def is_comma(self) -> bool:
        """Whether it is a comma, or a quotation that ends with one."""
        return "," in (self.text, self.said[-1:])

    @property
    def leads_on(self) -> bool:
        """Whether it is a quotation behind which the sentence goes on with the one whose words it holds."""
        return self.said[-1:] in _LAST if self.said else False

    @property
    def may_be_skipped(self) -> bool:
        """Whether it may stand between a speaker and the verb: a time, an adverb, a helper."""
        return self.kind == "time" or (self.is_word and not self.capital and self.isa("adverb", "helper"))


Tokens = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a sentence by the places of its tokens, the last one not within it."""

    first: int
    last: int

    def __bool__(self) -> bool:
        return self.first < self.last

    def of(self, tokens: Tokens) -> Tokens:
        """Its tokens."""
        return tokens[self.first : self.last]

    def moved(self, by: int) -> Phrase:
        """The same, so many tokens further."""
        return Phrase(self.first + by, self.last + by) if self else self


NOTHING = Phrase(0, 0)


def is_name(words: Tokens) -> bool:
    """Whether all are words with capitals, and the first is no article."""
    return bool(words) and all(word.capital and word.is_word for word in words) and not words[0].isa("determiner")


def is_before_time(tokens: Tokens, place: int) -> bool:
    """Whether a preposition stands there before a time: on Monday."""
    return place + 1 < len(tokens) and tokens[place].isa("preposition") and tokens[place + 1].kind == "time"


def is_joint(tokens: Tokens, place: int) -> bool:
    """Whether a word such as “and” stands there between two names that act together."""
    if not 0 < place < len(tokens) - 1 or tokens[place].isa("parting"):
        return False
    before, behind = tokens[place - 1], tokens[place + 1]
    return before.capital and behind.capital and before.is_word and behind.is_word


def is_behind_quotation(tokens: Tokens, at: int) -> bool:
    """Whether a word follows a quotation, with nothing between but a comma or a dash."""
    place = at - 1
    while place >= 0 and tokens[place].text in (",", "-", "–", "—"):
        place -= 1
    return place >= 0 and tokens[place].kind == "quotation"


def places_of(wording: tuple[str, ...], tokens: Tokens) -> Iterator[int]:
    """Where a phrase begins in a sentence."""
    first = wording[0]
    for at, token in enumerate(tokens[: -len(wording)]):
        if token.text == first and tuple(other.text for other in tokens[at : at + len(wording)]) == wording:
            yield at
