"""The lists that ship with the project."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from chronicle.authorities.match import NameIndex
from chronicle.authorities.parse import parse_authorities
from chronicle.authorities.phrases import same_phrase
from chronicle.files.authorities import read_authority_texts
from chronicle.model import Authorities, ReferenceEvent, Topic


@pytest.fixture(scope="module")
def lists(project: Path) -> Authorities:
    """The lists, which must be without fault."""
    texts, unreadable = read_authority_texts(project / "seeds", "seeds")
    lists, problems = parse_authorities(texts)
    assert unreadable == ()
    assert problems == ()
    return lists


def test_no_list_is_empty(lists: Authorities) -> None:
    assert all((lists.people, lists.institutions, lists.outlets, lists.places, lists.sides, lists.topics, lists.events))


def test_everybody_is_on_a_side(lists: Authorities) -> None:
    for speakers in (lists.people, lists.institutions):
        assert {speaker.side for speaker in speakers} == {side.id for side in lists.sides}


def test_entries_stand_in_order_of_their_ids(lists: Authorities) -> None:
    for entries in (lists.people, lists.institutions, lists.outlets, lists.places, lists.topics):
        ids = [entry.id for entry in entries]
        assert ids == sorted(ids)


def test_every_name_is_found_by_itself(lists: Authorities) -> None:
    index = NameIndex(lists, (), ())
    assert [(person.id,) for person in lists.people] == [
        tuple(match.id for match in index.find(person.name)) for person in lists.people
    ]
    assert [place.id for place in lists.places] == [
        place.id for form in lists.places if (place := index.place_named(form.name.upper()))
    ]
    assert [index.outlet_named(outlet.name) for outlet in lists.outlets] == list(lists.outlets)


def test_every_printed_form_of_an_institution_leads_to_it_in_any_capitals(lists: Authorities) -> None:
    index = NameIndex(lists, (), ())
    for institution in lists.institutions:
        assert index.institution(institution.id) is institution
        spelt = (spelling for name in institution.names for spelling in (name, name.upper(), name.lower()))
        assert [text for text in spelt if index.institution_named(text) is not institution] == []


def test_institutions_are_listed_once_and_without_an_article(lists: Authorities) -> None:
    for institution in lists.institutions:
        folded = [name.casefold().rstrip(".") for name in institution.names]
        assert [name for name, count in Counter(folded).items() if count > 1] == [], institution.id
        assert [name for name in folded if name.startswith(("the ", "a ", "an "))] == [], institution.id


def test_every_title_is_read_before_its_holder(lists: Authorities) -> None:
    index = NameIndex(lists, (), ())
    for person in lists.people:
        for office in person.offices:
            for title in office.titles:
                printed = index.offices_printed(f"{title} {person.name}")
                assert [office in one.offices for one in printed] == [True], f"{title} {person.name}"


def test_names_are_written_plainly(lists: Authorities) -> None:
    names = [name for outlet in lists.outlets for name in (*outlet.names, *outlet.unsafe)]
    assert [name for name in names if name.strip("()/-: ") != name] == []


def test_events_stand_in_order_of_time_and_say_their_date_in_their_id(lists: Authorities) -> None:
    dates = [event.edtf for event in lists.events]
    assert dates == sorted(dates)
    assert [event.id for event in lists.events if not event.id.startswith(f"{event.edtf}-")] == []


def test_every_year_has_its_events(lists: Authorities) -> None:
    events_of = Counter(event.edtf[:4] for event in lists.events)
    assert {year: count for year, count in events_of.items() if count < 8} == {}
    assert sorted(map(int, events_of)) == list(range(2011, 2020))


def test_no_source_is_a_copy_of_an_encyclopedia_or_a_cache(lists: Authorities) -> None:
    hosts = {urlsplit(source.url).hostname or "" for event in lists.events for source in event.sources}
    assert [host for host in hosts if any(part in host for part in ("wiki", "encyclop", "cache", "archive.org"))] == []


def test_every_phrase_of_a_topic_or_event_finds_it(lists: Authorities) -> None:
    index = NameIndex(lists, (), ())
    topics = ((index.find_topics, topic.id, phrase) for topic in lists.topics for phrase in topic.phrases)
    events = ((index.find_events, event.id, phrase) for event in lists.events for phrase in event.phrases)
    for find, id_, phrase in (*topics, *events):
        assert [match.id for match in find(f"They spoke of {phrase} again.")] == [id_], phrase


def test_every_misleading_phrase_holds_one_that_it_keeps_from_counting(lists: Authorities) -> None:
    entries: tuple[Topic | ReferenceEvent, ...] = (*lists.topics, *lists.events)
    for entry in entries:
        phrases = [same_phrase(phrase) for phrase in entry.phrases]
        useless = [text for text in entry.misleading if not any(phrase in same_phrase(text) for phrase in phrases)]
        assert useless == [], entry.id
