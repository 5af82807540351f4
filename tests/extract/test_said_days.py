"""On which day something was said: a report of 14 March 2014, a Friday, about people of the made-up lists."""

from __future__ import annotations

import pytest

from chronicle.extract.article import read_article
from chronicle.extract.knowledge import Knowledge, know
from chronicle.model import Seed, Statement
from chronicle.rules.load import load_rules
from reading import authorities

BEHIND = (
    "The plan has been discussed at length in both capitals, and the two sides have agreed to meet again in the autumn "
    "to look at it once more."
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return know(load_rules(), authorities("made up"))


def said(text: str, knowledge: Knowledge) -> tuple[Statement, ...]:
    page = f"A plan is talked about again\n\nMarch 14, 2014\n\n{text}\n\n{BEHIND}"
    return read_article(Seed("made-up.txt", "made-up", page), knowledge).statements


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tomas Reyl said on Monday that the plan was “a good one.”", "2014-03-10"),
        ("Tomas Reyl on Monday called the plan “a good one for all.”", "2014-03-10"),
        ("“It is good,” Tomas Reyl told a news briefing on Monday.", "2014-03-10"),
        ("Speaking in Haldane on Monday, Tomas Reyl said the plan was “a good one.”", "2014-03-10"),
        ("Last year Tomas Reyl called the plan “a good one.”", "2013"),
        ("Tomas Reyl said in a statement on Monday that the plan, made in 2009, was “a good one.”", "2014-03-10"),
        ("Tomas Reyl on Tuesday said Monday was “a good day.”", "2014-03-11"),
        ("Tomas Reyl said this week that the plan was “a good one.”", "[2014-03-10..2014-03-14]"),
    ],
)
def test_the_time_of_the_verb_is_the_day_of_the_words(text: str, day: str, knowledge: Knowledge) -> None:
    (statement,) = said(text, knowledge)
    assert (statement.edtf, statement.day_from) == (day, "verb")


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Reyl said Monday’s vote was “a good one for all.”",
        "Tomas Reyl said last month’s vote was “a good one.”",
        "Tomas Reyl said the 2012 vote was “a good one.”",
        "Tomas Reyl said the attack on Monday was “a bad one.”",
        "Tomas Reyl said that on Monday the ports “had shown good will.”",
        "Speaking in Haldane on Monday and in Santora on Tuesday, Tomas Reyl said it was “a good one.”",
        "“It was built on Monday,” Tomas Reyl said.",
    ],
)
def test_another_time_of_the_sentence_is_not(text: str, knowledge: Knowledge) -> None:
    (statement,) = said(text, knowledge)
    assert (statement.edtf, statement.day_from) == ("2014-03-14", "article")


def test_a_day_carries_over_to_what_goes_on_with_the_words(knowledge: Knowledge) -> None:
    first, second, third = said(
        "“It is good,” Tomas Reyl said on Monday. “It is new.”\n\n“And it is cheap,” he added.", knowledge
    )
    assert {(one.edtf) for one in (first, second, third)} == {"2014-03-10"}
    assert (second.day_from, third.day_from) == ("words before", "words before")


def test_it_does_not_where_the_speaker_is_named_anew_in_another_paragraph(knowledge: Knowledge) -> None:
    _, second = said("“It is good,” Tomas Reyl said on Monday.\n\n“It is cheap,” Tomas Reyl said.", knowledge)
    assert (second.edtf, second.day_from) == ("2014-03-14", "article")


def test_of_one_who_once_was_something_the_day_of_the_article_tells_no_office(knowledge: Knowledge) -> None:
    now, then = (
        said(f"{title} Tomas Reyl said the plan was “a good one.”", knowledge)[0].office
        for title in ("Foreign Minister", "Former Foreign Minister")
    )
    assert (now is None, then) == (False, None)


def test_a_surname_that_others_bear_is_no_listed_person(knowledge: Knowledge) -> None:
    (statement,) = said("Maud Reyl, a baker, said the plan was “a good one.”", knowledge)
    assert statement.speaker
    assert (statement.speaker.name, statement.speaker.id) == ("Maud Reyl", None)
