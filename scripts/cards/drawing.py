"""Drawing a card: 1200 × 630 pixels, the size that every network shows whole."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace

from PIL import Image, ImageDraw

from cards import look
from cards.card import Card, Frame
from cards.lines import Measure, fit, shorten
from cards.look import HEIGHT, INNER, MARGIN, WIDTH, Colour, Face, font, shown
from cards.years import draw_years

NAME_BASE, HEAD_RULE = 76, 112
TOP, BOTTOM = 136, 506
"""Between them stand title and detail."""

TITLE_SIZES = ((92, 2), (80, 2), (70, 3), (62, 3), (56, 4), (50, 4))
"""Sizes of the title's type, each with its most lines."""

DETAIL_SIZES = ((31, 2), (28, 2))
NAME, LABEL, DATE = 34, 23, 33

TITLE_LEADING, DETAIL_LEADING = 1.13, 1.36

LABEL_SPACING = 3.2
"""Pixels between the capitals of a label."""

GAP = 30
"""Between label and title."""

UNDER = 44, 0.3
"""From the title's last line to the one below: pixels, and a part of the size of the title's type."""

SHADES = 8
"""Steps from the paper to each ink; what is drawn in between takes the nearest."""

COMPRESSION = {"compress_level": 8, "compress_type": 1}
"""zlib's, for data that are filtered: within a twentieth of the smallest, in half the time."""


def draw(card: Card, frame: Frame, inks: Mapping[str, Colour]) -> bytes:
    """The card as a PNG. The same words and colours give the same bytes."""
    image = Image.new("RGB", (WIDTH, HEIGHT), inks["paper"])
    pen = ImageDraw.Draw(image)
    _head(pen, frame, inks)
    _words(pen, _drawable(card), inks)
    draw_years(image, card, frame.years, inks)
    content = io.BytesIO()
    paletted = image.quantize(palette=_palette(inks), dither=Image.Dither.NONE)
    paletted.save(content, "PNG", **COMPRESSION)
    return content.getvalue()


def _drawable(card: Card) -> Card:
    """The card with what can be drawn of its words. Where no face has the title, the date or the kind is it."""
    kind, when, note, detail = (
        shown(words or "", look.PLAIN) for words in (card.kind, card.when, card.note, card.detail)
    )
    title = shown(card.title, look.TITLE)
    if title:
        return replace(card, title=title, kind=kind, when=when, note=note, detail=detail)
    return replace(
        card, title=when or kind, kind=kind if when else "", when="", note=note if when else "", detail=detail
    )


def _palette(inks: Mapping[str, Colour]) -> Image.Image:
    """A picture whose palette is the paper and the shades from it to each ink."""
    paper = inks["paper"]
    shades = [paper]
    for name, ink in inks.items():
        # Of what is drawn without slanted edges there are no shades; they would be hard to tell from the paper.
        steps = 1 if name in ("paper", "rule") else SHADES
        shades += [_between(paper, ink, step / steps) for step in range(1, steps + 1)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for shade in shades for part in shade])
    return palette


def _between(first: Colour, last: Colour, part: float) -> Colour:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(first, last, strict=True))
    return red, green, blue


def _head(pen: ImageDraw.ImageDraw, frame: Frame, inks: Mapping[str, Colour]) -> None:
    """The site's name and what stands beside it, as at the head of every page."""
    face, slanted = font(look.NAME, NAME), font(look.TAGLINE, NAME)
    name = _cut(shown(frame.name, look.NAME), look.NAME, NAME, INNER)
    pen.text((MARGIN, NAME_BASE), name, inks["ink"], face, "ls")
    left = MARGIN + (face.getlength(name) + 20 if name else 0)
    tagline = shown(frame.tagline, look.TAGLINE)
    if tagline and left + slanted.getlength(tagline) <= WIDTH - MARGIN:
        pen.text((left, NAME_BASE), tagline, inks["ink-quiet"], slanted, "ls")
    pen.rectangle((0, HEAD_RULE, WIDTH, HEAD_RULE + 1), inks["rule"])


def _words(pen: ImageDraw.ImageDraw, card: Card, inks: Mapping[str, Colour]) -> None:
    """Label, title and detail, as a block a little above the middle."""
    title = fit(card.title, INNER, TITLE_SIZES, _measure(look.TITLE))
    detail = fit(card.detail, INNER, DETAIL_SIZES, _measure(look.PLAIN))
    label = LABEL + GAP if card.kind else 0
    first, leading = round(title.size * 0.78), round(title.size * TITLE_LEADING)
    gap, lower = UNDER[0] + round(UNDER[1] * title.size), round(detail.size * DETAIL_LEADING)
    rest = 0 if _is_dated(card) else max(0, len(detail.lines) - 1) * lower
    height = label + first + (len(title.lines) - 1) * leading + gap + rest
    y = TOP + max(0, round((BOTTOM - TOP - height) * 0.44))
    if card.kind:
        _label(pen, (MARGIN, y + round(LABEL * 0.75)), card.kind.upper(), inks["ink-quiet"])
    y += label + first
    for words in title.lines:
        pen.text((MARGIN, y), words, inks["ink"], font(look.TITLE, title.size), "ls")
        y += leading
    y += gap - leading
    if _is_dated(card):
        _date(pen, y, card, inks)
        return
    for words in detail.lines:
        pen.text((MARGIN, y), words, inks["ink-soft"], font(look.PLAIN, detail.size), "ls")
        y += lower


def _is_dated(card: Card) -> bool:
    return card.days is not None


def _measure(face: Face) -> Measure:
    return lambda words, size: font(face, size).getlength(words)


def _label(pen: ImageDraw.ImageDraw, start: tuple[float, float], words: str, ink: Colour) -> None:
    face, (x, y) = font(look.STRONG, LABEL), start
    for sign in words:
        pen.text((x, y), sign, ink, face, "ls")
        x += face.getlength(sign) + LABEL_SPACING


def _date(pen: ImageDraw.ImageDraw, y: float, card: Card, inks: Mapping[str, Colour]) -> None:
    """The date, how sure it is, and whose page it is, in one line."""
    x = float(MARGIN)
    for words, face, ink in (
        (card.when, look.STRONG, inks["ink"]),
        (card.note, look.PLAIN, inks["rubric"]),
        (card.detail, look.PLAIN, inks["ink-soft"]),
    ):
        text = _cut(words or "", face, DATE, WIDTH - MARGIN - x)
        if len(text) > 1:
            pen.text((x, y), text, ink, font(face, DATE), "ls")
            x += font(face, DATE).getlength(text) + 22


def _cut(words: str, face: Face, size: int, room: float) -> str:
    """As much of the words as there is room for, in pixels."""
    drawn = font(face, size)
    return shorten(words, lambda part: drawn.getlength(part) <= room)
