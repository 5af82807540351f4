"""The text of a saved page: what browsers show, a line for each block."""

from __future__ import annotations

from time import perf_counter

import pytest

from chronicle.markup.saved_page import read_saved_page
from chronicle.model import ElementLine, Heading, MarkedDate

LONGEST = 3.0
"""Seconds, some ten times what the slowest of these takes, so that only a runaway fails."""


def text(html: str) -> str:
    return read_saved_page(html)[0]


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<div>one</div><div>two</div>", "one\ntwo\n"),
        ("<p>one</p><p>two</p>three", "one\n\ntwo\n\nthree\n"),
        ("<h1>Head <em>line</em></h1>text", "Head line\n\ntext\n"),
        ("one<br>two", "one\ntwo\n"),
        ("a<b>b</b>c <i> d </i> e", "abc d e\n"),
        ("<p>  spaces \n\t collapse </p>", "spaces collapse\n"),
        ("<p>no\u00a0break</p>", "no\u00a0break\n"),
        ("fish &amp; chips &#8211; 5&nbsp;&euro;", "fish & chips – 5\u00a0€\n"),
        ("<pre>one\n two\r\nthree</pre>", "one\ntwo\nthree\n"),
        ("<ul><li>one<ul><li>deeper</ul><li>two</ul>", "  • one\n    • deeper\n  • two\n"),
        ("<ul><li></li></ul>text", "text\n"),
        ("<table><tr><th>a<td>1<tr><th>b<td>2</table>", "a  1\nb  2\n"),
        ("<table><tr><td>menu<br>more</td><td><p>text</p></td></tr></table>", "menu\nmore\n\ntext\n"),
        ("<p>one<p>two</b></div>three", "one\n\ntwothree\n"),
        ("text alone", "text alone\n"),
        ("", ""),
    ],
)
def test_blocks_are_lines(html: str, shown: str) -> None:
    assert text(html) == shown


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var x = 'no'</script>", "<style>p {}</style>", "<template><p>no</p></template>", "<!-- no -->",
        "<p hidden>no</p>", "<div style='color: red; DISPLAY : none'>no</div>", "<noscript>no</noscript>",
        "<select><option>no</option></select>", "<svg><title>no</title></svg>", "<iframe>no</iframe>",
    ],
)  # fmt: skip
def test_what_browsers_do_not_show_is_no_text(hidden: str) -> None:
    assert text(f"<p>yes</p>{hidden}") == "yes\n"


def test_a_page_that_shows_nothing_says_what_it_says_without_scripts() -> None:
    assert (
        text("<div id=app></div><noscript><p>Please enable JavaScript.</p></noscript>") == "Please enable JavaScript.\n"
    )


def test_dates_side_by_side_do_not_run_into_one_another() -> None:
    assert text("<time>7 March 2014</time><time>9 March 2014</time>") == "7 March 2014 9 March 2014\n"
    assert text("(<time>7 March 2014</time>)") == "(7 March 2014)\n"


def test_each_line_knows_its_elements() -> None:
    html = '<article class="Post"><p id=Lead>See <a href=x>this</a></p></article><footer><div>© us</div></footer>'
    assert read_saved_page(html)[1].elements == {
        1: ElementLine("p", ("article",), "lead post", 0.5),
        3: ElementLine("div", ("footer",), "", 0.0),
    }


def test_headings_stand_on_their_lines() -> None:
    html = "<p>up</p><main id=M><h1>One</h1></main><h2><span>Two</span></h2><h3> </h3>"
    headings = read_saved_page(html)[1].headings
    assert headings == (Heading(3, "One", 1, ("main m",)), Heading(5, "Two", 2))


def test_a_marked_date_stands_where_readers_see_it() -> None:
    html = '<p>up</p><p>On <time class="Published x" datetime="2014-03-07T10:00Z"><b>7</b> March</time>.</p>'
    shown, markup = read_saved_page(html)
    (date,) = markup.dates
    assert date == MarkedDate(
        "time", "datetime", "2014-03-07T10:00Z", ("published", "x"), ("p",), "", "7 March", 3, 7, 14
    )
    assert shown[7:14] == "7 March"


def test_a_marked_date_that_readers_do_not_see_stands_nowhere() -> None:
    html = "<div itemscope itemtype='https://schema.org/Comment'><meta itemprop=dateCreated content=2014-03-07></div>"
    (date,) = read_saved_page(html)[1].dates
    assert (date.value, date.item_type, date.names, date.start) == ("2014-03-07", "comment", ("datecreated",), None)


@pytest.mark.parametrize(
    "html",
    [
        "<p>2014-03-07</p>", '<a href="2014-03-07">x</a>', '<time datetime="">', "<time></time>",
        '<div id="2014-03-07">x</div>', '<p class="date">Today</p>', '<p title="7 March">x</p>',
    ],
)  # fmt: skip
def test_what_marks_no_date(html: str) -> None:
    assert read_saved_page(html)[1].dates == ()


def test_the_head_tells_about_the_page() -> None:
    html = (
        '<html lang="en-GB"><head><title> A  Bridge </title><link rel="Canonical" href="https://x.example/a">'
        '<meta Property="OG:Title" content="A &quot;Bridge&quot;"><meta name=empty content=""></head>'
        "<body><svg><title>icon</title></svg></body></html>"
    )
    markup = read_saved_page(html)[1]
    assert (markup.language, markup.title, markup.address) == ("en-GB", "A Bridge", "https://x.example/a")
    assert markup.metas == (("og:title", 'A "Bridge"'),)


def test_the_address_that_a_browser_noted_counts_where_the_page_gives_none() -> None:
    noted = "<!DOCTYPE html>\n<!-- saved from url=(0021)https://x.example/b?c -->\n<html>"
    assert read_saved_page(noted)[1].address == "https://x.example/b?c"
    assert (
        read_saved_page(noted + '<link rel=canonical href="https://x.example/a">')[1].address == "https://x.example/a"
    )


@pytest.mark.parametrize("name", ["date", "entry-date", "pubDate", "timestamp", "posted_on", "published"])
def test_a_class_or_an_id_may_mark_what_readers_see_as_a_date(name: str) -> None:
    for attribute in ("class", "id"):
        (date,) = read_saved_page(f'<span {attribute}="x {name}">7 March 2014</span>')[1].dates
        assert (date.attribute, date.value, date.names) == ("", "7 March 2014", ("x", name.lower()))


def test_an_address_that_is_not_whole_is_none() -> None:
    assert read_saved_page('<link rel="canonical" href="/a">')[1].address is None


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<p>" + "word " * 200_000, id="a megabyte on one line"),
        pytest.param("<p>The ministers met on Friday.</p>" * 20_000, id="paragraphs"),
        pytest.param("<div>" * 4_000 + "x", id="deep"),
        pytest.param("<table><tr><td>" * 1_000, id="tables in tables"),
        pytest.param('<time datetime="2014-03-07">x</time>' * 10_000, id="dates"),
        pytest.param('<div title="2014-03-07">' * 2_000, id="dates in dates"),
        pytest.param("<" * 200_000, id="no tags"),
        pytest.param("<meta " * 50_000, id="tags without end"),
        pytest.param("<script>" + '"2014-03-07",' * 40_000 + "</script>", id="dates in a script"),
        pytest.param('<script type="application/ld+json">' + "[" * 50_000 + "</script>", id="deep data"),
        pytest.param('<script type="application/ld+json">[' + "1,  " * 50_000 + "}</script>", id="broken data"),
    ],
)
def test_no_page_makes_the_reading_run_away(html: str) -> None:
    start = perf_counter()
    read_saved_page(html)
    assert perf_counter() - start < LONGEST
