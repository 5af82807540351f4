"""What the search finds, and by what it can be chosen."""

from __future__ import annotations

from datetime import date

import pytest

from chronicle.model import Authorities, Claim, DateRange, NameLink, PersonFound, SearchRecord, Window
from chronicle.search.records import UNDATED, records_of, years_possible
from pages.made_up import LISTS, UNKNOWN, article, bounded, collection, event, printed

WINDOW = Window(2011, 2019)


def found(records: tuple[SearchRecord, ...], kind: str) -> list[SearchRecord]:
    return [record for record in records if record.kind == kind]


def values(record: SearchRecord, name: str) -> list[str]:
    return [value for other, value in record.filters if other == name]


def test_an_article_is_found_by_its_words_and_by_whom_and_what_it_names() -> None:
    made = article(
        "a", "Ferries & friends", printed(date(2013, 1, 26)), ("Ada spoke <b>up</b>.",),
        standfirst="In short.", agency=Claim(NameLink("ew", "Esper Wire"), ()),
        people=(PersonFound("ada-westing", "Ada Westing", "west", None, ()),),
        places=(NameLink("westport", "Westport"),),
    )  # fmt: skip
    (record,) = found(records_of(collection((made,), authorities=LISTS)), "Article")
    assert record.title == "Ferries & friends"
    assert record.address.startswith("articles/2013/2013-01-26-ferries-friends-")
    assert record.html == "<p>In short.</p><p>Ada spoke &lt;b&gt;up&lt;/b&gt;.</p>"
    assert (record.when, record.day, record.by) == ("26 January 2013", date(2013, 1, 26), ("The Courier", "Esper Wire"))
    assert values(record, "year") == ["2013"]
    assert values(record, "person") == ["Ada Westing"]
    assert values(record, "place") == ["Westport"]
    assert values(record, "outlet") == ["The Courier", "Esper Wire"]


def test_an_article_known_to_a_range_is_found_in_each_of_its_years_and_shown_as_a_range() -> None:
    made = article("a", published=bounded(date(2014, 11, 10), date(2016, 2, 1)))
    (record,) = found(records_of(collection((made,))), "Article")
    assert values(record, "year") == ["2014", "2015", "2016"]
    assert record.when == "between 10 November 2014 and 1 February 2016"


def test_an_article_without_a_date_has_none() -> None:
    (record,) = found(records_of(collection((article("a", published=UNKNOWN),))), "Article")
    assert (record.day, values(record, "year")) == (None, [UNDATED])


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (date(2013, 5, 1), date(2013, 5, 1), ["2013"]),
        (None, date(2012, 3, 1), ["2011", "2012"]),
        (date(2018, 3, 1), None, ["2018", "2019"]),
        (date(2021, 1, 1), date(2021, 12, 31), ["2021"]),
        (date(2021, 1, 1), None, ["2021"]),
        (None, date(2009, 1, 1), ["2009"]),
        (None, None, [UNDATED]),
    ],
)  # fmt: skip
def test_an_open_range_reaches_to_the_end_of_the_window(
    first: date | None, last: date | None, years: list[str]
) -> None:
    assert list(years_possible(DateRange(first, last), WINDOW)) == years


def test_what_is_no_article_is_not_found() -> None:
    assert found(records_of(collection((article("a", kind="not-an-article"),))), "Article") == []


def test_a_reference_event_is_found_at_its_place_in_its_year() -> None:
    lists = type(LISTS)(topics=LISTS.topics, sides=LISTS.sides, events=(event("accord"),))
    (record,) = found(records_of(collection((), authorities=lists)), "Reference event")
    assert record.address == "timeline/2012/#e-accord"
    assert record.html == "<p>The two ministers signed it on the pier.</p>"
    assert (record.when, values(record, "year"), values(record, "topic")) == ("7 May 2012", ["2012"], ["The ferry"])


def test_an_event_of_several_years_is_found_in_each() -> None:
    days = DateRange(date(2013, 11, 1), date(2015, 2, 28))
    made = event("talks", "2013-11/2015-02", days)
    (record,) = found(records_of(collection((), authorities=Authorities(events=(made,)))), "Reference event")
    assert values(record, "year") == ["2013", "2014", "2015"]
    assert record.address == "timeline/2013/#e-talks"


def test_listed_people_outlets_and_topics_are_found_and_places_that_are_named() -> None:
    made = article("a", places=(NameLink("westport", "Westport"),))
    records = records_of(collection((made,), authorities=LISTS))
    titles = {
        kind: [record.title for record in found(records, kind)] for kind in ("Person", "Outlet", "Topic", "Place")
    }
    assert titles == {
        "Person": ["Ada Westing", "Bo East", "Cy None"],
        "Outlet": ["The Courier", "Esper Wire"],
        "Topic": ["The ferry", "Eels"],
        "Place": ["Westport"],
    }
    (ada,) = [record for record in records if record.title == "Ada Westing"]
    assert ada.address == "people/ada-westing/"
    assert "Spokeswoman, from June 2011 to 5 April 2013 at the latest" in ada.html
    assert ada.filters == (("person", "Ada Westing"),)


def test_each_address_is_found_once() -> None:
    made = (article("a"), article("b"), article("c", published=UNKNOWN))
    addresses = [record.address for record in records_of(collection(made, authorities=LISTS))]
    assert len(addresses) == len(set(addresses))
