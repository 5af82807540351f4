"""The theme, in a site that MkDocs builds from made-up articles: whatever a title holds, it does nothing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader
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


def site_name() -> str:
    return str(load_config(str(ROOT / "mkdocs.yml")).site_name)


def hostile(site: Path) -> list[Element]:
    (path,) = site.glob("articles/2012/*script*/index.html")
    return elements(path.read_text(encoding="utf-8"))


def test_a_title_with_marks_is_the_same_characters_everywhere(site: Path) -> None:
    page = hostile(site)
    (title,) = [e for e in page if e.tag == "title"]
    assert title.text == f"{TITLE} – {site_name()}"
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


def sitemap(site: Path) -> dict[str, str | None]:
    """The day of each page in the sitemap, by its path below the site."""
    text = (site / "sitemap.xml").read_text(encoding="utf-8")
    found = re.findall(r"<url><loc>(.*?)</loc>(?:<lastmod>(.*?)</lastmod>)?</url>", text)
    assert text.count("<url>") == len(found)
    return {address.removeprefix(ADDRESS): day or None for address, day in found}


def day_of_address(path: str) -> str | None:
    """The day that the address of an article begins with."""
    found = re.match(r"articles/\d{4}/(\d{4}-\d\d-\d\d)-", path)
    return found[1] if found else None


def test_the_sitemap_names_every_page_by_its_whole_address(site: Path) -> None:
    assert set(sitemap(site)) == {path.removesuffix("index.html") for path, _ in pages(site)} - {"404.html"}


def test_the_sitemap_has_the_day_of_an_article_where_it_is_known(site: Path) -> None:
    articles = {path: day for path, day in sitemap(site).items() if path.count("/") == 3 and path.startswith("art")}
    assert {day is None for day in articles.values()} == {True, False}
    assert all(day == day_of_address(path) for path, day in articles.items())


def test_the_sitemap_has_the_latest_day_of_what_a_list_holds_and_none_for_pages_written_by_hand(site: Path) -> None:
    days = sitemap(site)
    by_year: dict[str, list[str]] = {}
    for path in days:
        if day := day_of_address(path):
            by_year.setdefault(day[:4], []).append(day)
    for year in range(FIRST, LAST + 1):
        assert days[f"timeline/{year}/"] == max(by_year.get(str(year), []), default=None)
    whole = max(day for listed in by_year.values() for day in listed)
    assert [days[path] for path in ("articles/", "timeline/by/kind/article/")] == [whole, whole]
    assert {days[path] for path in ("", "method/", "curating/", "timeline/ranges/")} == {None}


def test_robots_may_read_everything_and_are_told_of_the_sitemap(site: Path) -> None:
    assert (site / "robots.txt").read_text(encoding="utf-8") == (
        f"User-agent: *\nAllow: /\n\nSitemap: {ADDRESS}sitemap.xml\n"
    )


def told(page: list[Element], name: str) -> list[str]:
    """What the page's meta elements of a name, or its links of a relation, say."""
    metas = [
        e.attributes.get("content") for e in page if name in (e.attributes.get("property"), e.attributes.get("name"))
    ]
    links = [e.attributes.get("href") for e in page if e.tag == "link" and e.attributes.get("rel") == name]
    return [value or "" for value in (*metas, *links)]


def test_every_page_but_articles_that_say_the_same_has_a_title_and_a_description_of_its_own(site: Path) -> None:
    titles: dict[str, str] = {}
    descriptions: dict[str, str] = {}
    for path, page in pages(site):
        title = next(e.text for e in page if e.tag == "title")
        (description,) = told(page, "description")
        assert 10 <= len(description) <= 200, path
        assert (title, path) == (title, titles.setdefault(title, path))
        if not path.startswith("articles/2"):
            assert (description, path) == (description, descriptions.setdefault(description, path))


def test_every_page_says_of_itself_what_a_link_to_it_shows(site: Path) -> None:
    name = site_name()
    for path, page in pages(site):
        assert told(page, "og:site_name") == [name], path
        assert len(told(page, "og:title")) == len(told(page, "og:type")) == 1, path
        assert told(page, "og:description") == told(page, "description"), path
        assert len(told(page, "twitter:card")) == 1, path


def test_a_page_has_one_whole_address_and_the_page_for_what_is_missing_has_none(site: Path) -> None:
    for path, page in pages(site):
        address = [] if path == "404.html" else [ADDRESS + path.removesuffix("index.html")]
        assert told(page, "canonical") == told(page, "og:url") == address, path
        assert told(page, "robots") == (["noindex"] if path == "404.html" else []), path


def test_an_article_says_its_day_where_that_is_known(site: Path) -> None:
    for path, page in pages(site):
        day = day_of_address(path)
        assert told(page, "article:published_time") == ([day] if day else []), path
        assert told(page, "og:type") == ["article" if re.match(r"articles/\d|articles/undated", path) else "website"]


def test_in_the_sitemap_only_a_generated_page_has_a_day() -> None:
    def file(**meta: object) -> SimpleNamespace:
        return SimpleNamespace(page=SimpleNamespace(meta=meta, is_link=False, canonical_url=ADDRESS))

    theme = Environment(loader=FileSystemLoader(ROOT / "scripts" / "chronicle" / "theme"), autoescape=True)
    day = "2012-05-09"
    pages = [file(date=day, generated=True), file(updated=day, generated=True), file(date=day), file(updated=day)]
    listed = theme.get_template("sitemap.xml").render(pages=pages).split("<url>")[1:]
    assert [f"<lastmod>{day}</lastmod>" in page for page in listed] == [True, True, False, False]


def test_a_page_without_a_description_is_described_by_its_first_paragraph(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL", raising=False)
    write(five(), tmp_path)
    (tmp_path / "docs" / "method.md").write_text('# Method\n\nThe "day" & the <b>year</b> of it.\n\nMore.\n')
    build(load_config(str(tmp_path / "mkdocs.yml"), site_url=""))
    page = elements((tmp_path / "site" / "method" / "index.html").read_text(encoding="utf-8"))
    assert told(page, "description") == ['The "day" & the year of it.']
    # Nothing that needs the site's address stands there without one.
    assert told(page, "canonical") == told(page, "og:url") == told(page, "og:image") == []
    assert "Sitemap" not in (tmp_path / "site" / "robots.txt").read_text(encoding="utf-8")
    assert "<loc>" not in (tmp_path / "site" / "sitemap.xml").read_text(encoding="utf-8")


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
