"""What a line's place says for and against its being the headline: the text, date lines and rivals around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from chronicle.extract.title_lines import MENU_LIKE, Shapes
from chronicle.extract.units import Unit

AROUND = 10
"""Lines above and below a line in which sentences and rivals, which are other lines as long as headlines, count."""

NEAR = 2
"""Lines above and below a line that are close to it."""

STAMP_BELOW = 7
"""Lines below a headline within which its stamp stands."""

_COUNTS = (
    (0, "no"),
    (1, "one"),
    (2, "two"),
    (4, "three or four"),
    (7, "five to seven"),
    (12, "eight to twelve"),
    (20, "thirteen to twenty"),
    (35, "twenty-one to thirty-five"),
)


def place_signs(index: int, lead: int, shapes: Shapes, units: Sequence[Unit], stamps: Sequence[int]) -> Iterator[str]:
    """The signs of the unit's place; `stamps` are the units that are date lines, in order."""
    distance = lead - index
    if distance > 0:
        yield f"{_counted(distance, 'line')} above the text"
    else:
        yield "within the text" if distance else "first paragraph"
    yield from _of_stamps(index, stamps)
    yield f"{shapes.at(index - 1)} right above"
    yield f"{shapes.at(index + 1)} right below"
    if shapes.at(index) == "byline":
        yield "opens as a byline"
    around = (*shapes.between(index - NEAR, index), *shapes.between(index + 1, index + 1 + NEAR))
    yield f"{_counted(sum(shape in MENU_LIKE for shape in around), 'short line')} around"
    above, below = shapes.between(index - AROUND, index), shapes.between(index + 1, index + 1 + AROUND)
    yield f"{_counted(above.count('sentence'), 'sentence')} close above"
    yield f"{_counted(below.count('sentence'), 'sentence')} close below"
    yield f"{_counted(above.count('long line'), 'rival')} close above"
    yield f"{_counted(shapes.between(index + 1, lead).count('long line'), 'rival')} before the text"
    yield from _of_rivals(index, shapes, units)


def _of_stamps(index: int, stamps: Sequence[int]) -> Iterator[str]:
    at = bisect_right(stamps, index)
    gap = stamps[at] - index if at < len(stamps) else STAMP_BELOW + 1
    yield f"date line {_counted(gap, 'line')} below" if gap <= STAMP_BELOW else "no date line close below"
    if at and index - stamps[at - 1] <= NEAR:
        yield "date line close above"


def _of_rivals(index: int, shapes: Shapes, units: Sequence[Unit]) -> Iterator[str]:
    size = len(units[index].text)
    for other, where in ((index - 1, "above"), (index + 1, "below")):
        if shapes.at(other) == "long line":
            yield f"{'longer' if size > len(units[other].text) else 'shorter'} than the rival right {where}"


def _counted(number: int, noun: str) -> str:
    count = next((name for most, name in _COUNTS if number <= most), "many")
    return f"{count} {noun}" if count == "one" else f"{count} {noun}s"
