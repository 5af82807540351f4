"""Who speaks when, for the overview picture: a mark for each speaker, article and day, in the lane of the side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from chronicle.model import DateRange, Entry, Said, Side, Speaker
from chronicle.pages.addresses import relative
from chronicle.pages.marks import Lane, Mark
from chronicle.pages.said import said_when
from chronicle.pages.words import counted, title_words

LABEL_LENGTH = 16
"""Longest name of a lane, in characters, for there is little room beside it."""


@dataclass(frozen=True, slots=True)
class LaneName:
    """What a lane is called: in full, and as short as the picture needs it; the colour where all are of one side.

    `words` tell by ear what stands in it.
    """

    full: str
    short: str
    colour: str | None
    words: str


def voice_marks(entries: Iterable[Entry], here: str, sides: Mapping[str, Side]) -> Iterator[Mark]:
    """The marks of all statements whose speaker is known, with links as seen from the page at the address `here`."""
    for entry in entries:
        groups: dict[tuple[Speaker, DateRange], list[Said]] = {}
        for said in entry.said:
            if said.statement.speaker:
                groups.setdefault((said.statement.speaker, said.statement.days), []).append(said)
        for (speaker, days), group in groups.items():
            yield Mark(
                kind="statement",
                days=days,
                label=_label(entry, speaker, group),
                link=relative(here, f"{entry.address}#{group[0].statement.anchor}"),
                anchor=entry.anchor,
                side=sides.get(speaker.side or ""),
                number=len(group),
            )


def lane_name(lane: Lane, marks: Iterable[Mark]) -> LaneName:
    """The name of a lane, from the sides whose voices stand in it; of the others where they are not of one side."""
    listed = tuple(marks)
    sides = tuple(dict.fromkeys(mark.side for mark in listed))
    labels = [side.label for side in sides if side]
    full = "Other voices" if lane == "other voices" and (len(sides) > 1 or not labels) else " · ".join(labels)
    number = sum(mark.number for mark in listed)
    return LaneName(
        full=full,
        short=full if len(full) <= LABEL_LENGTH else full[: LABEL_LENGTH - 1].rstrip(" ·") + "…",
        colour=sides[0].colour if len(sides) == 1 and sides[0] else None,
        words=f"{full}: {counted(number, 'statement')}, listed under their articles",
    )


def _label(entry: Entry, speaker: Speaker, group: list[Said]) -> str:
    many = f", {counted(len(group), 'statement')}" if len(group) > 1 else ""
    name = speaker.name[:1].upper() + speaker.name[1:]
    return f"{said_when(group[0].statement)}: {name}{many}, in {title_words(entry.title)}"
