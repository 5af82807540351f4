"""Which lines are the article's text: the likeliest run of lines, and of those the ones that are not set aside.

Five scorecards decide, each the odds of one question: whether a line by itself looks like text, whether it lies
between the text's first and last line, whether it is the first, whether it is the last, and whether a line between
them is text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import exp, log

from chronicle.extract.line_rules import Mark
from chronicle.extract.text_cards import Beside, TextCard, text_card
from chronicle.extract.text_place import STRETCH, SURE, FirstLook, first_look, place_signs
from chronicle.extract.text_signs import LineSigns, signs_of_lines, word_lists
from chronicle.extract.units import Unit
from chronicle.rulebook import Language
from chronicle.scorecard import Scorecard

LINE, EXTENT, FIRST, LAST, WITHIN = "text-line", "text-extent", "text-first", "text-last", "text-within"
"""The scorecards' names among the rulebook's."""

LEAST = -3.0
"""Log odds, at the first look, below which a line is not tried as the text's first or last."""

EXTENT_WEIGHT = 0.1
"""What the odds of lying within count, beside those of the ends: lines near one another tell much the same."""

KEPT = -0.3
"""Log odds from which a line between the ends is text; a paragraph lost is worse than a caption kept."""

WRITERS_NOTE = "author-note"
"""The rule of a line that tells of the writer; it stands right below the text."""

NOTES = frozenset({WRITERS_NOTE, "editors-note"})
"""Rules of lines that may be text, but not its last: those that tell of the writer, or of what was corrected."""

Places = Sequence[tuple[str, int]]
"""Names of places beside a line, each with how many lines below it is."""

NEAREST: Places = (("above", -1), ("below", 1))
AROUND: Places = (*NEAREST, ("2 above", -2), ("2 below", 2))

PAGES_END = ("page's end",)
"""The signs of a place where there is no line."""

Marks = Mapping[int, Mark]

Subjects = Mapping[str, frozenset[str]]
"""Casefolded words that surround articles, by subject."""


TextFinder = Callable[[Sequence[Unit], Marks, Sequence[Language]], tuple[int, ...]]
"""Finds the text's units, by their index, by what lines' own words tell of them and in which languages they are."""


def find_text(
    units: Sequence[Unit],
    marks: Marks,
    languages: Sequence[Language],
    cards: Mapping[str, Scorecard],
    subjects: Subjects,
) -> tuple[int, ...]:
    """The indices of the units that are the article's text, in order; () where no line could be."""
    return text_finder(cards, subjects)(units, marks, languages)


def text_finder(cards: Mapping[str, Scorecard], subjects: Subjects) -> TextFinder:
    """What finds the text of any page; made once, for it makes the cards ready. `cards` holds the five by name."""
    ready = _ready(cards)

    def find(units: Sequence[Unit], marks: Marks, languages: Sequence[Language]) -> tuple[int, ...]:
        return _chosen(page_lines(units, marks, languages, subjects), marks, ready)

    return find


def chosen_lines(lines: Sequence[LineSigns], marks: Marks, cards: Mapping[str, Scorecard]) -> tuple[int, ...]:
    """The same from the lines' signs."""
    return _chosen(lines, marks, _ready(cards))


def _ready(cards: Mapping[str, Scorecard]) -> dict[str, TextCard]:
    return {name: text_card(cards[name]) for name in (LINE, EXTENT, FIRST, LAST, WITHIN)}


def _chosen(lines: Sequence[LineSigns], marks: Marks, cards: Mapping[str, TextCard]) -> tuple[int, ...]:
    odds = [cards[LINE].score(line.own, _beside(lines, index, AROUND)) for index, line in enumerate(lines)]
    look = first_look(lines, odds, marks)
    tried = tried_lines(odds)
    if not tried:
        return ()
    places = {index: extent_signs(look, index) for index in range(tried[0], tried[-1] + 1)}
    first, last = _best_run(look, tried, places, cards)
    last = _above_writers_note(last, look, marks)
    within = cards[WITHIN]
    run = range(first, last + 1)
    chosen = [index for index in run if within.score(places[index], _beside(lines, index, NEAREST)) > KEPT]
    return tuple(chosen[: _without_notes(chosen, marks)])


def _above_writers_note(last: int, look: FirstLook, marks: Marks) -> int:
    """The paragraph right above a note on the writer close below, beyond a box of links; else the same last line."""
    for index in range(last + 1, min(last + 1 + STRETCH, len(look.lines) - 1)):
        noted = (below := marks.get(index + 1)) is not None and below.rule == WRITERS_NOTE
        if noted and index not in marks and look.odds[index] > SURE:
            return index
    return last


def _without_notes(chosen: Sequence[int], marks: Marks) -> int:
    """How many of the lines are left without the notes below the last paragraph."""
    end = len(chosen)
    while end and (mark := marks.get(chosen[end - 1])) is not None and mark.rule in NOTES:
        end -= 1
    return end


def page_lines(
    units: Sequence[Unit], marks: Marks, languages: Sequence[Language], subjects: Subjects
) -> tuple[LineSigns, ...]:
    """The signs of each line of a page by itself."""
    lists = word_lists((language.function_words for language in languages), subjects)
    return signs_of_lines(units, marks, lists)


def line_signs(lines: Sequence[LineSigns], index: int) -> list[str]:
    """What the first look goes by: the line's own signs, and those of the two lines above it and below it."""
    return [*lines[index].own, *_written(_beside(lines, index, AROUND))]


def _beside(lines: Sequence[LineSigns], index: int, places: Places) -> list[tuple[str, Sequence[str]]]:
    """The signs of the lines beside a line, by the names of their places."""
    found: list[tuple[str, Sequence[str]]] = []
    for name, step in places:
        other = index + step
        found.append((name, lines[other].near if 0 <= other < len(lines) else PAGES_END))
    return found


def _written(beside: Beside) -> Iterator[str]:
    return (f"{name}: {sign}" for name, signs in beside for sign in signs)


def tried_lines(odds: Sequence[float]) -> list[int]:
    """The lines that may be the text's first or last."""
    return [index for index, odd in enumerate(odds) if odd > LEAST]


def extent_signs(look: FirstLook, index: int) -> list[str]:
    """What tells whether a line lies between the text's ends: its own signs, and its place."""
    return [*look.lines[index].own, *place_signs(look, index)]


def full_signs(look: FirstLook, index: int) -> list[str]:
    """The same with the signs of the lines right above and right below."""
    return with_neighbours(look, index, extent_signs(look, index))


def with_neighbours(look: FirstLook, index: int, signs: Sequence[str]) -> list[str]:
    """A line's signs and those of the lines right above and right below."""
    return [*signs, *_written(_beside(look.lines, index, NEAREST))]


def _best_run(
    look: FirstLook, tried: Sequence[int], places: Mapping[int, Sequence[str]], cards: Mapping[str, TextCard]
) -> tuple[int, int]:
    """The first and last line of the run whose ends and lines are likeliest together."""
    near = {index: _beside(look.lines, index, NEAREST) for index in tried}
    starts = _shares({index: cards[FIRST].score(places[index], near[index]) for index in tried})
    ends = _shares({index: cards[LAST].score(places[index], near[index]) for index in tried})
    best, chosen, start, so_far = float("-inf"), (tried[0], tried[0]), tried[0], float("-inf")
    for index in range(tried[0], tried[-1] + 1):
        if starts.get(index, float("-inf")) > so_far:
            start, so_far = index, starts[index]
        so_far += EXTENT_WEIGHT * cards[EXTENT].score(places[index], ())
        if index in ends and so_far + ends[index] > best:
            best, chosen = so_far + ends[index], (start, index)
    return chosen


def _shares(scores: Mapping[int, float]) -> dict[int, float]:
    """The logarithm of each score's share of all the odds."""
    top = max(scores.values())
    total = top + log(sum(exp(score - top) for score in scores.values()))
    return {index: score - total for index, score in scores.items()}
