#!/usr/bin/env python3
"""Take the pictures of the site that README and docs show, anew, from a site of the project's own seeds.

python scripts/pictures.py
python scripts/pictures.py --site site
"""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

import click
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from chromium import FLAGS, HOW_TO_GET_ONE, find_chromium
from loading import serve

ROOT = Path(__file__).resolve().parents[1]

FOLDER = ROOT / "docs" / "assets" / "pictures"

WIDTH, HEIGHT = 1280, 900
"""CSS pixels, each one pixel of the picture."""

COLOURS = 256
"""The site is nearly all paper and ink, so that a palette shows it as it is, in a third of the bytes. It is chosen so
that the few colours of marks and sides have a place in it beside the many shades of ink."""

QUIET, MOST_LOOKS = 700, 20
"""Milliseconds between two looks at a page, and how often it is looked at until two are the same."""

READY = "async () => { await document.fonts.ready; document.activeElement?.blur(); }"


def pages_to_show(site: Path) -> dict[str, str]:
    """The address of each picture's page, by the picture's name: chosen by what the pages hold, never by a name.

    The article is the one that the home page leads to, whose date rests on most evidence; the person is the one who
    speaks most often; searched for is the first word of the topic with most entries. What there is none of is left out.
    """
    found = {"home": "", "timeline": "timeline/"}
    way = re.search(r'class="way__title" href="(articles/\d[^"]+)"', (site / "index.html").read_text(encoding="utf-8"))
    found |= {"article": way[1]} if way else {}
    speaking = _most_often(site, "people/*/index.html", r'class="turn[ "]')
    found |= {"person": f"{speaking.parent.relative_to(site).as_posix()}/"} if speaking else {}
    word = _frequent_word(site)
    if word and (site / "search" / "index.html").is_file():
        found["search"] = f"search/?q={quote(word)}"
    return found


def _most_often(site: Path, glob: str, sign: str) -> Path | None:
    """The page in which a sign stands most often, if it does in any; of equals the first by its address."""
    counts = {path: len(re.findall(sign, path.read_text(encoding="utf-8"))) for path in sorted(site.glob(glob))}
    return max(filter(counts.get, counts), key=lambda path: counts[path], default=None)


def _frequent_word(site: Path) -> str | None:
    """The first word of the topic that most entries of the timeline have, as its script is told."""
    facets = json.loads((site / "timeline" / "entries.json").read_text(encoding="utf-8"))["facets"]
    labels = [str(label) for facet in facets if facet["name"] == "topic" for _, label in facet["values"]]
    return labels[0].split()[0] if labels else None


def take(browser: Browser, address: str) -> bytes:
    """What stands in the window at first, in light colours and without motion, as a PNG with a palette."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce", locale="en-GB"
    )
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.evaluate(READY)
    taken = Image.open(io.BytesIO(_settled(page))).convert("RGB")
    context.close()
    content = io.BytesIO()
    paletted = taken.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    paletted.save(content, "PNG", optimize=True)
    return content.getvalue()


def _settled(page: Page) -> bytes:
    """The window's picture once nothing comes in any more."""
    before = b""
    for _ in range(MOST_LOOKS):
        page.wait_for_timeout(QUIET)
        taken = page.screenshot(animations="disabled", caret="hide")
        if taken == before:
            break
        before = taken
    return before


def _build(target: Path) -> None:
    """Build the site of the project's own seeds into a folder."""
    environment = {name: value for name, value in os.environ.items() if name not in ("TIMELINE_SEEDS", "SITE_URL")}
    environment["NO_MKDOCS_2_WARNING"] = "1"
    for command in (["scripts/build.py"], ["-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)]):
        done = subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        if done.returncode:
            raise click.ClickException(f"{command[0]} failed")


def _write(site: Path, folder: Path) -> Iterator[str]:
    """Take every picture into the folder; gives a line on each."""
    found = find_chromium()
    if found is None:
        raise click.ClickException(HOW_TO_GET_ONE)
    folder.mkdir(parents=True, exist_ok=True)
    with serve(site) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        for name, address in pages_to_show(site).items():
            picture = take(browser, served.address + address)
            (folder / f"{name}.png").write_bytes(picture)
            yield f"{name}.png {len(picture) / 1000:>8.1f} kB  {address}"
        browser.close()


@click.command()
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A site that is built already; by default one of the project's own seeds is built.",
)
def main(site: Path | None) -> None:
    """Take the pictures into docs/assets/pictures/."""
    with TemporaryDirectory(prefix="pictures-") as name:
        if site is None:
            site = Path(name, "site")
            _build(site)
        for line in _write(site, FOLDER):
            click.echo(line)
        if "search" not in pages_to_show(site):
            click.echo("search.png is left out: the search has no page")


if __name__ == "__main__":
    main()
