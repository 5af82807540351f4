"""How dates in the markup are read and what tells their worth."""

from __future__ import annotations

import pytest

from chronicle.dates.candidates import Candidate
from chronicle.extract.machine_date import read_machine_date
from chronicle.extract.markup_dates import markup_address, markup_candidates
from chronicle.extract.markup_title import headline_line
from chronicle.markup.saved_page import read_saved_page
from chronicle.model import Seed
from reading import knowledge

KNOWLEDGE = knowledge("made up")
RULES = KNOWLEDGE.rules.markup


def seed(html: str) -> Seed:
    text, markup = read_saved_page(html)
    return Seed("a.html", "a", text, markup=markup)


def candidates(html: str) -> list[Candidate]:
    return list(markup_candidates(seed(html), RULES, KNOWLEDGE.reader("en").dates))


def best(html: str) -> str:
    return candidates(html)[0].readings[0].edtf


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2014-03-07", ("2014-03-07", None, None)),
        ("2014-03-07T23:30:00-05:00", ("2014-03-07", "23:30", "-05:00")),
        ("2014-03-07T23:30:00.123Z", ("2014-03-07", "23:30", "+00:00")),
        ("2014-03-07 09:15:22 +0100", ("2014-03-07", "09:15", "+01:00")),
        ("2014-03-07T09:15+01", ("2014-03-07", "09:15", "+01:00")),
        ("2014-03-07T00:00:00Z", ("2014-03-07", None, "+00:00")),
        ("2014-03", ("2014-03", None, None)),
        ("20140307", ("2014-03-07", None, None)),
        ("20140307T091522+0100", ("2014-03-07", "09:15", "+01:00")),
        ("1394236800", ("2014-03-08", "00:00", "+00:00")),
        ("1394235000000", ("2014-03-07", "23:30", "+00:00")),
    ],
)
def test_machine_date(value: str, read: tuple[str, str | None, str | None]) -> None:
    found = read_machine_date(value)
    assert found is not None
    assert (found.date.edtf, found.time, found.zone) == read


@pytest.mark.parametrize(
    "value",
    ["", "7 March 2014", "0000-00-00", "1970-01-01", "2014-13-01", "2014-02-30", "PT3M", "09:15", "2014-03-071"],
)
def test_no_machine_date(value: str) -> None:
    assert read_machine_date(value) is None


def test_a_page_without_markup_has_none() -> None:
    assert list(markup_candidates(Seed("a.txt", "a", "7 March 2014"), RULES, KNOWLEDGE.reader("en").dates)) == []


@pytest.mark.parametrize(
    "html",
    [
        '<meta property="article:published_time" content="2014-03-07T10:00Z">',
        '<meta name="Publish-Date" content="Fri, 07 Mar 2014 10:00:00 GMT">',
        linked('{"@type": "NewsArticle", "datePublished": "2014-03-07"}'),
        '<div itemprop="datePublished">7 March 2014</div>',
        '<script>{"firstPublished": "2014-03-07"}</script>',
    ],
)
def test_published_beats_changed_wherever_each_stands(html: str) -> None:
    changed = '<meta property="article:modified_time" content="2016-01-01"><time datetime="2015-01-01">x</time>'
    assert best(html + changed) == "2014-03-07"
    assert best(changed + html) == "2014-03-07"


def test_a_change_is_weighed_only_where_nothing_says_when_the_page_came_out() -> None:
    changed = '<meta property="article:modified_time" content="2016-01-01">'
    assert [(c.role, c.score is None) for c in candidates(changed)] == [("markup-updated", False)]
    both = candidates(f'{changed}<meta name="pubdate" content="2014-03-07">')
    assert [(c.role, c.score is None) for c in both] == [("markup", False), ("markup-updated", True)]


def test_a_date_long_after_the_last_change_is_that_of_serving_the_page() -> None:
    html = '<meta name="date" content="2019-12-11"><meta name="lastmod" content="2015-06-05">'
    alone = '<meta name="date" content="2019-12-11">'
    served, date_alone = (
        next(c.score for c in candidates(page) if c.readings[0].edtf == "2019-12-11") for page in (html, alone)
    )
    assert served is not None
    assert date_alone is not None
    assert served < date_alone


def test_only_the_page_s_own_article_counts_in_linked_data() -> None:
    other = '{"@type": "NewsArticle", "headline": "Quite another story", "datePublished": "2016-01-01"}'
    own = '{"@type": "NewsArticle", "headline": "A bridge opens in Norland", "datePublished": "2014-03-07"}'
    html = linked(f"[{other}, {own}]") + "<h1>A bridge opens in Norland</h1>"
    assert [c.readings[0].edtf for c in candidates(html)] == ["2014-03-07"]
    listed = linked(f'{{"@type": "ItemList", "itemListElement": [{other}]}}')
    assert candidates(listed) == []


@pytest.mark.parametrize(
    "around",
    ["<aside>{}</aside>", "<div class='related-news'>{}</div>", "<ol id='comments'>{}</ol>", "<footer>{}</footer>"],
)
def test_a_date_among_other_stories_or_comments_says_little(around: str) -> None:
    html = "<h1>A bridge opens</h1><p><time datetime='2014-03-07'>x</time></p>" + around.format(
        "<time datetime='2016-01-01'>y</time>"
    )
    own, other = candidates(html)
    assert own.readings[0].edtf == "2014-03-07"
    assert (other.score or 0) < 0 < (own.score or 0)


def test_what_stands_around_the_headline_too_says_nothing_against_a_date() -> None:
    html = "<div class='has-comments'><h1>A bridge opens</h1><time datetime='2014-03-07'>x</time></div>"
    (date,) = candidates(html)
    assert (date.score or 0) > 0


def test_the_foot_of_an_article_is_its_own() -> None:
    html = "<h1>A bridge opens</h1><article><p>x</p><footer><time datetime='2014-03-07'>x</time></footer></article>"
    (date,) = candidates(html)
    assert (date.score or 0) > 0


def test_a_moment_in_utc_yields_to_one_in_the_page_s_own_zone() -> None:
    utc, own = '"2014-03-08T04:30:00Z"', '"2014-03-07T23:30:00-05:00"'
    html = f"<meta name=pubdate content={utc}><meta name=publishdate content={own}>"
    assert best(html) == "2014-03-07"


def test_evidence_quotes_the_text_where_readers_see_the_date_and_else_the_value() -> None:
    page = seed("<p>On <time datetime='2014-03-07'>Friday</time></p><meta name=pubdate content=2014-03-07>")
    found = list(markup_candidates(page, RULES, KNOWLEDGE.reader("en").dates))
    meta, time = (candidate.evidence for candidate in found)
    assert (meta.source, meta.rule, meta.line, meta.start, meta.quote) == (
        "seed", "markup-published", None, None, "2014-03-07",
    )  # fmt: skip
    assert (time.line, page.text[time.start : time.end], time.quote) == (1, "Friday", "Friday")
    assert "<meta pubdate>" in meta.why
    assert "<time>" in time.why


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title>A bridge opens | Courier</title><h1>Courier</h1><h1>A bridge opens</h1>", "A bridge opens"),
        ("<meta property=og:title content='A bridge opens'><h2>A bridge opens</h2>", "A bridge opens"),
        ("<title>The Courier » A bridge opens</title><h2>A bridge opens</h2>", "A bridge opens"),
        ("<title>Courier</title><h1>A bridge opens</h1>", "A bridge opens"),
        ("<title>Courier</title><h1>One</h1><h1>Two</h1>", None),
        ("<title>A bridge opens</title><p>Text</p>", None),
        ("<h1><img alt=logo></h1>", None),
    ],
)
def test_headline(html: str, title: str | None) -> None:
    found = headline_line(seed(html), RULES)
    assert (found.text if found else None) == title


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ('<link rel=canonical href="https://x.example/a"><meta property=og:url content="https://x.example/b">', "a"),
        ('<meta property=og:url content="https://x.example/b">', "b"),
    ],
)
def test_address(html: str, address: str) -> None:
    claim = markup_address(seed(html))
    assert claim is not None
    assert claim.value == f"https://x.example/{address}"


def test_no_address() -> None:
    assert markup_address(seed('<meta property=og:url content="/b">')) is None
    assert markup_address(Seed("a.txt", "a", "text")) is None


@pytest.mark.parametrize("value", ["1970-01-01T00:00:00Z", "9999-12-31", "0001-01-01"])
def test_a_machine_s_first_and_last_days_are_no_dates(value: str) -> None:
    assert candidates(f'<meta property="article:published_time" content="{value}">') == []
