"""Signs of a line that tell running text from all else on a page: its form, its words, what the page says again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from chronicle.extract.line_rules import Mark
from chronicle.extract.prose import is_dense
from chronicle.extract.units import Unit

DENSE_WORD = 3
"""Characters of a script without spaces that count as a word."""

SHORT, MIDDLING = 8, 25
"""Words up to which a line is short, and up to which it is of middling length."""

READ = 2000
"""Characters of a line that are looked at; a page may be one line of a megabyte."""

SAME = 0.7
"""Share of a line's words from which a line near it says the same."""

FEWEST_WORDS = 4
"""Different words from which lines are compared with one another."""

LONGEST_STEM = 6
"""Letters by which two words are taken for forms of one."""

SHORTEST_STEM = 4

_WORD_LIMITS = (1, 2, 3, 4, 6, 8, 11, 15, 20, 30, 45, 70)
LENGTHS = (
    "1 word", "2 words", "3 words", "4 words", "5-6 words", "7-8 words", "9-11 words", "12-15 words", "16-20 words",
    "21-30 words", "31-45 words", "46-70 words", "over 70 words",
)  # fmt: skip
_SHARE_LIMITS = (0.0, 0.1, 0.2, 0.35, 0.5, 0.75)
SHARES = ("none", "under 10 %", "10-20 %", "20-35 %", "35-50 %", "50-75 %", "over 75 %")
_SPOKEN_LIMITS = (0.0, 0.1, 0.2, 0.3, 0.45)
SPOKEN = ("none", "under 10 %", "10-20 %", "20-30 %", "30-45 %", "over 45 %")

_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
_WEB = re.compile(r"https?://|www\.|\.com\b|@\w")
_QUOTE = re.compile('["“„«‘「]')
_CLOSING = "\"'”’»)]*_“ "
_STOPS = frozenset(".!?…。！？")
BULLETS = frozenset("•·*-–—▪■►▶○●◦")
_QUOTES = "\"'“„«‘「"


@dataclass(frozen=True, slots=True)
class LineSigns:
    """What a line shows: `own` signs, those of them that also count for the lines around it (`near`), its `size` in
    words, the beginnings of its longer words (`stems`), and how blank lines stand around it (`spacing`).
    """

    own: tuple[str, ...]
    near: tuple[str, ...]
    size: int
    stems: frozenset[str]
    spacing: str


@dataclass(frozen=True, slots=True)
class WordLists:
    """Words that tell: those every sentence has (`function`), and by subject those that surround an article.

    `telling` are the words of all subjects.
    """

    function: frozenset[str]
    subjects: Mapping[str, frozenset[str]]
    telling: frozenset[str]


def word_lists(function: Iterable[frozenset[str]], subjects: Mapping[str, frozenset[str]]) -> WordLists:
    """The lists from the function words of the page's languages and the words of each subject."""
    return WordLists(frozenset().union(*function), subjects, frozenset().union(*subjects.values()))


def signs_of_lines(units: Sequence[Unit], marks: Mapping[int, Mark], lists: WordLists) -> tuple[LineSigns, ...]:
    """The signs of each unit's text, by its index."""
    counts = Counter(unit.text for unit in units)
    words = [_WORD.findall(unit.text[:READ].casefold()) for unit in units]
    said = _said_nearby([frozenset(found) for found in words])
    before: set[str] = set()
    lines = []
    for unit in units:
        again = "once" if counts[unit.text] == 1 else "again" if unit.text in before else "first of several"
        before.add(unit.text)
        lines.append(_line(unit, units, marks.get(unit.index), words[unit.index], again, said[unit.index], lists))
    return tuple(lines)


def _line(
    unit: Unit,
    units: Sequence[Unit],
    mark: Mark | None,
    words: Sequence[str],
    again: str,
    said: Sequence[str],
    lists: WordLists,
) -> LineSigns:
    text, end = unit.text[:READ], _end(unit.text)
    tokens = text.split()
    dense = not text.isascii() and is_dense(text)
    size = max(len(tokens), len(text) // DENSE_WORD) if dense else len(tokens)
    length, start = LENGTHS[bisect_left(_WORD_LIMITS, size)], _start(text)
    extent = "short" if size <= SHORT else "middling" if size <= MIDDLING else "long"
    spoken = SPOKEN[3] if dense else _share_of_function_words(words, size, lists.function)
    spacing = _spacing(unit, units)
    distinct = frozenset(words)
    near = [length, start, end, f"function words {spoken}", *_marked(mark), *said]
    if not distinct.isdisjoint(lists.telling):
        near += _subjects(distinct, extent, lists)
    near += _short_line_signs(text, tokens, size)
    own = [
        f"{length}, {end}",
        f"{start}, {end}",
        f"{extent}, function words {spoken}",
        f"capitalised words {_capitalised(tokens)}{', short' if extent == 'short' else ''}",
        f"said {again}",
        *(f"{sign}, {extent}" for sign in said),
        spacing,
        *_inner(text, extent),
    ]
    if start == "starts with a bullet":
        own.append(f"bullet, {length}")
    return LineSigns((*near, *own), tuple(near), size, _stems(distinct), spacing)


def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset([word[:LONGEST_STEM] for word in words if len(word) >= SHORTEST_STEM and word.isalpha()])


def _start(text: str) -> str:
    first = text[0]
    if first in BULLETS:
        return "starts with a bullet"
    if first in _QUOTES:
        return "starts with a quotation mark"
    if first.isdigit():
        return "starts with a digit"
    return "starts in capitals" if first.isupper() else "starts small" if first.islower() else "starts otherwise"


def _end(text: str) -> str:
    if text.endswith(("...", "…")):
        return "ends in dots"
    last = text[-20:].rstrip(_CLOSING)[-1:] or text[-1]
    if last in _STOPS:
        return "ends a sentence"
    return "ends in a colon" if last in ":：" else "ends in a comma" if last in ",;" else "ends open"


def _share_of_function_words(words: Sequence[str], size: int, function: frozenset[str]) -> str:
    return SPOKEN[bisect_left(_SPOKEN_LIMITS, sum(map(function.__contains__, words)) / max(size, 1))]


def _capitalised(tokens: Sequence[str]) -> str:
    if len(tokens) == 1:
        return SHARES[0]
    letters = [token[0] for token in tokens[1:] if token[0].isalpha()]
    return SHARES[bisect_left(_SHARE_LIMITS, sum(map(str.isupper, letters)) / max(len(letters), 1))]


def _spacing(unit: Unit, units: Sequence[Unit]) -> str:
    """Whether blank lines (or the page's ends) stand above and below."""
    above, below = unit.index - 1, unit.index + 1
    apart = above < 0 or unit.number - units[above].lines[-1].number > 1
    parted = below >= len(units) or units[below].number - unit.lines[-1].number > 1
    return f"blank {'above and below' if apart and parted else 'above' if apart else 'below' if parted else 'nowhere'}"


def _marked(mark: Mark | None) -> Iterator[str]:
    if mark:
        yield f"rule {mark.rule}"
        if mark.heading:
            yield "heading of a block"


def _subjects(words: frozenset[str], extent: str, lists: WordLists) -> Iterator[str]:
    for subject, telling in lists.subjects.items():
        found = len(words & telling)
        if found:
            yield f"{min(found, 3)} words of {subject}, {extent}"


def _short_line_signs(text: str, tokens: Sequence[str], size: int) -> list[str]:
    signs = []
    if len(tokens) > 1 and text.isupper():
        signs.append("all in capitals")
    if ("/" in text or "." in text or "@" in text) and _WEB.search(text):
        signs.append("holds an address")
    if "(@" in text and text[0] in BULLETS:
        signs.append("signs a post")
    if size <= 2 * SHORT and not text.isalpha():
        if _YEAR.search(text):
            signs.append("year on a short line")
        if _CLOCK.search(text):
            signs.append("clock on a short line")
    return signs


def _inner(text: str, extent: str) -> list[str]:
    """What stands within the line."""
    ends = text.count(". ") + text.count("? ") + text.count("! ")
    digits = sum(map(str.isdigit, text)) if extent != "long" else 0
    signs = [
        f"{min(ends, 3)} sentence ends inside",
        f"{min(text.count(','), 3)} commas{', short' if extent == 'short' else ''}",
        f"digits {SHARES[bisect_left(_SHARE_LIMITS, digits / len(text))]}",
    ]
    if "|" in text or "›" in text or ("»" in text and "«" not in text):
        signs.append("parted by bars")
    if _QUOTE.search(text):
        signs.append("holds a quotation mark")
    if text.endswith((")", ").")):
        signs.append("ends in brackets")
    if "©" in text:
        signs.append("holds a copyright sign")
    if ":" in text[:30]:
        signs.append("colon near its start")
    if extent != "long":
        signs += [f"holds {sign}, {extent}" for sign in "?!/" if sign in text]
    return signs


def _said_nearby(words: Sequence[frozenset[str]]) -> list[list[str]]:
    """For each line, whether one of the three lines above or below it says the same, as captions often do."""
    found: list[list[str]] = [[] for _ in words]
    for index, mine in enumerate(words):
        for other in range(index + 1, min(index + 4, len(words))):
            theirs = words[other]
            fewer = min(len(mine), len(theirs))
            if fewer >= FEWEST_WORDS and len(mine & theirs) >= SAME * fewer:
                _add(found[index], "says more than a line below" if len(mine) > len(theirs) else "is said again below")
                _add(found[other], "says more than a line above" if len(theirs) > len(mine) else "was said above")
    return found


def _add(signs: list[str], sign: str) -> None:
    if sign not in signs:
        signs.append(sign)
