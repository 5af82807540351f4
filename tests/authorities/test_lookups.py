"""Looking up what the lists hold."""

from __future__ import annotations

import pytest

from chronicle.authorities.match import NameIndex


@pytest.mark.parametrize(
    ("printed", "id_"),
    [
        ("Norpress", "norpress"),
        ("(NORPRESS)", "norpress"),
        ("/Norpress/.", "norpress"),
        ("-- norpress:", "norpress"),
        ("NP", "norpress"),
        ("the  halden\ntimes", "halden-times"),
        ("Norpress Sport", None),
        ("", None),
    ],
)
def test_an_outlet_by_its_printed_name(index: NameIndex, printed: str, id_: str | None) -> None:
    outlet = index.outlet_named(printed)
    assert (outlet and outlet.id) == id_


@pytest.mark.parametrize(
    ("host", "id_"),
    [
        ("haldentimes.example", "halden-times"),
        ("WWW.HaldenTimes.example.", "halden-times"),
        ("news.co.example", "halden-times"),  # the longer host before the one it lies below
        ("en.co.example", "norpress"),
        ("oldhaldentimes.example", None),
        ("example", None),
        ("", None),
    ],
)
def test_an_outlet_by_a_host(index: NameIndex, host: str, id_: str | None) -> None:
    outlet = index.outlet_of_host(host)
    assert (outlet and outlet.id) == id_


@pytest.mark.parametrize(
    ("printed", "id_"),
    [
        ("HALDEN", "halden"),
        ("Halden", "halden"),
        ("HALDEN, N.L.", "halden"),
        ("HALDEN, Norland", "halden"),
        ("old halden", "halden"),
        ("HALDEN, Esperia", None),
        ("Nowhere", None),
        ("", None),
        (",", None),
    ],
)
def test_a_place_by_its_printed_form(index: NameIndex, printed: str, id_: str | None) -> None:
    place = index.place_named(printed)
    assert (place and place.id) == id_


@pytest.mark.parametrize(
    ("printed", "id_"),
    [
        ("Norland Foreign Ministry", "norland-foreign-ministry"),
        ("Foreign Ministry", "norland-foreign-ministry"),
        ("NORLAND’S  foreign\nministry,", "norland-foreign-ministry"),
        ("Norland", "norland-government"),
        ("n.l", "norland-government"),  # the last dot is outer punctuation
        ("Halden", "norland-government"),  # a place too, but not where a speaker is sought
        ("the Foreign Ministry", None),  # articles are left to who asks
        ("Foreign Ministry of Esperia", None),
        ("Norpress", None),
        ("", None),
    ],
)
def test_an_institution_by_its_printed_name(index: NameIndex, printed: str, id_: str | None) -> None:
    institution = index.institution_named(printed)
    assert (institution and institution.id) == id_


def test_institutions_are_not_sought_in_running_text(index: NameIndex) -> None:
    found = index.find("The Norland Foreign Ministry said in Halden that Norland was ready.")
    assert [(match.list, match.id) for match in found] == [("places", "halden")]


def test_entries_by_id(index: NameIndex) -> None:
    assert index.person("una-stone").name == "Una Stone"
    assert index.institution("norland-government").name == "Norland government"
    assert index.outlet("norpress").name == "Norpress"
    assert index.place("halden").name == "Halden"
    with pytest.raises(KeyError):
        index.person("nobody")
    with pytest.raises(KeyError):
        index.institution("nobody")
