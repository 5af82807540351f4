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


def test_entries_by_id(index: NameIndex) -> None:
    assert index.person("una-stone").name == "Una Stone"
    assert index.outlet("norpress").name == "Norpress"
    assert index.place("halden").name == "Halden"
    with pytest.raises(KeyError):
        index.person("nobody")
