"""Statements in an article's paragraphs: each in the colour of its side, with the speaker behind it."""

from __future__ import annotations

from collections.abc import Collection as Set
from collections.abc import Mapping

from chronicle.model import Article, Statement
from chronicle.pages.directory import Directory
from chronicle.pages.escape import TextMark, inline
from chronicle.pages.said import Voice, said_from, said_when, voice_of


def statements_in_text(
    article: Article, directory: Directory, here: str, unmarked: Set[int]
) -> Mapping[int, tuple[TextMark, ...]]:
    """By number of the paragraph, from 0: the statements in its text. Paragraphs that are `unmarked` have none."""
    found: dict[int, list[TextMark]] = {}
    for number, statement in enumerate(article.statements, start=1):
        voice = voice_of(statement.speaker, directory, here)
        behind = _who(voice, statement, number) if voice else ""
        opening = f'<span class="{_kind(statement)}{_side(voice)}">'
        parts = [part for part in statement.parts if part.paragraph not in unmarked]
        for part in parts:
            mark = TextMark(
                part.start, part.end, opening, "</span>", loose=True, behind=behind if part is parts[-1] else ""
            )
            found.setdefault(part.paragraph, []).append(mark)
    return {paragraph: tuple(marks) for paragraph, marks in found.items()}


def _kind(statement: Statement) -> str:
    return "spoken" if statement.kind == "quotation" else "spoken spoken--reported"


def _side(voice: Voice | None) -> str:
    return f" {inline(voice.side.colour)}" if voice and voice.side and voice.side.colour else ""


def _who(voice: Voice, statement: Statement, number: int) -> str:
    """What stands behind a statement: the way to the speaker's page, else a place for the keyboard to stop at.

    Its name is the speaker's, and the card that it shows says the rest. Within what the search leaves out, no element
    may bear the name of another around it: it would take the end of the one for that of the other.
    """
    card = f"said-{number}"
    kind = "voice" if statement.kind == "quotation" else "voice voice--reported"
    told = (
        f'class="{kind}{_side(voice)}" aria-label="{inline(voice.name)}" aria-describedby="{card}" data-search-exclude>'
        f'<small class="voice__card" id="{card}" role="tooltip">{_card(voice, statement)}</small>'
    )
    if voice.link:
        return f'<a href="{inline(voice.link)}" {told}</a>'
    return f'<span tabindex="0" role="note" {told}</span>'


def _card(voice: Voice, statement: Statement) -> str:
    office = f"{inline(statement.office.title)}<br>" if statement.office else ""
    reported = "" if statement.kind == "quotation" else "<br><i>reported, not quoted</i>"
    when, told = inline(said_when(statement)), inline(said_from(statement))
    return f"<b>{inline(voice.name)}</b><br>{office}{when} <i>{told}</i>{reported}"
