"""Times in the text with the days they mean, an article's own small timeline, and events on the timeline's pages."""

from __future__ import annotations

from datetime import date

import pytest

from chronicle.model import Article, Authorities, DatedSentence, DateRange, Mention, ReferenceEvent
from chronicle.pages.escape import markdown_marked
from chronicle.pages.text_times import machine_value, times_in_text
from chronicle.site import Frame, render_site
from events.made_up import telling
from events.told import RULES
from pages.made_up import WINDOW, event
from pages.rendering import converter, found, render
from pages.test_pages_records import texts


def site(*articles: Article, references: tuple[ReferenceEvent, ...] = ()) -> dict[str, str]:
    """Every page of a site of these articles, by its path, as HTML where it is Markdown."""
    pages = render_site(articles, Frame(Authorities(events=references), WINDOW, RULES.events, {})).pages
    return {page.path: render(str(page.content)) if page.path.endswith(".md") else str(page.content) for page in pages}


def article_page(made: Article, **others: tuple[ReferenceEvent, ...]) -> str:
    (path,) = (path for path in site(made, **others) if path.startswith("articles/") and path != "articles/index.md")
    return site(made, **others)[path]


def test_a_time_shows_its_day_and_leads_to_its_event() -> None:
    page = article_page(telling("a", "The mayor spoke.", "The bridge fell on Friday."))
    (link,) = found(page, "a", "when")
    (time,) = (element for element in found(page, "time") if element.text == "Friday")
    assert (link.text, link.attributes["data-day"]) == ("Friday", "7 March 2014")
    assert time.attributes["datetime"] == "2014-03-07"
    anchor = (link.attributes["href"] or "").partition("#")[2]
    timeline = site(telling("a", "The mayor spoke.", "The bridge fell on Friday."))["timeline/2014.md"]
    entry = next(e for e in found(timeline, "li") if e.attributes.get("id") == anchor)
    assert "The bridge fell on Friday." in entry.text


def test_at_a_time_without_an_entry_the_keyboard_need_not_stop_for_its_day_stands_beside_the_text() -> None:
    page = article_page(telling("a", "The mayor said on Friday that he would stay."))
    (time,) = found(page, "time", "when")
    assert "tabindex" not in time.attributes
    assert time.attributes["data-day"] == "7 March 2014"
    assert "7 March 2014" in texts(page, "p", "day__when")


def test_a_time_leads_to_the_reference_event_it_only_names() -> None:
    war = event("war", "2013-08", DateRange(date(2013, 8, 1), date(2013, 8, 31)), title="War over the islands",
                summary="Norland and Esperia fight over the islands of Tarn.")  # fmt: skip
    made = telling("a", "Norland severed ties after its August 2013 war over the islands of Tarn.")
    (link,) = found(article_page(made, references=(war,)), "a", "when")
    assert (link.attributes["href"] or "").endswith("/timeline/2013/#e-war")


def test_no_character_of_the_text_changes() -> None:
    text = 'On *Friday* [it] said "in 2012" & <b>last week</b>, in May 2013!'
    made = telling("a", text)
    html = converter().convert(str(markdown_marked(text, times_in_text(made, lambda _: "../x/")[0])))
    assert found(html, "p")[0].text == text


def test_the_articles_dates_stand_in_order_of_time_with_its_own_among_them() -> None:
    made = telling("a", "The bridge fell on Friday. The mayor said on Monday that it was old.",
                   "It will be built anew next year. It had been mended in 2009.")  # fmt: skip
    page = article_page(made)
    days = [e.text for e in found(page, "p", "day__when")]
    assert days == ["7 March 2014", "10 March 2014", "12 March 2014", "2015", "2009"]
    notes = [e.text for e in found(page, "li", "day__piece")]
    assert "said" in notes[1]
    assert "planned" in notes[2]
    assert [e.text for e in found(page, "h3")] == ["Also dated in this article"]


def test_what_lies_outside_the_window_has_no_entry() -> None:
    pages = site(telling("a", "The mayor spoke.", "The bridge of Santora fell in June 2008, and again on Friday."))
    assert [e.text for e in found(pages["timeline/2014.md"], "mark")] == ["Friday"]
    assert not any(found(content, "mark", "") for path, content in pages.items() if path == "timeline/2011.md")


def test_an_event_is_told_in_the_words_of_its_article_with_its_time_marked() -> None:
    page = site(telling("a", "The bridge fell on Friday."))["timeline/2014.md"]
    (entry,) = found(page, "li", "entry--event")
    assert entry.text == (
        "7 March 2014 The bridge fell on Friday. Ministers meet in Esperia · The Courier · 12 March 2014 "
        "Why this date Counted from “Friday”, in an article of 12 March 2014 #"
    )
    assert [e.text for e in found(page, "mark")] == ["Friday"]
    assert any((e.attributes["href"] or "").endswith("#p1") for e in found(page, "a") if e.text.startswith("Ministers"))


def test_a_plan_is_called_one() -> None:
    page = site(telling("a", "The envoys will meet on Friday."))["timeline/2014.md"]
    assert [e.text for e in found(page, "span", "entry__note")] == ["planned"]
    assert found(page, "span", "mark--planned")


SIGNED = "The envoys of Norland and Esperia signed the ferry treaty on the pier of Santora on Friday."


def test_an_event_told_twice_shows_both_sentences_and_why_they_are_taken_for_one() -> None:
    page = site(telling("a", SIGNED), telling("b", SIGNED, "More."))["timeline/2014.md"]
    (entry,) = found(page, "li", "entry--event")
    assert len(found(page, "p", "entry__telling")) == 2
    assert "Taken for one event: 2 sentences of the same date that share the words envoys, esperia," in entry.text
    ids = [e.attributes["id"] for e in found(page, "span") if (e.attributes.get("id") or "").startswith("t-")]
    assert len(ids) == 1, "the second telling keeps its own anchor"


def test_an_event_points_to_the_reference_event_that_it_is() -> None:
    ferry = event("ferry", "2014-03-07", title="Norland and Esperia sign the ferry treaty", summary="On the pier.")
    page = site(telling("a", SIGNED), references=(ferry,))["timeline/2014.md"]
    (also,) = found(page, "p", "entry__also")
    assert also.text == "Reference event: Norland and Esperia sign the ferry treaty"


def test_the_kinds_of_entry_have_marks_of_their_own() -> None:
    ferry = event("ferry", "2014-03-08", title="Market burns", summary="Forty stalls.")
    page = site(telling("a", SIGNED), references=(ferry,))["timeline/2014.md"]
    marks = [e.classes[-1] for e in found(page, "span", "mark")]
    assert marks == ["mark--event", "mark--reference", "mark--article"]


def test_events_are_counted() -> None:
    page = site(telling("a", SIGNED))["timeline/2014.md"]
    assert [e.text for e in found(page, "p", "year__count")] == ["1 article · 1 event told"]


def sentence(value: str, first: str, last: str, kind: str = "DATE") -> DatedSentence:
    days = DateRange(date.fromisoformat(first), date.fromisoformat(last))
    made = Mention(0, 4, "then", "TIME" if kind == "TIME" else "DATE", value, None, None, "test", days)
    return DatedSentence(0, 0, 4, 0, 4, "then", made, "happened", days, value, "")


@pytest.mark.parametrize(
    ("dated", "wanted"),
    [
        (sentence("2014-03-07", "2014-03-07", "2014-03-07"), "2014-03-07"),
        (sentence("2014-03-07T10:35", "2014-03-07", "2014-03-07", "TIME"), "2014-03-07T10:35"),
        (sentence("2014-03-07TMO", "2014-03-07", "2014-03-07", "TIME"), "2014-03-07"),
        (sentence("2014-W11", "2014-03-10", "2014-03-16"), "2014-W11"),
        (sentence("2014-03", "2014-03-13", "2014-03-31"), "2014-03"),
        (sentence("2014-Q1", "2014-01-01", "2014-03-31"), "2014"),
        (sentence("201", "2010-01-01", "2019-12-31"), None),
    ],
    ids=lambda value: value.mention.value if isinstance(value, DatedSentence) else None,
)
def test_the_machines_value_is_one_that_html_knows(dated: DatedSentence, wanted: str | None) -> None:
    assert machine_value(dated) == wanted


def test_the_legend_of_the_overview_names_plans_apart() -> None:
    page = site(telling("a", "The envoys will meet on Friday."))["timeline/index.md"]
    assert "planned" in [e.text for e in found(page, "li")]
