#!/usr/bin/env python3
"""Measure how long it takes to read articles, to build a site of made-up ones, and to load its pages; rate them.

python scripts/bench.py 1000
python scripts/bench.py --pages pages.jsonl.gz
python scripts/bench.py --site site
python scripts/bench.py --site site --lighthouse
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

import click
from playwright.sync_api import Browser, sync_playwright

from chromium import FLAGS, HOW_TO_GET_ONE, find_chromium
from chronicle.model import Article
from chronicle.pipeline import Known, list_paths, load_knowledge, load_settings, override, read_path
from corpus import ROOT, read_truth, write_corpus
from lighthouse import RatingError, install, rate, table
from loading import Line, Served, measure_filtering, measure_page, serve
from searches import index_size, measure_indexing, measure_search, words_to_find

PARTS = ("mkdocs.yml", "docs", "scripts")
"""What of the project a copy needs to build a site."""

KINDS = ("html", "css", "js", "font", "data")

LOADS = 3
"""How often each page is loaded anew; the median counts."""


def write_pages(pages: Path, folder: Path) -> None:
    """Write each page of a gzipped file of JSON lines, the one `text` of each, to a file of its own."""
    folder.mkdir()
    with gzip.open(pages, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            (folder / f"{number:06}.txt").write_text(json.loads(line)["text"], encoding="utf-8", newline="")


def measure_reading(paths: Iterable[Path], known: Known) -> tuple[list[float], Mapping[str, Article | None]]:
    """Milliseconds for each seed, and its article by file name, read one after the other in this process."""
    took: list[float] = []
    articles: dict[str, Article | None] = {}
    for path in paths:
        start = perf_counter()
        reading = read_path(path, known)
        took.append((perf_counter() - start) * 1000)
        articles[path.name] = reading.article
    return took, articles


def count_days(articles: Mapping[str, Article | None], truth: Mapping[str, Mapping[str, str]]) -> Counter[str]:
    """How many days were read right, wrong or not at all, where the page shows the day and where it does not."""
    counts: Counter[str] = Counter()
    for name, told in truth.items():
        article = articles[name]
        day = article.published.day if article else None
        outcome = "none" if day is None else "right" if day.isoformat() == told["day"] else "wrong"
        counts[f"{'shown' if told['shown'] == 'day' else 'not shown'}, read {outcome}"] += 1
    return counts


def measure_site(seeds: Path, project: Path) -> tuple[float, float]:
    """Seconds for the build script and for MkDocs on those seeds, in a copy of the project made at `project`."""
    project.mkdir()
    for name in PARTS:
        source, target = ROOT / name, project / name
        shutil.copytree(source, target) if source.is_dir() else shutil.copy2(source, target)
    # With an address of its own the site lists its pages, as it does where it is published.
    environment = {**os.environ, "TIMELINE_SEEDS": str(seeds), "SITE_URL": "https://timeline.example/"}
    script = _seconds([sys.executable, "scripts/build.py"], project, environment)
    mkdocs = _seconds([sys.executable, "-m", "mkdocs", "build", "--quiet"], project, environment)
    return script, mkdocs


def pages_to_load(site: Path) -> dict[str, str]:
    """The path of each kind of page, the largest of its kind, so that none is slower."""
    kinds = {
        "fullest year": "timeline/[0-9]*/index.html",
        "an article": "articles/*/*/index.html",
        "fullest outlet": "outlets/*/index.html",
    }
    largest = {
        name: max(found, key=lambda path: path.stat().st_size)
        for name, glob in kinds.items()
        if (found := sorted(site.glob(glob)))
    }
    paths = {name: f"{path.parent.relative_to(site).as_posix()}/" for name, path in largest.items()}
    search = {"search": "search/"} if (site / "search" / "index.html").is_file() else {}
    return {"home": "", "timeline": "timeline/"} | paths | search


@contextmanager
def _browser() -> Iterator[Browser]:
    found = find_chromium()
    if found is None:
        raise click.ClickException(HOW_TO_GET_ONE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


def bench_loading(site: Path) -> None:
    """Print what the browser asks for and when it paints, for pages of a built site; and how fast its filters are."""
    line = Line()
    with serve(site) as served, _browser() as browser:
        _tell_loads(browser, served, line)
        for slowdown in (line.slowdown, 1):
            took = measure_filtering(browser, served, replace(line, slowdown=slowdown))
            click.echo(_row(f"filters ready, {slowdown:.0f} times slower CPU", took.ready, "ms", digits=0))
            click.echo(_row("filtering, median", median(took.ticks), "ms"))
            click.echo(_row("filtering, longest", max(took.ticks), "ms"))
        _tell_searches(browser, served, line)


def bench_ratings(site: Path) -> None:
    """Print what Lighthouse makes of pages of a built site, or in a line why it cannot be asked."""
    rated = ("home", "timeline", "an article", "search")
    paths = {name: path for name, path in pages_to_load(site).items() if name in rated}
    click.echo(f"\nRated by Lighthouse{'' if 'search' in paths else ', without the search, which has no page'}:")
    try:
        command = install(ROOT)
        with serve(site) as served:
            for line in table(
                (f"{name}, {kind}", rate(command, served.address + path, desktop=kind == "desktop"))
                for kind in ("phone", "desktop")
                for name, path in paths.items()
            ):
                click.echo(line)
    except RatingError as error:
        click.echo(f"Lighthouse is left out: {error}")


def _tell_loads(browser: Browser, served: Served, line: Line) -> None:
    click.echo(f"\nLoaded at {line.bits / 1e6} Mbit/s, {line.latency:.0f} ms, a {line.slowdown:.0f} times slower CPU:")
    click.echo(
        f"{'':<16}{'requests':>9}{'kB':>8}" + "".join(f"{kind:>7}" for kind in KINDS) + "    FCP    LCP    CLS    TBT"
    )
    for name, path in pages_to_load(served.folder).items():
        load = measure_page(browser, served, path, line, LOADS)
        sent = "".join(f"{load.sent.get(kind, 0) / 1000:>7.1f}" for kind in KINDS)
        times = f"{load.first_paint:>7.0f}{load.largest_paint:>7.0f}{load.shift:>7.3f}{load.blocked:>7.0f}"
        click.echo(f"{name:<16}{load.requests:>9}{load.weight / 1000:>8.1f}{sent}{times}")


def _tell_searches(browser: Browser, served: Served, line: Line) -> None:
    files, size = index_size(served.folder)
    click.echo(f"\nSearched at the same speed, in an index of {files} files, {size / 1e6:.1f} MB:")
    for made in measure_indexing(served.folder):
        click.echo(f"{made.part:<16}{made.records:>7} records indexed in {made.seconds:.1f} s, {made.memory:.0f} MB")
    click.echo(f"{'':<24}{'first find, ms':>15}{'kB':>8}{'all kB':>8}")
    for word in words_to_find(served.folder):
        took = measure_search(browser, served, word, line)
        figures = f"{took.first:>15.0f}{took.first_bytes / 1000:>8.1f}{took.all_bytes / 1000:>8.1f}"
        click.echo(f"{word[:23]:<24}{figures}")


def _seconds(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    start = perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise click.ClickException(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return perf_counter() - start


def _row(name: str, value: float, unit: str, digits: int = 1) -> str:
    return f"{name:<40}{value:>10.{digits}f} {unit}"


def _tell(took: Sequence[float]) -> None:
    click.echo(_row("read an article, median", median(took), "ms"))
    click.echo(_row("read an article, 95 of 100 within", quantiles(took, n=20)[-1], "ms"))
    click.echo(_row("read an article, longest", max(took), "ms"))


@click.command(epilog="Examples: python scripts/bench.py 1000, python scripts/bench.py --pages pages.jsonl.gz")
@click.argument("number", type=click.IntRange(min=2), required=False)
@click.option(
    "--pages",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Gzipped JSON lines, each with a page's text.",
)
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A site that is built already.",
)
@click.option("--lighthouse", is_flag=True, help="With --site: only rate its pages.")
def main(number: int | None, pages: Path | None, site: Path | None, lighthouse: bool) -> None:
    """Read NUMBER made-up articles, build a site of them in a temporary folder, load and rate it; print the figures.

    With --pages read those pages, with the project's own lists; with --site only load and rate a site.
    """
    if [number, pages, site].count(None) != 2 or (lighthouse and not site):
        raise click.UsageError("Give either a number or --pages or --site; and --lighthouse only with --site.")
    with TemporaryDirectory(prefix="bench-") as name:
        if site:
            if not lighthouse:
                bench_loading(site)
            bench_ratings(site)
        elif pages:
            bench_pages(pages, Path(name, "pages"))
        elif number:
            bench_made_up(number, Path(name))


def bench_pages(pages: Path, folder: Path) -> None:
    """Print how long it takes to read the pages of a file; `folder` is made for them."""
    write_pages(pages, folder)
    took, _ = measure_reading(list_paths([folder])[0], load_knowledge(load_settings(ROOT / "mkdocs.yml")))
    _tell(took)


def bench_made_up(number: int, folder: Path) -> None:
    """Print how long it takes to read that many made-up articles, how well it is done, and how a site of them does."""
    seeds = folder / "seeds"
    settings = override(load_settings(ROOT / "mkdocs.yml"), seeds=seeds)
    write_corpus(number, seeds, settings.window)
    took, articles = measure_reading(list_paths([seeds])[0], load_knowledge(settings))
    _tell(took)
    for outcome, count in sorted(count_days(articles, read_truth(seeds)).items()):
        click.echo(_row(f"day {outcome}", count, "articles", digits=0))
    script, mkdocs = measure_site(seeds, folder / "project")
    click.echo(_row("python scripts/build.py", script, "s"))
    click.echo(_row("mkdocs build (reads the seeds again)", mkdocs, "s"))
    bench_loading(folder / "project" / "site")
    bench_ratings(folder / "project" / "site")


if __name__ == "__main__":
    main()
