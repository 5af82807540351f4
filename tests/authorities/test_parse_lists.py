"""Reading the lists: what is taken over, and how a curator hears of each mistake."""

from __future__ import annotations

from datetime import date

import pytest

from chronicle.authorities.parse import parse_authorities
from chronicle.model import Authorities, DateRange, Office, Outlet, Person, Place, Problem, Side

SOUND_PEOPLE = """
[[sides]]
id = "north"
label = "Norland"
colour = "side-1"
lane = 1

[[people]]
id = "petra-halm"
name = "Petra Halm"
aliases = ["P. Halm", "Petra Halm", "Halm"]
unsafe = ["Halm"]
misleading = ["Halm Street"]
side = "north"
country = "Norland"
wikidata = "Q1"
note = "Not the painter."

[[people.offices]]
title = "Minister"
titles = ["Norland minister"]
from = "2010-03"
to = "2012"
sources = ["https://offices.example/1"]
record = ["https://copies.example/1"]
note = "Sources disagree."

[[people.offices]]
title = "President"
from = "2013-01-02"
open_as_of = "2020-01"
record = ["https://copies.example/1"]

[[people.offices]]
title = "Envoy"
from = "2009"
to_unknown = true
sources = ["https://offices.example/2"]
"""

SOUND_OUTLETS = """
[[outlets]]
id = "halden-times"
name = "Halden Times"
names = ["The Halden Times", "HT"]
unsafe = ["HT"]
misleading = ["HT bus"]
kind = "newspaper"
country = "Norland"
control = "private"
control_source = "https://owners.example/"
active_from = "1992"
active_to = "2014-11-10"
domains = ["haldentimes.example"]
timezone = "Europe/Oslo"
date_order = "DMY"
furniture = ["Read more"]
sources = ["https://press.example/"]
record = ["https://copies.example/2"]
note = "Daily."
"""

SOUND_PLACES = """
[[places]]
id = "halden"
name = "Halden"
forms = ["Old Halden"]
country = "Norland"
latitude = 60
longitude = -11.5
timezone = "Europe/Oslo"
geonames = 12
note = "The harbour."
"""


def test_everything_a_person_may_have_is_taken_over() -> None:
    lists, problems = parse_authorities({"seeds/authorities/people.toml": SOUND_PEOPLE})
    minister = Office(
        title="Minister",
        titles=("Minister", "Norland minister"),
        held=DateRange(date(2010, 3, 1), date(2012, 12, 31)),  # the widest that the dates allow
        edtf_from="2010-03",
        edtf_to="2012",
        sources=("https://offices.example/1",),  # what is for the record only is not taken over
        note="Sources disagree.",
    )
    president = Office(
        "President", ("President",), DateRange(date(2013, 1, 2)), "2013-01-02", None, (), open_as_of="2020-01"
    )
    envoy = Office("Envoy", ("Envoy",), DateRange(date(2009, 1, 1)), "2009", None, ("https://offices.example/2",))
    assert problems == ()
    assert lists.sides == (Side("north", "Norland", "side-1", 1),)
    assert lists.people == (
        Person(
            id="petra-halm",
            name="Petra Halm",
            aliases=("Petra Halm", "P. Halm"),  # the name first, and nothing unsafe
            unsafe=("Halm",),
            side="north",
            country="Norland",
            offices=(minister, president, envoy),
            note="Not the painter.",
            misleading=("Halm Street",),
            wikidata="Q1",
        ),
    )


def test_everything_an_outlet_and_a_place_may_have_is_taken_over() -> None:
    lists, problems = parse_authorities({"outlets.toml": SOUND_OUTLETS, "places.toml": SOUND_PLACES})
    assert problems == ()
    assert lists.outlets == (
        Outlet(
            id="halden-times",
            name="Halden Times",
            names=("Halden Times", "The Halden Times"),
            kind="newspaper",
            country="Norland",
            domains=("haldentimes.example",),
            active=DateRange(date(1992, 1, 1), date(2014, 11, 10)),
            timezone="Europe/Oslo",
            date_order="DMY",
            furniture=("Read more",),
            control="private",
            control_source="https://owners.example/",
            note="Daily.",
            unsafe=("HT",),
            misleading=("HT bus",),
            sources=("https://press.example/",),
        ),
    )
    assert lists.places == (Place("halden", "Halden", ("Halden", "Old Halden"), "Norland", 60.0, -11.5, "Europe/Oslo"),)


def test_lists_without_a_file_are_empty() -> None:
    assert parse_authorities({}) == (Authorities(), ())


PERSON = '[[people]]\nid = "ann-lee"\nname = "Ann Lee"\n'
OFFICE = PERSON + '[[people.offices]]\ntitle = "Queen"\n'
SOURCE = 'sources = ["https://x.example"]\n'
OUTLET = '[[outlets]]\nid = "ht"\nname = "HT"\nkind = "agency"\n'
PLACE = '[[places]]\nid = "halden"\nname = "Halden"\nlatitude = 1\nlongitude = 2\n'

MISTAKES = {
    "unknown key": ("people", PERSON + 'alias = ["A"]', 4, "people[ann-lee].alias is no key of this list"),
    "missing key": ("people", '\n[[people]]\nid = "ann-lee"', 2, "people[ann-lee].name is missing"),
    "no id": ("people", '[[people]]\nname = "Ann"', 1, "people[1].id is missing"),
    "id that fits no address": (
        "people",
        '[[people]]\nid = "Ann Lee"\nname = "Ann"',
        2,
        "people[Ann Lee].id cannot be “Ann Lee”",
    ),
    "wrong type": ("people", '[[people]]\nid = "ann-lee"\nname = 7', 3, "people[ann-lee].name is not text in quotes"),
    "empty text": ("people", PERSON + 'country = " "', 4, "people[ann-lee].country is empty"),
    "empty alias": (
        "people",
        PERSON + 'aliases = [""]',
        4,
        "people[ann-lee].aliases holds something that is empty or no text",
    ),
    "alias that is a number": (
        "people",
        PERSON + "aliases = [1]",
        4,
        "people[ann-lee].aliases holds something that is empty or no text",
    ),
    "unknown side": ("people", PERSON + 'side = "south"', 4, "people[ann-lee].side is not known"),
    "offices that are no tables": (
        "people",
        PERSON + 'offices = ["Queen"]',
        4,
        "people[ann-lee].offices holds something that is no table",
    ),
    "bad date": (
        "people",
        OFFICE + SOURCE + 'from = "2011-13"\nto = "2012"',
        7,
        "people[ann-lee].offices[1].from is not a date",
    ),
    "date not in quotes": (
        "people",
        OFFICE + SOURCE + 'from = 2011-01-02\nto = "2012"',
        7,
        "people[ann-lee].offices[1].from is not text in quotes",
    ),
    "end before beginning": (
        "people",
        OFFICE + SOURCE + 'from = "2012"\nto = "2011"',
        8,
        "people[ann-lee].offices[1].to is earlier than from, 2012",
    ),
    "seen in office before beginning": (
        "people",
        OFFICE + SOURCE + 'from = "2012"\nopen_as_of = "2011"',
        8,
        "people[ann-lee].offices[1].open_as_of is earlier than from, 2012",
    ),
    "no word on the end": (
        "people",
        OFFICE + SOURCE + 'from = "2012"',
        4,
        "people[ann-lee].offices[1].to must be told in exactly one way",
    ),
    "two words on the end": (
        "people",
        OFFICE + SOURCE + 'from = "2012"\nto = "2013"\nto_unknown = true',
        8,
        "people[ann-lee].offices[1].to must be told in exactly one way",
    ),
    "no source": (
        "people",
        OFFICE + 'from = "2012"\nto = "2013"',
        4,
        "people[ann-lee].offices[1].sources and record are both empty",
    ),
    "source that is no address": (
        "people",
        OFFICE + 'from = "2012"\nto = "2013"\nsources = ["a book"]',
        8,
        "people[ann-lee].offices[1].sources cannot be “a book”",
    ),
    "unknown kind": ("outlets", OUTLET.replace("agency", "paper"), 4, "outlets[ht].kind is not known"),
    "no kind": ("outlets", '[[outlets]]\nid = "ht"\nname = "HT"', 1, "outlets[ht].kind is missing"),
    "domain with scheme": (
        "outlets",
        OUTLET + 'domains = ["https://ht.example"]',
        5,
        "outlets[ht].domains cannot be “https://ht.example”",
    ),
    "domain with path": (
        "outlets",
        OUTLET + 'domains = ["ht.example/en"]',
        5,
        "outlets[ht].domains cannot be “ht.example/en”",
    ),
    "unknown time zone": (
        "outlets",
        OUTLET + 'timezone = "Europe/Halden"',
        5,
        "outlets[ht].timezone is no IANA time zone",
    ),
    "latitude out of range": (
        "places",
        PLACE.replace("1", "91"),
        4,
        "places[halden].latitude is not within 90 degrees",
    ),
    "no longitude": ("places", PLACE.replace("longitude = 2", ""), 1, "places[halden].longitude is missing"),
    "truth for a number": ("places", PLACE.replace("1", "true"), 4, "places[halden].latitude is not a number"),
}


@pytest.mark.parametrize(("stem", "text", "line", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_file_line_and_key(stem: str, text: str, line: int, message: str) -> None:
    lists, problems = parse_authorities({f"authorities/{stem}.toml": text})
    assert [(problem.where, problem.line, problem.message) for problem in problems] == [
        (f"authorities/{stem}.toml", line, message)
    ]
    assert all(problem.remedy and problem.severity == "error" for problem in problems)
    assert lists == Authorities()


TWICE = {
    "id": ("people", [PERSON, PERSON.replace('"Ann Lee"', '"Bo"')], "id has “ann-lee”, which people[ann-lee] has too"),
    "alias": (
        "people",
        [PERSON, '[[people]]\nid = "bo"\nname = "Bo"\naliases = ["Ann Lee"]'],
        "aliases has “Ann Lee”, which people[ann-lee] has too",
    ),
    "safe for one, unsafe for the other": (
        "people",
        [PERSON, '[[people]]\nid = "bo"\nname = "Bo"\nunsafe = ["Ann Lee"]'],
        "unsafe has “Ann Lee”, which people[ann-lee] has too",
    ),
    "name of outlets": (
        "outlets",
        [OUTLET, OUTLET.replace('"ht"', '"x"').replace('"HT"', '"Ht"')],
        "names has “Ht”, which outlets[ht] has too",
    ),
    "host": (
        "outlets",
        [
            OUTLET + 'domains = ["a.example"]\n',
            OUTLET.replace('"ht"', '"x"').replace('"HT"', '"X"') + 'domains = ["a.example"]',
        ],
        "domains has “a.example”, which outlets[ht] has too",
    ),
    "place": ("places", [PLACE, PLACE.replace('"halden"', '"x"')], "forms has “Halden”, which places[halden] has too"),
    "side": (
        "people",
        ['[[sides]]\nid = "n"\nlabel = "N"\n', '[[sides]]\nid = "n"\nlabel = "M"'],
        "id has “n”, which sides[n] has too",
    ),
}


@pytest.mark.parametrize(("stem", "entries", "message"), TWICE.values(), ids=TWICE)
def test_of_two_entries_that_share_what_is_one_s_own_the_first_is_kept(
    stem: str, entries: list[str], message: str
) -> None:
    lists, problems = parse_authorities({f"{stem}.toml": "\n".join(entries)})
    alone, _ = parse_authorities({f"{stem}.toml": entries[0]})
    assert [problem.message.partition(".")[2] for problem in problems] == [message]
    assert lists == alone


def test_an_unsafe_surname_may_be_shared() -> None:
    other = '[[people]]\nid = "bo-lee"\nname = "Bo Lee"\nunsafe = ["Lee"]'
    _, problems = parse_authorities({"people.toml": f'{PERSON}unsafe = ["Lee"]\n{other}'})
    assert problems == ()


def test_a_bad_entry_is_left_out_and_the_others_are_kept() -> None:
    bad = '[[people]]\nid = "bo"\nname = "Bo"\nside = "south"\nage = 3\n'
    lists, problems = parse_authorities({"people.toml": f'{bad}{PERSON}[[people]]\nid = "cy"\nname = "Cy"'})
    assert [person.id for person in lists.people] == ["ann-lee", "cy"]
    assert [problem.line for problem in problems] == [4, 5]


def test_a_person_with_a_bad_office_is_left_out_whole() -> None:
    lists, _ = parse_authorities({"people.toml": f'{OFFICE}{SOURCE}from = "x"\nto = "2012"'})
    assert lists.people == ()


def test_what_is_not_toml_costs_one_file_and_names_the_line() -> None:
    lists, problems = parse_authorities({"a/people.toml": f"{PERSON}side = north", "a/places.toml": PLACE})
    assert problems == (
        Problem(
            where="a/people.toml",
            message="the file is not TOML (Invalid value)",
            remedy="Correct that line or the one before it; until then nothing of this file counts",
            line=4,
            excerpt="side = north",
        ),
    )
    assert [place.id for place in lists.places] == ["halden"]


def test_toml_that_ends_too_early_names_the_last_line() -> None:
    _, problems = parse_authorities({"people.toml": 'a = 1\nb = ["x",'})
    assert [problem.line for problem in problems] == [2]


def test_a_file_that_is_no_list_is_named() -> None:
    _, problems = parse_authorities({"a\\poeple.toml": PERSON})
    assert [(problem.where, problem.remedy) for problem in problems] == [
        ("a\\poeple.toml", "Lists are named people, institutions, outlets, places, topics, events")
    ]


def test_the_excerpt_is_the_line_as_written() -> None:
    _, problems = parse_authorities({"people.toml": PERSON + "country   = 3  # ?"})
    assert [problem.excerpt for problem in problems] == ["country   = 3  # ?"]
