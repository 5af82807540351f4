"""How long an article takes to read."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable

WORDS_A_MINUTE = 230
"""Brysbaert, “How many words do we read per minute?” (Journal of Memory and Language 109, 2019), finds 238 words a
minute for adults reading English non-fiction silently, most of them between 175 and 300. Rounded down."""

CHARACTERS_A_MINUTE = 300
"""Between the 255 Chinese and the 357 Japanese characters a minute, read aloud, of Trauzettel-Klosinski and Dietz,
“Standardized Assessment of Reading Performance” (Investigative Ophthalmology & Visual Science 53, 2012)."""

_LETTERS_A_WORD = 5
"""Taken for a word in the other scripts that put no spaces between words; a round figure, measured by nobody."""

_CHARACTER = re.compile(r"[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Chinese characters and Japanese syllables."""

_UNSPACED_LETTER = re.compile(r"[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese and Khmer."""

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")


def reading_minutes(paragraphs: Iterable[str]) -> int:
    """The whole minutes, begun ones included, that the paragraphs take to read; 0 where nothing is written in them."""
    text = "\n".join(paragraphs)
    characters, letters = len(_CHARACTER.findall(text)), len(_UNSPACED_LETTER.findall(text))
    spaced = _UNSPACED_LETTER.sub(" ", _CHARACTER.sub(" ", text))
    words = len(_WORD.findall(spaced)) + letters / _LETTERS_A_WORD
    return math.ceil(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE)
