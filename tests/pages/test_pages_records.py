"""The pages of people, outlets, places and topics, and their indexes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chronicle.model import (
    Article,
    Authorities,
    Claim,
    Collection,
    DateRange,
    NameLink,
    Office,
    PersonFound,
    TopicFound,
)
from chronicle.pages import render_pages
from chronicle.pages.edtf import edtf_words, span_words
from chronicle.pages.indexes import sort_name
from chronicle.pages.outlets import life_words
from chronicle.pages.people import term_words
from pages.made_up import LISTS, UNKNOWN, article, collection, event, naming, printed
from pages.rendering import elements, found, render
from pages.test_pages_escape import HOSTILE

ADA, BO, CY = LISTS.people


def html(made: Collection, path: str) -> str:
    return render(pages(made)[path])


def pages(made: Collection) -> dict[str, str]:
    return {page.path: str(page.content) for page in render_pages(made)}


def texts(page: str, tag: str, cls: str) -> list[str]:
    return [element.text for element in found(page, tag, cls)]


def links(page: str) -> list[str]:
    return [element.attributes.get("href") or "" for element in found(page, "a")]


def speaking(name: str, day: date | None, office: str | None = None) -> Article:
    person = PersonFound("ada-westing", "Ada Westing", "west", office, ())
    return article(name, f"Talks {name}", printed(day) if day else UNKNOWN, people=(person,))


def told(*articles: Article, authorities: Authorities = LISTS) -> Collection:
    return collection(articles, authorities=authorities)


def test_a_person_is_shown_with_side_and_offices_in_order() -> None:
    page = html(told(), "people/ada-westing.md")
    assert texts(page, "h1", "") == ["Ada Westing"]
    assert texts(page, "p", "facts") == ["Westland Wikidata"]
    assert texts(page, "li", "term") == [
        "from June 2011 to 5 April 2013 at the latestSpokeswomanSources disagree on the end.records.example",
        "from 6 April 2013, still in office on 3 August 2022Ministerwestland.example",
    ]
    assert "javascript" not in page


def test_the_articles_that_name_a_person_stand_in_order_of_time_with_the_office_then_held() -> None:
    made = told(speaking("c", None), speaking("b", date(2012, 3, 2), "Spokeswoman"), speaking("a", date(2013, 9, 1)))
    page = html(made, "people/ada-westing.md")
    assert texts(page, "li", "item") == [
        "2 March 2012Talks b SpokeswomanThe Courier",
        "1 September 2013Talks aThe Courier",
        "date not knownTalks cThe Courier",
    ]
    assert f"../../{made.addresses['b']}" in links(page)


def test_a_person_whom_no_article_names_has_a_page_that_says_so() -> None:
    page = html(told(), "people/cy-none.md")
    assert texts(page, "p", "none") == ["No article collected names Cy None."]
    assert not found(page, "ol", "terms")


@pytest.mark.parametrize(
    ("office", "words"),
    [
        (BO.offices[0], "from 2014; when it ended is not known"),
        (replace(BO.offices[0], open_as_of="2022-08"), "from 2014, still in office in August 2022"),
        (replace(BO.offices[0], edtf_to="2016-02"), "from 2014 to February 2016"),
        (replace(BO.offices[0], edtf_to="2016-02", note="Doubtful."), "from 2014 to February 2016 at the latest"),
    ],
)
def test_the_dates_of_an_office_are_as_precise_as_known(office: Office, words: str) -> None:
    assert term_words(office) == words


@pytest.mark.parametrize(("edtf", "words"), [("2011", "2011"), ("2011-05", "May 2011"), ("2011-05-01", "1 May 2011")])
def test_a_listed_date_in_words(edtf: str, words: str) -> None:
    assert edtf_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2009/2012", "2009 to 2012"),
        ("2014-02/2014-03", "February to March 2014"),
        ("2013-12-30/2014-01-02", "30 December 2013 to 2 January 2014"),
        ("2014-02/..", "from February 2014"),
        ("../2014-02", "until February 2014"),
    ],
)
def test_a_span_in_words(edtf: str, words: str) -> None:
    assert span_words(edtf) == words


def test_an_outlet_says_who_controls_it_only_with_a_source() -> None:
    page = html(told(), "outlets/courier.md")
    assert texts(page, "p", "facts") == ["Newspaper Westland Since 1901 Privately owned, says registry.example"]
    assert "https://registry.example/courier" in links(page)
    assert texts(html(told(), "outlets/ew.md"), "p", "facts") == ["Agency Eastland 1950 to 2014"]


def test_an_outlet_keeps_apart_what_it_published_sent_and_is_named_in() -> None:
    wire = Claim(NameLink("ew", "Esper Wire"), ())
    made = told(
        naming(article("a", "Own words", outlet=wire, body=("Esper Wire saw it.",)), ("outlets", "ew", "Esper Wire")),
        article("b", "Its copy", agency=wire),
        naming(article("c", "Others", body=("So said Esper Wire.",)), ("outlets", "ew", "Esper Wire")),
    )
    page = html(made, "outlets/ew.md")
    assert texts(page, "section", "part") == [
        "Published here 1 article 9 May 2012Own wordsEsper Wire",
        "Agency copy 1 article 9 May 2012Its copyThe Courier · Esper Wire",
        "Named in 1 article 9 May 2012OthersThe Courier",
    ]


@pytest.mark.parametrize(
    ("active", "words"),
    [
        (DateRange(), None),
        (DateRange(date(1944, 8, 20), None), "since 1944"),
        (DateRange(None, date(2014, 1, 1)), "until 2014"),
    ],
)
def test_the_life_of_an_outlet(active: DateRange, words: str | None) -> None:
    assert life_words(active) == words


def test_a_place_has_a_page_where_an_article_has_to_do_with_it() -> None:
    west = NameLink("westport", "Westport")
    made = told(article("a", "Sent", place=Claim(west, ()), places=(west,)), article("b", "Named", places=(west,)))
    page = html(made, "places/westport.md")
    assert texts(page, "section", "part") == [
        "Sent from here 1 article 9 May 2012SentThe Courier",
        "Named in 1 article 9 May 2012NamedThe Courier",
    ]
    assert "places/nowhere.md" not in pages(made)
    index = html(made, "places/index.md")
    assert texts(index, "ul", "columns") == ["Nowhere Westport 2 articles"]
    assert links(index) == ["westport/"]


def test_a_topic_shows_its_phrases_its_articles_and_the_events_that_carry_them() -> None:
    events = (event("accord"), event("tale", "2012-06-01", title="A ferry tale is told"))
    about = article("a", "On the water", topics=(TopicFound("ferry", "The ferry", 2.0, ()),))
    made = told(about, authorities=replace(LISTS, events=events))
    page = html(made, "topics/ferry.md")
    assert texts(page, "p", "phrases") == ["Ferry Accord ferry"]
    assert texts(page, "li", "item") == ["9 May 2012On the waterThe Courier"]
    assert [e.text.split(" The Courier")[0] for e in found(page, "li", "entry")] == [
        "7 May 2012 Westport and Eastport sign the Ferry Accord"
    ]
    assert "../../timeline/2012/#e-accord" in links(page)


def test_a_phrase_counts_as_whole_words_only() -> None:
    wheel = event("wheel", title="A wheel turns", summary="It feels slow.")
    page = html(told(authorities=replace(LISTS, events=(wheel,))), "topics/eels.md")
    assert not found(page, "li", "entry")
    assert texts(page, "p", "none") == ["No article collected is about this."]


def test_the_index_of_people_goes_by_side_then_by_the_name_they_are_looked_up_by() -> None:
    made = told(speaking("a", date(2012, 3, 2)), speaking("b", None))
    page = html(made, "people/index.md")
    assert texts(page, "h2", "shelf__name") == ["Westland", "Eastland", "Others"]
    assert texts(page, "ul", "columns") == ["Ada Westing 2 articles", "Bo East", "Cy None"]
    assert texts(page, "p", "index__count") == ["3 listed, 1 of them in the articles collected."]
    assert [link for link in links(page) if "ada" in link] == ["ada-westing/"]


def test_a_person_is_looked_up_by_the_word_of_the_name_that_the_press_prints_alone() -> None:
    assert sort_name(ADA) == "Westing"
    assert sort_name(replace(ADA, name="Li Wei", aliases=("Li Wei",), unsafe=("Li",))) == "Li"
    assert sort_name(CY) == "None"


def test_neither_an_article_nor_a_quotation_mark_counts_in_the_alphabet() -> None:
    names = ("The “new dawn”", "Otters", "“Mild” winters")
    topics = tuple(replace(LISTS.topics[0], id=f"{number}", name=name) for number, name in enumerate(names))
    page = html(told(authorities=Authorities(topics=topics)), "topics/index.md")
    assert texts(page, "ul", "columns") == ["“Mild” winters The “new dawn” Otters"]


def test_an_article_counts_once_in_an_index_however_it_has_to_do_with_the_entry() -> None:
    both = Claim(NameLink("courier", "The Courier"), ())
    page = html(told(article("a", outlet=both, agency=both)), "outlets/index.md")
    assert texts(page, "h2", "shelf__name") == ["Agencies", "Newspapers"]
    assert texts(page, "ul", "columns") == ["Esper Wire", "The Courier 1 article"]


def test_without_lists_there_are_four_indexes_that_say_so() -> None:
    made = told(authorities=Authorities())
    for path in ("people/index.md", "outlets/index.md", "places/index.md", "topics/index.md"):
        assert texts(html(made, path), "p", "none") == ["Nothing is listed."]
    assert not any(path.startswith("people/") and path != "people/index.md" for path in pages(made))


def test_no_mark_in_the_words_of_a_list_breaks_a_page() -> None:
    bad = " ".join(HOSTILE)
    office = replace(ADA.offices[1], title=bad, note=bad, sources=(bad,))
    hostile = Authorities(
        people=(replace(ADA, name=bad, country=bad, offices=(office,), wikidata=bad),),
        outlets=(replace(LISTS.outlets[0], name=bad, country=bad, kind=bad, control=bad, sources=(bad,)),),
        places=(replace(LISTS.places[0], name=bad, country=bad),),
        topics=(replace(LISTS.topics[0], name=bad, phrases=(bad,)),),
        sides=(replace(LISTS.sides[1], label=bad, colour=bad),),
    )
    made = told(article("a", places=(NameLink("westport", bad),)), authorities=hostile)
    known = {"h1", "h2", "nav", "a", "p", "span", "section", "div", "ol", "ul", "li", "time", "b", "q"}
    known |= {"details", "summary", "figure", "figcaption", "svg", "line", "text", "circle", "title"}
    known |= {"label", "input", "select", "option"}
    for folder in ("people/", "outlets/", "places/", "topics/"):
        for path in (path for path in pages(made) if path.startswith(folder)):
            shown = elements(html(made, path))
            assert {element.tag for element in shown} <= known, path
            assert not [name for element in shown for name in element.attributes if name.startswith("on")], path
            assert len([element for element in shown if element.tag == "h1"]) == 1, path


def test_an_index_has_fields_to_narrow_and_sort_it_where_there_is_something_to_narrow() -> None:
    page = html(told(), "people/index.md")
    assert [e.attributes.get("name") for e in elements(page) if e.tag in ("input", "select")] == ["find", "sort"]
    assert texts(page, "label", "index-tools__field") == ["Filter by name", "Sort by namenumber of articles"]
    assert not found(html(told(authorities=Authorities()), "people/index.md"), "input")


def test_the_list_of_articles_keeps_its_order_and_can_be_narrowed() -> None:
    page = html(told(article("a")), "articles/index.md")
    assert texts(page, "label", "index-tools__field") == ["Filter by title, outlet or date"]
    assert not found(page, "select")
    assert not found(html(told(), "articles/index.md"), "input")
