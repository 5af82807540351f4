"""The first mention of a listed name in an article's text leads to its page, and not a character changes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from chronicle.model import Article, ListName, Match, NameLink, Paragraph, PersonFound
from chronicle.pages import escape
from chronicle.pages.escape import TextMark, text_link
from chronicle.pages.text_links import first_mentions
from pages.made_up import LISTS, article, collection, naming
from pages.rendering import converter, elements, found, plain
from pages.test_pages_article import pages
from pages.test_pages_escape import LINES

Name = tuple[ListName, str, str]

ADA: Name = ("people", "ada-westing", "Ada Westing")
COURIER: Name = ("outlets", "courier", "Courier")


def links_in(made: Article) -> list[tuple[str, str]]:
    """The links in the article's text, each with its words."""
    html = converter().convert(pages(collection((made,), authorities=LISTS))["a"].split("\n---\n", 1)[1])
    text = html.split('class="article-text"')[1].split("</div>")[0]
    return [(link.text, str(link.attributes["href"])) for link in found(f"<div {text}</div>", "a")]


def test_the_first_mention_of_each_name_is_a_link() -> None:
    body = ("Ada Westing spoke to the Courier.", "Ada Westing, said the Courier, smiled.")
    assert links_in(naming(article("a", body=body), ADA, COURIER)) == [
        ("Ada Westing", "../../people/ada-westing.md"),
        ("Courier", "../../outlets/courier.md"),
    ]


def test_a_mention_in_the_headline_does_not_count_as_the_first_in_the_text() -> None:
    made = naming(article("a", "Ada Westing speaks", body=("She did.", "So said Ada Westing.")), ADA)
    assert links_in(made) == [("Ada Westing", "../../people/ada-westing.md")]


def test_a_name_that_is_broken_over_two_lines_is_one_link() -> None:
    made = article("a", body=("So said Ada\nWesting again.",))
    start = made.seed.text.index("Ada\nWesting")
    found_there = Match("people", "ada-westing", start, start + 11, "Ada\nWesting")
    assert links_in(replace(made, matches=(found_there,))) == [("Ada Westing", "../../people/ada-westing.md")]


def test_names_without_a_page_and_phrases_of_topics_are_no_links() -> None:
    body = ("Bertram Holm of Nowhere missed the ferry.",)
    names: tuple[Name, ...] = (
        ("people", "holm", "Bertram Holm"),
        ("topics", "ferry", "ferry"),
        ("events", "e", "missed"),
    )
    assert links_in(naming(article("a", body=body), *names)) == []


def test_a_place_that_an_article_names_has_a_page_to_lead_to() -> None:
    made = naming(article("a", body=("Ships left Westport.",)), ("places", "westport", "Westport"))
    assert links_in(made) == []
    assert links_in(replace(made, places=(NameLink("westport", "Westport"),))) == [
        ("Westport", "../../places/westport.md")
    ]


def test_where_the_text_says_something_else_there_is_no_link() -> None:
    made = article("a", body=("Ada Westing spoke.",))
    start = made.seed.text.index("Ada")
    wrong = Match("people", "ada-westing", start, start + 3, "Bo East")
    assert first_mentions(replace(made, matches=(wrong,)), lambda *_: "x.md") == {}


def test_a_match_that_reaches_beyond_its_paragraph_is_no_link() -> None:
    made = article("a", body=("So said Ada", "Westing."))
    start = made.seed.text.index("Ada")
    across = Match("people", "ada-westing", start, start + 11, "Ada\nWesting")
    assert first_mentions(replace(made, matches=(across,)), lambda *_: "x.md") == {}


def test_the_side_of_a_person_and_the_link_stand_in_the_margin() -> None:
    made = article("a", people=(PersonFound("ada-westing", "Ada Westing", "west", "Minister", ()),))
    html = converter().convert(pages(collection((made,), authorities=LISTS))["a"].split("\n---\n", 1)[1])
    assert found(html, "ul", "names")[0].text == "Ada Westing Minister"
    assert [e.classes for e in found(html, "span", "side")] == [["side", "side-1"]]
    assert "../../../people/ada-westing/" in [e.attributes.get("href") for e in found(html, "a")]


@st.composite
def linked_lines(draw: st.DrawFn) -> tuple[str, list[TextMark]]:
    """A line with links on some of its pieces, which hold more than space."""
    text = draw(LINES)
    cuts = sorted(set(draw(st.lists(st.integers(0, len(text)), max_size=6))))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [text_link(start, end, "../x/y.md") for start, end in pairs if plain(text[start:end])]


@given(linked_lines().filter(lambda made: bool(plain(made[0]))))
@settings(max_examples=200, deadline=None)
def test_links_change_no_character_and_make_no_other_element(made: tuple[str, list[TextMark]]) -> None:
    text, links = made
    page = f'<div class="article-text" markdown="1">\n\n{escape.markdown_marked(text, links)}\n\n</div>\n'
    shown = elements(converter().convert(page))
    assert [element.tag for element in shown] == ["div", "p", *("a" for _ in links)]
    assert shown[1].text == plain(text)
    assert [element.text for element in shown[2:]] == [plain(text[link.start : link.end]) for link in links]
    assert {element.attributes["href"] for element in shown[2:]} <= {"../x/y.md"}


@given(st.lists(st.text("ab \u00a0\t", max_size=8).map(lambda text: f"x{text}y"), min_size=1, max_size=5))
def test_a_name_is_found_again_wherever_its_paragraphs_were_cut(lines: list[str]) -> None:
    """Each line is a piece of one paragraph; each `x…y` in the seed is a match."""
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    pieces = tuple((start, start + len(line)) for start, line in zip(starts, lines, strict=True))
    joined = " ".join(lines).replace("\u00a0", " ").replace("\t", " ")
    made = replace(
        article("a"),
        body=(Paragraph(joined, pieces),),
        matches=tuple(Match("people", f"{n}", *piece, text[slice(*piece)]) for n, piece in enumerate(pieces)),
    )
    (links,) = first_mentions(made, lambda *_: "x.md").values()
    assert [joined[link.start : link.end].split() for link in links] == [line.split() for line in lines]
