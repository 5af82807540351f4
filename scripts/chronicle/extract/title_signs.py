"""The lines that may be the headline, each with what speaks for and against it, in phrases that a scorecard weighs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chronicle.extract.region import Marks
from chronicle.extract.stamp import StampReader
from chronicle.extract.title_form import PARTING, form_signs
from chronicle.extract.title_lines import MENU_LIKE, Shapes, count_words, shapes_of
from chronicle.extract.title_place import AROUND, place_signs
from chronicle.extract.title_words import Shared, TextWords, words_of_text
from chronicle.extract.units import Unit

ABOVE = 100
"""Lines above the text among which the headline is sought."""

BELOW = 10
"""Lines from the text's first on that are tried too: what was taken for the text may begin above the headline."""

TOP = 3
"""Lines at the top of the page that are always tried, in pieces too: the window's title stands there."""

LENGTHS = range(4, 221)
"""Characters of a headline."""

FEWEST = 2
"""Words of a headline."""

CLOSE = 2
"""Lines between a headline and its repetition in the same teaser."""

SEARCHED = 60_000
"""Characters of the page in which a headline said again is sought."""

LONG_ENOUGH = 12
"""Characters from which it is no chance that a line stands within another one."""

OUTLET = 4
"""Characters of the shortest name of an outlet that is told by its being said again."""

_LIST_MARK = re.compile(r"(?:#{1,6}|[•·*+>–-]|\d{1,2}[.)])\s+(?=\S)")
_TRIED = frozenset({"related"})
"""Labels of lines that may be the headline all the same: the last step of a numbered path is taken for a teaser."""

_BARS = frozenset({"|", "::"})
_SHARES = ((0.0, "none"), (0.25, "few"), (0.5, "some"), (0.75, "half"))
_LEVELS = ((0.0, "no"), (0.25, "low"), (0.5, "middling"), (0.75, "high"))
"""A line's likeness to the text, measured by the likest line's."""


@dataclass(frozen=True, slots=True)
class TitleCandidate:
    """A piece of a unit's text that may be the headline, by its offsets there, with its signs."""

    index: int
    start: int
    end: int
    signs: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Page:
    """What is asked of the page for every line. `places` are the units that say a line, `said` is all that is said."""

    units: Sequence[Unit]
    marks: Marks
    lead: int
    shapes: Shapes
    words: TextWords
    stamps: Sequence[int]
    said: str
    said_folded: str
    places: Mapping[str, Sequence[int]]
    reader: StampReader


def title_candidates(lead: int, units: Sequence[Unit], marks: Marks, reader: StampReader) -> tuple[TitleCandidate, ...]:
    """Every line that may be the headline, and some pieces of lines, in order; `lead` is where the text begins."""
    first, end = max(0, lead - ABOVE), min(len(units), lead + BELOW)
    page = _page(lead, first, end, units, marks, reader)
    tried = [index for index in (*range(min(TOP, first)), *range(first, end)) if _is_tried(index, page)]
    pieces = [piece for index in tried if (piece := _piece(units[index], page.said))]
    shared = [page.words.shared(units[index].text[start:stop], index) for index, start, stop in pieces]
    best = max((one.weight for one in shared), default=0)
    return tuple(
        TitleCandidate(*piece, frozenset(_signs(page, *piece, one, best)))
        for piece, one in zip(pieces, shared, strict=True)
    )


def _page(lead: int, first: int, end: int, units: Sequence[Unit], marks: Marks, reader: StampReader) -> _Page:
    said = "\n".join(unit.text for unit in units[:SEARCHED])[:SEARCHED]
    places: dict[str, list[int]] = {}
    for unit in units[: end + ABOVE]:
        places.setdefault(unit.text.casefold(), []).append(unit.index)
    return _Page(
        units,
        marks,
        lead,
        shapes_of(units, max(0, first - AROUND), end + AROUND, marks, reader),
        words_of_text(lead, units),
        sorted(index for index, mark in marks.items() if mark.label == "stamp"),
        said,
        said.casefold(),
        places,
        reader,
    )


def _is_tried(index: int, page: _Page) -> bool:
    """Whether a line may be the headline at all: not what its words tell to be something else, nor a menu's entry."""
    mark = page.marks.get(index)
    if len(page.units[index].text) not in LENGTHS or (mark and mark.label not in _TRIED):
        return False
    if index >= page.lead and page.shapes.at(index) == "sentence":
        return False
    return not all(page.shapes.at(place) in MENU_LIKE for place in (index - 1, index, index + 1))


def _piece(unit: Unit, said: str) -> tuple[int, int, int] | None:
    """The line without the mark of a list, and in the page's first lines without the outlet's name behind it."""
    text = unit.text
    opening = _LIST_MARK.match(text)
    start = opening.end() if opening else 0
    end = _end_of_window_title(text, said) if unit.index < TOP else len(text)
    return (unit.index, start, end) if count_words(text[start:end]) >= FEWEST else None


def _end_of_window_title(text: str, said: str) -> int:
    """Where the name of section or outlet begins that a window's title has behind the headline.

    A bar parts nothing else. Behind a dash the headline may go on, unless a name stands there that is said elsewhere.
    """
    for parting in PARTING.finditer(text):
        rest = text[parting.end() :]
        named = len(rest) >= OUTLET and rest[0].isupper() and said.count(rest) > 1
        if named or parting.group().strip() in _BARS:
            return parting.start()
    return len(text)


def _signs(page: _Page, index: int, start: int, end: int, shared: Shared, best: int) -> Iterator[str]:
    unit = page.units[index]
    yield from form_signs(unit.text[start:end], page.reader)
    if start:
        yield "marked as a heading" if unit.text[0] == "#" else "item of a list"
    if end < len(unit.text):
        yield "stands before a dividing mark"
    if unit.alone:
        yield "stands alone"
    if index in page.marks:
        yield "looks like a teaser"
    if index < TOP:
        yield "close to the page's top" if index else "first line of the page"
    yield from _of_words(shared, best)
    yield from place_signs(index, page.lead, page.shapes, page.units, page.stamps)
    yield from _of_repetition(page, index, unit.text[start:end])


def _of_words(shared: Shared, best: int) -> Iterator[str]:
    yield f"{_share(shared.opening)} of its words in the text's opening"
    if best:
        yield f"{_level(shared.weight / best)} likeness to the text"


def _of_repetition(page: _Page, index: int, text: str) -> Iterator[str]:
    folded = text.casefold()
    gaps = [abs(place - index) for place in page.places.get(folded, ()) if place != index]
    if gaps:
        yield "said again right beside it" if min(gaps) <= CLOSE else "said again on the page"
    if len(folded) >= LONG_ENOUGH and page.said_folded.count(folded) > 1 + len(gaps):
        yield "said again within a line"
        if index >= TOP and any(unit.text.casefold().startswith(folded) for unit in page.units[:TOP]):
            yield "said again at the top of the page"


def _share(share: float) -> str:
    return next((name for most, name in _SHARES if share <= most), "most")


def _level(share: float) -> str:
    return next((name for most, name in _LEVELS if share <= most), "highest")
