"""Statements in an article's paragraphs: each in the colour of its side, with the speaker behind it."""

from __future__ import annotations

from collections.abc import Collection as Set
from collections.abc import Mapping, Sequence
from itertools import groupby

from chronicle.model import Article, Statement, TextPart
from chronicle.pages.directory import Directory
from chronicle.pages.escape import TextMark, inline
from chronicle.pages.said import Voice, said_from, said_when, voice_of


def statements_in_text(
    article: Article, directory: Directory, here: str, unmarked: Set[int]
) -> Mapping[int, tuple[TextMark, ...]]:
    """By number of the paragraph, from 0: the statements in its text. Paragraphs that are `unmarked` have none."""
    found: dict[int, list[TextMark]] = {}
    parts = {
        number: [part for part in statement.parts if part.paragraph not in unmarked]
        for number, statement in enumerate(article.statements)
    }
    last = _last_of_run(article.statements, parts)
    for number, statement in enumerate(article.statements):
        voice = voice_of(statement.speaker, directory, here)
        behind = _who(voice, statement, number + 1) if voice and number in last else ""
        opening = f'<span class="{_kind(statement)}{_side(voice)}">'
        for part in parts[number]:
            mark = TextMark(
                part.start, part.end, opening, "</span>", loose=True, behind=behind if part is parts[number][-1] else ""
            )
            found.setdefault(part.paragraph, []).append(mark)
    return {paragraph: tuple(marks) for paragraph, marks in found.items()}


def _last_of_run(statements: Sequence[Statement], parts: Mapping[int, Sequence[TextPart]]) -> Set[int]:
    """The numbers of the statements that the speaker stands behind.

    Where several end in one paragraph, with no other between them, and would show the same card, only the last has it:
    a reader by keyboard would stop at each, and hear the same.
    """
    ending = sorted((parts[number][-1].paragraph, parts[number][-1].end, number) for number in parts if parts[number])
    runs = groupby(ending, key=lambda end: (end[0], _told(statements[end[2]])))
    return {list(run)[-1][2] for _, run in runs}


def _told(statement: Statement) -> tuple[object, ...]:
    """What the card says."""
    return statement.speaker, statement.office, said_when(statement), said_from(statement), statement.kind


def _kind(statement: Statement) -> str:
    return "spoken" if statement.kind == "quotation" else "spoken spoken--reported"


def _side(voice: Voice | None) -> str:
    return f" {inline(voice.side.colour)}" if voice and voice.side and voice.side.colour else ""


def _who(voice: Voice, statement: Statement, number: int) -> str:
    """What stands behind a statement: the way to the speaker's page, else a place for the keyboard to stop at.

    Its name is the speaker's, and the card that it shows says the rest.
    """
    card = f"said-{number}"
    kind = "voice" if statement.kind == "quotation" else "voice voice--reported"
    told = (
        f'class="{kind}{_side(voice)}" aria-label="{inline(voice.name)}" aria-describedby="{card}">'
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
