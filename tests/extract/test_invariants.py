"""What holds for any text whatever."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.extract.article import read_article
from chronicle.extract.knowledge import Knowledge, know
from chronicle.model import Article, Evidence, Seed
from chronicle.rules.load import load_rules
from chronicle.text.lines import split_lines
from reading import authorities

PIECES = [
    "Envoys meet again in Varn", "12 March 2014", "Updated: 2014-03-12 10:52", "14:57 GMT +311 December 2019",
    "HALDEN, January 26 (Norpress) – The two countries will go on talking, the ministry said on Friday.",
    "© Gazette / Ann Lee", "Related stories", "Comments (3)", "Tags: talks, ships", "Read more", "Home | World | Sport",
    "“We shall talk for as long as it takes, and longer,” the minister told reporters after the meeting.",
    "This is a sentence that the scrape has broken in two and that goes on in the", "next paragraph of the text.",
    "    indented, with\ttabs and\u00a0odd spaces", "{{ braces }} <script>", "03/04/2014", "...", "", "", " ", "\ufeff",
    "12 февраля 2018, 08:49", "since March 2011", "29 February", "2013年1月26日",
]  # fmt: skip

texts = st.one_of(
    st.text(max_size=300),
    st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["\n", "\r\n", "\r", "\n\n"])), max_size=14).map(
        lambda parts: "".join(piece + end for piece, end in parts)
    ),
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return know(load_rules(), authorities("made up"))


def all_evidence(article: Article) -> list[Evidence]:
    claims = [claim for claim in (article.outlet, article.agency, article.place, article.url) if claim]
    return [
        *article.published.steps,
        *(other.evidence for other in article.published.rejected),
        *article.title.evidence,
        *(evidence for claim in claims for evidence in claim.evidence),
        *((article.captured.evidence,) if article.captured else ()),
    ]


@settings(max_examples=150, deadline=None)
@given(texts)
def test_reading_loses_nothing_and_points_back(knowledge: Knowledge, text: str) -> None:
    article = read_article(Seed("made-up.txt", "made-up", text), knowledge)
    spans = [span for labelled in article.lines for span in labelled.spans]
    assert "".join(text[span.start : span.end] for span in spans) == text
    assert [span.start for span in spans[1:]] == [span.end for span in spans[:-1]]
    for evidence in all_evidence(article):
        if evidence.start is not None:
            assert text[evidence.start : evidence.end] == evidence.quote
        assert (evidence.source == "seed") == (evidence.start is not None)
    for match in (match for person in article.people for match in person.matches):
        assert text[match.start : match.end] == match.quote
    for paragraph in article.body:
        pieces = " ".join(text[start:end] for start, end in paragraph.pieces)
        assert paragraph.text.split() == pieces.split()


@settings(max_examples=100, deadline=None)
@given(texts)
def test_reading_is_the_same_twice(knowledge: Knowledge, text: str) -> None:
    seed = Seed("made-up.txt", "made-up", text)
    assert read_article(seed, knowledge) == read_article(seed, knowledge)


@given(texts)
def test_lines_tile_the_text(text: str) -> None:
    lines = split_lines(text, first=7)
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert [line.number for line in lines] == list(range(7, 7 + len(lines)))
    assert all("\n" not in line.text and "\r" not in line.text for line in lines)


def test_no_language_knowledge_names_the_topic() -> None:
    """The rules are of language alone: no name of the lists stands in them."""
    rules = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (Path(__file__).parents[2] / "scripts/chronicle/rules").rglob("*.toml")
    )
    listed = authorities("seeds")
    names = [name for person in listed.people for name in person.aliases if len(name) > 5 and " " in name]
    assert [name for name in names if name in rules] == []
