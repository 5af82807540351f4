"""How well a text reads as words: what tells encodings of eight bits apart, without any list of words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+")
_BESIDE_DIGIT = re.compile(r"\d[^\W\d_\x00-\x7f]|[^\W\d_\x00-\x7f]\d")

SOFT_HYPHEN = "\u00ad"
USUAL_SIGNS = frozenset("\u00a0–—‘’“”„«»…•·×°§±©®™€£№′″¿¡ºª¼½¾²³†‰‹›")
"""Characters beyond ASCII that stand in press texts and are no letters."""

_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "IDEOGRAPHIC"})
"""Scripts that stand together in one word."""

WHOLE_WORD, LONE_LETTER, CAPITALS, MIXED_CASE, ODD_WORD = 1.0, 0.25, -0.25, -0.5, -1.0
"""Points for a word of one script in small letters or with one capital at its head, for a single letter, for a word in
capitals alone, which an encoding that swaps the cases makes of small letters, for small letters and capitals mixed,
and for scripts mixed."""

USUAL_SIGN, ODD_SIGN = 0.25, -1.0

ABBREVIATION = 4
"""Letters below which a word of capitals is an abbreviation and says nothing."""


@dataclass(frozen=True, slots=True)
class Plausibility:
    """The sum of `points` of a text's words and signs beyond ASCII, and how many of these `things` there are."""

    points: float
    things: int

    @property
    def average(self) -> float:
        """From -1, no text, to 1, words throughout; 0 where all is ASCII."""
        return self.points / self.things if self.things else 0.0


def plausibility(text: str) -> Plausibility:
    """How well the words and signs of a text read that are not plain ASCII."""
    text = text.replace(SOFT_HYPHEN, "")
    points = [_of_word(word) for word in _WORD.findall(text) if not word.isascii()]
    points += [_of_sign(sign) for sign in text if sign > "\x7f" and not sign.isalpha()]
    odd = len(_BESIDE_DIGIT.findall(text))
    return Plausibility(sum(points) + ODD_SIGN * odd, len(points) + odd)


def _of_word(word: str) -> float:
    if len(word) == 1:
        return LONE_LETTER
    scripts = {_script(letter) for letter in word}
    if (len(scripts) > 1 and not scripts <= _EAST_ASIAN) or (scripts == {"LATIN"} and _is_mostly_accents(word)):
        return ODD_WORD
    if word.islower() or word.istitle() or word.lower() == word.upper():
        return WHOLE_WORD
    if word.isupper():
        return CAPITALS if len(word) >= ABBREVIATION else 0.0
    return MIXED_CASE


def _is_mostly_accents(word: str) -> bool:
    """Whether most letters of a Latin word have accents, which no language does: another script read as Latin."""
    return sum(letter > "\x7f" for letter in word) * 2 > len(word)


def _script(letter: str) -> str:
    """The script of a letter: the first word of its name in Unicode."""
    return "LATIN" if letter.isascii() else unicodedata.name(letter, "?").partition(" ")[0]


def _of_sign(sign: str) -> float:
    return USUAL_SIGN if sign in USUAL_SIGNS else ODD_SIGN
