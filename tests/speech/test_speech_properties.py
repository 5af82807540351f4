"""What holds for whatever is said."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.extract.article import read_article
from chronicle.extract.knowledge import Knowledge, know
from chronicle.model import Seed
from chronicle.rules.load import load_rules
from chronicle.speech.marks import PARTED, quotations_in
from reading import authorities
from speech.spoken import RULES, said

PIECES = [
    "Tomas Reyl", "the minister", "she", "The Ministry of Ports", "said", "told reporters", "added,", "denied that",
    "on Monday", "this week", "next week", "will say", "“the dam is weak,”", "“We shall", "mend it.”", '"open to all"',
    "‘never’", "that the dam was weak", ",", ".", "according to", "adding that", "in response to Petr Oskol’s claim,",
    "«мы готовы»", "„nein“", "?", "a so-called", "who", "and", "—", "’s",
]  # fmt: skip
words = st.lists(st.sampled_from(PIECES), max_size=18).map(" ".join)
texts = st.one_of(st.text(max_size=200), st.lists(words, min_size=1, max_size=4).map(PARTED.join))


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return know(load_rules(), authorities("made up"))


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(["en", "ru", "de"]))
def test_quotations_stand_in_order_within_the_text_and_none_in_another(text: str, language: str) -> None:
    found = quotations_in(text.split(PARTED), RULES.quotation_marks)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(end <= start for (_, end), (start, _) in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in said(text, language))


@settings(max_examples=100, deadline=None)
@given(texts)
def test_a_statement_is_a_piece_of_its_seed_and_was_said_no_later_than_it_came_out(
    knowledge: Knowledge, text: str
) -> None:
    page = (
        f"The dam is talked about again\n\nMarch 14, 2014\n\n{text}\n\nThe engineers have gone to look for the river."
    )
    article = read_article(Seed("made-up.txt", "made-up", page), knowledge)
    last = article.published.days.latest
    for statement in article.statements:
        assert page[statement.start : statement.end] == statement.quote
        assert all(
            0 <= part.start < part.end <= len(article.body[part.paragraph].text.rstrip()) for part in statement.parts
        )
        assert last is None or all(
            day is None or day <= last for day in (statement.days.earliest, statement.days.latest)
        )
        assert statement.office is None or statement.speaker is not None
