"""Carrying out a plan: atomic, idempotent, and safe to interrupt at any moment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chronicle.files import disk
from chronicle.files.disk import carry_out, find_files, folders_by_hand, read_manifest
from chronicle.files.writes import BLOCKED, plan_writes, sha256
from chronicle.model import Problem

Tree = dict[str, bytes]


def bring_up_to_date(docs: Path, wanted: Tree) -> tuple[Problem, ...]:
    ours, problems = read_manifest(docs, "docs")
    plan = plan_writes(wanted, find_files(docs, {**wanted, **ours}), ours, "docs")
    carry_out(plan, docs, ours)
    return problems + plan.problems


def tree(docs: Path) -> Tree:
    """Every file below docs that is not the program's own bookkeeping."""
    files = (path for path in sorted(docs.rglob("*")) if path.is_file())
    named = {path.relative_to(docs).as_posix(): path.read_bytes() for path in files}
    return {name: content for name, content in named.items() if not name.startswith(".generated/")}


def moments(docs: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in sorted(docs.rglob("*"))}


def test_pages_are_written_and_leave_no_other_file(tmp_path: Path) -> None:
    wanted = {"a.md": b"A", "d/e/b.md": b"B"}
    assert bring_up_to_date(tmp_path, wanted) == ()
    assert tree(tmp_path) == wanted


def test_building_twice_writes_nothing_not_even_the_manifest(tmp_path: Path) -> None:
    wanted = {"a.md": b"A", "d/b.md": b"B"}
    bring_up_to_date(tmp_path, wanted)
    before = moments(tmp_path)
    bring_up_to_date(tmp_path, wanted)
    assert moments(tmp_path) == before


def test_only_changed_pages_are_written(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, {"a.md": b"A", "b.md": b"B"})
    before = moments(tmp_path)
    bring_up_to_date(tmp_path, {"a.md": b"A", "b.md": b"new"})
    after = moments(tmp_path)
    assert before[str(tmp_path / "a.md")] == after[str(tmp_path / "a.md")]
    assert (tmp_path / "b.md").read_bytes() == b"new"


def test_a_removed_page_takes_its_empty_folders_with_it_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d/hand.md").write_bytes(b"mine")
    bring_up_to_date(tmp_path, {"d/e/f/a.md": b"A"})
    bring_up_to_date(tmp_path, {})
    assert tree(tmp_path) == {"d/hand.md": b"mine"}
    assert not (tmp_path / "d/e").exists()


def test_a_hand_written_page_in_the_way_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"mine")
    for wanted in ({"a.md": b"A"}, {"a.md": b"A2"}, {}):
        bring_up_to_date(tmp_path, wanted)
        assert tree(tmp_path) == {"a.md": b"mine"}


def test_a_hand_written_file_where_a_folder_is_wanted_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "d").write_bytes(b"mine")
    (problem,) = bring_up_to_date(tmp_path, {"d/a.md": b"A", "b.md": b"B"})
    assert problem.where == "docs/d/a.md"
    assert tree(tmp_path) == {"b.md": b"B", "d": b"mine"}


def test_each_hand_edit_of_a_generated_page_is_kept_aside(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, {"d/a.md": b"A"})
    for edit in (b"first edit", b"second edit"):
        (tmp_path / "d/a.md").write_bytes(edit)
        bring_up_to_date(tmp_path, {"d/a.md": b"A"})
        assert (tmp_path / "d/a.md").read_bytes() == b"A"
    kept = {path.read_bytes() for path in (tmp_path / ".generated/edited/d").iterdir()}
    assert kept == {b"first edit", b"second edit"}


@pytest.mark.parametrize("crash_at", range(1, 6))
def test_after_a_crash_at_any_write_the_next_build_puts_everything_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crash_at: int
) -> None:
    bring_up_to_date(tmp_path, {"a.md": b"A", "b.md": b"B", "gone.md": b"G"})
    writes = 0
    replace = os.replace

    def crash(self: Path, target: Path) -> Path:
        nonlocal writes
        writes += 1
        if writes == crash_at:
            raise KeyboardInterrupt
        replace(self, target)
        return target

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", crash)
        wanted = {"a.md": b"A2", "b.md": b"B2", "new.md": b"N"}
        with pytest.raises(KeyboardInterrupt):
            bring_up_to_date(tmp_path, wanted)
    assert set(tree(tmp_path).values()) <= {b"A", b"A2", b"B", b"B2", b"G", b"N"}, "a page is half written"
    assert bring_up_to_date(tmp_path, wanted | {"b.md": b"B3"}) == ()
    assert tree(tmp_path) == wanted | {"b.md": b"B3"}


def test_a_manifest_that_cannot_be_read_is_named_and_nothing_is_lost(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, {"a.md": b"A", "b.md": b"B"})
    (tmp_path / ".generated/manifest.json").write_text("[]")
    problems = bring_up_to_date(tmp_path, {"a.md": b"A", "b.md": b"new"})
    assert [problem.where for problem in problems] == ["docs/.generated/manifest.json", "docs/b.md"]
    assert tree(tmp_path) == {"a.md": b"A", "b.md": b"B"}


def test_pages_may_be_read_by_whom_the_umask_allows(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, {"a.md": b"A"})
    (tmp_path / "plain").write_bytes(b"")
    assert (tmp_path / "a.md").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_what_is_there_is_found_by_its_hash(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"A")
    (tmp_path / "b.md").mkdir()
    found = find_files(tmp_path, ["a.md", "b.md", "c.md", "a.md/d.md"])
    assert found == {"a.md": sha256(b"A"), "b.md": BLOCKED, "a.md/d.md": BLOCKED}


def test_a_folder_is_hand_written_if_any_file_in_it_is(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, {"articles/a.md": b"A", "essays/index.md": b"I"})
    (tmp_path / "essays/one.md").write_bytes(b"mine")
    ours, _ = disk.read_manifest(tmp_path, "docs")
    assert folders_by_hand(tmp_path, ours) == (tmp_path / "essays",)
