"""The command line of the build script: `build`, `read`, `explain` and `check`.

Exit status: 0 done (doubts are notices), 1 something could not be read (the rest is done),
2 wrong use. What was asked for goes to standard output, problems to standard error.
"""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

import click

from chronicle import pipeline
from chronicle.errors import exit_status, one_line
from chronicle.model import Problem
from chronicle.tables import article_row, fitted_table, plain_line

PROJECT = Path(__file__).parents[2]
"""The folder of the project this script belongs to."""

T = TypeVar("T")
Command = TypeVar("Command", bound=Callable[..., Any])

_EXISTING = click.Path(exists=True, path_type=Path)


class _BuildByDefault(click.Group):
    """A group of commands in which `build` is meant where none is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ctx.help_option_names):
            args = ["build", *args]
        return super().parse_args(ctx, args)


def settings_options(command: Command) -> Command:
    """Add the options that override `mkdocs.yml`; the command takes them as `**overrides`."""
    folder = click.Path(path_type=Path, file_okay=False)
    for option in (
        click.option("--to", "last", type=int, metavar="YEAR", help="Last year of the timeline."),
        click.option("--from", "first", type=int, metavar="YEAR", help="First year of the timeline."),
        click.option("--docs", type=folder, help="Folder that takes the generated pages."),
        click.option("--seeds", type=folder, help="Folder of seeds."),
        click.option("--config", type=_EXISTING, default=PROJECT / "mkdocs.yml", help="Another mkdocs.yml."),
    ):
        command = option(command)
    return command


@click.group(
    cls=_BuildByDefault,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: python scripts/build.py",
)
def main() -> None:
    """Turn the raw articles in seeds/ into dated pages and a timeline.

    Without a command, builds. Each command has its own --help.
    """
    # Not the locale but the contract decides the encoding; a name that is no UTF-8 is shown escaped.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@main.command(epilog="Example: python scripts/build.py build --seeds ../other-seeds --from 2001 --to 2009")
@settings_options
def build(config: Path, **overrides: Any) -> None:
    """Read every seed and bring the pages in docs/ up to date."""
    settings = _settings(config, overrides)
    with _progress() as progress:
        report = _or_exit(lambda: pipeline.build(settings, progress))
    _print_table([article_row(article.seed.path, article) for article in report.articles])
    click.echo(
        f"{len(report.articles)} seeds read; pages: {len(report.written)} written, "
        f"{len(report.removed)} removed, {len(report.unchanged)} unchanged"
    )
    sys.exit(_report(report.problems))


@main.command(epilog="Example: python scripts/build.py read --json seeds/ > articles.jsonl")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line for each seed.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=_EXISTING)
@settings_options
def read(as_json: bool, paths: tuple[Path, ...], config: Path, **overrides: Any) -> None:
    """Read files or folders and show what was found. Writes nothing."""
    settings = _settings(config, overrides)
    known = _or_exit(lambda: pipeline.load_knowledge(settings))
    files, problems = pipeline.list_paths(paths)
    status = _report(known.problems + problems)
    rows = []
    for reading in pipeline.read_paths(files, known):
        if as_json:
            click.echo(json.dumps(pipeline.record(reading), ensure_ascii=False))
        else:
            rows.append(article_row(reading.path, reading.article))
        status |= _report(reading.problems)
    _print_table(rows)
    sys.exit(status)


@main.command(epilog="Example: python scripts/build.py explain seeds/my-article.txt")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@settings_options
def explain(path: Path, config: Path, **overrides: Any) -> None:
    """Show every line of a seed with its labels, and each date considered, kept or not, and why."""
    settings = _settings(config, overrides)
    text, problems = _or_exit(lambda: pipeline.explain(path, settings))
    if text:
        click.echo(text)
    sys.exit(_report(problems))


@main.command(epilog="Example: python scripts/build.py check")
@settings_options
def check(config: Path, **overrides: Any) -> None:
    """List what a curator should look at: weak dates, duplicates, unknown names, stale notes. Writes nothing.

    For people and outlets that are in no list, the entries to paste follow.
    """
    settings = _settings(config, overrides)
    with _progress() as progress:
        problems = _or_exit(lambda: pipeline.check(settings, progress))
    for problem in problems:
        click.echo(one_line(problem))
    click.echo(f"To look at: {len(problems)}" if problems else "Nothing to look at")
    for entry in dict.fromkeys(problem.entry for problem in problems if problem.entry):
        click.echo(f"\n{entry}")
    sys.exit(exit_status(problems))


def _settings(config: Path, overrides: dict[str, Any]) -> pipeline.Settings:
    return _or_exit(lambda: pipeline.override(pipeline.load_settings(config), **overrides))


def _or_exit(step: Callable[[], T]) -> T:
    """What the step gives; settings that cannot be used are wrong use, and end the program."""
    try:
        return step()
    except pipeline.SettingsError as error:
        _report([error.problem])
        sys.exit(2)


def _progress() -> AbstractContextManager[pipeline.Progress | None]:
    """A progress bar on standard error, only where a person watches it."""
    return _Bar() if sys.stderr.isatty() else nullcontext()


class _Bar:
    """Shows how many seeds are read. The bar starts at the first report, when their number is known."""

    def __enter__(self) -> pipeline.Progress:
        self._bar: Any = None
        return self._show

    def _show(self, done: int, total: int) -> None:
        if self._bar is None:
            self._bar = click.progressbar(length=total, label="Reading", file=sys.stderr)
            self._bar.__enter__()
        self._bar.update(done - self._bar.pos)

    def __exit__(self, *error: object) -> None:
        if self._bar is not None:
            self._bar.__exit__(*error)


def _print_table(rows: list[tuple[str, ...]]) -> None:
    if not rows:
        return
    if sys.stdout.isatty():
        click.echo(fitted_table(rows, shutil.get_terminal_size().columns))
    else:
        for row in rows:
            click.echo(plain_line(row))


def _report(problems: Iterable[Problem]) -> int:
    """Name the problems; gives the exit status they make."""
    found = tuple(problems)
    for problem in found:
        click.echo(one_line(problem), err=True)
    return exit_status(found)
