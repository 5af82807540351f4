"""Events as articles tell them: each sentence with its time marked, and the article it stands in."""

from __future__ import annotations

from dataclasses import dataclass

from chronicle.model import Entry, Telling
from chronicle.pages.addresses import relative
from chronicle.pages.frontmatter import shortened
from chronicle.pages.items import names
from chronicle.pages.words import published_day, title_words


@dataclass(frozen=True, slots=True)
class Told:
    """A telling: the sentence in three pieces, of which the middle one is its `time`; the article, and the link to it.

    `by` names the outlet and the agency, `when` is the day the article came out.
    """

    before: str
    time: str
    behind: str
    title: str
    by: tuple[str, ...]
    when: str
    link: str
    planned: bool
    language: str

    @property
    def short(self) -> str:
        """The sentence, cut between words."""
        return shortened(f"{self.before}{self.time}{self.behind}")


def tellings(entry: Entry, here: str) -> tuple[Told, ...]:
    """The tellings of an entry's event, with links as seen from the page at the address `here`."""
    return tuple(_told(telling, here) for telling in entry.told.tellings) if entry.told else ()


def _told(telling: Telling, here: str) -> Told:
    article, sentence = telling.article, telling.sentence
    at, to = sentence.at - sentence.start, sentence.to - sentence.start
    return Told(
        before=sentence.text[:at],
        time=sentence.text[at:to],
        behind=sentence.text[to:],
        title=title_words(article.title.value),
        by=names(article.outlet.value if article.outlet else None, article.agency.value if article.agency else None),
        when=published_day(article.published),
        link=relative(here, telling.address),
        planned=sentence.use == "planned",
        language=article.language,
    )
