"""What holds for the times of any text."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from time import perf_counter

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.exports.record import article_record
from chronicle.extract.article import read_article
from chronicle.extract.knowledge import know
from chronicle.model import Authorities, DateRange, Seed
from chronicle.rules.load import load_rules
from chronicle.times.tag import time_tagger

RULES = load_rules()
TAGGERS = {code: time_tagger(rules) for code, rules in RULES.times.items()}
PUBLISHED = DateRange(date(2014, 3, 12), date(2014, 3, 12))
SENTENCE = "The ministers met on Friday, two weeks after talks in May 2012, and will meet again later this month. "

WORDS = """the a in on since by until early late last next this that following past two several 5 12 1999 2014 8:30 p.m.
May March Jan. Friday Sunday night day days week weeks month year years quarter third decade century 1990s ago later
earlier before after every daily now recently today yesterday tomorrow and to - , . BC GMT first half of
в на с до пятницу мая 26 2013 году неделе прошлой назад через год лет спустя тот же день вчера утром"""

texts = st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join)
days = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


@settings(max_examples=400, deadline=None)
@given(text=texts, day=days, language=st.sampled_from(sorted(TAGGERS)))
def test_mentions_quote_the_text_in_order_without_overlap(text: str, day: date | None, language: str) -> None:
    mentions = TAGGERS[language].tag(text, DateRange(day, day))
    assert all(text[mention.start : mention.end] == mention.quote for mention in mentions)
    assert all(first.end <= second.start for first, second in pairwise(mentions))


@settings(max_examples=400, deadline=None)
@given(text=texts, day=days, language=st.sampled_from(sorted(TAGGERS)))
def test_every_edtf_is_valid(text: str, day: date | None, language: str) -> None:
    for mention in TAGGERS[language].tag(text, DateRange(day, day)):
        if mention.edtf:
            edtf.parse_edtf(mention.edtf)


@pytest.mark.parametrize("quote", ["yesterday", "last year", "two weeks ago", "this month", "next week"])
def test_what_counts_from_an_unknown_day_has_no_value(quote: str) -> None:
    (mention,) = TAGGERS["en"].tag(f"It was so {quote}.", DateRange())
    assert (mention.quote, mention.value, mention.edtf) == (quote, None, None)


@pytest.mark.parametrize("piece", [SENTENCE, "the ", "May ", "12 ", "last week and ", "1995-", "in the past two "])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    tagger = TAGGERS["en"]

    def seconds(copies: int) -> float:
        start = perf_counter()
        tagger.tag(piece * copies, PUBLISHED)
        return perf_counter() - start

    few, many = (min(seconds(copies) for _ in range(5)) for copies in (200, 2000))
    assert many < 40 * few + 0.1


def test_an_endless_line_costs_no_more_than_a_long_one() -> None:
    def seconds() -> float:
        start = perf_counter()
        TAGGERS["en"].tag(SENTENCE * 10_000, PUBLISHED)
        return perf_counter() - start

    # The best of three, since other work on the machine only adds to it.
    assert min(seconds() for _ in range(3)) < 1


def test_stamp_and_page_clock_are_times_of_the_article() -> None:
    text = "14:57 GMT +311 December 2019\nA bridge is closed\n12 February 2018 08:49\n\n" + SENTENCE * 3
    article = read_article(Seed("made-up.txt", "made-up", text), know(RULES, Authorities()))
    assert [mention.value for mention in article.times[:2]] == ["2019-12-11T14:57+03:00", "2018-02-12T08:49"]
    assert all(text[mention.start : mention.end] == mention.quote for mention in article.times)


def test_the_record_tells_place_words_value_and_edtf() -> None:
    text = (
        "A bridge is closed\n12 February 2018\n\n"
        + "The mayor said that it will open next month, as all had hoped. " * 3
    )
    article = read_article(Seed("made-up.txt", "made-up", text), know(RULES, Authorities()))
    times = article_record("made-up.txt", article, ())["times"]
    assert times[0] == {"start": 19, "end": 35, "text": "12 February 2018", "value": "2018-02-12", "edtf": "2018-02-12"}
    assert {(time["text"], time["value"], time["edtf"]) for time in times[1:]} == {("next month", "2018-03", "2018-03")}


def test_a_language_without_rules_has_no_times() -> None:
    text = "Am Freitag haben die Minister sich getroffen, und das ist nicht für alle eine gute Nachricht. " * 3
    assert read_article(Seed("made-up.txt", "made-up", text), know(RULES, Authorities())).times == ()
