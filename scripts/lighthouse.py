"""Rate pages of a built site by Lighthouse, which Node runs in the Chromium at hand.

It is installed from `requirements/lighthouse/`, locked with hashes, into the folder `.cache/lighthouse/`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from chromium import FLAGS, find_chromium

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")

LEAST_NODE = 18
"""Lighthouse 12 asks for it; 13 asks for Node 22."""

RUNS = 3
"""How often each page is rated; of the performance, which varies, the median counts."""

LOCKED = ("package.json", "package-lock.json", ".npmrc")


class RatingError(Exception):
    """Lighthouse cannot be run here, and why."""


@dataclass(frozen=True, slots=True)
class Rating:
    """What Lighthouse makes of a page: from 0 to 100 in each of the `CATEGORIES`, and the audits it does not pass."""

    scores: tuple[int, ...]
    failing: tuple[str, ...]


def install(root: Path) -> Path:
    """Install what is locked below the project's folder, unless it is there; gives the command's file.

    Raises RatingError.
    """
    if shutil.which("npm") is None or _node() < LEAST_NODE:
        raise RatingError(f"it needs Node {LEAST_NODE} or newer, with npm")
    locked, folder = root / "requirements" / "lighthouse", root / ".cache" / "lighthouse"
    command = folder / "node_modules" / "lighthouse" / "cli" / "index.js"
    lock, installed = locked / "package-lock.json", folder / "installed.json"
    if command.is_file() and installed.is_file() and installed.read_bytes() == lock.read_bytes():
        return command
    folder.mkdir(parents=True, exist_ok=True)
    for name in LOCKED:
        shutil.copy(locked / name, folder)
    done = subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RatingError(f"npm could not install it: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}")
    # Last, so that an installation broken off is done again.
    shutil.copy(lock, installed)
    return command


def rate(command: Path, address: str, desktop: bool, runs: int = RUNS) -> Rating:
    """Rate the page at an address so many times, as a phone or as a desktop loads it. Raises RatingError."""
    return summary([_report(command, address, desktop) for _ in range(runs)])


def summary(reports: Sequence[Mapping[str, object]]) -> Rating:
    """Several reports of one page in one: the median of the performance, the worst of the rest."""
    scores = [[_score(report, category) for category in CATEGORIES] for report in reports]
    performance, *others = zip(*scores, strict=True)
    failing = {audit for report in reports for audit in _failing(report)}
    return Rating((round(median(performance)), *map(min, others)), tuple(sorted(failing)))


def table(ratings: Iterable[tuple[str, Rating]]) -> Iterator[str]:
    """The ratings as lines of text, each as it comes, with the page's name and the audits that it does not pass."""
    yield f"{'':<24}" + "".join(f"{category.replace('-', ' '):>16}" for category in CATEGORIES)
    for name, rating in ratings:
        yield f"{name:<24}" + "".join(f"{score:>16}" for score in rating.scores)
        if rating.failing:
            yield f"{'':<24}  not passed: {', '.join(rating.failing)}"


def _node() -> int:
    """The main number of Node's version; 0 where there is none."""
    if shutil.which("node") is None:
        return 0
    told = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    number = told.strip().removeprefix("v").partition(".")[0]
    return int(number) if number.isdigit() else 0


def _report(command: Path, address: str, desktop: bool) -> Mapping[str, object]:
    found = find_chromium()
    if found is None:
        raise RatingError("no Chromium was found")
    words = [
        "node", str(command), address, "--output=json", "--output-path=stdout", "--quiet",
        f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={' '.join(FLAGS)}",
        "--no-enable-error-reporting", *(["--preset=desktop"] if desktop else []),
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": found}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RatingError(f"it failed on {address}: {done.stderr.strip()[-300:]}")
    report = json.loads(done.stdout)
    assert isinstance(report, dict)
    return report


def _score(report: Mapping[str, object], category: str) -> int:
    """From 0 to 100; 0 where Lighthouse could not tell."""
    given = _part(_part(report, "categories"), category).get("score")
    return round(given * 100) if isinstance(given, int | float) else 0


def _failing(report: Mapping[str, object]) -> Iterator[str]:
    """The audits that count in a category and are not wholly passed."""
    audits = _part(report, "audits")
    for category in CATEGORIES:
        references = _part(_part(report, "categories"), category).get("auditRefs")
        for reference in references if isinstance(references, list) else []:
            score = _part(audits, reference["id"]).get("score")
            if reference["weight"] and isinstance(score, int | float) and score < 1:
                yield reference["id"]


def _part(whole: Mapping[str, object], key: str) -> Mapping[str, object]:
    part = whole.get(key)
    return part if isinstance(part, dict) else {}
