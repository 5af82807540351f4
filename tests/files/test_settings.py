"""Settings come from `mkdocs.yml`, are overridden by the command line, and are named when they cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from chronicle.files.settings import SettingsError, load_settings, override
from chronicle.model import Window

CONFIG = """
site_name: A site
theme:
  palette: !relative $docs_dir
markdown_extensions:
  - toc:
      slugify: !!python/name:a.b
extra:
  timeline: {seeds: !ENV [TIMELINE_SEEDS, seeds], from: 2001, to: 2009}
"""


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("TIMELINE_SEEDS", raising=False)
    path = tmp_path / "mkdocs.yml"
    path.write_text(CONFIG)
    return path


def test_paths_count_from_the_folder_of_the_file(config: Path) -> None:
    settings = load_settings(config)
    root = config.parent.resolve()
    assert (settings.root, settings.seeds, settings.docs) == (root, root / "seeds", root / "docs")
    assert settings.window == Window(2001, 2009)


def test_the_environment_may_name_the_seeds(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIMELINE_SEEDS", "../others")
    assert load_settings(config).seeds == config.parent.resolve() / "../others"


def test_the_command_line_beats_the_file(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(config.parent)
    settings = override(load_settings(config), seeds=Path("s"), docs=Path("d"), first=1999, last=None)
    assert settings.seeds == config.parent.resolve() / "s"
    assert settings.docs == config.parent.resolve() / "d"
    assert settings.window == Window(1999, 2009)


def test_a_path_is_shown_from_the_projects_folder(config: Path) -> None:
    settings = load_settings(config)
    assert settings.shown(settings.seeds / "a.txt") == "seeds/a.txt"
    assert settings.shown(Path("/elsewhere/a.txt")) == "/elsewhere/a.txt"


@pytest.mark.parametrize(
    ("line", "cards"), [("", None), ("cards: auto, ", None), ("cards: true, ", True), ("cards: false, ", False)]
)
def test_pictures_for_links_are_left_to_the_number_of_pages_or_asked_for(
    config: Path, line: str, cards: bool | None
) -> None:
    config.write_text(CONFIG.replace("extra:\n", f"extra:\n  {line.replace(', ', chr(10))}"))
    assert load_settings(config).cards is cards


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("site_name: x", "extra.timeline is missing"),
        ("extra: [timeline]", "extra.timeline is missing"),
        ("extra: {timeline: {from: 2001, to: 2009, seeds: 5}}", "extra.timeline.seeds"),
        ("extra: {timeline: {from: 2001, to: 2009, seeds: ''}}", "extra.timeline.seeds"),
        ("extra: {timeline: {from: 2001}}", "extra.timeline.to must be a year"),
        ("extra: {timeline: {from: yes, to: 2009}}", "extra.timeline.from must be a year"),
        ("extra: {timeline: {from: '2001', to: 2009}}", "extra.timeline.from must be a year"),
        ("extra: {timeline: {from: 2009, to: 2001}}", "cannot run from 2009 to 2001"),
        ("extra: {timeline: {from: 201, to: 2019}}", "cannot run from 201 to 2019"),
        ("extra: {cards: maybe, timeline: {from: 2001, to: 2009}}", "extra.cards must be auto, true or false"),
        ("extra: {cards: 1, timeline: {from: 2001, to: 2009}}", "extra.cards must be auto, true or false"),
        ("extra: {cards: , timeline: {from: 2001, to: 2009}}", "extra.cards must be auto, true or false"),
        ("docs_dir: 5\nextra: {timeline: {from: 2001, to: 2009}}", "docs_dir"),
        ("- a list", "no settings"),
        ("", "no settings"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(config: Path, text: str, words: str) -> None:
    config.write_text(text)
    with pytest.raises(SettingsError, match=words) as caught:
        load_settings(config)
    assert caught.value.problem.where == str(config.resolve())
    assert caught.value.problem.remedy


def test_bad_yaml_is_named_with_its_line(config: Path) -> None:
    config.write_text("site_name: x\nextra: a: b\n")
    with pytest.raises(SettingsError) as caught:
        load_settings(config)
    assert caught.value.problem.line == 2


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(tmp_path / "mkdocs.yml")
