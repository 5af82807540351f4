"""A folder of seeds is read in order of name; what cannot be read is named, and the others go on."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from chronicle.files.seeds import list_seeds, read_seed
from chronicle.model import GivenFacts, Seed


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text("Text\n", encoding="utf-8")


def names(folder: Path) -> list[str]:
    return [path.name for path in list_seeds(folder, "seeds")[0]]


def test_seeds_come_in_order_of_name_without_what_else_lies_there(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a.md", "C.TXT", "d.html", "e.HTM", "a.note.md", ".hidden.txt", "README.md", "events.toml")
    put(tmp_path, "readme.txt")
    (tmp_path / "authorities").mkdir()
    (tmp_path / ".git").mkdir()
    assert names(tmp_path) == ["C.TXT", "a.md", "b.txt", "d.html", "e.HTM"]
    assert list_seeds(tmp_path, "seeds")[1] == ()


@pytest.mark.parametrize(
    "name", ["a.txt~", "#a.txt#", ".#a.txt", "a.txt.swp", ".a.txt.swp", "a.tmp", "a.note.md~", "a.BAK"]
)
def test_what_an_editor_leaves_beside_a_file_is_passed_over_without_a_word(tmp_path: Path, name: str) -> None:
    put(tmp_path, name)
    assert list_seeds(tmp_path, "seeds") == ((), ())


@pytest.mark.parametrize("name", ["page.mhtml", "scan.pdf", "noending"])
def test_another_kind_of_file_is_passed_over_with_a_notice(tmp_path: Path, name: str) -> None:
    put(tmp_path, name)
    seeds, (problem,) = list_seeds(tmp_path, "seeds")
    assert (seeds, problem.where, problem.severity) == ((), f"seeds/{name}", "notice")
    assert ".txt" in problem.remedy


def test_a_folder_among_the_seeds_is_passed_over_with_a_notice(tmp_path: Path) -> None:
    (tmp_path / "more.txt").mkdir()
    seeds, (problem,) = list_seeds(tmp_path, "seeds")
    assert (seeds, problem.severity) == ((), "notice")


def test_a_note_without_its_seed_is_an_error(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "a.note.md", "gone.note.md")
    _, (problem,) = list_seeds(tmp_path, "seeds")
    assert (problem.where, problem.severity) == ("seeds/gone.note.md", "error")


@pytest.mark.parametrize(("first", "second"), [("a.md", "a.txt"), ("a.html", "a.txt"), ("a.htm", "a.html")])
def test_two_seeds_of_one_name_would_share_a_note_and_an_address(tmp_path: Path, first: str, second: str) -> None:
    put(tmp_path, first, second)
    seeds, (problem,) = list_seeds(tmp_path, "seeds")
    assert [path.name for path in seeds] == [first]
    assert (problem.where, problem.severity) == (f"seeds/{second}", "error")


def test_a_seed_keeps_its_text_as_it_stands_after_the_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.b.txt"
    path.write_bytes("\ufeff---\ntitle: T\n---\n\r\n Öl\r\n\n".encode())
    seed, problems = read_seed(path, "seeds/a.b.txt")
    assert seed == Seed("seeds/a.b.txt", "a.b", "\r\n Öl\r\n\n", 4, GivenFacts("front matter", title="T"))
    assert problems == ()


@pytest.mark.parametrize("name", ["a.html", "a.HTM"])
def test_a_saved_page_is_read_as_the_text_that_it_shows(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"<title>T</title>\n\n<h1>Bridge</h1><p>It &amp; she")
    seed, problems = read_seed(path, name)
    assert seed is not None
    assert (seed.text, seed.first_line, problems) == ("Bridge\n\nIt & she\n", 1, ())
    assert seed.markup is not None
    assert seed.markup.title == "T"


def test_plain_text_has_no_markup_even_where_it_looks_like_some(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"<h1>Bridge</h1>\n")
    assert read_seed(tmp_path / "a.txt", "a.txt") == (Seed("a.txt", "a", "<h1>Bridge</h1>\n"), ())


def test_a_saved_page_may_have_front_matter_and_a_note(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"---\ntitle: T\n---\n<p>Text")
    (tmp_path / "a.note.md").write_bytes(b"---\ndate: 2015\n---\n")
    seed, problems = read_seed(tmp_path / "a.html", "a.html")
    assert seed is not None
    assert (seed.text, seed.first_line, problems) == ("Text\n", 1, ())
    assert (seed.front_matter, seed.note) == (GivenFacts("front matter", title="T"), GivenFacts("note", date="2015"))


def test_a_saved_page_that_shows_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<script>fetch('/text')</script>")
    seed, (problem,) = read_seed(tmp_path / "a.html", "seeds/a.html")
    assert seed is not None
    assert (seed.text, problem.where, problem.severity) == ("", "seeds/a.html", "notice")
    assert "browser" in problem.remedy


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", "Послы встретились.".encode("cp1251"), "reads best in windows-1251"),
        ("a.md", "cafÃ© and more".encode(), "“cafÃ©” is read as “café”"),
        ("a.html", '<meta charset="koi8-r"><p>Послы встретились.'.encode("koi8-r"), "says that it is in koi8-r"),
    ],
)
def test_how_a_file_was_decoded_is_told_where_it_is_not_plain(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    seed, (problem,) = read_seed(path, name)
    assert seed is not None
    assert (problem.where, problem.severity) == (name, "notice")
    assert words in problem.message
    assert [words in step.why for step in seed.decoding] == [True]


def test_a_note_is_read_with_its_seed_and_knows_when_it_is_stale(tmp_path: Path) -> None:
    path, note = tmp_path / "a.txt", tmp_path / "a.note.md"
    path.write_bytes(b"Text\n")
    seed_hash = hashlib.sha256(b"Text\n").hexdigest()
    note.write_text(f"---\ndate: 2015\nseed_sha256: {seed_hash}\n---\n")
    seed, problems = read_seed(path, "seeds/a.txt")
    assert seed is not None
    assert (seed.note, problems) == (GivenFacts("note", date="2015"), ())
    path.write_bytes(b"Another text\n")
    seed, (problem,) = read_seed(path, "seeds/a.txt")
    assert seed is not None
    assert seed.note == GivenFacts("note", date="2015", stale=True)
    assert problem.where == "seeds/a.note.md"


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        pytest.param(b"One\ntwo \xff\n", 2, "UTF-8", id="not UTF-8"),
        pytest.param(b"One\0two", 1, "NUL", id="NUL"),
        pytest.param(b"\xff\xfeO\0n\0e", 1, "UTF-16-LE", id="half a character of UTF-16"),
    ],
)
def test_bytes_that_are_no_text_are_an_error_with_its_line(tmp_path: Path, data: bytes, line: int, words: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    seed, (problem,) = read_seed(path, "seeds/a.txt")
    assert (seed, problem.line, problem.severity) == (None, line, "error")
    assert words in problem.message


@pytest.mark.parametrize("target", ["nowhere", "a.txt"], ids=["nowhere", "itself"])
def test_a_link_that_leads_nowhere_is_an_error(tmp_path: Path, target: str) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / target)
    assert names(tmp_path) == ["a.txt"]
    seed, (problem,) = read_seed(tmp_path / "a.txt", "seeds/a.txt")
    assert (seed, problem.where, problem.severity) == (None, "seeds/a.txt", "error")
    assert "leads nowhere" in problem.message


def test_a_link_to_a_plain_file_is_read(tmp_path: Path) -> None:
    put(tmp_path, "elsewhere")
    (tmp_path / "a.txt").symlink_to(tmp_path / "elsewhere")
    assert read_seed(tmp_path / "a.txt", "a.txt") == (Seed("a.txt", "a", "Text\n"), ())


def test_a_pipe_is_an_error_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "p.txt")
    assert names(tmp_path) == ["p.txt"]
    seed, (problem,) = read_seed(tmp_path / "p.txt", "seeds/p.txt")
    assert (seed, problem.where, problem.severity) == (None, "seeds/p.txt", "error")
    assert "plain file" in problem.remedy


def test_a_pipe_in_place_of_a_note_leaves_the_seed_without_one(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "a.note.md")
    seed, (problem,) = read_seed(tmp_path / "a.txt", "a.txt")
    assert seed is not None
    assert (seed.note, problem.where, problem.severity) == (None, "a.note.md", "error")


@pytest.mark.parametrize(("seed", "named"), [("a.txt", "a.txt"), ("a.md", "a.md"), ("b.txt", "a.txt")])
def test_a_note_is_not_read_as_an_article_but_leads_to_its_seed(tmp_path: Path, seed: str, named: str) -> None:
    put(tmp_path, "a.note.md", seed)
    found, (problem,) = read_seed(tmp_path / "a.note.md", "seeds/a.note.md")
    assert (found, problem.where, problem.severity) == (None, "seeds/a.note.md", "error")
    assert f"seeds/{named};" in problem.remedy


def test_a_note_that_cannot_be_read_leaves_the_seed_without_one(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    (tmp_path / "a.note.md").write_bytes(b"\xff\xff")
    seed, (problem,) = read_seed(tmp_path / "a.txt", "a.txt")
    assert seed is not None
    assert seed.note is None
    assert (problem.where, problem.severity) == ("a.note.md", "error")
