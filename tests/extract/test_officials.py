"""People printed with an office whom the lists do not have."""

from __future__ import annotations

import pytest

from chronicle.extract.article import read_article
from chronicle.extract.knowledge import know
from chronicle.extract.officials import unlisted_officials
from chronicle.model import Authorities, Person, Seed
from chronicle.rulebook import OfficeForm
from chronicle.rules.load import load_rules

RULES = load_rules()
LISTED = Person("petra-halm", "Petra Halm", ("Petra Halm",), (), None, None, ())
KNOWLEDGE = know(RULES, Authorities(people=(LISTED,)))


@pytest.mark.parametrize(
    ("form", "text", "read"), [(f, *pair) for f in RULES.office_forms for pair in f.examples.items()]
)
def test_form_reads_its_example(form: OfficeForm, text: str, read: str) -> None:
    found = form.pattern.search(text)
    assert found is not None
    assert f"{found['office']} | {found['name']}" == read


@pytest.mark.parametrize(("form", "text"), [(f, text) for f in RULES.office_forms for text in f.counter_examples])
def test_form_leaves_its_counter_example(form: OfficeForm, text: str) -> None:
    assert form.pattern.search(text) is None


def test_every_form_has_examples_for_and_against() -> None:
    assert [form.name for form in RULES.office_forms if not form.examples or not form.counter_examples] == []


def officials(*paragraphs: str) -> list[tuple[str, str, int]]:
    """What is found in an article of those paragraphs, which begin on line 5."""
    lead = "HALDEN, 3 May 2014 (Norpress) - The two sides met again and said that they would go on with their talks."
    seed = Seed("seeds/a.txt", "a", "\n\n".join(("Talks go on in Halden", lead, *paragraphs)))
    article = read_article(seed, KNOWLEDGE)
    found = unlisted_officials(article, KNOWLEDGE.names, RULES)
    return [(official.office, official.name, official.line) for official in found]


def test_a_person_with_an_office_is_named_with_the_line() -> None:
    told = "Much remains to be done, Norland Trade Minister Eda Brook told reporters after the talks had ended."
    assert officials("Nobody else wanted to speak about what had been said in the long talks.", told) == [
        ("Norland Trade Minister", "Eda Brook", 7)
    ]


def test_who_is_listed_is_not_named() -> None:
    assert officials("Much remains to be done, Foreign Minister Petra Halm told reporters after the talks.") == []


def test_who_held_the_office_once_is_not_named() -> None:
    assert officials("Much remains to be done, former Trade Minister Eda Brook told reporters after the talks.") == []


def test_who_is_named_twice_is_told_once() -> None:
    told = "Much remains to be done, Trade Minister Eda Brook told reporters after the talks had ended."
    assert len(officials(told, told.replace("Much", "More"))) == 1


def test_a_weekday_and_a_possessive_are_no_part_of_it() -> None:
    told = "Much remains to be done, as all had heard from Trade Minister Eda Brook Friday at the end of the talks."
    assert [name for _, name, _ in officials(told)] == ["Eda Brook"]
    told = "Much remains to be done, and Friday Trade Minister Eda Brook’s visit to the capital came to its end."
    assert officials(told) == [("Trade Minister", "Eda Brook", 5)]
