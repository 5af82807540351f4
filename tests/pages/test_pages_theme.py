"""The theme, in a site that MkDocs builds from made-up articles: whatever a title holds, it does nothing."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from chronicle.model import Collection, Window
from chronicle.pages import render_pages
from pages.made_up import article, collection, five
from pages.rendering import ROOT, Element, elements

TITLE = '<script>alert(1)</script> "quoted" & <img src=x onerror=alert(2)> {{ 7*7 }} </title>'

FIRST, LAST = 2010, 2018

ADDRESS = "https://record.example/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of five calm articles and a hostile one."""
    articles = (*five().articles, article("hostile", TITLE, body=(TITLE, "More.")))
    made = collection(articles, Window(FIRST, LAST))
    folder = tmp_path_factory.mktemp("site")
    write(made, folder)
    build(load_config(str(folder / "mkdocs.yml"), strict=True, site_url=ADDRESS))
    return folder / "site"


def write(made: Collection, folder: Path) -> None:
    for page in render_pages(made):
        path = folder / "docs" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(page.content), encoding="utf-8")
    for written in (ROOT / "docs").glob("*.md"):
        shutil.copy(written, folder / "docs")
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("custom_dir: ", f"custom_dir: {ROOT}/")
    config = config.replace("from: 2011", f"from: {FIRST}").replace("to: 2019", f"to: {LAST}")
    config = re.sub(r"hooks:\n.*\n", "", config).replace('      - "{year}": timeline/{year}.md\n', years(made))
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")


def years(made: Collection) -> str:
    return "".join(f'      - "{year}": timeline/{year}.md\n' for year in made.timeline.window.years)


def pages(site: Path) -> Iterator[tuple[str, list[Element]]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), elements(path.read_text(encoding="utf-8"))


def hostile(site: Path) -> list[Element]:
    (path,) = site.glob("articles/2012/*script*/index.html")
    return elements(path.read_text(encoding="utf-8"))


def test_a_title_with_marks_is_the_same_characters_everywhere(site: Path) -> None:
    page = hostile(site)
    (title,) = [e for e in page if e.tag == "title"]
    assert title.text == f"{TITLE} – US–Russia Relations"
    assert [e.text for e in page if e.tag == "h1"] == [TITLE]
    titles = [e.attributes["content"] for e in page if e.attributes.get("property") == "og:title"]
    assert titles == [TITLE]
    descriptions = [e.attributes["content"] for e in page if e.attributes.get("name") == "description"]
    assert descriptions == [TITLE]


def test_the_policy_stands_before_anything_is_loaded(site: Path) -> None:
    for path, page in pages(site):
        head = [e for e in page if e.tag in ("meta", "link", "script")]
        policies = [n for n, e in enumerate(head) if e.attributes.get("http-equiv") == "Content-Security-Policy"]
        assert policies == [1], path
        policy = head[1].attributes["content"] or ""
        assert "default-src 'self'; script-src 'self' 'wasm-unsafe-eval';" in policy
        assert "http" not in policy
        assert "unsafe-inline" not in policy


def test_no_stylesheet_fetches_from_another_host(site: Path) -> None:
    for sheet in site.rglob("assets/css/*.css"):
        assert not re.findall(r"url\(\s*[\"']?(?:https?:)?//|@import", sheet.read_text(encoding="utf-8")), sheet


def test_the_search_index_shows_titles_as_text(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    titles = [entry["title"] for entry in index["docs"] if "script" in entry["location"]]
    assert titles
    assert not [title for title in titles if "<" in title]
    assert not [entry for entry in index["docs"] if entry["location"].startswith("timeline/")]


def test_every_page_has_one_main_heading_and_the_rooms_of_the_site(site: Path) -> None:
    for path, page in pages(site):
        assert len([e for e in page if e.tag == "h1"]) == 1, path
        rooms = [e for e in page if "rooms__link" in e.classes]
        assert [e.text for e in rooms] == ["Timeline", "Articles", "Statements", "People", "Topics", "Method"], path
        assert len([e for e in rooms if e.attributes.get("aria-current")]) <= 1


def test_no_id_stands_twice_on_a_page(site: Path) -> None:
    for path, page in pages(site):
        ids = [e.attributes["id"] for e in page if e.attributes.get("id")]
        assert sorted(ids, key=str) == sorted(set(ids), key=str), path


def test_the_years_in_the_masthead_are_those_of_the_window(site: Path) -> None:
    for _, page in pages(site):
        taglines = [e.text for e in page if "masthead__tagline" in e.classes]
        assert taglines == [f"a dated record, {FIRST}–{LAST}"]


def test_the_sitemap_claims_no_day_of_change(site: Path) -> None:
    assert "lastmod" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_page_tells_paper_its_own_address(site: Path) -> None:
    for path, page in pages(site):
        told = [e.text for e in page if "colophon__address" in e.classes]
        assert told == ([] if path == "404.html" else [ADDRESS + path.removesuffix("index.html")]), path


SHEETS = {path.name: path.read_text(encoding="utf-8") for path in sorted(
    (ROOT / "scripts/chronicle/theme/assets/css").glob("*.css")
)}  # fmt: skip

TOKENS = "tokens.css"

_DRAWN = {"overview.css"}
"""Whose words stand in a drawing, and are sized to fit it."""

_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|light-dark)\("
    r"|(?<![\w-])(?:white|black|red|green|blue|gr[ae]y|orange|brown|yellow)(?![\w-])",
    re.IGNORECASE,
)


def declarations(sheet: str) -> Iterator[tuple[str, str]]:
    """Each property of a stylesheet with its value."""
    for name, value in re.findall(r"([a-z-]+)\s*:\s*([^;{}]+);", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)):
        yield name, value.strip()


@pytest.mark.parametrize("name", sorted(SHEETS.keys() - {TOKENS}))
def test_colours_stand_in_the_tokens_alone(name: str) -> None:
    assert [(key, value) for key, value in declarations(SHEETS[name]) if _COLOUR.search(value)] == []


@pytest.mark.parametrize("name", sorted(SHEETS.keys() - {TOKENS} - _DRAWN))
def test_sizes_of_type_are_tokens_or_relative_to_the_type_around_them(name: str) -> None:
    sizes = {value for key, value in declarations(SHEETS[name]) if key == "font-size"}
    assert {size for size in sizes if not re.fullmatch(r"var\(--size-[a-z0-9]+\)|[\d.]+em|0", size)} <= {
        # What one rem is, on a screen and on paper.
        "125%",
        "10.4pt",
    }


def test_every_token_that_is_used_is_given() -> None:
    given = set(re.findall(r"(--[a-z0-9-]+)\s*:", "".join(SHEETS.values())))
    used = {(name, token) for name, sheet in SHEETS.items() for token in re.findall(r"var\((--[a-z0-9-]+)", sheet)}
    assert {(name, token) for name, token in used if token not in given} == set()
