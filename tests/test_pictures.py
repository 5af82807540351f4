"""Which pages are shown in README and docs is told by what the pages hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from pictures import HEIGHT, WIDTH, pages_to_show

HEAVIEST = 200_000


def write(site: Path, path: str, content: str) -> None:
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path, "index.html", '<a class="way__title" href="articles/2012/b/">B</a>')
    for name, turns in (("ada", 0), ("bo", 2), ("cy", 2)):
        write(tmp_path, f"people/{name}/index.html", '<li class="turn">' * turns)
    facets = [{"name": "topic", "values": [["old-bridges", "Old bridges"], ["ferries", "Ferries"]]}]
    write(tmp_path, "timeline/entries.json", json.dumps({"facets": facets}))
    return tmp_path


def test_shown_are_the_article_that_home_leads_to_and_who_speaks_most(site: Path) -> None:
    assert pages_to_show(site) == {
        "home": "",
        "timeline": "timeline/",
        "article": "articles/2012/b/",
        "person": "people/bo/",
    }


def test_the_search_is_shown_where_it_has_a_page_with_the_most_frequent_topic(site: Path) -> None:
    write(site, "search/index.html", "")
    assert pages_to_show(site)["search"] == "search/?q=Old"


def test_what_there_is_none_of_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, "index.html", "")
    write(tmp_path, "timeline/entries.json", '{"facets": []}')
    assert set(pages_to_show(tmp_path)) == {"home", "timeline"}


def test_the_pictures_that_are_there_are_light_and_of_one_size(project: Path) -> None:
    pictures = list((project / "docs" / "assets" / "pictures").glob("*.png"))
    assert pictures
    for path in pictures:
        assert path.stat().st_size < HEAVIEST
        with Image.open(path) as picture:
            assert picture.size == (WIDTH, HEIGHT)
