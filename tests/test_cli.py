"""The command line as a curator and other programs meet it: what is printed where, and the exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from chronicle.cli import main

SEED = """A Bridge Opens in Norland

Published: 12 March 2014 08:49

NORHAVEN - The bridge over the sound opened on Wednesday after nine years of work, the ministry of works said.

The crossing shortens the way to the islands by two hours, and ferries will go on for another year, it said.
"""
KEYS = [
    "seed", "title", "date", "time", "zone", "edtf", "earliest", "latest", "status", "evidence", "captured", "outlet",
    "agency", "place", "language", "kind", "standfirst", "body", "lines", "times", "events", "statements", "reports",
    "problems",
]  # fmt: skip

PROBLEM_KEYS = ["file", "line", "severity", "message", "remedy"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project of its own, with one seed, in which the command line works."""
    (tmp_path / "mkdocs.yml").write_text("extra: {timeline: {seeds: seeds, from: 2011, to: 2015}}\n")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "bridge.txt").write_text(SEED)
    monkeypatch.chdir(tmp_path)
    # Cutting fonts takes seconds and has tests of its own.
    monkeypatch.setattr("chronicle.files.fonts.make_fonts", lambda _: False)
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(main, with_config(args))


def with_config(args: Sequence[str]) -> list[str]:
    return [*args, "--config", "mkdocs.yml"]


def script(project: Path, *args: str, **kwargs: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the build script as another process, to see what only that shows."""
    command = [sys.executable, str(project / "scripts" / "build.py"), *with_config(args)]
    return subprocess.run(command, capture_output=True, timeout=60, check=False, **kwargs)


def test_build_is_meant_where_no_command_is_named(home: Path) -> None:
    result = run()
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[0].split("\t") == [
        "seeds/bridge.txt", "2014-03-12", "printed", "", "A Bridge Opens in Norland",
    ]  # fmt: skip
    assert (home / "docs" / "timeline" / "2014.md").exists()


def test_building_again_writes_nothing(home: Path) -> None:
    run()
    before = {path: path.stat().st_mtime_ns for path in (home / "docs").rglob("*")}
    assert " 0 written, 0 removed" in run("build").stdout
    assert {path: path.stat().st_mtime_ns for path in (home / "docs").rglob("*")} == before


def test_a_removed_seed_takes_its_page_with_it(home: Path) -> None:
    run()
    (home / "docs" / "articles" / "2014" / "by-hand.md").write_text("mine")
    (home / "seeds" / "bridge.txt").unlink()
    run()
    assert [path.name for path in (home / "docs" / "articles").rglob("*.md")] == ["index.md", "by-hand.md"]


def test_options_override_the_settings(home: Path) -> None:
    result = run("--docs", "out", "--from", "2014", "--to", "2014")
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (home / "out" / "timeline").glob("2*.md")) == ["2014.md"]
    assert not (home / "docs").exists()


def test_read_prints_one_json_object_for_each_file_with_the_keys_in_order(home: Path) -> None:
    (home / "seeds" / "a.txt").write_text(SEED)
    (home / "seeds" / "broken.txt").write_bytes(b"\xff\xff")
    result = run("read", "--json", "seeds")
    objects = [json.loads(line) for line in result.stdout.splitlines()]
    assert [found["seed"] for found in objects] == ["seeds/a.txt", "seeds/bridge.txt", "seeds/broken.txt"]
    assert all(list(found) == KEYS for found in objects)


def test_read_keeps_the_order_of_the_paths_and_names_them_as_given(home: Path) -> None:
    (home / "seeds" / "a.txt").write_text(SEED)
    result = run("read", "--json", "seeds/bridge.txt", "./seeds/a.txt")
    assert [json.loads(line)["seed"] for line in result.stdout.splitlines()] == ["seeds/bridge.txt", "seeds/a.txt"]


@pytest.mark.usefixtures("home")
def test_read_says_what_was_found_and_where() -> None:
    found = json.loads(run("read", "--json", "seeds/bridge.txt").stdout)
    assert (found["title"], found["date"], found["time"]) == ("A Bridge Opens in Norland", "2014-03-12", "08:49")
    assert (found["edtf"], found["earliest"], found["latest"]) == ("2014-03-12",) * 3
    assert (found["status"], found["kind"], found["language"]) == ("printed", "article", "en")
    assert len(found["body"]) == 2
    proofs = [step for step in found["evidence"] if step["start"] is not None]
    assert proofs
    assert all(SEED[step["start"] : step["end"]] == step["quote"] for step in proofs)
    pieces = [SEED[span["start"] : span["end"]] for line in found["lines"] for span in line["spans"]]
    assert "".join(pieces) == SEED


def test_read_writes_nothing(home: Path) -> None:
    before = sorted(home.rglob("*"))
    run("read", "seeds")
    assert sorted(home.rglob("*")) == before


def test_offsets_count_from_after_the_front_matter(home: Path) -> None:
    (home / "seeds" / "bridge.txt").write_bytes(b"---\nlanguage: en\n---\n\n\n" + SEED.encode())
    found = json.loads(run("read", "--json", "seeds/bridge.txt").stdout)
    text = "\n\n" + SEED
    (stamp, *_) = [step for step in found["evidence"] if step["start"] is not None]
    assert text[stamp["start"] : stamp["end"]] == stamp["quote"]
    assert stamp["line"] == 3 + text[: stamp["start"]].count("\n") + 1


def test_a_doubt_is_no_failure(home: Path) -> None:
    (home / "seeds" / "bridge.txt").write_text(SEED.replace("Published: 12 March 2014 08:49", ""))
    result = run("read", "seeds")
    assert result.exit_code == 0
    assert "notice: seeds/bridge.txt" in result.stderr


@pytest.mark.parametrize("command", [["build"], ["read", "seeds"], ["read", "--json", "seeds"], ["check"]])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("other.txt", b"ab\0cd"),
        ("bridge.note.md", b"---\ndate: 2014-02-30\n---\n"),
        ("nobody.note.md", b"---\ndate: 2014\n---\n"),
        ("pipe.txt", None),
        ("bridge.note.md", None),
        ("authorities/people.toml", b"[["),
    ],
)
def test_what_cannot_be_read_gives_status_1_and_the_rest_is_done(
    home: Path, command: list[str], name: str, content: bytes | None
) -> None:
    (home / "seeds" / "authorities").mkdir()
    if content is None:
        os.mkfifo(home / "seeds" / name)
    else:
        (home / "seeds" / name).write_bytes(content)
    result = run(*command)
    assert result.exit_code == 1
    named = result.stdout if command == ["check"] else result.stderr
    assert any(line.startswith(f"error: seeds/{name}") for line in named.splitlines()), result.output
    if command != ["check"]:
        assert "A Bridge Opens in Norland" in result.stdout


@pytest.mark.parametrize(
    "args",
    [
        ["read"],
        ["read", "nowhere.txt"],
        ["explain"],
        ["explain", "seeds"],
        ["bild"],
        ["build", "--from", "x"],
        ["build", "--from", "2015", "--to", "2011"],
        ["build", "--seeds", "nowhere"],
        ["check", "--seeds", "nowhere"],
        ["read", "seeds/bridge.txt", "--seeds", "nowhere"],
        ["explain", "seeds/bridge.txt", "--seeds", "nowhere"],
    ],
    ids=" ".join,
)
def test_wrong_use_gives_status_2_and_says_why(home: Path, args: list[str]) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.strip()
    assert not (home / "docs").exists()


@pytest.mark.parametrize("command", ["read", "explain"])
@pytest.mark.parametrize("name", ["pipe.txt", "bridge.note.md"])
def test_a_path_that_is_no_seed_gives_status_1_and_a_remedy(home: Path, command: str, name: str) -> None:
    (home / "seeds" / "bridge.note.md").write_text("A note.")
    os.mkfifo(home / "seeds" / "pipe.txt")
    result = run(command, f"seeds/{name}")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: seeds/{name}: ")


def test_a_problem_in_json_says_which_file_it_is_in_and_how_bad_it_is(home: Path) -> None:
    (home / "seeds" / "bridge.note.md").write_text("---\ndate: soon\n---\n")
    (problem, *_) = json.loads(run("read", "--json", "seeds/bridge.txt").stdout)["problems"]
    assert list(problem) == PROBLEM_KEYS
    assert (problem["file"], problem["line"], problem["severity"]) == ("seeds/bridge.note.md", 2, "error")


def test_settings_that_cannot_be_used_give_status_2(home: Path) -> None:
    (home / "mkdocs.yml").write_text("extra: {timeline: {from: soon}}")
    result = run("read", "seeds")
    assert result.exit_code == 2
    assert "extra.timeline.from must be a year" in result.stderr


@pytest.mark.usefixtures("home")
def test_explain_shows_every_line_and_the_date() -> None:
    result = run("explain", "seeds/bridge.txt")
    assert result.exit_code == 0
    assert "Published: 12 March 2014 08:49" in result.stdout
    assert "2014-03-12" in result.stdout


def test_check_names_what_a_curator_should_look_at(home: Path) -> None:
    (home / "seeds" / "copy.txt").write_text(SEED)
    (home / "seeds" / "bridge.note.md").write_text(f"---\nwhy: W\nseed_sha256: {'0' * 64}\n---\n")
    result = run("check")
    assert result.exit_code == 0
    for words in ("the outlet is not known", "the same text as seeds/bridge.txt", "the note is stale"):
        assert words in result.stdout


def test_check_has_nothing_to_say_about_a_sound_folder(home: Path) -> None:
    (home / "seeds" / "authorities").mkdir()
    (home / "seeds" / "bridge.txt").write_text(f"---\noutlet: The Norland Courier\n---\n{SEED}")
    outlet = '[[outlets]]\nid = "courier"\nname = "The Norland Courier"\nkind = "newspaper"\nactive_from = "2000"\n'
    (home / "seeds" / "authorities" / "outlets.toml").write_text(outlet)
    assert run("check").stdout.splitlines() == ["Nothing to look at"]


@pytest.mark.parametrize("command", ["build", "read", "explain", "check"])
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = CliRunner().invoke(main, [command, "--help"])
    assert result.exit_code == 0
    assert f"Example: python scripts/build.py {command}" in " ".join(result.stdout.split())


def test_output_is_utf_8_whatever_the_locale(project: Path, home: Path) -> None:
    (home / "seeds" / "bridge.txt").write_text(SEED.replace("Norland", "Новь"), encoding="utf-8")
    env = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for args in (["read", "--json", "seeds"], ["read", "seeds"]):
        done = script(project, *args, env=env)
        assert "A Bridge Opens in Новь" in done.stdout.decode("utf-8")
        assert done.returncode == 0


@pytest.mark.usefixtures("home")
def test_no_progress_bar_where_nobody_watches(project: Path) -> None:
    done = script(project, "check")
    assert b"Reading" not in done.stderr
    assert b"\x1b" not in done.stdout + done.stderr


def test_a_reader_that_stops_early_hears_no_complaint(project: Path, home: Path) -> None:
    for number in range(300):
        (home / "seeds" / f"{number:03}.txt").write_text(SEED * 20)
    build = str(project / "scripts" / "build.py")
    command = [sys.executable, build, *with_config(["read", "--json", "seeds"])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
