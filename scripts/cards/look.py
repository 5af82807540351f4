"""How a card looks: the site's colours, from the stylesheet's tokens, and its faces, from the installed fonts."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

import fontpkg
from fontTools.ttLib import TTFont
from PIL import ImageFont

Colour = tuple[int, int, int]

WIDTH, HEIGHT, MARGIN = 1200, 630, 76
"""Pixels."""

INNER = WIDTH - 2 * MARGIN

INKS = ("paper", "ink", "ink-soft", "ink-quiet", "rule", "rubric")
"""The tokens that a card is drawn in."""

MOST_LOST = 0.1
"""What part of the letters of a text may be missing from a face before the text is not shown at all."""

_TOKEN = re.compile(r"--([\w-]+):\s*light-dark\(\s*#([0-9a-f]{3}|[0-9a-f]{6})\s*,", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Face:
    """A face of an installed font: family and style, and where its axes stand, in the font's own order."""

    family: str
    style: str
    axes: tuple[float, ...]


TITLE = Face("Source Serif 4", "normal", (500, 60))
NAME = Face("Source Serif 4", "normal", (600, 20))
TAGLINE = Face("Source Serif 4", "italic", (400, 20))
STRONG = Face("IBM Plex Sans", "normal", (600, 100))
PLAIN = Face("IBM Plex Sans", "normal", (400, 100))

PACKAGES = ("pillow", "fontpkg-source-serif-4", "fontpkg-ibm-plex-sans")
"""What the same words drawn again may look different with, once it has changed."""


def colours(tokens: str) -> dict[str, Colour]:
    """The light value of each of the `INKS` in the stylesheet of tokens. KeyError names one that is not there."""
    found: dict[str, str] = {}
    for name, value in _TOKEN.findall(tokens):
        # The first is the usual one; those for more contrast follow.
        found.setdefault(name, value)
    return {name: _colour(found[name]) for name in INKS}


def made_with() -> dict[str, str]:
    """The versions of the `PACKAGES`."""
    return {name: version(name) for name in PACKAGES}


@cache
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """A face at a size in pixels."""
    made = ImageFont.truetype(fontpkg.path(face.family, style=face.style), size)
    made.set_variation_by_axes(list(face.axes))
    return made


def shown(text: str, face: Face) -> str:
    """The text as the face can show it, without the few signs it lacks; empty where it lacks too much of it."""
    whole = unicodedata.normalize("NFC", text)
    kept = "".join(sign for sign in whole if ord(sign) in _covered(face.family, face.style) or sign.isspace())
    letters, left = (sum(map(str.isalnum, part)) for part in (whole, kept))
    return " ".join(kept.split()) if left and left >= letters * (1 - MOST_LOST) else ""


@cache
def _covered(family: str, style: str) -> frozenset[int]:
    with TTFont(fontpkg.path(family, style=style), lazy=True) as opened:
        return frozenset(opened.getBestCmap())


def _colour(digits: str) -> Colour:
    whole = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    red, green, blue = bytes.fromhex(whole)
    return red, green, blue
