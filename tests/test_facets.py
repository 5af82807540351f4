"""By what the entries of the timeline can be chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chronicle.authorities.match import NameIndex
from chronicle.events.gather import gather
from chronicle.facets import SURENESS, names_in_events, sureness, with_facets
from chronicle.model import Article, Captured, Claim, DateRange, Entry, NameLink, PersonFound, TopicFound
from chronicle.timeline import build_timeline
from events.made_up import telling
from events.told import RULES
from pages.made_up import LISTS, UNKNOWN, WINDOW, article, bounded, event, event_entry, evidence, naming, printed
from pages.made_up import entry as placed
from pages.saying import BO, quotation, saying

DAY = date(2012, 5, 9)


def entries(*articles: Article, **lists: object) -> tuple[Entry, ...]:
    """The timeline of these articles, with the facets of each entry."""
    authorities = replace(LISTS, **lists)  # type: ignore[arg-type]
    addresses = {made.seed.name: f"articles/{made.seed.name}/" for made in articles}
    years = {year: f"timeline/{year}/" for year in WINDOW.years}
    told = gather(articles, addresses, authorities.events, RULES.events)
    timeline = build_timeline(articles, addresses, WINDOW, authorities.events, years, told)
    named = names_in_events(authorities.events, NameIndex(authorities, (), ()))
    return with_facets(timeline, authorities, named).entries


def facets(entry: Entry, name: str) -> list[tuple[str, str]]:
    return [(facet.id, facet.label) for facet in entry.facets if facet.name == name]


def test_an_article_has_the_facets_of_all_that_was_read_out_of_it() -> None:
    made = article(
        "a",
        published=printed(DAY),
        body=("“We agree” he said.",),
        people=(PersonFound("ada-westing", "Ada Westing", "west", None, ()),),
        places=(NameLink("nowhere", "Nowhere"), NameLink(None, "Atlantis")),
        place=Claim(NameLink("westport", "Westport"), ()),
        agency=Claim(NameLink("ew", "Esper Wire"), ()),
        topics=(TopicFound(LISTS.topics[0].id, LISTS.topics[0].name, 1.0, ()),),
    )
    (entry,) = entries(saying(made, quotation(made, "We agree", BO)))
    assert facets(entry, "kind") == [("article", "Articles")]
    assert facets(entry, "person") == [("ada-westing", "Ada Westing")]
    assert facets(entry, "place") == [("westport", "Westport"), ("nowhere", "Nowhere")]
    assert facets(entry, "outlet") == [("courier", "The Courier")]
    assert facets(entry, "agency") == [("ew", "Esper Wire")]
    assert facets(entry, "topic") == [(LISTS.topics[0].id, LISTS.topics[0].name)]
    assert facets(entry, "side") == [("east", "Eastland")], "the side of who speaks in it"
    assert facets(entry, "date") == [("printed", "Printed to the day")]


def test_an_outlet_that_is_not_listed_goes_by_its_printed_name() -> None:
    def printed_as(name: str, outlet: str) -> Article:
        return article(name, published=printed(DAY), outlet=Claim(NameLink(None, outlet), ()))

    made = entries(printed_as("a", "L’Écho du Port"), printed_as("b", "L’ÉCHO DU PORT"), printed_as("c", "Courier"))
    ((first, label),), ((second, again),), ((third, _),) = (facets(entry, "outlet") for entry in made)
    assert first == second
    assert first.startswith("lecho-du-port-")
    assert label == again == "L’Écho du Port", "the first way it is printed names it"
    assert third != "courier", "which is the id of a listed outlet"


def test_the_saving_of_a_copy_has_the_facets_of_its_article() -> None:
    captured = Captured(DateRange(date(2013, 1, 2), date(2013, 1, 2)), "2013-01-02", evidence("A clock."))
    copy = entries(article("a", published=printed(DAY), captured=captured))[1]
    assert facets(copy, "kind") == [("capture", "Copies saved")]
    assert facets(copy, "outlet") == [("courier", "The Courier")]


def test_an_event_told_has_the_facets_of_who_tells_it_and_of_whom_its_sentence_names() -> None:
    made = telling("a", "Ada Westing opened a bridge on Monday in Westport.", "Bo East stayed away.")
    made = naming(
        made,
        ("people", "ada-westing", "Ada Westing"),
        ("people", "bo-east", "Bo East"),
        ("places", "westport", "Westport"),
    )
    shown = next(entry for entry in entries(made) if entry.kind == "event")
    assert facets(shown, "kind") == [("event", "Events told in articles")]
    assert facets(shown, "person") == [("ada-westing", "Ada Westing")]
    assert facets(shown, "place") == [("westport", "Westport")]
    assert facets(shown, "side") == [("west", "Westland")]
    assert facets(shown, "outlet") == [("courier", "The Courier")]
    assert facets(shown, "date") == [("inferred", "Inferred")]


def test_a_reference_event_has_the_facets_of_who_acted_and_of_whom_its_words_name() -> None:
    accord = event("accord", title="Ada Westing signs the Ferry Accord", summary="She did so in Westport.")
    (entry,) = entries(events=(accord,))
    assert facets(entry, "kind") == [("reference", "Reference events")]
    assert facets(entry, "person") == [("ada-westing", "Ada Westing")]
    assert facets(entry, "place") == [("westport", "Westport")]
    assert facets(entry, "side") == [("west", "Westland"), ("east", "Eastland")]
    assert facets(entry, "date") == [("curated", "Set by the curator")]


def test_no_facet_comes_twice() -> None:
    made = saying(article("a", published=printed(DAY), body=("“One” and “Two” he said.",)))
    made = saying(made, quotation(made, "One", BO), quotation(made, "Two", BO))
    (entry,) = entries(made)
    assert len(set(entry.facets)) == len(entry.facets)


MONTH = DateRange(date(2012, 5, 1), date(2012, 5, 31))


def told(edtf: str, days: DateRange) -> Entry:
    """An event that an article tells."""
    return replace(event_entry(event("a")), status="inferred", edtf=edtf, days=days)


YEAR_LATER = DAY.replace(year=2013)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param(placed(article("a", published=printed(DAY))), "printed", id="a day that the page prints"),
        pytest.param(placed(article("a", published=replace(printed(DAY), days=MONTH))), "wide", id="a printed month"),
        pytest.param(placed(article("a", published=bounded(date(2012, 5, 2), DAY))), "range", id="a range"),
        pytest.param(
            placed(article("a", published=bounded(DAY, YEAR_LATER, (DAY, YEAR_LATER)))), "range", id="one of two days"
        ),
        pytest.param(placed(article("a", published=bounded(None, DAY))), "range", id="no later than a day"),
        pytest.param(placed(article("a", published=UNKNOWN)), "unknown", id="nothing known"),
        pytest.param(event_entry(event("a")), "curated", id="a reference event of a day"),
        pytest.param(event_entry(event("a", "2012-05", MONTH)), "wide", id="one of a month"),
        pytest.param(told("2012-05~", MONTH), "about", id="told of about a month"),
        pytest.param(told("../2012-05-09", DateRange(None, DAY)), "about", id="told to be by a day"),
        pytest.param(told("2012-05-09/..", DateRange(DAY, None)), "wide", id="told to last from a day on"),
    ],
)
def test_how_sure_a_date_is(entry: Entry, expected: str) -> None:
    assert sureness(entry) == expected
    assert expected in SURENESS
