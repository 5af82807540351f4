#!/usr/bin/env python3
"""Write made-up raw articles into a folder, for trying the program at size.

python scripts/corpus.py 1000 corpus
"""

from __future__ import annotations

import json
import random
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click

from chronicle.model import Window
from chronicle.pipeline import load_settings

ROOT = Path(__file__).parents[1]
TRUTH = ".truth.json"
"""Beside the articles: the day of each and how much of it the page shows. A hidden file is no seed."""

_PIECE = re.compile(r"\{(\^?)(\w+)\}")


@dataclass(frozen=True, slots=True)
class MadeUp:
    """A made-up article: file name, text, its day, and how much of that the page shows (day, part or nothing)."""

    name: str
    text: str
    day: date
    shown: str


class Writer:
    """Writes one article from the grammar: expands a page's text, piece by piece, as `dice` fall."""

    def __init__(self, grammar: Mapping[str, Any], dice: random.Random, day: date) -> None:
        self._words: Mapping[str, list[str]] = grammar["words"]
        self._once = grammar["once"]
        self._left: dict[str, list[str]] = {}
        self._dice = dice
        self._fixed = fields_of(day, grammar["calendar"], dice)

    def expand(self, text: str) -> str:
        """The text with every piece replaced."""
        return _PIECE.sub(self._piece, text)

    def _piece(self, found: re.Match[str]) -> str:
        capitals, name = found.groups()
        value = self._fixed.get(name)
        if value is None:
            value = self.expand(self._draw(name))
            if name in self._once:
                self._fixed[name] = value
        return value.upper() if capitals else value

    def _draw(self, name: str) -> str:
        """One of the alternatives; each comes once before any comes again, so that an article hardly repeats itself."""
        left = self._left.setdefault(name, [])
        if not left:
            left += self._dice.sample(self._words[name], len(self._words[name]))
        return left.pop()


def fields_of(day: date, calendar: Mapping[str, list[str]], dice: random.Random) -> dict[str, str]:
    """The ways in which pages write the day, and a time of it."""
    weekdays, yesterday = calendar["weekday"], day - timedelta(days=1)
    months = {name: names[day.month - 1] for name, names in calendar.items() if name != "weekday"}
    return months | {
        "year": str(day.year),
        "day": str(day.day),
        "day2": f"{day.day:02}",
        "iso": day.isoformat(),
        "dots": f"{day:%d.%m.%Y}",
        "path": f"{day:%Y/%m/%d}",
        "time": f"{dice.randrange(24):02}:{dice.randrange(60):02}",
        "weekday": weekdays[day.weekday()],
        "today": weekdays[day.weekday()],
        "yesterday": weekdays[yesterday.weekday()],
    }


def make_articles(number: int, window: Window, seed: int) -> Iterator[MadeUp]:
    """So many articles with days spread evenly over the window, in order of time; the same for the same seed."""
    grammar = read_grammar()
    dice = random.Random(seed)
    first, last = date(window.first, 1, 1), date(window.last, 12, 31)
    for index in range(number):
        day = first + timedelta(days=index * ((last - first).days + 1) // number)
        page = dice.choice(grammar["pages"])
        text = Writer(grammar, dice, day).expand(page["text"]).lstrip("\n")
        yield MadeUp(f"{index:06}-{page['name']}.txt", text, day, page["shown"])


def read_grammar() -> Mapping[str, Any]:
    """The grammar beside this script."""
    return tomllib.loads((ROOT / "scripts" / "corpus.toml").read_text(encoding="utf-8"))


def write_corpus(number: int, folder: Path, window: Window, seed: int = 1) -> None:
    """Write so many articles, the list of their outlets, and the truth about them. Raises OSError."""
    (folder / "authorities").mkdir(parents=True, exist_ok=True)
    (folder / "authorities" / "outlets.toml").write_text(_outlet_list(read_grammar()), encoding="utf-8")
    truth = {}
    for article in make_articles(number, window, seed):
        (folder / article.name).write_text(article.text, encoding="utf-8")
        truth[article.name] = {"day": article.day.isoformat(), "shown": article.shown}
    (folder / TRUTH).write_text(json.dumps(truth, indent=1), encoding="utf-8")


def read_truth(folder: Path) -> dict[str, dict[str, str]]:
    """What is true of each article of a folder, by file name: its `day` and how much of it is `shown`."""
    truth: dict[str, dict[str, str]] = json.loads((folder / TRUTH).read_text(encoding="utf-8"))
    return truth


def _outlet_list(grammar: Mapping[str, Any]) -> str:
    entry = '[[outlets]]\nid = "{id}"\nname = "{name}"\nkind = "{kind}"\n'
    outlets = grammar["outlets"].items()
    return "\n".join(entry.format(id=name.lower().replace(" ", "-"), name=name, kind=kind) for name, kind in outlets)


def _clear(folder: Path) -> None:
    """Remove what an earlier run wrote. Raises click.UsageError for a folder that holds anything else."""
    if (folder / TRUTH).exists():
        for name in read_truth(folder):
            (folder / name).unlink(missing_ok=True)
    elif folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} holds what this script did not write. Name a new or empty folder.")


@click.command(epilog="Example: python scripts/corpus.py 1000 corpus")
@click.argument("number", type=click.IntRange(min=1))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--seed", default=1, show_default=True, help="The same number gives the same articles.")
def main(number: int, folder: Path, seed: int) -> None:
    """Write NUMBER made-up raw articles into FOLDER, which must be new, empty or written by this script.

    Their days are spread evenly over the years of the timeline.
    """
    _clear(folder)
    write_corpus(number, folder, load_settings(ROOT / "mkdocs.yml").window, seed)
    click.echo(f"{number} made-up articles are in {folder}/")


if __name__ == "__main__":
    main()
