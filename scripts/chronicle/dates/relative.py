"""Stamps that count from the moment of saving, which nobody knows: “3 hours ago”, “yesterday, 14:30”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chronicle.dates.clock import clock_after
from chronicle.rulebook import AgoFrame, Language

LONGEST = 160
"""Characters beyond which a line is running text, in which “two days ago” is no stamp."""

_NUMBER = re.compile(r"\d{1,3}(?!\d)")
_NUMBER_BEFORE = re.compile(r"(?<![\d.,])\d{1,3}\Z")
_PUNCTUATION = " \t:,|•·–-."
_NO_BREAK_SPACES = "\u00a0\u202f"


@dataclass(frozen=True, slots=True)
class RelativeStamp:
    """A time told from the moment of saving, at `start`–`end` of the text searched. It dates nothing.

    It lies `count` times `unit` (minute, hour, day, week, month, year) before that moment; `count` is None where the
    wording holds no number. Today is 0 days, yesterday 1.
    """

    start: int
    end: int
    quote: str
    unit: str
    count: int | None


def find_relative(text: str, language: Language) -> tuple[RelativeStamp, ...]:
    """The relative stamps of a line or of a whole page, in order. Long lines, which are running text, have none."""
    folded = _small_letters(text)
    found: dict[int, RelativeStamp] = {}
    for frame in language.ago_frames:
        for start, end, count in _places(folded, frame):
            known = found.get(start)
            longer = known is None or known.end < end
            if longer and _stands_alone(text, start, end) and _is_on_a_short_line(text, start, end):
                found[start] = RelativeStamp(start, end, text[start:end], frame.unit, count)
    for day in _named_days(text, folded, language):
        found.setdefault(day.start, day)
    return tuple(sorted(found.values(), key=lambda stamp: stamp.start))


def _small_letters(text: str) -> str:
    """The text in small letters and with plain spaces, each character in its place."""
    folded = text.lower()
    if len(folded) != len(text):  # a few capitals become two characters
        folded = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    for space in _NO_BREAK_SPACES:
        folded = folded.replace(space, " ")
    return folded


def _places(folded: str, frame: AgoFrame) -> Iterator[tuple[int, int, int | None]]:
    """Where a frame stands in the text, and the number in it."""
    if frame.behind is None:
        yield from ((start, start + len(frame.before), None) for start in _all(folded, frame.before))
    elif len(frame.behind) > 1:
        for behind in _all(folded, frame.behind):
            number = _NUMBER_BEFORE.search(folded, max(0, behind - 4), behind)
            if number and folded.endswith(frame.before, 0, number.start()):
                yield number.start() - len(frame.before), behind + len(frame.behind), int(number.group())
    else:
        for start in _all(folded, frame.before):
            number = _NUMBER.match(folded, start + len(frame.before))
            if number and folded.startswith(frame.behind, number.end()):
                yield start, number.end() + len(frame.behind), int(number.group())


def _all(text: str, piece: str) -> Iterator[int]:
    start = text.find(piece)
    while start >= 0:
        yield start
        start = text.find(piece, start + len(piece))


def _named_days(text: str, folded: str, language: Language) -> Iterator[RelativeStamp]:
    """Today and yesterday: alone on the line but for a stamp word, or with a clock behind."""
    for days, names in enumerate((language.today_words, language.yesterday_words)):
        for name in names:
            for start in _all(folded, name):
                end = start + len(name)
                if _is_on_a_short_line(text, start, end) and _is_a_stamp(folded, start, end, language):
                    yield RelativeStamp(start, end, text[start:end], "day", days)


def _is_a_stamp(folded: str, start: int, end: int, language: Language) -> bool:
    if not _stands_alone(folded, start, end):
        return False
    if clock_after(folded, end, {}):
        return True
    before, behind = (rest.strip(_PUNCTUATION) for rest in _rest_of_line(folded, start, end))
    return not behind and (not before or before.endswith((*language.published_words, *language.updated_words)))


def _is_on_a_short_line(text: str, start: int, end: int) -> bool:
    before, behind = _rest_of_line(text, start, end)
    return len(before) + end - start + len(behind) <= LONGEST


def _rest_of_line(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands on the line before `start` and behind `end`, each up to LONGEST characters."""
    return text[max(0, start - LONGEST) : start].rpartition("\n")[2], text[end : end + LONGEST].partition("\n")[0]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no word runs on at either end; a capital behind a small letter begins another (`agoBy`)."""
    before, behind = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    runs_in = start > 0 and before.isalpha() and not before[1:].isupper()
    runs_on = len(behind) == 2 and behind.isalpha() and behind[1].islower()
    return not runs_in and not runs_on
