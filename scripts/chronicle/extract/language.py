"""Which language a text is written in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from chronicle.extract.prose import is_dense
from chronicle.rulebook import Language

UNKNOWN = "und"
"""ISO 639-2 for a language that was not determined."""

SAMPLE = 6000
"""Characters that are enough to tell."""

_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, languages: Sequence[Language]) -> str:
    """The ISO 639-1 code of the language whose function words the text uses most, or `und`."""
    sample = text[:SAMPLE].casefold()
    dense = is_dense("".join(sample.split()))
    counts = Counter(_WORD.findall(sample))
    scores = {
        language.code: sum(sample.count(word) if dense else counts[word] for word in language.function_words)
        for language in languages
        if dense == any(map(is_dense, language.function_words))
    }
    best = max(scores, key=lambda code: scores[code], default=UNKNOWN)
    return best if scores.get(best, 0) >= 2 else UNKNOWN
