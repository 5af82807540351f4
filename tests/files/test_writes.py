"""The plan: whose a file is decides what happens to it. Nothing here touches the disk."""

from __future__ import annotations

import pytest

from chronicle.files.writes import BLOCKED, Manifest, Plan, plan_writes, sha256, wanted_files
from chronicle.model import Page

NEW, OLD, HAND = b"new", b"old", b"written by hand"


def plan(
    wanted: dict[str, bytes], found: dict[str, bytes | str], ours: dict[str, bytes], held: tuple[str, ...] = ()
) -> Plan:
    hashes = {path: sha256(there) if isinstance(there, bytes) else there for path, there in found.items()}
    manifest: Manifest = {path: frozenset({sha256(content)}) for path, content in ours.items()}
    return plan_writes(wanted, hashes, manifest, "docs", held)


def test_a_page_that_is_not_there_is_written() -> None:
    assert plan({"a.md": NEW}, {}, {}).writes == {"a.md": NEW}


def test_a_page_that_was_removed_by_hand_is_written_again() -> None:
    assert plan({"a.md": NEW}, {}, {"a.md": NEW}).writes == {"a.md": NEW}


@pytest.mark.parametrize("ours", [{}, {"a.md": NEW}, {"a.md": OLD}], ids=["unknown", "ours", "from before a crash"])
def test_the_same_bytes_are_left_as_they_are_and_are_ours_from_then_on(ours: dict[str, bytes]) -> None:
    made = plan({"a.md": NEW}, {"a.md": NEW}, ours)
    assert (made.writes, made.unchanged, made.problems) == ({}, ("a.md",), ())
    assert made.manifest == {"a.md": {sha256(NEW)}}


def test_our_own_page_is_rewritten() -> None:
    made = plan({"a.md": NEW}, {"a.md": OLD}, {"a.md": OLD})
    assert (made.writes, made.kept_aside, made.problems) == ({"a.md": NEW}, {}, ())


def test_our_page_edited_by_hand_is_rewritten_and_the_edit_is_kept_aside() -> None:
    made = plan({"d/a.md": NEW}, {"d/a.md": HAND}, {"d/a.md": OLD})
    (problem,) = made.problems
    assert made.writes == {"d/a.md": NEW}
    assert made.kept_aside == {"d/a.md": f".generated/edited/d/a.md.{sha256(HAND)[:8]}"}
    assert (problem.where, problem.severity) == ("docs/d/a.md", "notice")
    assert made.kept_aside["d/a.md"] in problem.message


@pytest.mark.parametrize("there", [HAND, BLOCKED], ids=["file", "folder"])
def test_what_somebody_else_put_there_stays_and_is_an_error(there: bytes | str) -> None:
    made = plan({"a.md": NEW}, {"a.md": there}, {})
    (problem,) = made.problems
    assert (made.writes, made.removals, made.manifest) == ({}, (), {})
    assert (problem.where, problem.severity) == ("docs/a.md", "error")


def test_a_folder_in_place_of_our_page_is_not_touched() -> None:
    made = plan({"a.md": NEW}, {"a.md": BLOCKED}, {"a.md": OLD})
    assert (made.writes, made.kept_aside, len(made.problems)) == ({}, {}, 1)


def test_a_page_no_longer_wanted_is_removed_while_it_is_ours() -> None:
    made = plan({}, {"a.md": OLD}, {"a.md": OLD})
    assert (made.removals, made.manifest, made.problems) == (("a.md",), {}, ())


def test_a_page_no_longer_wanted_that_was_edited_stays_with_a_notice() -> None:
    made = plan({}, {"a.md": HAND}, {"a.md": OLD})
    (problem,) = made.problems
    assert (made.removals, made.manifest, problem.severity) == ((), {}, "notice")


def test_a_page_no_longer_wanted_that_is_gone_is_forgotten() -> None:
    made = plan({}, {}, {"a.md": OLD})
    assert (made.removals, made.manifest, made.problems) == ((), {}, ())


@pytest.mark.parametrize("there", [OLD, HAND], ids=["untouched", "edited"])
def test_a_page_that_is_held_stays_ours_as_it_is(there: bytes) -> None:
    made = plan({}, {"a.md": there}, {"a.md": OLD}, held=("a.md",))
    assert (made.kept, made.writes, made.removals, made.problems) == (("a.md",), {}, (), ())
    assert made.manifest == {"a.md": {sha256(OLD)}}


def test_a_page_that_is_held_and_wanted_again_is_written() -> None:
    made = plan({"a.md": NEW}, {"a.md": OLD}, {"a.md": OLD}, held=("a.md",))
    assert (made.kept, made.writes) == ((), {"a.md": NEW})


def test_a_file_that_only_the_manifest_does_not_name_is_never_removed() -> None:
    assert plan({}, {"hand.md": HAND}, {}).removals == ()


@pytest.mark.parametrize("path", ["/etc/a.md", "../a.md", "a/../../b.md"])
def test_no_page_leaves_the_docs_folder(path: str) -> None:
    with pytest.raises(ValueError, match="no page can be written"):
        wanted_files([Page(path, "")])


def test_no_two_pages_share_a_path() -> None:
    with pytest.raises(ValueError, match="no page can be written"):
        wanted_files([Page("a.md", "1"), Page("a.md", "2")])


def test_text_is_written_as_utf_8_and_bytes_as_they_are() -> None:
    assert wanted_files([Page("a.md", "Öl\n"), Page("b.png", b"\x89")]) == {"a.md": "Öl\n".encode(), "b.png": b"\x89"}
