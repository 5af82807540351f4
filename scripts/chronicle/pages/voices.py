"""Who speaks in an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chronicle.model import Article, Speaker
from chronicle.pages.directory import Directory
from chronicle.pages.said import Voice, day_of, said_when, voice_of


@dataclass(frozen=True, slots=True)
class Speaking:
    """A voice of an article: the offices held, the days of the words in order, and the number of statements."""

    voice: Voice
    offices: tuple[str, ...]
    days: tuple[str, ...]
    number: int


def voices_in(article: Article, directory: Directory, here: str) -> tuple[Speaking, ...]:
    """Those who speak in the article, in order of their first words."""
    speakers = dict.fromkeys(statement.speaker for statement in article.statements if statement.speaker)
    return tuple(_speaking(speaker, article, directory, here) for speaker in speakers)


def _speaking(speaker: Speaker, article: Article, directory: Directory, here: str) -> Speaking:
    said = [statement for statement in article.statements if statement.speaker == speaker]
    voice = voice_of(speaker, directory, here)
    assert voice is not None
    return Speaking(
        voice=voice,
        offices=tuple(dict.fromkeys(statement.office.title for statement in said if statement.office)),
        days=tuple(dict.fromkeys(map(said_when, sorted(said, key=lambda one: day_of(one) or date.max)))),
        number=len(said),
    )
