"""Events told by a text that came out on a day, written as the rules' examples write them."""

from __future__ import annotations

from datetime import date

from chronicle.events.tell import dated_sentences
from chronicle.model import DatedSentence, DateRange
from chronicle.rules.load import load_rules
from chronicle.times.tag import time_tagger

RULES = load_rules()
TAGGERS = {code: time_tagger(rules) for code, rules in RULES.times.items()}
WEDNESDAY = DateRange(date(2014, 3, 12), date(2014, 3, 12))


def dated(text: str, language: str = "en", published: DateRange = WEDNESDAY) -> tuple[DatedSentence, ...]:
    """Every dated sentence of a text of one paragraph."""
    mentions = [(m, m.start, m.end) for m in TAGGERS[language].tag(text, published)]
    return tuple(dated_sentences(0, text, mentions, published, RULES.events[language]))


def written(sentence: DatedSentence) -> str:
    """`happened: Sunday = 2011-12-04`."""
    return f"{sentence.use}: {sentence.mention.quote} = {sentence.edtf}"


def events(text: str, language: str = "en", published: DateRange = WEDNESDAY) -> list[str]:
    """What the text tells as happened or planned."""
    return [written(sentence) for sentence in dated(text, language, published) if sentence.is_event]
