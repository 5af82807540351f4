"""Who says what in an article, in which office, and when."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from chronicle.authorities.match import NameIndex
from chronicle.extract.joined import Text
from chronicle.extract.mentions import DEFAULT_LANGUAGE, UNKNOWN
from chronicle.extract.said_days import SaidDay, day_of, speaks_of_other_times
from chronicle.model import (
    DatedSentence,
    DateRange,
    LabelledLine,
    Match,
    Mention,
    Office,
    Published,
    Span,
    Speaker,
    Statement,
)
from chronicle.speech.attribute import Said, said_in
from chronicle.speech.voices import Listed, Voice
from chronicle.speechbook import QuotationMarks, SpeechRules

TOLD: Mapping[str, str] = {
    "behind": "“{verb}” stands beside the quotation",
    "before": "“{verb}” leads to it",
    "at the end": "“{verb}” ends the sentence",
    "goes on": "it goes on with the words before",
    "reported": "“{verb}” tells it",
    "no verb": "no verb of saying stands with it",
}
"""What tells whose words they are, in words."""


def statements_in(
    text: Text,
    lines: Iterable[LabelledLine],
    matches: Iterable[Match],
    times: Iterable[Mention],
    dated: Sequence[DatedSentence],
    published: Published,
    language: str,
    names: NameIndex,
    rules: Mapping[str, SpeechRules],
    marks: QuotationMarks,
) -> tuple[Statement, ...]:
    """Every quotation of the text, and what it plainly reports, in order.

    In a language without rules for speech the quotations are found, and nobody is said to speak.
    """
    known = rules.get(DEFAULT_LANGUAGE if language == UNKNOWN else language)
    spans = [place for mention in times if (place := text.joined(mention.start, mention.end))]
    listed = _lists(text, matches, names, published.days)
    paragraphs = [paragraph.text for paragraph in text.body]
    said = said_in(paragraphs, spans, listed, known, marks, _begins(text, lines))
    by_paragraph: defaultdict[int, list[DatedSentence]] = defaultdict(list)
    for sentence in dated:
        by_paragraph[sentence.paragraph].append(sentence)
    found: list[Statement] = []
    for one in sorted(said, key=lambda item: item.start):
        found.append(_statement(one, text, found, by_paragraph, published, names))
    return tuple(found)


def _lists(text: Text, matches: Iterable[Match], names: NameIndex, days: DateRange) -> Listed:
    people = sorted(
        (*place, match.id, " " in match.quote)
        for match in matches
        if match.list == "people" and (place := text.joined(match.start, match.end))
    )

    def person_at(start: int, end: int) -> tuple[str, str] | None:
        last = bisect_left(people, (end,)) - 1  # names do not overlap
        if last < 0:
            return None
        begins, ends, person, is_full = people[last]
        # A surname must be all of the printed name, for others bear it, too; a full one may have a title before it.
        if ends <= start or ends < end - _OWNER or (begins > start and not is_full):
            return None
        return person, names.person(person).name

    def institution(printed: str) -> tuple[str, str] | None:
        found = names.institution_named(printed) if " " in printed or printed[:1].isupper() else None
        return (found.id, found.name) if found else None

    def titles(person: str) -> tuple[str, ...]:
        offices = names.person(person).offices
        return tuple(title.lower() for office in offices if _is_held(office, days) for title in office.titles)

    return Listed(person_at, institution, titles)


def _is_held(office: Office, days: DateRange) -> bool:
    """Whether an office may have been held on one of these days."""
    first, last = office.held.earliest, office.held.latest
    begins = first is None or days.latest is None or first <= days.latest
    return begins and (last is None or days.earliest is None or days.earliest <= last)


_OWNER = 2
"""Characters of an owner's ending behind a name: Lee's."""


def _begins(text: Text, lines: Iterable[LabelledLine]) -> int:
    """Where the running text begins, behind the dateline."""
    ends = [
        place[1]
        for line in lines
        for span in line.spans
        if span.label == "dateline" and (place := text.joined(*_trimmed(text.seed, span)))
    ]
    return max((end for end in ends if text.place(end - 1)[0] == 0), default=0)


def _trimmed(seed: str, span: Span) -> tuple[int, int]:
    words = seed[span.start : span.end]
    return span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip())


def _statement(
    said: Said,
    text: Text,
    before: Sequence[Statement],
    dated: Mapping[int, Sequence[DatedSentence]],
    published: Published,
    names: NameIndex,
) -> Statement:
    start, end = text.seed_place(said.start), text.seed_place(said.end - 1) + 1
    speaker = _speaker(said.voice, names)
    last = before[-1] if before else None
    follows = said.follows and last is not None and speaker is not None and last.speaker == speaker
    day = day_of(said, text, SaidDay.of(last) if last and follows else None, dated, published)
    unsure = day.day_from == "article" and speaks_of_other_times(said, text, dated, published)
    return Statement(
        kind="report" if said.is_report else "quotation",
        start=start,
        end=end,
        quote=text.seed[start:end],
        parts=text.parts(said.start, said.end),
        speaker=speaker,
        why=TOLD[said.rule].format(verb=_verb(said, text)),
        office=None if unsure else _office(speaker, day.days, names),
        days=day.days,
        edtf=day.edtf,
        day_from=day.day_from,
        mention=day.mention,
        answers=_speaker(said.answers, names) if speaker else None,
    )


def _verb(said: Said, text: Text) -> str:
    if said.verb is None:
        return ""
    number, offset = text.place(said.verb[0])
    return text.body[number].text[offset : offset + said.verb[1] - said.verb[0]]


def _speaker(voice: Voice | None, names: NameIndex) -> Speaker | None:
    if voice is None:
        return None
    if voice.list == "people" and voice.id:
        return Speaker(voice.name, "people", voice.id, names.person(voice.id).side)
    if voice.list == "institutions" and voice.id:
        return Speaker(voice.name, "institutions", voice.id, names.institution(voice.id).side)
    return Speaker(voice.name)


def _office(speaker: Speaker | None, days: DateRange, names: NameIndex) -> Office | None:
    """The office held on all of the days."""
    if speaker is None or speaker.list != "people" or not speaker.id or not days.earliest or not days.latest:
        return None
    first = names.office_on(speaker.id, days.earliest)
    return first if first and first == names.office_on(speaker.id, days.latest) else None
