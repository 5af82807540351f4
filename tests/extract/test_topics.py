"""What an article is about."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from chronicle.authorities.match import NameIndex
from chronicle.extract.layout import Layout
from chronicle.extract.line_rules import Mark
from chronicle.extract.title import Headline
from chronicle.extract.topics import topics_found
from chronicle.extract.units import units_of
from chronicle.model import Authorities, Label, Topic, TopicFound
from chronicle.text.lines import split_lines

TOPICS = (
    Topic("fishing", "Fishing rights", ("herring", "cod"), ("red herring",)),
    Topic("harbours", "Harbours", ("harbour", "quay")),
    Topic("tolls", "Tolls", ("toll",)),
)
NAMES = NameIndex(Authorities(topics=TOPICS), (), ())

NOTHING = "The two sides met again and said that they would go on."


def found(*lines: tuple[Label, str]) -> tuple[TopicFound, ...]:
    """The topics of a page of those lines, each of that label."""
    text = "\n".join(line for _, line in lines)
    units = units_of(split_lines(text))
    marks = {index: Mark(label, "made-up") for index, (label, _) in enumerate(lines)}
    topics = topics_found(Layout(units, marks, None, None, {}, {}), NAMES, text)
    for match in (match for topic in topics for match in topic.matches):
        assert match.quote == text[match.start : match.end]
    return topics


def article(title: str, *body: str) -> list[tuple[str, float]]:
    return weights(found(("title", title), *(("body", paragraph) for paragraph in body)))


def weights(topics: Iterable[TopicFound]) -> list[tuple[str, float]]:
    return [(topic.id, topic.weight) for topic in topics]


def test_the_headline_weighs_most_then_the_lead_then_the_text() -> None:
    assert article("Talks on herring", NOTHING) == [("fishing", 4.0)]
    assert article("Talks go on", "They met on the cod quota.", NOTHING) == [("fishing", 4.0)]  # lead and paragraph
    assert article("Herring", "Herring.", "Herring.", NOTHING) == [("fishing", 9.0)]


def test_a_standfirst_is_a_lead() -> None:
    lines: list[tuple[Label, str]] = [("title", "Talks"), ("standfirst", "Herring is scarce."), ("body", NOTHING)]
    assert weights(found(*lines)) == [("fishing", 3.0)]


def test_a_lead_counts_once_however_much_it_says() -> None:
    lines: list[tuple[Label, str]] = [("title", "Talks"), ("standfirst", "Herring."), ("body", "Herring and cod, cod.")]
    assert weights(found(*lines)) == [("fishing", 4.0)]


def test_only_the_beginning_of_a_text_in_one_piece_is_its_lead() -> None:
    assert article("Talks", f"{NOTHING} {NOTHING} Of herring.") == [("fishing", 4.0)]
    assert article("Talks", f"{NOTHING * 8} Of herring.") == []


def test_one_paragraph_of_background_makes_no_topic() -> None:
    assert article("Talks", NOTHING, NOTHING, "Herring, cod and cod again: the old quarrel.", NOTHING) == []


def test_two_paragraphs_and_a_fair_share_make_one() -> None:
    assert article("Talks", NOTHING, "Of herring.", "Of cod.", NOTHING) == [("fishing", 2.0)]
    assert article("Talks", NOTHING, "Of herring.", "Of cod.", *[NOTHING] * 8) == []


def test_a_place_in_a_list_counts_half() -> None:
    listed = "They differ on herring, on harbours and on tolls."
    assert article("Talks", NOTHING, listed, "Of herring.", "Of quays.", "Of the harbour.") == [("harbours", 2.5)]


def test_a_paragraph_that_names_it_twice_is_about_it_whatever_else_it_names() -> None:
    listed = "Herring, cod and tolls."
    assert article("Talks", NOTHING, listed, listed, NOTHING) == [("fishing", 2.0)]


def test_the_weightiest_comes_first_and_of_equals_the_one_named_first() -> None:
    topics = article("Tolls in harbours", "On herring, and on herring.", NOTHING)
    assert topics == [("tolls", 4.0), ("harbours", 4.0), ("fishing", 4.0)]


def test_what_is_set_aside_does_not_count() -> None:
    lines: list[tuple[Label, str]] = [("title", "Talks"), ("body", NOTHING), ("related", "Herring"), ("caption", "Cod")]
    assert found(*lines) == ()


def test_the_evidence_is_every_phrase_in_order() -> None:
    (topic,) = found(("title", "Herring"), ("body", NOTHING), ("body", "A red herring, some cod."))
    assert (topic.name, [match.quote for match in topic.matches]) == ("Fishing rights", ["Herring", "cod"])


def test_the_evidence_quotes_the_seed_with_its_own_spaces() -> None:
    names = NameIndex(Authorities(topics=(Topic("quota", "Quota", ("cod quota",)),)), (), ())
    text = "The cod\N{NO-BREAK SPACE}quota"
    layout = Layout(units_of(split_lines(text)), {0: Mark("title", "made-up")}, Headline(0, 0, len(text)), None, {}, {})
    assert [match.quote for match in topics_found(layout, names, text)[0].matches] == ["cod\N{NO-BREAK SPACE}quota"]


@pytest.mark.parametrize("lines", [(), (("title", "Talks"),), (("furniture", "Herring"),)])
def test_a_page_without_text_has_no_topic(lines: tuple[tuple[Label, str], ...]) -> None:
    assert found(*lines) == ()
