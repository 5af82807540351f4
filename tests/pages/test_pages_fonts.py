"""The site's own fonts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from chronicle.files import fonts
from pages.rendering import ROOT

STYLESHEET = ROOT / "scripts/chronicle/theme/assets/css/fonts.css"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sans alone, which is cut in a few seconds."""
    target = tmp_path_factory.mktemp("fonts")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fonts, "FACES", fonts.FACES[-1:])
        fonts.make_fonts(target)
    return target


def test_fonts_are_made_once_and_again_where_one_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FACES", fonts.FACES[-1:])
    monkeypatch.setattr(fonts, "SCRIPTS", {"latin": "0041-0043"})
    assert fonts.make_fonts(tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert not fonts.make_fonts(tmp_path)
    (tmp_path / "sans-latin.woff2").unlink()
    assert fonts.make_fonts(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_fonts_are_made_again_when_what_they_are_cut_from_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "FACES", fonts.FACES[-1:])
    for characters in ("0041-0043", "0041-0044"):
        monkeypatch.setattr(fonts, "SCRIPTS", {"latin": characters})
        assert fonts.make_fonts(tmp_path)


def test_no_reader_ever_sees_half_a_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "FACES", fonts.FACES[-1:])
    monkeypatch.setattr(fonts, "SCRIPTS", {"latin": "0041-0043"})
    put_in_place: list[str] = []
    replace = Path.replace

    def seen(self: Path, target: Path) -> Path:
        put_in_place.append(target.name)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", seen)
    fonts.make_fonts(tmp_path)
    assert sorted(put_in_place) == sorted(path.name for path in tmp_path.iterdir())
    assert put_in_place[-1] == fonts.STAMP


def test_each_piece_holds_its_script_and_no_other(folder: Path) -> None:
    characters = {script: set(TTFont(folder / f"sans-{script}.woff2").getBestCmap()) for script in fonts.SCRIPTS}
    assert {ord(c) for c in "Aaéß“”–’ 0123456789"} <= characters["latin"]
    assert {ord(c) for c in "ąčđęłńřşťžĄ"} <= characters["latin-ext"]
    assert {ord(c) for c in "АБВабвёЁыэюяїєґ№"} <= characters["cyrillic"]
    assert not characters["latin"] & (characters["cyrillic"] | characters["latin-ext"])


def test_a_cut_font_bears_its_own_name_and_its_makers_licence(folder: Path) -> None:
    names = TTFont(folder / "sans-latin.woff2")["name"]
    assert names.getDebugName(1) == "Chronicle Sans"
    assert "IBM" in names.getDebugName(0)
    assert "Open Font License" in (folder / "OFL-ibm-plex-sans.txt").read_text(encoding="utf-8")


def test_the_stylesheet_names_every_piece_with_its_characters() -> None:
    sheet = STYLESHEET.read_text(encoding="utf-8")
    named = dict(re.findall(r'/fonts/([\w-]+)\.woff2"\) format\("woff2"\);\n  unicode-range: ([^;]+);', sheet))
    assert named == {
        f"{face.file}-{script}": ", ".join(f"U+{part}" for part in ranges.split())
        for face in fonts.FACES
        for script, ranges in fonts.SCRIPTS.items()
    }
