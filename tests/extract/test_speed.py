"""No page makes the reading run away: time grows with a page's length and no faster."""

from time import perf_counter

import pytest

from chronicle.extract.article import read_article
from chronicle.extract.knowledge import know
from chronicle.model import Seed
from chronicle.rules.load import load_rules
from reading import authorities

LONGEST = 30.0
"""Seconds, some four times what the slowest of these takes on a busy machine, so that only a runaway fails."""

ONE_LINE = 30.0
"""Seconds for a page of a megabyte on one line, some four times what it takes on a busy machine.

Who says what is sought in each of its ten thousand sentences.
"""

SENTENCE = "The ministers met in the capital on Friday and said little of it all."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{SENTENCE} " * 15_000, id="a megabyte on one line"),
        pytest.param(f"{SENTENCE}\n" * 10_000, id="ten thousand paragraphs"),
        pytest.param("1234567890" * 2_000, id="digits"),
        pytest.param("a" + " " * 20_000 + "b", id="spaces"),
        pytest.param("Home | " * 3_000 + "9", id="a menu on one line"),
        pytest.param("Home\n" * 30_000, id="a menu of many lines"),
        pytest.param("a, " * 8_000, id="commas"),
        pytest.param("12 March 2014 " * 5_000, id="dates"),
        pytest.param("“" * 20_000, id="quotation marks"),
        pytest.param("NEW YORK " * 5_000, id="capitals"),
        pytest.param("comments " * 40 + "!", id="buttons that are none"),
        pytest.param("A." * 20_000, id="initials"),
        pytest.param("(Ann / " * 5_000, id="credits that do not close"),
        pytest.param("Ann is " * 5_000, id="notes on authors that are none"),
        pytest.param(f"{SENTENCE[:60]}\n{SENTENCE[:62]}\n{SENTENCE}\n\n" * 3_000, id="hard-wrapped text"),
    ],
)
def test_reading_does_not_run_away(text: str) -> None:
    knowledge = know(load_rules(), authorities("made up"))
    start = perf_counter()
    read_article(Seed("made-up.txt", "made-up", text), knowledge)
    assert perf_counter() - start < LONGEST


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("In March 2011 the council met; since May 2012, it said, nothing came of it.", id="past dates"),
        pytest.param("The pact was signed in 2010 by former Prime Minister Ann Lee in Varn last year.", id="names"),
        pytest.param("Министр сказал в прошлом году, что с марта 2011 года ничего не изменилось.", id="Russian"),
        pytest.param("港は嵐のために閉鎖され、フェリーは二日間出航していない。", id="words without spaces"),
    ],
)
def test_a_page_that_is_one_line_of_a_megabyte_is_read_about_as_fast_as_any(sentence: str) -> None:
    text = f"{sentence} " * (1_000_000 // (len(sentence) + 1))
    knowledge = know(load_rules(), authorities("made up"))
    start = perf_counter()
    read_article(Seed("made-up.txt", "made-up", text), knowledge)
    assert perf_counter() - start < ONE_LINE
