"""The day on which something was said: that of its verb, of the words before it, or no later than the article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.extract.joined import Text
from chronicle.model import DatedSentence, DateRange, DayFrom, Mention, Published, Statement
from chronicle.speech.attribute import Said
from chronicle.speech.verb_times import times_of_verb

Dated = Mapping[int, Sequence[DatedSentence]]
"""The dated sentences of a text, by paragraph, in order."""


@dataclass(frozen=True, slots=True)
class SaidDay:
    """The days on which something may have been said, the same in EDTF, and what tells them."""

    days: DateRange
    edtf: str | None
    day_from: DayFrom
    mention: Mention | None = None

    @classmethod
    def of(cls, statement: Statement) -> SaidDay:
        """The day of a statement."""
        return cls(statement.days, statement.edtf, statement.day_from, statement.mention)


def day_of(said: Said, text: Text, before: SaidDay | None, dated: Dated, published: Published) -> SaidDay:
    """The day of what was said. `before` is that of the same speaker's words right before it.

    It carries over where the sentence has no time of its own and does not name the speaker anew in another paragraph.
    A day after that of publication is none on which the article can tell that something was said.
    """
    own = [time for time in _times(said, text, dated) if not _is_to_come(time, published)]
    if len({time.edtf for time in own}) == 1:
        return _of_verb(own[0], published.days.latest)
    if before and before.day_from != "article" and said.goes_on and not own and not _in_frame(said, text, dated):
        return SaidDay(before.days, before.edtf, "words before", before.mention)
    days = published.days if published.status != "unknown" else DateRange()
    return SaidDay(days, published.edtf, "article")


def _times(said: Said, text: Text, dated: Dated) -> Iterator[DatedSentence]:
    """The times that the verb plainly has."""
    starts = times_of_verb(said.frame, said.verb[0]) if said.verb else ()
    for start in starts:
        number, offset = text.place(start)
        own = dated.get(number, ())
        place = bisect_left(own, offset, key=_place)
        if place < len(own) and own[place].at == offset:
            yield own[place]


def _of_verb(time: DatedSentence, last: date | None) -> SaidDay:
    """The days of a time up to that of publication: what was said this week was said before the week was over."""
    days, edtf = time.days, time.edtf
    if last and days.earliest and days.latest and days.latest > last:
        days = DateRange(days.earliest, last)
        edtf = last.isoformat() if days.earliest == last else f"[{days.earliest}..{last}]"
    return SaidDay(days, edtf, "verb", time.mention)


def _is_to_come(time: DatedSentence, published: Published) -> bool:
    last = published.days.latest
    return bool(last and ((time.days.earliest and time.days.earliest > last) or time.days.latest is None))


def _in_frame(said: Said, text: Text, dated: Dated) -> list[DatedSentence]:
    """The dated times in the sentence, outside its quotations."""
    number, _ = text.place(said.frame.start)
    base = text.starts[number]
    own = dated.get(number, ())
    first, last = said.frame.start - base, said.frame.end - base
    quoted = [(t.start - base, t.end - base) for t in said.frame.tokens if t.kind == "quotation"]
    nearby = own[bisect_left(own, first, key=_place) : bisect_left(own, last, key=_place)]
    return [time for time in nearby if not any(begin <= time.at < end for begin, end in quoted)]


def speaks_of_other_times(said: Said, text: Text, dated: Dated, published: Published) -> bool:
    """Whether the sentence speaks of an earlier year or of one who once was, so that the article tells no office."""
    if any(token.is_word and token.isa("once") for token in said.frame.tokens):
        return True
    first = published.days.earliest
    times = _in_frame(said, text, dated)
    return any(first and time.days.latest and time.days.latest.year < first.year for time in times)


def _place(sentence: DatedSentence) -> int:
    return sentence.at
