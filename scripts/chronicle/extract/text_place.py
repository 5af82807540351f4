"""Signs of a line's place among the page's running text, as a first look at each line tells where that is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from math import exp, log2, sqrt

from chronicle.extract.line_rules import Mark
from chronicle.extract.text_signs import LineSigns

SURE = 0.85
"""Log odds from which a line is taken as text for the time being (odds of seven to three)."""

SHORTEST_SURE = 6
"""Words that such a line has at least."""

AROUND = 6
"""Lines above and below a line in which date lines and buttons count, as each remark of a reader has its own."""

STRETCH = 10
"""Lines above, and lines below a line, in which those that are surely text count."""

OPENING = 5
"""Lines of the text by whose words it is known what it is about."""

_LOOK_LIMITS = (-5.0, -3.5, -2.5, -1.5, -0.75, 0.0, 0.75, 1.5, 2.5, 3.5)
LOOKS = (
    "under -5", "-5 to -3.5", "-3.5 to -2.5", "-2.5 to -1.5", "-1.5 to -0.75", "-0.75 to 0", "0 to 0.75",
    "0.75 to 1.5", "1.5 to 2.5", "2.5 to 3.5", "over 3.5",
)  # fmt: skip
_SHARE_LIMITS = (0.001, 0.01, 0.03, 0.1, 0.3, 0.7, 0.9, 0.97, 0.99, 0.999)
PLACES = (
    "none", "under 1 %", "1-3 %", "3-10 %", "10-30 %", "30-70 %", "70-90 %", "90-97 %", "97-99 %", "over 99 %", "all",
)  # fmt: skip
_COUNT_LIMITS = (0, 1, 2, 3, 5, 8, 13, 25)
COUNTS = ("0", "1", "2", "3", "4-5", "6-8", "9-13", "14-25", "over 25")
_KIN_LIMITS = (0.0, 0.15, 0.3, 0.5, 0.8)
KIN = ("none", "under 15 %", "15-30 %", "30-50 %", "50-80 %", "over 80 %")
_USUAL_LIMITS = (0.1, 0.6)
_USUAL = ("rare", "seen", "usual")


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What a first look tells of the whole page.

    `odds` are the lines' log odds of being text, `above` the text expected above each, and `total` all of it, in
    words. `run` holds the first and last line of the run richest in text, `since` and `until` the lines from each
    line to the nearest that is surely text, `stems` the words of the sure lines in the run with how many lines have
    them, `repeated` those of two or more, `spacings` how blank lines
    stand around them, and `blocks` the last heading of a block above each line and how far above it stands. `opening`
    are the stems of the run's first sure lines. `sures`, `dates` and `buttons` count the sure lines, the date lines and
    the lines of furniture above each line.
    """

    lines: Sequence[LineSigns]
    odds: Sequence[float]
    looks: Sequence[str]
    above: Sequence[float]
    total: float
    run: tuple[int, int]
    since: Sequence[int]
    until: Sequence[int]
    stems: Counter[str]
    repeated: frozenset[str]
    spacings: Counter[str]
    blocks: Sequence[tuple[str, int] | None]
    opening: frozenset[str]
    sures: Sequence[int]
    dates: Sequence[int]
    buttons: Sequence[int]


def first_look(lines: Sequence[LineSigns], odds: Sequence[float], marks: Mapping[int, Mark]) -> FirstLook:
    """Sum up what the first look at each line gave."""
    expected = [line.size / (1 + exp(-max(-30.0, min(30.0, odd)))) for line, odd in zip(lines, odds, strict=True)]
    sure = [odd > SURE and line.size >= SHORTEST_SURE for line, odd in zip(lines, odds, strict=True)]
    first, last = _richest_run(lines, odds)
    within = [lines[index] for index in range(first, last + 1) if sure[index]]
    stems = Counter(chain.from_iterable(line.stems for line in within))
    return FirstLook(
        lines,
        odds,
        [LOOKS[bisect_right(_LOOK_LIMITS, odd)] for odd in odds],
        [0.0, *accumulate(expected)],
        sum(expected) + 1e-9,
        (first, last),
        _distances(sure),
        _distances(sure[::-1])[::-1],
        stems,
        frozenset(stem for stem, count in stems.items() if count > 1),
        Counter(line.spacing for line in within),
        _blocks(len(lines), marks),
        frozenset().union(*(line.stems for line in within[:OPENING])),
        [0, *accumulate(sure)],
        _counted(len(lines), marks, "stamp"),
        _counted(len(lines), marks, "furniture"),
    )


def _counted(count: int, marks: Mapping[int, Mark], label: str) -> list[int]:
    """How many lines above each line, and above the page's end, have that label."""
    return [0, *accumulate((mark := marks.get(index)) is not None and mark.label == label for index in range(count))]


def _richest_run(lines: Sequence[LineSigns], odds: Sequence[float]) -> tuple[int, int]:
    """The run of lines with the greatest sum of odds, long lines counting for more (Kadane's algorithm)."""
    best, found, total, start = 0.0, (0, -1), 0.0, 0
    for index, (line, odd) in enumerate(zip(lines, odds, strict=True)):
        if total <= 0:
            total, start = 0.0, index
        total += max(-4.0, min(4.0, odd)) * sqrt(line.size + 1) / 3 - 0.3
        if total > best:
            best, found = total, (start, index)
    return found


def _distances(sure: Sequence[bool]) -> list[int]:
    """For each line, how many lines above it the nearest sure one stands; over a hundred where there is none."""
    found, since = [], 100
    for one in sure:
        since += 1
        found.append(since)
        since = 0 if one else since
    return found


def _blocks(count: int, marks: Mapping[int, Mark]) -> list[tuple[str, int] | None]:
    found: list[tuple[str, int] | None] = []
    heading: tuple[str, int] | None = None
    for index in range(count):
        found.append((heading[0], index - heading[1]) if heading else None)
        mark = marks.get(index)
        heading = (mark.label, index) if mark and mark.heading else heading
    return found


def place_signs(look: FirstLook, index: int) -> list[str]:
    """The signs of a line's place, with what the first look gave for it and the lines around it."""
    mine = look.looks[index]
    signs = [f"looks {mine}", *_around(look, index), *_amounts(look, index), *_in_run(look, index, mine)]
    signs += _kinship(look, index)
    signs += _company(look, index)
    if look.spacings:
        share = look.spacings[look.lines[index].spacing] / look.spacings.total()
        signs.append(f"{_USUAL[bisect_left(_USUAL_LIMITS, share)]} spacing")
    block = look.blocks[index]
    if block:
        signs += (f"below a {block[0]} heading", f"below a {block[0]} heading by {_count(block[1] - 1)}")
    return signs


def _around(look: FirstLook, index: int) -> Iterator[str]:
    looks = look.looks
    for name, other in (("2 above", index - 2), ("above", index - 1), ("below", index + 1), ("2 below", index + 2)):
        if 0 <= other < len(looks):
            yield f"{name}: looks {looks[other]}"


def _amounts(look: FirstLook, index: int) -> Iterator[str]:
    """How much of the page's text stands above and below, and how far off the nearest is."""
    above, through = look.above[index], look.above[index + 1]
    yield f"text above: {_share(above / look.total)}"
    yield f"text below: {_share((look.total - through) / look.total)}"
    yield f"page's text: about {2 ** int(log2(look.total + 1))} words"
    yield f"text {_count(look.since[index])} above"
    yield f"text {_count(look.until[index])} below"


def _in_run(look: FirstLook, index: int, mine: str) -> Iterator[str]:
    first, last = look.run
    if first <= index <= last:
        yield "in the richest run"
        yield f"in the richest run, {_count(index - first)} from its start"
        yield f"in the richest run, {_count(last - index)} to its end"
    else:
        above = index < first
        side = f"{'above' if above else 'below'} the richest run by {_count(first - index if above else index - last)}"
        yield side
        yield f"{side}, looks {mine}"


def _kinship(look: FirstLook, index: int) -> Iterator[str]:
    """The share of the line's longer words that other sure lines of the run have too."""
    stems = look.lines[index].stems
    if stems:
        first, last = look.run
        alone = first <= index <= last and look.odds[index] > SURE
        said = look.repeated if alone else look.stems.keys()
        shared = len(stems & said) / len(stems)
        kin = KIN[bisect_left(_KIN_LIMITS, shared)]
        yield f"words of the text: {kin} of {_count(len(stems))}"
        if index > first + OPENING:
            shared = len(stems & look.opening) / len(stems)
            yield f"words of the opening: {KIN[bisect_left(_KIN_LIMITS, shared)]} of {_count(len(stems))}"


def _company(look: FirstLook, index: int) -> Iterator[str]:
    """How much surely is text for a stretch above and below, and how many date lines and buttons stand around."""
    end = len(look.lines)
    top, bottom = max(0, index - STRETCH), min(end, index + 1 + STRETCH)
    yield f"sure lines close above: {_count(look.sures[index] - look.sures[top])}"
    yield f"sure lines close below: {_count(look.sures[bottom] - look.sures[index + 1])}"
    top, bottom = max(0, index - AROUND), min(end, index + 1 + AROUND)
    yield f"date lines around: {_count(look.dates[bottom] - look.dates[top])}"
    yield f"furniture around: {_count(look.buttons[bottom] - look.buttons[top])}"


def _share(share: float) -> str:
    return PLACES[bisect_left(_SHARE_LIMITS, share)]


def _count(count: int) -> str:
    return COUNTS[bisect_left(_COUNT_LIMITS, count)]
