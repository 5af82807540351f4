"""Whatever marks a text holds, a reader sees the same characters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from chronicle.pages import escape
from chronicle.pages.escape import TextMark
from pages.rendering import converter, elements, plain

HOSTILE = [
    "{{ config.site_name }}", "{% include 'x' %}", "<script>alert(1)</script>", "[x](javascript:alert(1))", "---",
    "{ .class }", "{: #id onclick=alert(1) }", "!!! note", "??? note", "[^1]: a footnote", "# a heading", "### deep #",
    "1. a list", "12) a list", "١. a list", "- a list", "+ a list", "* a list", "***", "___",
    "**bold** __too__ *and* _it_",
    "\tcode", "    code", "back\\slash \\* \\", "&amp; &lt; &#60; &#x3c; &nosuch;", ":smile:", '--8<-- "index.md"',
    "-8<- x", "*[HTML]: Hyper", "===", "= x", "| a | b |", "|---|", "> quoted", ": a definition", "`code` ``x``",
    "```python", "~~~", "<https://x.example>", "<!-- comment -->", "<?php ?>", "<![CDATA[x]]>", "![alt](x.png)",
    "[TOC]", "[a]: http://x.example", "[a][b]", "\x02klzzwxh:0\x03", "\x02amp\x03", "\x02wzxhzdk:0\x03", "\x00",
    "\x1b[0m",
    "two  spaces  ", "a\nb", "a\n\n    b", "a\u2028b\x85c", "https://x.example/_a_*b*", "x^2^ ~sub~ ==mark== ++ins++",
    "$a$ $$b$$", "(c) -- --- ...", "snow\u00adman \u202eright to left", "</div></article>", "<div markdown='1'>",
    "%%", "Line  \nbreak", "\ud800 lone", "🙂 ё ў", "'quotes' \"double\" “curly”",
]  # fmt: skip

LINES = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(alphabet=st.characters(codec="utf-8"), max_size=60),
    st.text(alphabet="\\`*_{}[]()#+-.!|<>&:^~='\"/ \t\n019aхA\x02\x03", max_size=40),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=3).map(" ".join),
)


def shown(markdown: str, tag: str) -> list[str]:
    return [element.text for element in elements(converter().convert(markdown)) if element.tag == tag]


@given(st.lists(LINES, min_size=1, max_size=4).map(lambda texts: [t for t in texts if plain(t)]))
@settings(max_examples=200, deadline=None)
def test_every_text_is_one_paragraph_of_the_same_characters(texts: list[str]) -> None:
    page = '<div class="article-text" markdown="1">\n\n' + "\n\n".join(map(escape.markdown, texts)) + "\n\n</div>\n"
    assert shown(page, "p") == [plain(text) for text in texts]


@given(st.lists(LINES, min_size=1, max_size=4).map(lambda texts: [t for t in texts if plain(t)]))
@settings(max_examples=200, deadline=None)
def test_and_makes_no_element_of_its_own(texts: list[str]) -> None:
    page = "\n\n".join(map(escape.markdown, texts))
    assert {element.tag for element in elements(converter().convert(page))} <= {"p"}


@given(LINES.filter(plain))
@settings(max_examples=150, deadline=None)
def test_the_same_holds_in_a_headline(text: str) -> None:
    assert shown(f"# {escape.markdown(text)}\n\nText.\n", "h1") == [plain(text)]
    assert shown(f'# {escape.markdown(text)} {{ lang="ru" }}\n\nText.\n', "h1") == [plain(text)]


@given(LINES)
@settings(max_examples=150, deadline=None)
def test_the_same_holds_in_html_that_stands_in_markdown(text: str) -> None:
    page = f'<div>\n<p title="{escape.html(text)}">{escape.html(text)}</p>\n</div>\n\nAfter.\n'
    _, p, after = elements(converter().convert(page))
    assert (p.text, after.text) == (plain(text), "After.")
    assert plain(p.attributes["title"] or "") == plain(text)


@pytest.mark.parametrize("fence", ["```", "~~~", "``` python"])
def test_no_line_of_html_opens_a_code_block(fence: str) -> None:
    page = f"<div>\n{escape.html(fence)}\n<b>text</b>\n{escape.html(fence)}\n</div>\n"
    assert [e.tag for e in elements(converter().convert(page))] == ["div", "b"]


def test_ordinary_text_stays_readable_on_disk() -> None:
    text = "“We will talk,” she said – on 26 January (Friday), at 10:52; it's 5% more... U.S. / Russia!"
    assert escape.markdown(text) == text


@pytest.mark.parametrize("text", ["--- ", "1. x", "+ x"])
def test_only_the_start_of_a_line_needs_care_with_some_marks(text: str) -> None:
    assert escape.markdown(f"then {text}") == f"then {text}".strip()
    assert escape.markdown(text) != text.strip()


def test_what_is_already_safe_is_not_escaped_again() -> None:
    assert escape.html(Markup("<b>")) == "<b>"
    assert escape.html(7) == 7


MARKS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(["link", "time", "loose", "speaking"])),
    max_size=6,
)


def mark(start: int, end: int, kind: str) -> TextMark:
    if kind == "link":
        return escape.text_link(start, end, "x.md")
    if kind == "time":
        return TextMark(start, end, '<a class="when" href="../y/"><time datetime="2012">', "</time></a>")
    behind = '<a href="../z/" aria-label="Z"><small>Z</small></a>' if kind == "speaking" else ""
    return TextMark(start, end, '<span class="said">', "</span>", loose=True, behind=behind)


@given(LINES.filter(plain), MARKS)
@settings(max_examples=200, deadline=None)
def test_whatever_marks_a_text_is_given_they_are_well_nested_and_no_character_changes(
    text: str, places: list[tuple[int, int, str]]
) -> None:
    marked = str(escape.markdown_marked(text, [mark(*place) for place in places]))
    html = converter().convert(marked)
    # Reading it asserts that every element closes where it should.
    read = elements(html)
    words = re.sub(r'<a href="../z/" aria-label="Z"><small>Z</small></a>', "", html)
    assert elements(words)[0].text == plain(text) or not plain(text)
    assert {element.tag for element in read} <= {"p", "a", "time", "span", "small"}
    assert not [inner for link in re.findall(r"<a\b(.*?)</a>", html, re.DOTALL) for inner in re.findall(r"<a\b", link)]


def marked(text: str, *places: tuple[str, str]) -> str:
    """The text with marks on the first of each of these words, as HTML without its paragraph."""
    marks = [mark(text.index(words), text.index(words) + len(words), kind) for words, kind in places]
    html = str(converter().convert(str(escape.markdown_marked(text, marks))))
    html = html.removeprefix("<p>").removesuffix("</p>").replace(' aria-label="Z"><small>Z</small>', ">*")
    return html.replace(' class="when"', "").replace(' class="said"', "").replace(' datetime="2012"', "")


def test_a_statement_stands_around_times_and_links() -> None:
    assert marked(
        "She said: We met Bo in May.", ("We met Bo in May.", "speaking"), ("Bo", "link"), ("May", "time")
    ) == (
        'She said: <span>We met <a href="x.md">Bo</a> in <a href="../y/"><time>May</time></a>.</span>'
        '<a href="../z/">*</a>'
    )


def test_a_statement_within_another_is_a_mark_within_a_mark() -> None:
    assert marked("that it is so called", ("it is so called", "loose"), ("so", "speaking")) == (
        'that <span>it is <span>so</span><a href="../z/">*</a> called</span>'
    )


def test_statements_that_cross_stand_in_pieces_and_what_is_behind_one_stands_once() -> None:
    assert marked("one two three", ("one two", "speaking"), ("two three", "speaking")) == (
        '<span>one <span>two</span></span><a href="../z/">*</a><span> three</span><a href="../z/">*</a>'
    )


def test_a_statement_that_ends_within_a_link_ends_before_it() -> None:
    assert marked("He is Bo East", ("He is Bo", "speaking"), ("Bo East", "link")) == (
        '<span>He is </span><a href="../z/">*</a><a href="x.md">Bo East</a>'
    )
    assert marked("Bo East is here", ("East is", "loose"), ("Bo East", "link")) == (
        '<a href="x.md">Bo East</a><span> is</span> here'
    )


def test_a_statement_within_a_link_is_not_marked_and_one_of_the_same_words_stands_around() -> None:
    assert marked("the Old Sun", ("Old", "speaking"), ("Old Sun", "link")) == 'the <a href="x.md">Old Sun</a>'
    assert marked("the Old Sun", ("Old Sun", "link"), ("Old Sun", "loose")) == (
        'the <span><a href="x.md">Old Sun</a></span>'
    )


def test_of_two_links_that_overlap_the_first_stands() -> None:
    assert marked("on Old Sun day", ("Old Sun", "link"), ("Sun day", "time")) == 'on <a href="x.md">Old Sun</a> day'


@given(LINES)
@settings(max_examples=200, deadline=None)
def test_the_same_characters_stand_in_html_within_a_line(text: str) -> None:
    html = converter().convert(f'Word <b title="{escape.inline(text)}">{escape.inline(text)}</b> word.')
    p, b = elements(html)
    assert (p.tag, b.tag, b.text) == ("p", "b", plain(text))
    assert plain(b.attributes["title"] or "") == plain(text)
