"""`check` prints what to paste into the lists, and the lists take it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from chronicle.cli import main

SEED = """A Bridge Opens in Norland

Published: 12 March 2014 08:49

NORHAVEN - The bridge over the sound opened on Wednesday after nine years of work, the ministry of works said.

The crossing shortens the way to the islands by two hours, Norland Trade Minister Eda Brook told reporters on the quay.

Much had been said against it, Norland Trade Minister Eda Brook went on, and now everybody wished to cross it first.
"""
NOTE = "---\nurl: https://www.courier.example/bridge\noutlet: The Norland Courier\n---\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one article, by an outlet and with a minister that no list has."""
    (tmp_path / "mkdocs.yml").write_text("extra: {timeline: {seeds: seeds, from: 2011, to: 2015}}\n")
    (tmp_path / "seeds" / "authorities").mkdir(parents=True)
    (tmp_path / "seeds" / "bridge.txt").write_text(SEED)
    (tmp_path / "seeds" / "bridge.note.md").write_text(NOTE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check() -> Result:
    return CliRunner().invoke(main, ["check", "--config", "mkdocs.yml"])


@pytest.mark.usefixtures("home")
def test_the_entries_follow_the_list_of_what_to_look_at() -> None:
    told, *entries = check().stdout.split("\n\n[[")
    assert told.splitlines()[-1] == "To look at: 2"
    assert "seeds/bridge.txt:7: Eda Brook holds an office and is not listed" in told
    assert [entry.partition("]]")[0] for entry in entries] == ["outlets", "people", "people.offices"]


def test_once_pasted_and_filled_in_nothing_is_left_to_look_at(home: Path) -> None:
    _, outlet, person = check().stdout.split("\n\n", 2)
    lists = home / "seeds" / "authorities"
    (lists / "outlets.toml").write_text(outlet.replace('kind = ""', 'kind = "newspaper"'), encoding="utf-8")
    (lists / "people.toml").write_text(person.replace('from = ""', 'from = "2013"'), encoding="utf-8")
    assert check().stdout == "Nothing to look at\n"
