"""Who said what: in an article's text, beside it, on the pages of people, and on those of statements."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from chronicle.model import Article, Collection, DatedSentence, DateRange, Mention, Statement, Window
from chronicle.pages.said import said_from, said_when, words_of
from pages.made_up import LISTS, UNKNOWN, article, collection, naming, printed
from pages.made_up_said import ADA, BO, HARBOUR, on, saying
from pages.rendering import body_of, elements, found, plain
from pages.test_pages_escape import HOSTILE
from pages.test_pages_records import html, links, pages, texts, told

SPOKESWOMAN, MINISTER = LISTS.people[0].offices[1], LISTS.people[0].offices[0]

BODY = (
    "“We shall talk on Monday,” Ada Westing said. The ferry, she added, would sail.",
    "“It will not,” said Bo East.",
    "“Let us see. “And wait.”",
)
"""Four statements of two speakers and of one nobody names."""


def talks() -> Article:
    made = article("a", "Talks", body=BODY)
    return saying(
        made,
        (ADA, "“We shall talk on Monday,”", {"office": SPOKESWOMAN}),
        (ADA, "would sail", {"office": SPOKESWOMAN}),
        (BO, "“It will not,”", on(date(2012, 5, 7), "Monday") | {"answers": ADA}),
        (None, "“Let us see. “And wait.”"),
    )


def page_of(made: Article, *others: Article) -> str:
    """The article's page as HTML."""
    whole = told(made, *others)
    return html(whole, whole.addresses[made.seed.name].rstrip("/") + ".md")


def paragraphs(page: str) -> list[str]:
    """The text's paragraphs as HTML."""
    text = page.split('class="article-text"')[1].split("</div>")[0]
    return re.findall(r"<p\b[^>]*>.*?</p>", text, re.DOTALL)


def statement(made: Article, number: int = 0) -> Statement:
    return made.statements[number]


# In the text


def test_a_quotation_is_marked_in_the_colour_of_its_speakers_side() -> None:
    marks = found(page_of(talks()), "span", "spoken")
    assert [(mark.text.partition("Ada")[0], mark.classes) for mark in marks] == [
        ("“We shall talk on Monday,”", ["spoken", "side-1"]),
        ("would sail", ["spoken", "spoken--reported", "side-1"]),
        ("“It will not,”", ["spoken", "side-2"]),
        ("“Let us see. “And wait.”", ["spoken"]),
    ]


def test_behind_it_stands_the_way_to_the_speaker_with_a_card_of_office_day_and_what_tells_it() -> None:
    page = page_of(talks())
    first, reported, second = found(page, "a", "voice")
    assert first.attributes["href"] == "../../../people/ada-westing/"
    assert first.attributes["aria-label"] == "Ada Westing"
    cards = {card.attributes["id"]: card for card in found(page, "small", "voice__card")}
    assert cards[first.attributes["aria-describedby"]].text == "Ada WestingSpokeswomanby 9 May 2012 day of the article"
    assert reported.text.endswith("reported, not quoted")
    assert second.text == "Bo East7 May 2012 “Monday” in the text"
    assert '”</span><a href="../../../people/ada-westing/"' in page, "nothing stands between words and speaker"


def test_a_speaker_without_a_page_is_reached_by_keyboard() -> None:
    (voice,) = found(page_of(saying(article("a", body=("“No,” it said.",)), (HARBOUR, "“No,”"))), "span", "voice")
    assert (voice.attributes["tabindex"], voice.attributes["aria-label"]) == ("0", "Harbour office")
    assert voice.text.startswith("Harbour office")


def test_one_bubble_stands_for_a_speaker_who_goes_on_within_a_paragraph() -> None:
    body = ("“No,” she said. “Never.”", "“Not once.” “Once,” he said. “Not even once.”")
    quoted = [(ADA, "“No,”"), (ADA, "“Never.”"), (ADA, "“Not once.”"), (BO, "“Once,”"), (ADA, "“Not even once.”")]
    page = page_of(saying(article("a", body=body), *quoted))
    assert [e.attributes["aria-label"] for e in found(page, "a", "voice")] == [
        "Ada Westing", "Ada Westing", "Bo East", "Ada Westing",
    ]  # fmt: skip
    assert "“Never.”</span><a " in page
    assert "“No,”</span> she" in page


def test_a_bubble_stands_for_no_other_day_and_for_no_other_kind_of_statement() -> None:
    body = ("“No,” she said. “Never,” she said on Monday. She would sail.",)
    on_monday = (ADA, "“Never,”", on(date(2012, 5, 7), "Monday"))
    made = saying(article("a", body=body), (ADA, "“No,”"), on_monday, (ADA, "would sail"))
    assert len(found(page_of(made), "a", "voice")) == 3


def test_of_a_speaker_nobody_names_nothing_is_said() -> None:
    page = page_of(saying(article("a", body=("“No,” it said.",)), (None, "“No,”")))
    assert texts(page, "span", "spoken") == ["“No,”"]
    assert not found(page, "", "voice")
    assert not found(page, "ul", "voices")


def test_names_and_times_within_a_statement_keep_their_links() -> None:
    made = naming(talks(), ("people", "ada-westing", "Ada Westing"))
    said = saying(made, (BO, "“We shall talk on Monday,” Ada Westing said"))
    start = BODY[0].index("Monday")
    days = DateRange(date(2012, 5, 14), date(2012, 5, 14))
    monday = Mention(0, 6, "Monday", "DATE", "2012-05-14", None, "2012-05-14", "test", days)
    dated = DatedSentence(0, 0, 44, start, start + 6, BODY[0], monday, "named", days, "2012-05-14", "test")
    first = paragraphs(page_of(replace(said, dated=(dated,))))[0]
    inner = first[first.index('<span class="spoken') :]
    assert '<time datetime="2012-05-14" class="when" data-day="14 May 2012">Monday</time>' in inner
    assert '<a href="../../people/ada-westing.md">Ada Westing</a> said</span>' in inner


def test_a_statement_of_several_paragraphs_is_marked_in_each_with_the_speaker_behind_the_last() -> None:
    made = article("a", body=("He said: “First.", "“Then.", "“Last.” So he said."))
    page = page_of(saying(made, (BO, "“First.\n“Then.\n“Last.”")))
    assert [mark.text.partition("Bo")[0] for mark in found(page, "span", "spoken")] == ["“First.", "“Then.", "“Last.”"]
    assert ["voice" in paragraph for paragraph in paragraphs(page)] == [False, False, True]


def test_a_subheading_is_not_marked_and_can_be_linked_to() -> None:
    made = saying(article("a", body=("“We talk”", "Text.")), (BO, "“We talk”"))
    heading = replace(made.lines[4], spans=(replace(made.lines[4].spans[0], label="subhead"),))
    page = page_of(replace(made, lines=(*made.lines[:4], heading, *made.lines[5:])))
    assert [(e.text, e.attributes.get("id")) for e in found(page, "h2") if e.text == "“We talk”"] == [
        ("“We talk”", "p1")
    ]
    assert not found(page, "span", "spoken")
    assert not found(page, "", "voice")


def test_the_paragraph_it_stands_in_can_be_linked_to() -> None:
    page = page_of(talks())
    assert [e.attributes["id"] for e in found(page, "p") if (e.attributes.get("id") or "").startswith("p")] == [
        "p1", "p2", "p3",
    ]  # fmt: skip


def test_beside_the_text_stands_who_speaks_in_order_of_first_words() -> None:
    page = page_of(talks())
    assert [e.text for e in found(found_aside(page), "li")] == [
        "Ada Westing 2 statements Spokeswoman by 9 May 2012",
        "Bo East 1 statement 7 May 2012",
    ]


def test_the_days_of_a_voice_stand_in_order_of_time() -> None:
    made = saying(talks(), (ADA, "“We shall talk on Monday,”"), (ADA, "would sail", on(date(2012, 5, 7), "Monday")))
    assert [e.text for e in found(found_aside(page_of(made)), "li")] == [
        "Ada Westing 2 statements 7 May 2012 · by 9 May 2012"
    ]


def found_aside(page: str) -> str:
    return f'<ul class="names voices">{page.split("names voices")[1].partition(">")[2].partition("</ul>")[0]}</ul>'


# The words and the day


@pytest.mark.parametrize(
    ("body", "words", "shown"),
    [
        (("“Yes,” he said.",), "“Yes,”", "Yes"),
        (("He said, \"It is 'so'.\"",), "\"It is 'so'.\"", "It is 'so'."),
        (("“‘No’ is an answer.”",), "“‘No’ is an answer.”", "‘No’ is an answer."),
        (("“One.", "“Two.”"), "“One.\n“Two.”", "One. Two."),
        (("He said that “so” is\tso.",), "that “so” is\tso", "that “so” is so"),
        (("He said “",), "“", ""),
    ],
)
def test_the_words_stand_without_the_marks_around_them(body: tuple[str, ...], words: str, shown: str) -> None:
    made = saying(article("a", body=body), (BO, words))
    assert words_of(statement(made), made) == shown


def test_the_day_is_told_with_what_tells_it() -> None:
    made = talks()
    ada, _, bo, _ = made.statements
    assert (said_when(ada), said_from(ada)) == ("by 9 May 2012", "day of the article")
    assert (said_when(ada, 2012), said_when(bo, 2012)) == ("by 9 May", "7 May")
    before = saying(made, (BO, "would sail", on(date(2012, 5, 7), "on\nMonday", "words before")))
    assert said_from(statement(before)) == "“on Monday” with the words before"


def test_of_an_article_of_some_days_only_the_last_is_told() -> None:
    made = saying(talks(), (ADA, "would sail", {"days": DateRange(date(2012, 5, 1), date(2012, 5, 9))}))
    assert (said_when(statement(made)), said_from(statement(made))) == (
        "by 9 May 2012",
        "last day the article may be of",
    )


def test_that_an_article_is_no_older_than_a_day_tells_nothing_of_its_words() -> None:
    made = saying(talks(), (ADA, "would sail", {"days": DateRange(date(2012, 5, 9), None)}))
    assert said_when(statement(made)) == "date not known"
    assert said_from(statement(made)) == "the article’s day is not known"


# The page of a person


def test_a_persons_statements_stand_in_order_of_time_with_office_answer_and_article() -> None:
    later = saying(
        article("b", "Later", printed(date(2013, 5, 1)), body=("“Yes.”", "It sails.")),
        (ADA, "“Yes.”", on(date(2013, 4, 30), "Tuesday") | {"office": MINISTER, "answers": BO}),
        (ADA, "It sails", on(date(2011, 2, 1), "then") | {"days": DateRange(date(2011, 2, 1), date(2011, 2, 28))}),
    )
    made = told(talks(), later)
    page = html(made, "people/ada-westing.md")
    assert texts(page, "li", "turn") == [
        "February 2011 “then” in the textreported It sails Later · The Courier",
        "by 9 May 2012 day of the articleSpokeswoman“We shall talk on Monday” reported would sail Talks · The Courier",
        "30 April 2013 “Tuesday” in the textMinister, answering Bo East“Yes.” Later · The Courier",
    ]
    assert f"../../{made.addresses['b']}#p2" in links(page)
    assert texts(page, "p", "words--reported") == ["reported It sails", "reported would sail"]
    assert texts(page, "div", "part__head") == ["Offices", "Statements 4 statements"]


def test_who_says_nothing_has_no_section_of_statements() -> None:
    assert not found(html(told(talks()), "people/cy-none.md"), "ol", "turns")
    assert "Statements" not in body_of(pages(told(talks()))["people/cy-none.md"])


# The pages of statements


def test_each_year_that_has_statements_has_a_page_with_all_of_them() -> None:
    made = told(
        talks(), saying(article("b", published=printed(date(2014, 1, 3)), body=("“Yes.”",)), (HARBOUR, "“Yes.”"))
    )
    assert [path for path in pages(made) if path.startswith("statements/")] == [
        "statements/index.md", "statements/2012.md", "statements/2014.md",
    ]  # fmt: skip
    page = html(made, "statements/2012.md")
    assert texts(page, "li", "turn") == [
        "7 May 2012 “Monday” in the textBo East, answering Ada Westing“It will not” Talks · The Courier",
        "by 9 May 2012 day of the article"
        "Ada Westing, Spokeswoman“We shall talk on Monday” reported would sail Talks · The Courier",
        "by 9 May 2012 day of the articleSpeaker not named“Let us see. “And wait.” Talks · The Courier",
    ]
    assert texts(page, "h2", "part__name") == ["May"]
    assert {"../../people/ada-westing/", "../../people/bo-east/", "../", "../2014/"} <= set(links(page))
    assert [mark.classes for mark in found(page, "span", "side")] == [["side", "side-2"], ["side", "side-1"]]
    assert texts(html(made, "statements/2014.md"), "p", "turn__who") == ["Harbour office"]


def test_the_year_is_that_of_the_last_day_and_the_order_that_of_the_first() -> None:
    made = article("a", published=printed(date(2012, 1, 5)), body=("“A.” “B.” “C.”",))
    turn_of_the_year = {"days": DateRange(date(2011, 12, 30), date(2012, 1, 2)), "day_from": "verb"}
    late = {"days": DateRange(date(2012, 1, 1), date(2012, 3, 1)), "day_from": "verb"}
    made = saying(made, (ADA, "“A.”"), (BO, "“B.”", late), (BO, "“C.”", turn_of_the_year))
    page = html(told(made), "statements/2012.md")
    assert [words.split(" ")[0] for words in texts(page, "p", "words")] == ["“C.”", "“B.”", "“A.”"]
    assert texts(page, "h2", "part__name") == ["January"]
    assert "statements/2011.md" not in pages(told(made))


def test_months_can_be_jumped_to() -> None:
    made = saying(article("a", body=("“A.” “B.”",)), (BO, "“A.”", on(date(2012, 2, 1), "then")), (BO, "“B.”"))
    page = html(told(made), "statements/2012.md")
    assert [link for link in links(page) if link.startswith("#")] == ["#february", "#may"]


def test_the_index_counts_each_year_by_side() -> None:
    page = html(told(talks()), "statements/index.md")
    assert texts(page, "p", "standfirst") == ["4 statements from 1 article: 3 in the speaker’s own words, 1 reported."]
    heading, *rows = (row.text for row in found(page, "tr"))
    assert heading.replace("\u2060", "") == "YearAllWestlandEastlandNo sideDrawn to scale"
    assert rows[:2] == ["2011––––", "20124211"]
    assert [(e.attributes.get("class"), e.attributes["x"], e.attributes["width"]) for e in found(page, "rect")] == [
        ("side-1", "0", "2"), ("side-2", "2", "1"), (None, "3", "1"),
    ]  # fmt: skip


def test_statements_of_other_years_and_of_no_known_day_stand_last_on_the_index() -> None:
    early = saying(article("b", "Early", body=("“Old.”",)), (BO, "“Old.”", on(date(2001, 2, 3), "then")))
    undated = saying(article("c", "Undated", UNKNOWN, body=("“When?”",)), (ADA, "“When?”"))
    page = html(told(talks(), undated, early), "statements/index.md")
    assert texts(page, "li", "turn") == [
        "3 February 2001 “then” in the textBo East“Old.” Early · The Courier",
        "date not known the article’s day is not knownAda Westing“When?” Undated · The Courier",
    ]
    assert "2 statements of a year before or after the record" in texts(page, "p", "part__count")[-1]


def test_without_statements_there_is_an_index_that_says_so() -> None:
    made = told(article("a"))
    assert texts(html(made, "statements/index.md"), "p", "none") == ["No article collected tells what somebody said."]
    assert [path for path in pages(made) if path.startswith("statements/")] == ["statements/index.md"]


def test_what_is_said_in_another_language_is_marked_as_such() -> None:
    page = html(told(saying(article("a", language="ru", body=("«Да.»",)), (BO, "«Да.»", {"kind": "quotation"}))),
                "statements/2012.md")  # fmt: skip
    assert [e.attributes.get("lang") for e in found(page, "p", "words")] == ["ru"]


def hostile() -> Collection:
    """Statements whose every word is full of marks."""
    bad = " ".join(HOSTILE)
    made = article("a", bad, body=tuple(f"“{text}” said." for text in HOSTILE if plain(text)))
    speaker = replace(BO, name=bad, side=bad)
    said = tuple(
        Statement("quotation", 0, 1, "“", (replace(talks().statements[0].parts[0], paragraph=number, start=0, end=5),),
                  speaker, bad, replace(MINISTER, title=bad), made.published.days, None, "verb",
                  Mention(0, 1, bad, "DATE", None, None, None, bad), replace(BO, name=bad))
        for number in range(len(made.body))
    )  # fmt: skip
    lists = replace(LISTS, sides=(replace(LISTS.sides[0], id=bad, label=bad, colour=bad),))
    return collection((replace(made, statements=said),), Window(2011, 2019), lists)


def test_no_mark_in_what_is_said_breaks_a_page() -> None:
    made = hostile()
    for path in (
        made.addresses["a"].rstrip("/") + ".md",
        "statements/index.md",
        "statements/2012.md",
        "people/bo-east.md",
    ):
        shown = elements(html(made, path))
        assert not [name for element in shown for name in element.attributes if name.startswith("on")], path
        assert not [e for e in shown if e.tag in ("script", "img", "em", "strong", "pre")], path
        assert len([element for element in shown if element.tag == "h1"]) == 1, path
        links = [e.attributes.get("href") or e.attributes.get("xlink:href") or "" for e in shown if e.tag == "a"]
        assert all(link.startswith(("#", "../", "./", "20", "https://records.example/")) for link in links), path


def test_every_character_of_the_text_is_still_there() -> None:
    page = page_of(talks())
    without = [re.sub(r'<small class="voice__card".*?</small>', "", paragraph) for paragraph in paragraphs(page)]
    assert [elements(paragraph)[0].text for paragraph in without] == [plain(text) for text in BODY]
