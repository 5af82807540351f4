"""Whatever marks a text holds, a reader sees the same characters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from chronicle.pages import escape
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
@settings(max_examples=400, deadline=None)
def test_every_text_is_one_paragraph_of_the_same_characters(texts: list[str]) -> None:
    page = '<div class="article-text" markdown="1">\n\n' + "\n\n".join(map(escape.markdown, texts)) + "\n\n</div>\n"
    assert shown(page, "p") == [plain(text) for text in texts]


@given(st.lists(LINES, min_size=1, max_size=4).map(lambda texts: [t for t in texts if plain(t)]))
@settings(max_examples=200, deadline=None)
def test_and_makes_no_element_of_its_own(texts: list[str]) -> None:
    page = "\n\n".join(map(escape.markdown, texts))
    assert {element.tag for element in elements(converter().convert(page))} <= {"p"}


@given(LINES.filter(plain))
@settings(max_examples=300, deadline=None)
def test_the_same_holds_in_a_headline(text: str) -> None:
    assert shown(f"# {escape.markdown(text)}\n\nText.\n", "h1") == [plain(text)]
    assert shown(f'# {escape.markdown(text)} {{ lang="ru" }}\n\nText.\n', "h1") == [plain(text)]


@given(LINES)
@settings(max_examples=300, deadline=None)
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
