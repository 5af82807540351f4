"""Statements under the articles of the timeline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chronicle.model import Article, Collection
from chronicle.pages import render_pages
from pages.made_up import LISTS, UNKNOWN, article, bounded, collection, printed
from pages.rendering import Element, elements, found, render
from pages.saying import ADA, BO, UNLISTED, days, quotation, report, saying
from pages.test_pages_escape import HOSTILE

DAY = date(2012, 5, 9)


def talk(*paragraphs: str) -> Article:
    return article("a", published=printed(DAY), body=paragraphs)


def page(made: Article, path: str = "timeline/2012.md") -> str:
    return render(pages(collection((made,), authorities=LISTS))[path])


def pages(collected: Collection) -> dict[str, str]:
    return {page.path: str(page.content) for page in render_pages(collected)}


def lines(html: str) -> list[Element]:
    return found(html, "li", "said")


def quotations(html: str) -> list[Element]:
    """What is quoted of somebody, and not of the page as evidence for its date."""
    return [e for e in found(html, "q") if e.text != DAY.isoformat()]


def with_words(*words: str) -> Article:
    """An article that quotes these words, each in a paragraph of its own."""
    made = talk(*(f"“{word}” she said." for word in words))
    return saying(made, *(quotation(made, word) for word in words))


def test_a_quotation_stands_under_its_article_with_speaker_and_words() -> None:
    made = talk("Nothing was said.", "“We agree” said Ada Westing.")
    office = LISTS.people[0].offices[1]
    html = page(saying(made, quotation(made, "We agree", office=office)))
    (line,) = lines(html)
    assert line.text == "Ada Westing, Spokeswoman We agree #"
    assert line.attributes["id"] == "s-a-0"
    assert "side-1" in line.classes
    links = [e.attributes["href"] or "" for e in found(html, "a") if e.text in ("Ada Westing", "We agree", "#")]
    assert links[0] == "../../people/ada-westing/"
    assert links[1].endswith("#p2")
    assert links[2] == "#s-a-0"
    assert found(html, "q")[0].text == "We agree"


def test_it_keeps_its_place_whatever_day_it_was_said_on_and_tells_the_day() -> None:
    made = talk("“One” and “Two” she said.", "“Three” and “Four” he said.")
    early, late = days(date(2012, 5, 7)), days(date(2011, 12, 5), date(2011, 12, 7))
    html = page(
        saying(
            made,
            quotation(made, "One", **days(DAY)),
            quotation(made, "Two", BO, **early),
            quotation(made, "Three", **late),
        )
    )
    assert [e.text for e in found(html, "span", "said__when")] == ["7 May 2012", "between 5 and 7 December 2011"]
    assert [e.attributes["id"] for e in lines(html)] == ["s-a-0", "s-a-1", "s-a-2"]


def test_it_tells_whose_words_it_answers() -> None:
    made = talk("“One” and “Two” she said.")
    html = page(saying(made, quotation(made, "One"), quotation(made, "Two", answers=BO)))
    assert lines(html)[0].text == "Ada Westing answering Bo East One … Two #"


def test_words_of_one_speaker_in_one_paragraph_are_one_line_with_an_anchor_for_each() -> None:
    made = talk("“One” and “Two” she said, “Three” he said, “Four” she said.", "“Five” she said.")
    said = [quotation(made, word, speaker) for word, speaker in
            (("One", ADA), ("Two", ADA), ("Three", BO), ("Four", ADA), ("Five", ADA))]  # fmt: skip
    html = page(saying(made, *said))
    assert [[q.text for q in elements_of(line, html)] for line in lines(html)] == [
        ["One", "Two"], ["Three"], ["Four"], ["Five"],
    ]  # fmt: skip
    assert [e.attributes.get("id") for e in quotations(html)] == [None, "s-a-1", None, None, None]


def elements_of(line: Element, html: str) -> list[Element]:
    """The quotations of a line, by their words, each of which is said once."""
    return [q for q in found(html, "q") if q.text in line.text.replace("…", "").split()]


def test_words_of_one_speaker_on_two_days_are_two_lines() -> None:
    made = talk("“One” and “Two” she said.")
    html = page(saying(made, quotation(made, "One"), quotation(made, "Two", **days(date(2012, 5, 7)))))
    assert len(lines(html)) == 2


def test_words_of_nobody_known_stand_alone_and_without_a_name() -> None:
    made = talk("“One” and “Two” was said.")
    html = page(saying(made, quotation(made, "One", None), quotation(made, "Two", None)))
    assert [e.text for e in lines(html)] == ["One #", "Two #"]
    assert not found(html, "p", "said__who")


def test_a_closed_entry_tells_how_many_statements_it_holds_and_whose() -> None:
    html = page(with_words("One", "Two", "Three", "Four"))
    assert found(html, "summary")[0].text == "Lead and 4 statements · Ada Westing"
    assert [line.text for line in lines(html)] == [f"Ada Westing {n} #" for n in ("One", "Two", "Three", "Four")]


def test_of_many_voices_the_first_three_are_named() -> None:
    words = ("One", "Two", "Three", "Four", "Five")
    made = talk(*(f"“{word}” was said." for word in words))
    voices = (ADA, BO, UNLISTED, replace(UNLISTED, name="pilot"), replace(UNLISTED, name="cook"))
    html = page(saying(made, *(quotation(made, word, voice) for word, voice in zip(words, voices, strict=True))))
    told = "Lead and 5 statements · Ada Westing, Bo East, Harbour master and 2 others"
    assert found(html, "summary")[0].text == told


def test_what_is_reported_is_listed_only_where_nothing_is_quoted() -> None:
    made = talk("“One” she said.", "She said that they agree.")
    html = page(saying(made, quotation(made, "One"), report(made, "that they agree")))
    assert len(lines(html)) == 1
    assert [e.text for e in found(html, "p", "said-rest")] == ["1 more in reported speech: Ada Westing"]
    alone = page(saying(made, report(made, "that they agree")))
    assert lines(alone)[0].text == "Ada Westing that they agree #"
    assert not quotations(alone)
    assert not found(alone, "p", "said-rest")


def test_statements_are_counted_where_articles_are() -> None:
    made = with_words("One", "Two", "Three")
    assert found(page(made), "p", "year__count")[0].text == "1 article · 3 statements"
    assert "1 article · 3 statements" in [e.text for e in found(page(made, "timeline/index.md"), "p", "year__count")]
    home = pages(collection((made,), authorities=LISTS))["timeline/.home-numbers.html"]
    assert found(home, "ul", "numbers")[0].text == "1 article 1 dated to the day 1 outlet 3 statements"


def test_an_article_without_a_day_has_its_statements_where_it_stands() -> None:
    made = with_words("One", "Two", "Three")
    for when in (UNKNOWN, bounded(date(2012, 1, 1), date(2013, 1, 1))):
        html = page(replace(made, published=when), "timeline/ranges.md")
        assert [e.attributes["id"] for e in lines(html)] == ["s-a-0", "s-a-1", "s-a-2"]
    crossing = page(replace(made, published=bounded(date(2012, 1, 1), date(2013, 1, 1))), "timeline/2013.md")
    assert not lines(crossing), "it stands there a second time"


def test_a_speaker_who_is_not_listed_has_no_link_and_no_colour() -> None:
    made = talk("“One” he said.")
    html = page(saying(made, quotation(made, "One", UNLISTED)))
    (line,) = lines(html)
    assert line.text == "Harbour master One #"
    assert line.classes == ["said"]
    assert "Harbour master" not in [e.text for e in found(html, "a")]


def test_words_in_another_language_say_so() -> None:
    made = replace(with_words("Один"), language="ru")
    (words,) = found(page(made), "p", "said__words")
    assert words.attributes["lang"] == "ru"


def test_no_mark_in_somebodys_words_breaks_the_page() -> None:
    bad = " ".join(" ".join(HOSTILE).split())
    made = talk(f"“{bad}” he said.")
    hostile = saying(made, quotation(made, bad, replace(UNLISTED, name=bad), answers=replace(BO, name=bad)))
    calm = saying(made, quotation(made, bad, UNLISTED, answers=BO))
    calm = replace(calm, body=(replace(made.body[0], text="x" * len(made.body[0].text)),))
    for path in ("timeline/index.md", "timeline/2012.md"):
        assert {e.tag for e in elements(page(hostile, path))} <= {e.tag for e in elements(page(calm, path))}
