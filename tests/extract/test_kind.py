"""What is an article and what is none."""

from __future__ import annotations

import pytest

from chronicle.extract.article import read_article
from chronicle.model import Article, Seed
from chronicle.rulebook import NoArticleRule
from chronicle.rules.load import load_rules
from reading import knowledge

RULES = load_rules().no_article
SENTENCE = "The Gral locks will be shut on Thursday while a gate is painted, the lock keeper said."
HEAD = "Kastovan Herald\n\nGral Locks Shut for a Day\n\n7 October 2014\n\n"


def read(text: str) -> Article:
    return read_article(Seed("made-up.txt", "made-up", text), knowledge("made up"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.reason)
def test_phrases_are_in_small_letters(rule: NoArticleRule) -> None:
    assert all(phrase == phrase.casefold() for phrase in rule.phrases)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.reason)
def test_a_page_that_says_little_else_is_no_article(rule: NoArticleRule) -> None:
    for phrase in rule.phrases:
        article = read(f"Kastovan Herald\n\n{phrase.capitalize()}.\n")
        assert article.kind == "not-an-article"
        assert rule.reason in (article.kind_reason or "")


def test_an_article_may_speak_of_such_things_at_length() -> None:
    told = "The court said that “access denied” was no answer to a member of the public who asks for a map."
    more = "The map of lock {} has been asked for in {} letters, and none of them was answered before the spring."
    paragraphs = (SENTENCE, told, *(more.format(number, 3 * number) for number in range(2, 9)))
    assert read(HEAD + "\n\n".join(paragraphs)).kind == "article"


def test_a_footer_says_nothing_of_a_long_page() -> None:
    footer = "\n".join(f"Section {number}" for number in range(40))
    assert read(HEAD + f"{SENTENCE}\n\n{footer}\nPage not found\n").kind == "article"


def test_a_short_article_under_comments_is_no_list() -> None:
    comments = "\n".join(f"A reader of the Herald writes\n{day} October 2014\n{SENTENCE}\n" for day in range(8, 14))
    assert read(HEAD + f"{SENTENCE}\n\nComments\n{comments}").kind == "article"


def test_a_wall_right_below_the_first_lines_of_a_long_page_counts() -> None:
    footer = "\n".join(f"Section {number}" for number in range(40))
    wall = "You have read all of your free articles this month."
    article = read(HEAD + f"{SENTENCE}\n\n{wall}\n\n{footer}\n")
    assert article.kind == "not-an-article"
    assert "asks readers to sign in" in (article.kind_reason or "")
