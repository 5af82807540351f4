"""A curator's note is a little Markdown: paragraphs, emphasis, lists, quotations, code and links to other sites."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.pages.note import note_html
from pages.made_up import article
from pages.made_up import given as facts
from pages.rendering import Element, body_of, converter, elements, found, plain
from pages.test_pages_article import page
from pages.test_pages_escape import HOSTILE, LINES

HARMLESS = {"p", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "a", "br"}


def in_page(note: str) -> list[Element]:
    """The elements of a note where it stands in its page, as MkDocs renders that."""
    return elements(converter().convert(f'<section class="note">\n{note_html(note)}\n</section>\n\nAfter.\n'))


def test_what_a_note_needs_is_there() -> None:
    note = """The copy is *cut* after **the second** page.

- See `page 3`.
- See <https://courier.example/a>.

1. One
2. Two

> Quoted
> words

    indented code

```
fenced code
```

The [whole text](https://courier.example/b "there") is elsewhere."""
    tags = [element.tag for element in in_page(note)]
    assert set(tags) == HARMLESS - {"br"} | {"section"}
    (first, second) = [element for element in in_page(note) if element.tag == "a"]
    assert (first.attributes["href"], second.attributes["href"]) == (
        "https://courier.example/a",
        "https://courier.example/b",
    )
    assert second.attributes["rel"] == "external noopener noreferrer"


@pytest.mark.parametrize(
    "attack",
    [
        pytest.param('--8<-- "nofile.md"', id="a snippet"),
        pytest.param("-8<- nofile.md", id="a snippet on its line"),
        pytest.param("[x](nowhere.md)", id="a link within the site"),
        pytest.param("[x](#top)", id="a link within the page"),
        pytest.param("[x](javascript:alert(1))", id="a script in a link"),
        pytest.param("[x](data:text/html,hello)", id="data in a link"),
        pytest.param("[x](//courier.example/a)", id="a link without its scheme"),
        pytest.param("<javascript:alert(1)>", id="a script in brackets"),
        pytest.param("<someone@courier.example>", id="a mail address"),
        pytest.param("![x](a.png)", id="a picture"),
        pytest.param("</section>", id="the end of its own section"),
        pytest.param("<script>alert(1)</script>", id="a script"),
        pytest.param("<b onclick=alert(1)>x", id="a bit of HTML"),
        pytest.param("<!-- x -->", id="a comment"),
        pytest.param("# A heading", id="a heading"),
        pytest.param("###### A small heading ######", id="a small heading"),
        pytest.param("A heading ===", id="a heading that is underlined"),
        pytest.param("{ .class #id onclick=alert(1) }", id="attributes"),
        pytest.param("{{ config.site_name }} {% raw %}", id="a template"),
        pytest.param("&amp; &lt; &#60;", id="entities"),
        pytest.param("[TOC]", id="a table of contents"),
        pytest.param("| a | b | |---|---|", id="a table"),
        pytest.param("[^1]: x", id="a footnote"),
        pytest.param("!!! note", id="an admonition"),
        pytest.param("--- ***", id="a rule"),
        pytest.param("\x02wzxhzdk:0\x03", id="a mark of the renderer's own"),
    ],
)
def test_everything_else_comes_out_as_it_was_written(attack: str) -> None:
    section, *inner, after = in_page(attack)
    assert section.text == plain(attack)
    assert {element.tag for element in inner} == {"p"}
    assert (after.tag, after.text) == ("p", "After.")


def test_a_picture_from_elsewhere_is_only_a_link() -> None:
    section, *inner, _ = in_page("![x](https://courier.example/a.png)")
    assert section.text == "!x"
    assert [element.tag for element in inner] == ["p", "a"]


def test_lines_under_words_make_no_heading() -> None:
    assert [element.tag for element in in_page("Words\n=====\n\nMore\n----")] == ["section", "p", "p", "p"]


def test_code_shows_marks_and_blank_lines_as_they_are() -> None:
    code = '<section>\n\n# x\n\n--8<-- "a.md"\n\n[x](y.md)'
    (pre,) = [element for element in in_page(f"~~~~\n{code}\n~~~~") if element.tag == "pre"]
    assert "".join(pre.pieces).strip() == code


@given(st.lists(LINES, min_size=1, max_size=6).map("\n".join))
@settings(max_examples=150, deadline=None)
def test_no_note_breaks_the_page_around_it(note: str) -> None:
    section, *inner, after = in_page(note)
    assert (section.tag, after.tag, after.text) == ("section", "p", "After.")
    assert {element.tag for element in inner} <= HARMLESS
    names = {name for element in inner for name in element.attributes}
    assert names <= {"href", "rel", "title", "class", "start"}
    links = [element.attributes["href"] or "" for element in inner if element.tag == "a"]
    assert all(link.startswith(("http://", "https://")) for link in links)


def test_a_page_with_a_hostile_note_has_no_heading_more() -> None:
    made = article("a")
    hostile = replace(made, seed=replace(made.seed, note=facts(body="\n\n".join(HOSTILE))))

    def headings(of: str) -> list[str]:
        return [e.text for e in elements(converter().convert(body_of(of))) if e.tag in ("h1", "h2", "h3")]

    assert headings(page(hostile)) == headings(page(made))
    assert len(found(converter().convert(body_of(page(hostile))), "section", "note")) == 1
