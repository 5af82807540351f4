"""What is known of how a language tells who says what: the shapes of what `rules/speech/` holds as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from chronicle.eventbook import Words

Role = Literal[
    "saying", "beside", "speaking", "participle", "telling", "to someone", "addressing", "bare telling", "thinking",
    "denying", "that", "quoting", "quoted as", "as", "reporting", "said thing", "also noun", "by", "by whom", "with",
    "passive", "helper", "adverb", "negation", "opener", "relative", "while", "what", "joining", "parting",
    "preposition", "after speaker", "determiner", "article", "quantity", "definite", "possessive", "he", "she",
    "they", "it", "first person", "infinitive", "naming", "title", "lesser", "vague", "once", "supposing", "female",
    "male", "person", "body", "within body", "of", "particle", "small", "sentence adverb", "past", "gerund", "owner",
    "plural", "age", "case",
]  # fmt: skip
"""What a word may do in a sentence that tells who says what; the files of `rules/speech/` say of each what it is."""


@dataclass(frozen=True, slots=True)
class QuotationMarks:
    """Marks that open a quotation, each with those that may `close` it.

    `apostrophes` are such as stand within words, too; those that open `either` way do so only right before a word.
    `within` are such as open a quotation within another, and close by a mark of their own.
    """

    close: Mapping[str, str] = field(hash=False)
    apostrophes: str
    either: str
    within: str

    @property
    def every(self) -> str:
        """Every mark once."""
        return "".join(dict.fromkeys("".join((*self.close, *self.close.values()))))


Wording = tuple[str, ...]
"""A phrase, word by word."""


@dataclass(frozen=True, slots=True)
class SpeechRules:
    """All that one language knows of speech. Words are in small letters.

    `words` are those of each role, `by_word` the same by word, and `endings` those by which other words have a role,
    too, unless one of the `not_endings` fits. `sources` are phrases before the one who speaks (according to),
    `answering` ones before the one whose words are answered. `kinds` say by which titles one may be called for short
    (the diplomat), `short` what is printed for titles (Sen.). A stop behind `shortened` words ends no sentence. A name
    of a person has `name_words` at most (0: that is not known), and who speaks may be told `within_marks`, between
    dashes. `examples` map a text to what is said in it, as the file says.
    """

    language: str
    words: Mapping[Role, Words] = field(hash=False)
    endings: Mapping[Role, tuple[str, ...]] = field(hash=False)
    not_endings: Mapping[Role, tuple[str, ...]] = field(hash=False)
    sources: tuple[Wording, ...]
    answering: tuple[Wording, ...]
    kinds: Mapping[str, tuple[str, ...]] = field(hash=False)
    short: Mapping[str, str] = field(hash=False)
    shortened: Words
    name_words: int
    within_marks: bool
    examples: Mapping[str, tuple[str, ...]] = field(hash=False)

    by_word: Mapping[str, frozenset[Role]] = field(hash=False)

    def roles(self, word: str) -> frozenset[Role]:
        """Every role of a word."""
        listed = self.by_word.get(word, frozenset())
        ending = (
            role
            for role, endings in self.endings.items()
            if word.endswith(endings) and not word.endswith(self.not_endings.get(role, ()))
        )
        return listed.union(ending)
