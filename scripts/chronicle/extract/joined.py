"""The paragraphs of an article as one text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from chronicle.model import Paragraph, TextPart, place_in_text
from chronicle.speech.marks import PARTED


@dataclass(frozen=True, slots=True)
class Text:
    """The paragraphs of an article as one text, and where its pieces stand in the seed."""

    seed: str
    body: tuple[Paragraph, ...]
    starts: tuple[int, ...]

    def joined(self, start: int, end: int) -> tuple[int, int] | None:
        """Where characters of the seed stand in the text; None where no paragraph holds them."""
        place = place_in_text(self.body, start, end)
        return (self.starts[place[0]] + place[1], self.starts[place[0]] + place[2]) if place else None

    def place(self, position: int) -> tuple[int, int]:
        """The paragraph, from 0, and the place in its text of a character."""
        number = bisect_right(self.starts, position) - 1
        return number, position - self.starts[number]

    def parts(self, start: int, end: int) -> tuple[TextPart, ...]:
        """A piece of the text by paragraph."""
        (first, at), (last, to) = self.place(start), self.place(end - 1)
        return tuple(
            TextPart(
                number,
                at if number == first else 0,
                to + 1 if number == last else len(self.body[number].text.rstrip()),
            )
            for number in range(first, last + 1)
        )

    def seed_place(self, position: int) -> int:
        """Where a character stands in the seed."""
        number, offset = self.place(position)
        return self.body[number].seed_offset(offset)


def text_of(body: tuple[Paragraph, ...], seed: str) -> Text:
    """The paragraphs joined by PARTED."""
    lengths = (len(paragraph.text) + len(PARTED) for paragraph in body)
    return Text(seed, body, tuple(accumulate(lengths, initial=0))[:-1])
