"""What is read right on real pages: each figure has a floor in floors.toml, and floors only rise."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from chronicle.extract.knowledge import Knowledge, know
from chronicle.model import Article, Authorities
from chronicle.rules.load import load_rules
from learning.measure import agency_days, days, read_known, texts
from learning.pages import COLLECTIONS, KnownPage, known_pages

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))

Read = list[tuple[KnownPage, Article]]
IN_ENGLISH, IN_ALL = "English", "all languages"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """Without any list of outlets or people: the figures must hold for pages nobody knows."""
    return know(load_rules(), Authorities())


@pytest.fixture(scope="module")
def read(corpus: Path, knowledge: Knowledge) -> Callable[[str, str], Read]:
    every = read_known(known_pages(corpus), knowledge)

    def chosen(collection: str, languages: str) -> Read:
        return [
            (page, article)
            for page, article in every
            if page.collection == collection and (languages == IN_ALL or page.language == "en")
        ]

    return chosen


@pytest.mark.parametrize("languages", [IN_ENGLISH, IN_ALL])
@pytest.mark.parametrize("collection", COLLECTIONS)
def test_days(read: Callable[[str, str], Read], collection: str, languages: str) -> None:
    floor, found = FLOORS["days"][collection][languages], days(read(collection, languages))
    assert found.exact >= floor["exact"], found
    assert found.wrong <= floor["wrong"], found


@pytest.mark.parametrize("languages", [IN_ENGLISH, IN_ALL])
@pytest.mark.parametrize("collection", COLLECTIONS)
def test_texts_and_headlines(read: Callable[[str, str], Read], collection: str, languages: str) -> None:
    floor, found = FLOORS["texts"][collection][languages], texts(read(collection, languages))
    assert found.f1 >= floor["f1"], found
    assert found.titles_exact >= floor["titles"], found


def test_reports_that_print_no_day(corpus: Path, knowledge: Knowledge) -> None:
    found = agency_days(corpus / "reuters.jsonl.gz", knowledge)
    assert found["wrong"] <= FLOORS["reports without a day"]["wrong"], found
