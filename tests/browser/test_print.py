"""Pages on paper, read back from the PDF that Chromium makes of them."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path

import pypdf
import pytest

from browser.watching import Watched

_SHEET = re.compile(r"^\d+ / \d+$", re.MULTILINE)
"""The number of a sheet and of all, in its margin."""

_FULL = """item => {
  const copy = item.cloneNode(true);
  copy.querySelectorAll('.short-date, .entry__note, i').forEach(part => part.remove());
  return copy.textContent.trim();
}"""
"""A date without what the eye alone is shown."""

_ENTRIES = f"""items => items.map(item => ({{
  day: ({_FULL})(item.querySelector('.entry__date')),
  words: item.querySelector('.entry__title a, .entry__title, .entry__telling').firstChild.textContent,
  outside: [...item.querySelectorAll('a[rel~=external]')].map(link => link.getAttribute('href')),
}}))"""

_TEXTS = """items => items.flatMap(item => {
  const isShown = element => element.checkVisibility() && !element.closest('.visually-hidden');
  const texts = [], nodes = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) if (isShown(nodes.currentNode.parentElement)) texts.push(nodes.currentNode.data);
  return texts;
})"""
"""The pieces of text that are shown, between those that only paper has."""


@pytest.fixture(scope="module")
def article(site: Path) -> str:
    """An article whose original's address is known."""
    pages = sorted(path.parent for path in (site / "articles").glob("*/*/index.html"))
    found = next(page for page in pages if "facts__original" in (page / "index.html").read_text(encoding="utf-8"))
    return f"{found.relative_to(site).as_posix()}/"


def squeezed(text: str) -> str:
    """The letters alone: a PDF knows spaces only by where letters stand, has ligatures, and one glyph for two marks."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold().replace("\u02bc", "’")


def sheets(window: Watched) -> list[str]:
    """The text of each sheet of the page in the window, squeezed."""
    made = pypdf.PdfReader(io.BytesIO(window.page.pdf(format="A4")))
    return [squeezed(_SHEET.sub("", sheet.extract_text())) for sheet in made.pages]


def stands_in(text: str, paper: str) -> bool:
    """Whether the text is on paper, whole or in two pieces, of which the second begins a new sheet."""
    words = text.split()
    pieces = (("".join(words[:at]), "".join(words[at:])) for at in range(len(words) or 1))
    return any(all(squeezed(piece) in paper for piece in halves) for halves in pieces)


def printed(window: Watched, url: str) -> list[str]:
    window.page.goto(url, wait_until="networkidle")
    return sheets(window)


@pytest.mark.parametrize("path", ["timeline/", "timeline/2013/"])
def test_each_entry_stands_on_one_sheet_with_its_full_date_and_the_addresses_of_its_links(
    window: Watched, address: str, path: str
) -> None:
    paper = printed(window, address + path)
    entries = window.page.locator("li.entry").evaluate_all(_ENTRIES)
    assert entries
    for entry in entries:
        assert re.search(r"\d{4}", entry["day"]), entry
        day, words = (re.escape(squeezed(entry[key])) for key in ("day", "words"))
        (sheet, *_) = [sheet for sheet in paper if re.search(f"{day}.{{0,40}}{words}", sheet)] or [""]
        assert sheet, entry
        assert [link for link in entry["outside"] if squeezed(link) not in sheet] == [], entry


def test_an_article_is_there_with_its_evidence_and_the_address_of_the_original(
    window: Watched, address: str, article: str
) -> None:
    page = window.page
    paper = "".join(printed(window, address + article))
    page.emulate_media(media="print")
    for part in ("h1", ".article-text p", ".steps li", ".dating__status", ".aside td", ".names li"):
        texts = page.locator(f".page {part}").evaluate_all(_TEXTS)
        assert texts, part
        assert [text for text in texts if not stands_in(text, paper)] == [], part
    original = page.locator(".facts__original").first.get_attribute("href")
    assert original is not None
    assert squeezed(f"Original: {original}") in paper


def test_a_statement_and_an_office_have_their_full_dates(window: Watched, address: str) -> None:
    paper = "".join(printed(window, f"{address}statements/2013/"))
    days = window.page.locator(".turn__when").evaluate_all(f"items => items.map({_FULL})")
    assert days
    assert [day for day in days if squeezed(day) not in paper] == []


@pytest.mark.parametrize("path", ["", "timeline/", "statements/2013/", "people/", "method/"])
def test_no_sheet_is_empty_and_the_page_fits_it(window: Watched, address: str, path: str) -> None:
    assert min(map(len, printed(window, address + path))) > 150
    window.page.emulate_media(media="print")
    # As wide as a sheet of A4 within its margins: 174 mm.
    window.page.set_viewport_size({"width": 658, "height": 900})
    assert window.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_is_folded_away_is_printed_and_what_is_pressed_is_not(window: Watched, address: str) -> None:
    window.page.goto(f"{address}timeline/", wait_until="networkidle")
    window.page.locator("li.entry .entry__body").first.evaluate(
        "body => body.insertAdjacentHTML('beforeend', '<details class=entry__more><summary>Openme</summary>"
        "<p>Unfolded</p></details><details><summary>Named</summary><p>Alsothere</p></details><button>Pressme</button>')"
    )
    paper = "".join(sheets(window))
    assert [squeezed(word) in paper for word in ("Unfolded", "Named", "Alsothere", "Openme", "Pressme")] == [
        True, True, True, False, False,
    ]  # fmt: skip
    assert "copysaved:" in paper
    for control in ("search/", "permanentlink"):
        assert control not in paper


def test_a_page_printed_from_the_dark_is_ink_on_paper(window: Watched, address: str) -> None:
    window.page.emulate_media(color_scheme="dark", media="print")
    window.page.goto(address, wait_until="networkidle")
    colours = window.page.evaluate("[document.body, document.querySelector('h1')].map(e => getComputedStyle(e))"
                                   ".map((style, place) => place ? style.color : style.backgroundColor)")  # fmt: skip
    assert colours == ["rgb(255, 255, 255)", "rgb(26, 27, 31)"]
