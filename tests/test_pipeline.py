"""The whole way in one process: one article's fault is never another's, and nothing is half written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chronicle import pipeline
from chronicle.extract.article import read_article
from chronicle.extract.knowledge import Knowledge
from chronicle.files.marks import marked_files
from chronicle.model import Article, Collection, Page, Seed
from chronicle.pages import render_pages
from chronicle.pipeline import Settings, load_settings

GOOD = """Lamps Return to the Old Quay

Published: 3 May 2014

NORHAVEN - The lamps on the old quay were lit again on Friday after two winters in the dark, the council said.
"""


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A project with three seeds."""
    monkeypatch.setattr("chronicle.files.fonts.make_fonts", lambda _: False)
    (tmp_path / "mkdocs.yml").write_text("extra: {timeline: {from: 2011, to: 2015}}\n")
    (tmp_path / "seeds").mkdir()
    for name in ("a", "b", "c"):
        (tmp_path / "seeds" / f"{name}.txt").write_text(GOOD.replace("Lamps", f"Lamps {name.upper()}"))
    return load_settings(tmp_path / "mkdocs.yml")


def written(settings: Settings) -> dict[str, bytes]:
    files = (path for path in settings.docs.rglob("*") if path.is_file())
    return {path.relative_to(settings.docs).as_posix(): path.read_bytes() for path in files}


def test_a_build_reports_what_it_did(settings: Settings) -> None:
    first, second = pipeline.build(settings), pipeline.build(settings)
    assert [article.seed.path for article in first.articles] == ["seeds/a.txt", "seeds/b.txt", "seeds/c.txt"]
    assert (set(first.written), first.unchanged) == (set(second.unchanged), ())
    assert (second.written, second.removed) == ((), ())


def test_pages_do_not_depend_on_where_the_project_lies(settings: Settings, tmp_path: Path) -> None:
    pipeline.build(settings)
    here = written(settings)
    (tmp_path / "seeds").rename(tmp_path / "moved")
    pipeline.build(pipeline.override(settings, seeds=tmp_path / "moved", docs=tmp_path / "others"))
    there = {name: content.replace(b"moved/", b"seeds/") for name, content in written(settings).items()}
    assert here == there


def test_progress_is_told_after_each_seed(settings: Settings) -> None:
    told: list[tuple[int, int]] = []
    pipeline.build(settings, lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_mistake_in_reading_one_article_costs_only_that_one(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_at_b(seed: Seed, knowledge: Knowledge) -> Article:
        if seed.name == "b":
            raise IndexError("no such line")
        return read_article(seed, knowledge)

    monkeypatch.setattr("chronicle.pipeline.read_article", fail_at_b)
    report = pipeline.build(settings)
    assert [article.seed.name for article in report.articles] == ["a", "c"]
    (problem,) = [problem for problem in report.problems if problem.severity == "error"]
    assert (problem.where, problem.excerpt) == ("seeds/b.txt", "no such line")
    assert "IndexError at test_pipeline.py" in problem.message


def test_a_mistake_in_rendering_one_article_costs_only_that_one(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_with_b(collection: Collection) -> tuple[Page, ...]:
        if any(article.seed.name == "b" for article in collection.articles):
            raise KeyError("b")
        return render_pages(collection)

    monkeypatch.setattr("chronicle.site.render_pages", fail_with_b)
    report = pipeline.build(settings)
    assert [article.seed.name for article in report.articles] == ["a", "c"]
    assert [problem.where for problem in report.problems if problem.severity == "error"] == ["seeds/b.txt"]


def test_a_mistake_in_rendering_anything_writes_nothing_and_is_not_hidden(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline.build(settings)
    before = written(settings)
    (settings.seeds / "c.txt").unlink()

    def fail(_: Collection) -> tuple[Page, ...]:
        raise KeyError("template")

    monkeypatch.setattr("chronicle.site.render_pages", fail)
    with pytest.raises(KeyError):
        pipeline.build(settings)
    assert written(settings) == before


def test_without_a_folder_of_seeds_no_page_is_touched(settings: Settings, tmp_path: Path) -> None:
    pipeline.build(settings)
    before = written(settings)
    with pytest.raises(pipeline.SettingsError, match="no such folder"):
        pipeline.build(pipeline.override(settings, seeds=tmp_path / "seed"))
    assert written(settings) == before


def test_an_empty_folder_of_seeds_makes_an_empty_timeline(settings: Settings) -> None:
    pipeline.build(settings)
    for seed in settings.seeds.iterdir():
        seed.unlink()
    report = pipeline.build(settings)
    assert (report.articles, report.problems) == ((), ())
    assert "timeline/2014.md" in written(settings)
    assert not [name for name in written(settings) if name.startswith("articles/2014/")]


def test_a_seed_that_cannot_be_read_for_a_moment_keeps_its_page(settings: Settings) -> None:
    pipeline.build(settings)
    before = written(settings)
    (page,) = [name for name in before if "lamps-b-" in name]
    sound = (settings.seeds / "b.txt").read_bytes()
    (settings.seeds / "b.txt").write_bytes(sound + b"\0")
    report = pipeline.build(settings)
    assert written(settings)[page] == before[page]
    assert report.removed == ()
    told = [(problem.where, problem.severity) for problem in report.problems if page in problem.message]
    assert told == [("seeds/b.txt", "notice")]
    (settings.seeds / "b.txt").write_bytes(sound)
    assert pipeline.build(settings).removed == ()
    assert {name: content for name, content in written(settings).items() if ".generated" not in name} == {
        name: content for name, content in before.items() if ".generated" not in name
    }


def test_a_page_that_was_kept_goes_with_its_seed(settings: Settings) -> None:
    pipeline.build(settings)
    (settings.seeds / "b.txt").write_bytes(b"\xff")
    pipeline.build(settings)
    (settings.seeds / "b.txt").unlink()
    report = pipeline.build(settings)
    assert [name for name in report.removed if "lamps-b-" in name]
    assert not [name for name in written(settings) if "lamps-b-" in name]


def test_while_one_seed_cannot_be_read_the_page_of_a_removed_one_goes(settings: Settings) -> None:
    pipeline.build(settings)
    (settings.seeds / "a.txt").unlink()
    (settings.seeds / "b.txt").write_bytes(b"\xff")
    report = pipeline.build(settings)
    assert ["lamps-a-" in name for name in report.removed] == [True]


def test_a_mistake_of_the_programs_own_keeps_the_page_too(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline.build(settings)

    def fail_at_b(seed: Seed, knowledge: Knowledge) -> Article:
        if seed.name == "b":
            raise IndexError
        return read_article(seed, knowledge)

    monkeypatch.setattr("chronicle.pipeline.read_article", fail_at_b)
    assert pipeline.build(settings).removed == ()


def test_every_generated_file_is_known_again_without_the_manifest(settings: Settings) -> None:
    pipeline.build(settings)
    (settings.docs / "by-hand.md").write_text("generated: true")
    before = written(settings)
    manifest = settings.docs / ".generated" / "manifest.json"
    assert marked_files(settings.docs).keys() == json.loads(manifest.read_text())["files"].keys()
    manifest.unlink()
    for seed in settings.seeds.iterdir():
        seed.write_text(seed.read_text().replace("Lamps", "Lights"))
    report = pipeline.build(settings)
    assert [problem for problem in report.problems if problem.severity == "error"] == []
    assert len([name for name in report.removed if "lamps-" in name]) == 3
    assert written(settings)["by-hand.md"] == before["by-hand.md"]


def test_a_disk_that_refuses_is_a_problem_and_not_a_crash(settings: Settings) -> None:
    settings.docs.mkdir()
    (settings.docs / ".generated").write_text("in the way")
    report = pipeline.build(settings)
    assert any("cannot all be written" in problem.message for problem in report.problems)


def test_reading_is_lazy_so_that_thousands_can_stream(settings: Settings) -> None:
    files, _ = pipeline.list_paths([settings.seeds])
    readings = pipeline.read_paths(files, pipeline.load_knowledge(settings))
    assert next(readings).path.endswith("a.txt")
    (settings.seeds / "b.txt").unlink()
    assert next(readings).article is None
