"""Captions of pictures, and whose pictures they are."""

from __future__ import annotations

from chronicle.extract.layout import Layout

MARKS = "*_() "
"""What marks off a credit behind its caption."""


def captions_of(layout: Layout) -> tuple[str, ...]:
    """The captions, without the credit that may end one."""
    captions = ((unit.text, layout.marks[unit.index].credit) for unit in layout.labelled("caption"))
    return tuple(text[: credit[0]].rstrip() if credit else text for text, credit in captions)


def credits_of(layout: Layout) -> tuple[str, ...]:
    """The credits, on lines of their own or behind a caption, in the page's order."""
    names: list[str] = []
    for unit in layout.labelled("caption", "credit"):
        mark = layout.marks[unit.index]
        if mark.credit:
            names.append(unit.text[mark.credit[0] :].strip(MARKS))
        elif mark.label == "credit":
            names.append(unit.text)
    return tuple(names)
