"""Where the seeds and the pages are, which years the timeline covers and what is drawn, as `mkdocs.yml` says.

The settings stand under `extra`. MkDocs itself is not needed to read them, so
that the build script starts fast and works beside any version of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import yaml
from yaml_env_tag import construct_env_tag

from chronicle.files.plain import read_plain
from chronicle.model import Problem, Window

LONGEST = 300
"""Most years a window may span: every year gets a page, so a slip of a digit must not make thousands."""

_EXAMPLE = "Write it in mkdocs.yml as `extra: {timeline: {seeds: seeds, from: 2001, to: 2009}}`"


class SettingsError(Exception):
    """The settings cannot be used; `problem` says which one and what to do."""

    def __init__(self, where: Path, message: str, remedy: str = _EXAMPLE, line: int | None = None) -> None:
        super().__init__(message)
        self.problem = Problem(str(where), message, remedy, line)


@dataclass(frozen=True, slots=True)
class Settings:
    """Absolute paths of the project's folder (`root`), its `mkdocs.yml`, seeds and docs; the years covered.

    `cards` says whether each page has a picture for links to it; None leaves that to the number of pages.
    """

    root: Path
    config_file: Path
    seeds: Path
    docs: Path
    window: Window
    cards: bool | None = None

    def shown(self, path: Path) -> str:
        """The path as people name it: below the project's folder, with forward slashes, else whole."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else str(path)


class _ConfigLoader(yaml.SafeLoader):
    """Reads `mkdocs.yml`: knows `!ENV`, and passes over the tags that only concern MkDocs."""


def _ignore_tag(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    """Any other tag stands for nothing; the settings use none."""


_ConfigLoader.add_constructor("!ENV", construct_env_tag)
_ConfigLoader.add_multi_constructor("", _ignore_tag)


def load_settings(config_file: Path) -> Settings:
    """Read the settings from an `mkdocs.yml`. Raises SettingsError."""
    try:
        # A subclass of SafeLoader: nothing in the file can run.
        config = yaml.load(read_plain(config_file), Loader=_ConfigLoader)
    except OSError as error:
        raise SettingsError(config_file, f"the settings cannot be read ({error.strerror})") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        raise SettingsError(config_file, "this is not YAML", "Correct the line", line) from error
    if not isinstance(config, Mapping):
        raise SettingsError(config_file, "the file holds no settings")
    return settings_from(config, config_file)


def settings_from(config: Mapping[str, object], config_file: Path) -> Settings:
    """Take the settings out of an `mkdocs.yml` already read; its paths count from its folder. Raises SettingsError."""
    where = config_file.resolve()
    root = where.parent
    given = _timeline(config, where)
    return Settings(
        root=root,
        config_file=where,
        seeds=root / _folder(given.get("seeds", "seeds"), "extra.timeline.seeds", where),
        docs=root / _folder(config.get("docs_dir", "docs"), "docs_dir", where),
        window=_window(given.get("from"), given.get("to"), where),
        cards=_cards(config, where),
    )


def override(
    settings: Settings,
    *,
    seeds: Path | None = None,
    docs: Path | None = None,
    first: int | None = None,
    last: int | None = None,
) -> Settings:
    """The settings with what the command line gives instead; its paths count from the working folder."""
    window = settings.window
    return replace(
        settings,
        seeds=seeds.resolve() if seeds else settings.seeds,
        docs=docs.resolve() if docs else settings.docs,
        window=_window(
            window.first if first is None else first, window.last if last is None else last, settings.config_file
        ),
    )


def require_seeds(settings: Settings) -> None:
    """Raise SettingsError if there is no folder of seeds: a slip in its name must not remove every page."""
    if not settings.seeds.is_dir():
        raise SettingsError(settings.seeds, "there is no such folder of seeds", "Name another, or make it")


def _timeline(config: Mapping[str, object], where: Path) -> Mapping[str, object]:
    """What stands under `extra.timeline`."""
    extra = config.get("extra")
    given = extra.get("timeline") if isinstance(extra, Mapping) else None
    if not isinstance(given, Mapping):
        raise SettingsError(where, "extra.timeline is missing")
    return given


def _cards(config: Mapping[str, object], where: Path) -> bool | None:
    """What stands as `extra.cards`; None for `auto`, and where it is left out."""
    extra = config.get("extra")
    value = extra.get("cards", "auto") if isinstance(extra, Mapping) else "auto"
    if value == "auto" or isinstance(value, bool):
        return None if value == "auto" else bool(value)
    raise SettingsError(where, "extra.cards must be auto, true or false", "Write `cards: auto` below `extra`")


def _folder(value: object, key: str, where: Path) -> Path:
    if not isinstance(value, str) or not value:
        raise SettingsError(where, f"{key} must be the path of a folder")
    return Path(value)


def _window(first: object, last: object, where: Path) -> Window:
    for key, year in (("from", first), ("to", last)):
        # bool is an int to Python, and `yes` is a bool to YAML.
        if not isinstance(year, int) or isinstance(year, bool) or not 1 <= year <= 9999:
            raise SettingsError(where, f"extra.timeline.{key} must be a year")
    assert isinstance(first, int)
    assert isinstance(last, int)
    if not first <= last < first + LONGEST:
        raise SettingsError(where, f"the timeline cannot run from {first} to {last}", f"Name at most {LONGEST} years")
    return Window(first, last)
