#!/usr/bin/env python3
"""Measure how long it takes to read made-up articles and to build a site of them.

python scripts/bench.py 1000
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

import click

from chronicle.model import Article
from chronicle.pipeline import Settings, list_paths, load_knowledge, load_settings, override, read_path
from corpus import ROOT, read_truth, write_corpus

PARTS = ("mkdocs.yml", "docs", "scripts")
"""What of the project a copy needs to build a site."""


def measure_reading(settings: Settings) -> tuple[list[float], Mapping[str, Article | None]]:
    """Milliseconds for each seed, and its article by file name, read one after the other in this process."""
    known = load_knowledge(settings)
    took: list[float] = []
    articles: dict[str, Article | None] = {}
    for path in list_paths([settings.seeds])[0]:
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
    environment = {**os.environ, "TIMELINE_SEEDS": str(seeds)}
    script = _seconds([sys.executable, "scripts/build.py"], project, environment)
    return script, _seconds([sys.executable, "-m", "mkdocs", "build", "--quiet"], project, environment)


def _seconds(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> float:
    start = perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise click.ClickException(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return perf_counter() - start


def _row(name: str, value: float, unit: str, digits: int = 1) -> str:
    return f"{name:<40}{value:>10.{digits}f} {unit}"


@click.command(epilog="Example: python scripts/bench.py 1000")
@click.argument("number", type=click.IntRange(min=2))
def main(number: int) -> None:
    """Read NUMBER made-up articles and build a site of them in a temporary folder; print how long it took."""
    with TemporaryDirectory(prefix="bench-") as name:
        seeds = Path(name, "seeds")
        settings = override(load_settings(ROOT / "mkdocs.yml"), seeds=seeds)
        write_corpus(number, seeds, settings.window)
        took, articles = measure_reading(settings)
        click.echo(_row("read an article, median", median(took), "ms"))
        click.echo(_row("read an article, 95 of 100 within", quantiles(took, n=20)[-1], "ms"))
        click.echo(_row("read an article, longest", max(took), "ms"))
        for outcome, count in sorted(count_days(articles, read_truth(seeds)).items()):
            click.echo(_row(f"day {outcome}", count, "articles", digits=0))
        script, mkdocs = measure_site(seeds, Path(name, "project"))
        click.echo(_row("python scripts/build.py", script, "s"))
        click.echo(_row("mkdocs build (reads the seeds again)", mkdocs, "s"))


if __name__ == "__main__":
    main()
