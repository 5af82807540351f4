"""Titles printed beside names, and the office held on a day."""

from __future__ import annotations

from datetime import date

import pytest

from chronicle.authorities.match import NameIndex
from chronicle.authorities.parse import parse_authorities

PRINTED = {
    "before the name": ("Foreign Minister Petra Halm said", "Foreign Minister Petra Halm"),
    "in small letters": ("the foreign minister Petra Halm", "foreign minister Petra Halm"),
    "another printed title": ("Norland Foreign Minister Petra Halm", "Norland Foreign Minister Petra Halm"),
    "after an adjective that is not listed": ("Norlandic Foreign Minister Petra Halm", "Foreign Minister Petra Halm"),
    "before a safe surname": ("FM Halm said", "FM Halm"),
    "before a resolved surname": (
        "Norland's Ambassador Stone left. Ivo Stone is ill.",
        "Norland's Ambassador Stone",
    ),
    "in brackets": ("with [Foreign Minister] Petra Halm we", "Foreign Minister] Petra Halm"),
    "between commas": ("the foreign minister, Petra Halm, said", "foreign minister, Petra Halm"),
    "over a line end": ("Foreign\n Minister Petra\nHalm", "Foreign\n Minister Petra\nHalm"),
    "after the name": ("Petra Halm, the foreign minister, said", "Petra Halm, the foreign minister"),
    "after the name, with an adjective": (
        "Petra Halm, the Norlandic foreign minister.",
        "Petra Halm, the Norlandic foreign minister",
    ),
    "after the name, at the end": ("Petra Halm, Foreign Minister", "Petra Halm, Foreign Minister"),
    "a listed title that is an acting one": ("acting Defence Minister Halm", "acting Defence Minister Halm"),
    "an earlier sentence does not turn it": ("She is a former spy. President Halm left", "President Halm"),
    "an earlier clause does not turn it": ("Unlike the former one, President Halm left", "President Halm"),
}

NOT_PRINTED = {
    "former": "the former foreign minister Petra Halm",
    "former, some words before": "a former Norlandic conservative foreign minister Petra Halm",
    "a prefix": "then-President Petra Halm",
    "deputy": "Deputy Foreign Minister Petra Halm",
    "acting, which is not the office": "acting President Petra Halm",
    "elect": "President-elect Petra Halm",
    "former, after the name": "Petra Halm, the former foreign minister, said",
    "then, after the name": "Petra Halm, then foreign minister, said",
    "later, after the name": "Petra Halm, later foreign minister, said",
    "a title that goes on": "Petra Halm, foreign minister under the old king, said",
    "the title of the next in a list": "the foreign minister, Petra Halm and others",
    "another's title": "President Ivo Stone",
    "part of a word": "Vicepresident Petra Halm",
    "another part of a compound": "Franco-President Petra Halm",
    "not beside the name": "the foreign minister told Petra Halm",
    "an outlet": "Foreign Minister Norpress",
}


@pytest.mark.parametrize(("text", "quote"), PRINTED.values(), ids=PRINTED)
def test_a_title_beside_its_holder_is_read(index: NameIndex, text: str, quote: str) -> None:
    assert [printed.quote for printed in index.offices_printed(text)] == [quote]


@pytest.mark.parametrize("text", NOT_PRINTED.values(), ids=NOT_PRINTED)
def test_anything_else_is_not(index: NameIndex, text: str) -> None:
    assert index.offices_printed(text) == ()


def test_one_title_between_two_names_is_read_once(index: NameIndex) -> None:
    text = "Halm, the foreign minister, Petra Halm, said"
    assert [printed.quote for printed in index.offices_printed(text)] == ["Halm, the foreign minister"]


def test_every_office_that_bears_the_title_comes_along() -> None:
    office = (
        '[[people.offices]]\ntitle = "{}"\ntitles = ["Leader"]\nfrom = "{}"\nto = "{}"\nrecord = ["http://x.example"]\n'
    )
    text = (
        '[[people]]\nid = "a"\nname = "Ann Lee"\n'
        + office.format("Premier", 2001, 2004)
        + office.format("Chair", 2007, 2009)
    )
    authorities, problems = parse_authorities({"people.toml": text})
    index = NameIndex(authorities, (), ())
    titles = {
        printed: [office.title for one in index.offices_printed(f"{printed} Ann Lee") for office in one.offices]
        for printed in ("Leader", "Premier", "Chair", "Clerk")
    }
    assert problems == ()
    assert titles == {"Leader": ["Premier", "Chair"], "Premier": ["Premier"], "Chair": ["Chair"], "Clerk": []}


@pytest.mark.parametrize(
    ("person", "day", "title"),
    [
        ("petra-halm", date(2010, 2, 28), None),
        ("petra-halm", date(2010, 3, 1), "Foreign Minister"),
        ("petra-halm", date(2011, 5, 30), "Foreign Minister"),  # the other may have begun
        ("petra-halm", date(2011, 5, 31), "Acting Defence Minister"),  # both are held: the later one
        ("petra-halm", date(2011, 8, 1), "Acting Defence Minister"),
        ("petra-halm", date(2011, 8, 2), "Foreign Minister"),  # the other may have ended
        ("petra-halm", date(2012, 6, 30), "President"),  # both, on the day of change
        ("petra-halm", date(2020, 1, 1), "President"),
        ("petra-halm", date(2020, 1, 2), None),  # nobody has looked since
        ("ivo-stone", date(2010, 1, 1), None),  # nothing is known of its end
        ("mora-odell", date(2010, 1, 1), None),
    ],
)
def test_the_office_on_a_day_is_one_that_was_surely_held(
    index: NameIndex, person: str, day: date, title: str | None
) -> None:
    office = index.office_on(person, day)
    assert (office and office.title) == title
