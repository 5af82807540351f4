"""Events: what articles tell of a day, each in its own words."""

from __future__ import annotations

from dataclasses import dataclass

from chronicle.model.articles import Article
from chronicle.model.times import DatedSentence


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one article tells it; `address` is the article's page, and the paragraph in it."""

    article: Article
    sentence: DatedSentence
    address: str


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event that articles tell, each in its own words: the first `tellings` is the one it is known by.

    Where several tell it, `shared` are the words that they have in common. `reference` is the id of the reference
    event that it is, too.
    """

    tellings: tuple[Telling, ...]
    shared: tuple[str, ...] = ()
    reference: str | None = None

    @property
    def first(self) -> DatedSentence:
        """The sentence it is known by."""
        return self.tellings[0].sentence

    @property
    def planned(self) -> bool:
        """Whether no article tells that it happened."""
        return all(telling.sentence.use == "planned" for telling in self.tellings)
