"""The made-up articles."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from chronicle.model import Window
from corpus import main, make_articles, read_truth, write_corpus

WINDOW = Window(2001, 2004)


def test_the_same_number_gives_the_same_articles() -> None:
    assert list(make_articles(20, WINDOW, 7)) == list(make_articles(20, WINDOW, 7))
    assert list(make_articles(20, WINDOW, 7)) != list(make_articles(20, WINDOW, 8))


def test_days_are_spread_evenly_over_the_window() -> None:
    years = Counter(article.day.year for article in make_articles(400, WINDOW, 1))
    assert sorted(years) == list(WINDOW.years)
    assert set(years.values()) <= {99, 100, 101}


def test_every_piece_of_the_grammar_is_filled_in() -> None:
    assert [
        article.name for article in make_articles(300, WINDOW, 1) if "{" in article.text or "}" in article.text
    ] == []


def test_a_page_that_shows_its_day_names_the_year() -> None:
    for article in make_articles(300, WINDOW, 1):
        assert (str(article.day.year) in article.text) == (article.shown == "day"), article.name


def test_writing_again_leaves_nothing_of_the_last_time(tmp_path: Path) -> None:
    write_corpus(30, tmp_path, WINDOW)
    done = CliRunner().invoke(main, ["5", str(tmp_path)])
    names = {path.name for path in tmp_path.iterdir() if path.suffix == ".txt"}
    assert done.exit_code == 0
    assert len(names) == 5
    assert names == set(read_truth(tmp_path))


@pytest.mark.parametrize("name", ["my-article.txt", ".hidden"])
def test_a_folder_of_somebody_else_s_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    done = CliRunner().invoke(main, ["5", str(tmp_path)])
    assert done.exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == [name]
