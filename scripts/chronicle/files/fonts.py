"""The site's own web fonts, cut from installed font packages so that no page loads one from elsewhere.

Each face is split by script, and the stylesheet names the characters of each piece:
a reader of English fetches no Cyrillic. The cut fonts bear names of their own, as the
Open Font License asks of changed versions of fonts whose names are reserved.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path

import fontpkg
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from chronicle.files.disk import write_whole

STAMP = ".sources.json"
"""Remembers what the fonts were cut from. MkDocs passes over names that open with a dot."""

LAYOUT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "lnum", "tnum"]
"""Those that the stylesheet asks for and those that are on by themselves; each further one adds glyphs."""

SCRIPTS = {
    "latin": "0000-00FF 0131 0152-0153 02BB-02BC 02C6 02DA 02DC 2000-206F 20AC 2122 2190-2193 2197 2212 2215 FEFF FFFD",
    "latin-ext": "0100-0130 0132-0151 0154-02BA 02BD-02C5 02C7-02CC 02CE-02D7 1E00-1E9F 1EF2-1EFF 2C60-2C7F A720-A7FF",
    "cyrillic": "0301 0400-045F 0460-052F 1C80-1C88 20B4 2DE0-2DFF A640-A69F 2116",
}
"""The characters of each piece, as in the stylesheet's `unicode-range`."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face to be cut: the family's package and name, the style, the new name, and the axes left (`None` = all)."""

    package: str
    family: str
    style: str
    name: str
    file: str
    axes: dict[str, tuple[float, float] | float] = field(hash=False)


_SERIF, _SANS = "fontpkg-source-serif-4", "fontpkg-ibm-plex-sans"

FACES = (
    # The serif is drawn finer for headlines; for text at its usual size and below one drawing does.
    Face(_SERIF, "Source Serif 4", "normal", "Chronicle Serif", "serif", {"wght": (400, 600), "opsz": (20, 60)}),
    Face(_SERIF, "Source Serif 4", "italic", "Chronicle Serif", "serif-italic", {"wght": 400, "opsz": 20}),
    Face(_SANS, "IBM Plex Sans", "normal", "Chronicle Sans", "sans", {"wdth": 100, "wght": (400, 600)}),
)


def make_fonts(target: Path) -> bool:
    """Write the WOFF2 files and their licences into `target` unless they are there already; tell whether it wrote.

    The same packages give the same bytes.
    """
    stamp = _stamp()
    if _is_current(target, stamp):
        return False
    for name, content in (*_licences(), *_fonts()):
        write_whole(target / name, content)
    # Last, so that a run broken off is done again.
    write_whole(target / STAMP, stamp.encode())
    return True


def _stamp() -> str:
    """Everything the fonts depend on, as JSON."""
    packages = sorted({face.package for face in FACES} | {"fonttools", "brotli"})
    recipe = {"faces": [asdict(face) for face in FACES], "scripts": SCRIPTS, "features": LAYOUT_FEATURES}
    digest = hashlib.sha256(json.dumps(recipe, sort_keys=True).encode()).hexdigest()
    return json.dumps({"packages": {name: version(name) for name in packages}, "recipe": digest}, indent=1) + "\n"


def _is_current(target: Path, stamp: str) -> bool:
    try:
        made_from = (target / STAMP).read_text(encoding="utf-8")
    except OSError:
        return False
    return made_from == stamp and all((target / name).is_file() for name in _names())


def _names() -> Iterator[str]:
    for face in FACES:
        yield _licence_name(face)
        yield from (f"{face.file}-{script}.woff2" for script in SCRIPTS)


def _licence_name(face: Face) -> str:
    return f"OFL-{face.package.removeprefix('fontpkg-')}.txt"


def _source(face: Face) -> Path:
    return Path(fontpkg.path(face.family, style=face.style))


def _licences() -> Iterator[tuple[str, bytes]]:
    for face in FACES:
        yield _licence_name(face), (_source(face).parent.parent / "LICENSE").read_bytes()


def _fonts() -> Iterator[tuple[str, bytes]]:
    for face in FACES:
        whole = _narrowed(face)
        for script, ranges in SCRIPTS.items():
            yield f"{face.file}-{script}.woff2", _piece(whole, ranges)


def _narrowed(face: Face) -> bytes:
    """A face with the characters of all scripts and only its chosen axes, under its new name."""
    font = TTFont(_source(face), recalcTimestamp=False)
    _subset(font, (character for ranges in SCRIPTS.values() for character in _characters(ranges)))
    font = instancer.instantiateVariableFont(font, face.axes)
    _rename(font, face.name)
    return _saved(font)


def _piece(whole: bytes, ranges: str) -> bytes:
    """Only the characters in `ranges`, as WOFF2."""
    font = TTFont(io.BytesIO(whole), recalcTimestamp=False)
    _subset(font, _characters(ranges))
    font.flavor = "woff2"
    return _saved(font)


def _subset(font: TTFont, characters: Iterable[int]) -> None:
    subsetter = Subsetter(Options(layout_features=LAYOUT_FEATURES, hinting=False, notdef_outline=True, name_IDs=["*"]))
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)


def _saved(font: TTFont) -> bytes:
    content = io.BytesIO()
    font.save(content)
    return content.getvalue()


def _rename(font: TTFont, name: str) -> None:
    """Give the font a name of its own; copyright and licence stay as they are."""
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (1, 3, 4, 6, 16, 25):
            value = name.replace(" ", "") if record.nameID in (6, 25) else name
            names.setName(value, record.nameID, record.platformID, record.platEncID, record.langID)


def _characters(ranges: str) -> Iterator[int]:
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)
