"""Reading the lists of topics and reference events."""

from __future__ import annotations

from datetime import date

import pytest

from chronicle.authorities.parse import parse_authorities
from chronicle.model import Authorities, DateRange, EventSource, ReferenceEvent, Topic

SIDES = '[[sides]]\nid = "north"\nlabel = "Norland"\n'
TOPIC = '[[topics]]\nid = "fishing"\nname = "Fishing rights"\nphrases = ["herring"]\n'
HEAD = '[[events]]\nid = "2012-05-14-lantern-act"\ndate = "2012-05-14"\ntitle = "Lantern Act"\nsummary = "It opens."\n'
ONE = '[[events.sources]]\ntitle = "Report"\npublisher = "Halden Times"\nurl = "https://a.example"\n'
TWO = '[[events.sources]]\ntitle = "Other"\npublisher = "Norpress"\nurl = "https://b.example"\n'
EVENT = HEAD + 'kind = "law"\n' + ONE + TWO


def test_everything_a_topic_and_an_event_may_have_is_taken_over() -> None:
    topic = TOPIC + 'misleading = ["red herring"]\nnote = "Not the bank."'
    more = 'kind = "law"\nactors = ["north"]\nphrases = ["Lantern Act"]\nmisleading = ["under the Lantern Act"]\n'
    event = HEAD + more + 'note = "Dated the day after."\nweak = "One coast."\n' + ONE + TWO
    lists, problems = parse_authorities({"people.toml": SIDES, "topics.toml": topic, "events.toml": event})
    assert problems == ()
    assert lists.topics == (Topic("fishing", "Fishing rights", ("herring",), ("red herring",), "Not the bank."),)
    assert lists.events == (
        ReferenceEvent(
            id="2012-05-14-lantern-act",
            edtf="2012-05-14",
            days=DateRange(date(2012, 5, 14), date(2012, 5, 14)),
            title="Lantern Act",
            summary="It opens.",
            kind="law",
            actors=("north",),
            sources=(
                EventSource("Report", "Halden Times", "https://a.example"),
                EventSource("Other", "Norpress", "https://b.example"),
            ),
            phrases=("Lantern Act",),
            misleading=("under the Lantern Act",),
            note="Dated the day after.",
            weak="One coast.",
        ),
    )


def test_a_date_may_be_a_month_or_a_year() -> None:
    lists, problems = parse_authorities({"events.toml": EVENT.replace('"2012-05-14"', '"2012-05"')})
    assert problems == ()
    assert lists.events[0].days == DateRange(date(2012, 5, 1), date(2012, 5, 31))


def test_actors_are_known_whatever_the_order_of_the_files() -> None:
    texts = {"a/events.toml": EVENT.replace("kind", 'actors = ["north"]\nkind'), "b/people.toml": SIDES}
    assert parse_authorities(texts)[1] == ()


E_ = "events[2012-05-14-lantern-act]"
MISTAKES = {
    "topic without phrases": (
        "topics",
        TOPIC.replace('phrases = ["herring"]\n', ""),
        (1, "topics[fishing].phrases is missing"),
    ),
    "topic with an empty list": (
        "topics",
        TOPIC.replace('"herring"', ""),
        (4, "topics[fishing].phrases is missing"),
    ),
    "empty phrase": (
        "topics",
        TOPIC.replace('"herring"', '"herring", " "'),
        (4, "topics[fishing].phrases holds something that is empty or no text"),
    ),
    "phrase without a word": ("topics", TOPIC.replace("herring", "–"), (4, "topics[fishing].phrases cannot be “–”")),
    "bad date": ("events", EVENT.replace('"2012-05-14"', '"2012-02-30"'), (3, f"{E_}.date is not a date")),
    "no date": ("events", EVENT.replace('date = "2012-05-14"', ""), (1, f"{E_}.date is missing")),
    "no summary": ("events", EVENT.replace('summary = "It opens."', ""), (1, f"{E_}.summary is missing")),
    "one source": ("events", HEAD + 'kind = "law"\n' + ONE, (1, f"{E_}.sources are fewer than two")),
    "one publisher": (
        "events",
        EVENT.replace("Norpress", "halden times"),
        (1, f"{E_}.sources are by the same publisher"),
    ),
    "unknown kind": ("events", EVENT.replace('"law"', '"feast"'), (6, f"{E_}.kind is not known")),
    "no kind": ("events", EVENT.replace('kind = "law"', ""), (1, f"{E_}.kind is missing")),
    "unknown actor": (
        "events",
        EVENT.replace("kind", 'actors = ["south"]\nkind'),
        (6, f"{E_}.actors holds “south”, which is not known"),
    ),
    "address that is none": (
        "events",
        EVENT.replace("https://b", "ftp://b"),
        (14, f"{E_}.sources[2].url cannot be “ftp://b.example”"),
    ),
    "source without an address": (
        "events",
        EVENT.replace('url = "https://b.example"', ""),
        (11, f"{E_}.sources[2].url is missing"),
    ),
    "unknown key of a source": (
        "events",
        EVENT + "year = 3",
        (15, f"{E_}.sources[2].year is no key of this list"),
    ),
}


@pytest.mark.parametrize(("stem", "text", "told"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_line_and_key_and_its_entry_left_out(
    stem: str, text: str, told: tuple[int, str]
) -> None:
    lists, problems = parse_authorities({f"{stem}.toml": text})
    assert [(problem.where, problem.line, problem.message) for problem in problems] == [(f"{stem}.toml", *told)]
    assert all(problem.remedy and problem.severity == "error" for problem in problems)
    assert lists == Authorities()


OTHER_EVENT = EVENT.replace("2012-05-14-lantern-act", "2012-05-14-other")
TWICE = {
    "id of a topic": (
        "topics",
        TOPIC,
        TOPIC.replace("herring", "cod"),
        "id has “fishing”, which topics[fishing] has too",
    ),
    "phrase of a topic": (
        "topics",
        TOPIC,
        TOPIC.replace("fishing", "boats").replace("herring", "Herring"),
        "phrases has “Herring”, which topics[fishing] has too",
    ),
    "id of an event": (
        "events",
        EVENT,
        EVENT.replace("Lantern Act", "X"),
        f"id has “2012-05-14-lantern-act”, which {E_} has too",
    ),
    "day and title": ("events", EVENT, OTHER_EVENT, f"title has “2012-05-14: Lantern Act”, which {E_} has too"),
    "phrase of an event": (
        "events",
        EVENT.replace("kind", 'phrases = ["Lantern-Act"]\nkind'),
        OTHER_EVENT.replace('"Lantern Act"', '"X"').replace("kind", 'phrases = ["lantern act"]\nkind'),
        f"phrases has “lantern act”, which {E_} has too",
    ),
}


@pytest.mark.parametrize(("stem", "first", "second", "message"), TWICE.values(), ids=TWICE)
def test_of_two_entries_that_share_what_is_one_s_own_the_first_is_kept(
    stem: str, first: str, second: str, message: str
) -> None:
    lists, problems = parse_authorities({f"{stem}.toml": first + second})
    assert [problem.message.partition("].")[2] for problem in problems] == [message]
    assert lists == parse_authorities({f"{stem}.toml": first})[0]


def test_events_of_one_day_with_titles_of_their_own_are_two() -> None:
    _, problems = parse_authorities({"events.toml": EVENT + OTHER_EVENT.replace('"Lantern Act"', '"Truce"')})
    assert problems == ()


def test_all_mistakes_come_together_and_the_sound_entries_count() -> None:
    bad = EVENT.replace('"law"', '"feast"').replace('"2012-05-14"', '"May"')
    lists, problems = parse_authorities({"events.toml": bad + OTHER_EVENT, "topics.toml": "[[topics]]\n" + TOPIC})
    assert [event.id for event in lists.events] == ["2012-05-14-other"]
    assert [topic.id for topic in lists.topics] == ["fishing"]
    assert [(problem.where, problem.line) for problem in problems] == [
        ("events.toml", 3), ("events.toml", 6), ("topics.toml", 1), ("topics.toml", 1), ("topics.toml", 1),
    ]  # fmt: skip
