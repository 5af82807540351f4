"""The lists are read as text, by the name problems give them."""

from __future__ import annotations

import os
from pathlib import Path

from chronicle.files.authorities import read_authority_texts


def test_each_list_is_read_in_order_of_name(tmp_path: Path) -> None:
    folder = tmp_path / "authorities"
    folder.mkdir()
    (folder / "people.toml").write_text("p = 1")
    (folder / "outlets.toml").write_bytes("\ufeffo = 1".encode())
    (folder / "notes.md").write_text("no list")
    (tmp_path / "events.toml").write_text("e = 1")
    texts, problems = read_authority_texts(tmp_path, "seeds")
    assert list(texts.items()) == [
        ("seeds/authorities/outlets.toml", "o = 1"),
        ("seeds/authorities/people.toml", "p = 1"),
        ("seeds/events.toml", "e = 1"),
    ]
    assert problems == ()


def test_no_lists_are_fine(tmp_path: Path) -> None:
    assert read_authority_texts(tmp_path, "seeds") == ({}, ())


def test_a_list_that_is_no_text_is_named_and_the_others_count(tmp_path: Path) -> None:
    folder = tmp_path / "authorities"
    folder.mkdir()
    (folder / "people.toml").write_bytes(b"p = 1\n\xff")
    (folder / "places.toml").write_text("p = 1")
    texts, (problem,) = read_authority_texts(tmp_path, "seeds")
    assert list(texts) == ["seeds/authorities/places.toml"]
    assert (problem.where, problem.line, problem.severity) == ("seeds/authorities/people.toml", 2, "error")


def test_a_pipe_in_place_of_a_list_is_named_and_nobody_waits_for_it(tmp_path: Path) -> None:
    (tmp_path / "authorities").mkdir()
    os.mkfifo(tmp_path / "authorities" / "people.toml")
    texts, (problem,) = read_authority_texts(tmp_path, "seeds")
    assert (texts, problem.where, problem.severity) == ({}, "seeds/authorities/people.toml", "error")
