"""What a link to a page of the project's own site shows, where the site has an address: built whole, with the hook."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

import mkdocs_hook
from pages.rendering import Element, elements
from sites import build_site, copy_project

ADDRESS = "https://record.example/press/"

HEAVIEST = 25_000
"""Bytes of a card."""


@pytest.fixture(scope="module")
def site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(copy_project(project, tmp_path_factory.mktemp("shared") / "project"), ADDRESS)


@pytest.fixture(scope="module")
def heads(site: Path) -> dict[str, list[Element]]:
    """The meta elements and the title in the head of each page, by its path below the site."""
    heads = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8").partition("</head>")[0] + "</head></html>"
        for path in sorted(site.rglob("*.html"))
    }
    return {path: [e for e in elements(head) if e.tag in ("meta", "title")] for path, head in heads.items()}


def told(head: list[Element], name: str) -> str:
    (found,) = (e for e in head if name in (e.attributes.get("property"), e.attributes.get("name")))
    return found.attributes["content"] or ""


def shown(heads: dict[str, list[Element]]) -> Iterator[tuple[str, str]]:
    """Each page with the file of its card."""
    for path, head in heads.items():
        if path != "404.html":
            image = told(head, "og:image")
            assert image.startswith(f"{ADDRESS}assets/cards/"), path
            yield path, image.removeprefix(ADDRESS)


def test_every_page_has_a_title_and_a_description_of_its_own(heads: dict[str, list[Element]]) -> None:
    titles = Counter(e.text for head in heads.values() for e in head if e.tag == "title")
    descriptions = Counter(told(head, "description") for head in heads.values())
    assert [title for title, number in titles.items() if number > 1] == []
    assert [description for description, number in descriptions.items() if number > 1] == []
    assert all(10 <= len(description) <= 160 for description in descriptions)


def test_every_card_is_in_the_site_as_large_as_it_says_and_light(site: Path, heads: dict[str, list[Element]]) -> None:
    names = {name for _, name in shown(heads)}
    assert names == {path.relative_to(site).as_posix() for path in (site / "assets" / "cards").iterdir()}
    assert max((site / name).stat().st_size for name in names) <= HEAVIEST
    for path, name in shown(heads):
        size = tuple(int(told(heads[path], f"og:image:{side}")) for side in ("width", "height"))
        with Image.open(site / name) as card:
            assert (card.format, card.size) == ("PNG", size)
        assert told(heads[path], "og:image:alt")
        assert told(heads[path], "twitter:card") == "summary_large_image"


def test_a_page_has_its_own_card_and_lists_by_value_have_that_of_home(heads: dict[str, list[Element]]) -> None:
    cards = dict(shown(heads))
    shared = {path for path in cards if path.startswith("timeline/by/")}
    assert {cards[path] for path in shared} == {cards["index.html"]}
    own = [name for path, name in cards.items() if path not in shared]
    assert len(own) == len(set(own)) > 100


def test_the_card_of_an_article_has_its_date_in_words(heads: dict[str, list[Element]]) -> None:
    articles = [head for path, head in heads.items() if path.startswith("articles/2")]
    assert articles
    for head in articles:
        title, (year, _, day) = told(head, "og:title"), told(head, "article:published_time").split("-")
        assert told(head, "og:image:alt").startswith(f"Article: {title}")
        assert re.match(rf"\.? {int(day)} \w+ {year}\b", told(head, "og:image:alt").removeprefix(f"Article: {title}"))


def test_a_second_build_draws_nothing_and_gives_the_same_bytes(site: Path) -> None:
    kept = site.parent / ".cache" / "cards"
    before = bytes_of(site)
    # A file that is drawn anew is another one.
    drawn = {path.name: path.stat().st_ino for path in kept.iterdir()}
    os.utime(site / "sitemap.xml.gz", (0, 0))
    build_site(site.parent, ADDRESS)
    assert {path.name: path.stat().st_ino for path in kept.iterdir()} == drawn
    assert bytes_of(site) == before


def bytes_of(site: Path) -> dict[str, str]:
    """A hash of each file that does not depend on where the site was built."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize(("command", "site_url"), [("serve", ADDRESS), ("build", "")])
def test_a_preview_and_a_site_without_an_address_have_no_cards(command: str, site_url: str) -> None:
    mkdocs_hook.on_startup(command=command)
    try:
        env = SimpleNamespace(globals={})
        files = SimpleNamespace(documentation_pages=list)
        mkdocs_hook.on_env(env, SimpleNamespace(site_url=site_url), files)  # type: ignore[arg-type]
        assert env.globals == {}
    finally:
        mkdocs_hook.on_startup(command="build")
