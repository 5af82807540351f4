"""Those who speak in a text, and those of whom it has spoken so far."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from chronicle.speech.frames import Frame

Being = Literal["person", "body", "described", "several"]
"""A person by name; an institution or document; one who is only described; more than one."""

_REACH = 4
"""Sentences that a word such as “he” may look back."""

_REMEMBERED = 100
"""So many are remembered that a title or a surname finds its bearer in any article, and in no endless page."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One who speaks: the `name` of a listed person or institution, whose `id` and `list` it gives, else the name or
    description as the text prints it at its fullest.
    """

    name: str
    being: Being
    list: Literal["people", "institutions"] | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """What the lists know: the person named in a piece of the text and the institution of a printed name, each with id
    and name, and the titles of a person's offices in small letters.
    """

    person_at: Callable[[int, int], tuple[str, str] | None]
    institution: Callable[[str], tuple[str, str] | None]
    titles: Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Heard:
    place: int
    voice: Voice
    embedded: bool


class Memory:
    """Those of whom the text spoke last."""

    def __init__(self) -> None:
        self._heard: deque[_Heard] = deque(maxlen=_REMEMBERED)

    def add(self, frame: Frame, voice: Voice | None, embedded: bool = False) -> None:
        """Remember one; `embedded` says that a clause within a sentence spoke of them."""
        if voice:
            self._heard.append(_Heard(frame.place, voice, embedded))

    def latest(self, beings: Collection[Being]) -> Iterator[Voice]:
        """Those of these kinds, the latest first."""
        return (heard.voice for heard in reversed(self._heard) if heard.voice.being in beings)

    def near(self, frame: Frame, beings: Collection[Being], reach: int = _REACH) -> Iterator[Voice]:
        """The same within some sentences before, those whom a clause spoke of last."""
        near = takewhile(lambda heard: frame.place - heard.place <= reach, reversed(self._heard))
        for heard in sorted(near, key=lambda heard: heard.embedded):
            if heard.voice.being in beings:
                yield heard.voice
