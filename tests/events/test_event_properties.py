"""What holds for the dated sentences of any text."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.eventbook import Words
from chronicle.events.sentences import quotations, sentences
from chronicle.model import DateRange
from events.told import RULES, dated

WORDS = [
    "Friday", "on", "said", "The mayor", "“", "”", '"', ".", "?", "will", "met", "in May 2013", "since 2012", "by",
    "last week", "that", ",", "(", "U.S.", "if", "did not", "the", "2014", "election", "’s", "\u2028", "—",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))
NONE = Words(frozenset())


@settings(max_examples=200)
@given(text=TEXTS, day=DAYS)
def test_each_stands_where_it_says(text: str, day: date) -> None:
    for sentence in dated(text, published=DateRange(day, day)):
        assert text[sentence.start : sentence.end] == sentence.text
        assert text[sentence.at : sentence.to] == sentence.mention.quote
        assert sentence.start <= sentence.at < sentence.to <= sentence.end
        assert sentence.edtf


@settings(max_examples=200)
@given(text=TEXTS, day=DAYS)
def test_nothing_in_a_quotation_is_an_event(text: str, day: date) -> None:
    quoted = quotations(text)
    for sentence in dated(text, published=DateRange(day, day)):
        if sentence.is_event:
            assert not any(start <= sentence.at and sentence.to <= end for start, end in quoted)


@settings(max_examples=200)
@given(text=TEXTS, day=DAYS)
def test_what_happened_does_not_lie_ahead_and_what_is_planned_does_not_lie_behind(text: str, day: date) -> None:
    for sentence in dated(text, published=DateRange(day, day)):
        first, last = sentence.days.earliest, sentence.days.latest
        if sentence.use == "happened":
            assert (first or last or day) <= day
        if sentence.use == "planned":
            assert last is None or last >= day


@given(text=st.text(max_size=200))
def test_sentences_lie_in_order_and_leave_out_nothing_but_spaces(text: str) -> None:
    position = 0
    for start, end in sentences(text, NONE):
        assert text[position:start].strip() == ""
        assert start < end
        position = end
    assert text[position:].strip() == ""


def test_sentences_do_not_end_at_shortened_words_or_initials() -> None:
    text = "He met Gen. Halm of the U.S. Navy on Jan. 3. “It went well.” She left."
    parts = [text[start:end] for start, end in sentences(text, RULES.events["en"].shortened)]
    assert parts == ["He met Gen. Halm of the U.S. Navy on Jan. 3.", "“It went well.”", "She left."]
