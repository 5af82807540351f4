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


PAGE = b"---\ntitle: T\ngenerated: true\n---\n\n"
FRAGMENT = b"<!-- generated -->\n"
BY_HAND = {
    "no-front-matter.md": b"generated: true\n\nis what a generated page says of itself.\n",
    "in-the-text.md": b"---\ntitle: T\n---\n\n```\n---\ngenerated: true\n---\n```\n",
    "in-a-value.md": b"---\ntitle: 'generated: true'\n---\n",
    "not-true.md": b"---\ngenerated: false\n---\n",
    "never-closed.md": b"---\ngenerated: true\n",
    "no-text.md": b"\xff\xfe\x00",
    "fragment.html": b"<p>Fragments begin with <!-- generated --></p>\n",
    "code.txt": PAGE,
}


def lose_manifest(docs: Path) -> None:
    (docs / ".generated/manifest.json").unlink()


def test_where_the_manifest_is_lost_pages_are_known_by_their_mark(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, {"d/a.md": PAGE + b"A", "d/b.md": PAGE + b"B", "d/.c.html": FRAGMENT + b"C"})
    lose_manifest(tmp_path)
    wanted = {"d/a.md": PAGE + b"new", "d/.c.html": FRAGMENT + b"new"}
    assert bring_up_to_date(tmp_path, wanted) == ()
    assert tree(tmp_path) == wanted


def test_where_the_manifest_is_lost_pages_written_by_hand_are_safe(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, {"a.md": PAGE + b"A"})
    for name, content in BY_HAND.items():
        (tmp_path / name).write_bytes(content)
    lose_manifest(tmp_path)
    problems = bring_up_to_date(tmp_path, dict.fromkeys(BY_HAND, PAGE + b"new"))
    assert tree(tmp_path) == BY_HAND
    assert {problem.where for problem in problems} == {f"docs/{name}" for name in BY_HAND}


def test_while_the_manifest_is_there_no_mark_counts(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, {"a.md": PAGE + b"A"})
    (tmp_path / "mine.md").write_bytes(PAGE + b"a copy that I made")
    bring_up_to_date(tmp_path, {"a.md": PAGE + b"A"})
    assert "mine.md" in tree(tmp_path)


def test_a_lost_manifest_is_made_anew_even_where_no_page_changes(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, {"a.md": PAGE + b"A"})
    lose_manifest(tmp_path)
    bring_up_to_date(tmp_path, {"a.md": PAGE + b"A"})
    (tmp_path / "mine.md").write_bytes(PAGE)
    bring_up_to_date(tmp_path, {"a.md": PAGE + b"A"})
    assert "mine.md" in tree(tmp_path)


def test_a_manifest_that_cannot_be_read_is_named_and_as_good_as_lost(tmp_path: Path) -> None:
    bring_up_to_date(tmp_path, {"a.md": PAGE + b"A", "gone.md": PAGE})
    (tmp_path / ".generated/manifest.json").write_text("[]")
    (problem,) = bring_up_to_date(tmp_path, {"a.md": PAGE + b"new"})
    assert problem.where == "docs/.generated/manifest.json"
    assert tree(tmp_path) == {"a.md": PAGE + b"new"}
    assert bring_up_to_date(tmp_path, {"a.md": PAGE + b"new"}) == ()


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
