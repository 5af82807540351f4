"""Which page shows which card, and that none is drawn twice."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from cards.card import Frame, Subject
from cards.store import MOST, Cards, keep, plan, site_colours
from chronicle.files.kept import UNUSED_FOR

FRAME = Frame("A Record", "2010–2014", "What the papers said.", range(2010, 2015))

PAGES = (
    Subject("index.md", "Home", None, {}),
    Subject("people/ada.md", "Ada", None, {}),
    Subject("people/bo.md", "Bo", None, {}),
    Subject("timeline/by/person/ada.md", "Person: Ada", None, {}),
)


def planned(pages: tuple[Subject, ...] = PAGES, wanted: bool | None = None, frame: Frame = FRAME) -> Cards:
    return plan(pages, frame, wanted, site_colours())


def many(number: int) -> tuple[Subject, ...]:
    return tuple(Subject(f"people/{n}.md", str(n), None, {}) for n in range(number))


def test_a_page_has_its_own_card_and_the_others_share_the_sites() -> None:
    cards = planned()
    assert set(cards.of) == {"people/ada.md", "people/bo.md"}
    assert len({shown.name for shown in cards.of.values()} | {cards.general.name}) == 3
    assert set(cards.drawn) == {cards.general.name, *(shown.name for shown in cards.of.values())}


def test_of_too_many_pages_none_has_its_own_unless_that_is_asked_for() -> None:
    assert len(planned(many(MOST)).of) == MOST
    assert planned(many(MOST + 1)).of == {}
    assert list(planned(many(MOST + 1)).drawn) == [planned().general.name]
    assert len(planned(many(MOST + 1), wanted=True).of) == MOST + 1


def test_where_they_are_not_wanted_the_sites_own_is_left() -> None:
    cards = planned(wanted=False)
    assert (cards.of, list(cards.drawn)) == ({}, [cards.general.name])


def test_a_file_is_called_after_everything_that_its_picture_depends_on() -> None:
    name = planned().of["people/ada.md"].name
    assert name == planned().of["people/ada.md"].name
    assert name != planned(frame=replace(FRAME, name="Another")).of["people/ada.md"].name
    assert name != planned(frame=replace(FRAME, years=range(2010, 2016))).of["people/ada.md"].name
    other = plan(PAGES, FRAME, None, {**site_colours(), "ink": (0, 0, 0)})
    assert name != other.of["people/ada.md"].name
    assert name != planned((Subject("people/ada.md", "Ada", None, {"description": "New."}),)).of["people/ada.md"].name


def kept(pages: tuple[Subject, ...], folder: Path) -> int:
    return keep(planned(pages), FRAME, site_colours(), folder)


def age(folder: Path, seconds: float) -> None:
    """Let every file have been used so long ago."""
    for path in folder.iterdir():
        last = path.stat().st_mtime - seconds
        os.utime(path, (last, last))


def test_a_second_build_draws_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "cards"
    assert kept(PAGES, folder) == 3
    # A file that is drawn anew is another one.
    before = {path.name: path.stat().st_ino for path in folder.iterdir()}
    assert set(before) == set(planned().drawn)
    assert kept(PAGES, folder) == 0
    assert {path.name: path.stat().st_ino for path in folder.iterdir()} == before


def test_what_another_build_uses_at_the_same_time_stays(tmp_path: Path) -> None:
    kept(PAGES, tmp_path)
    age(tmp_path, UNUSED_FOR / 2)
    assert kept(PAGES[:2], tmp_path) == 0
    assert {path.name for path in tmp_path.iterdir()} == set(planned().drawn)


def test_what_no_build_has_used_for_a_day_goes_and_what_is_shown_stays(tmp_path: Path) -> None:
    kept(PAGES, tmp_path)
    age(tmp_path, UNUSED_FOR + 1)
    assert kept(PAGES[:2], tmp_path) == 0
    assert {path.name for path in tmp_path.iterdir()} == set(planned(PAGES[:2]).drawn)
