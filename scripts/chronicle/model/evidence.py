"""Values with the evidence for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

T = TypeVar("T")


Source = Literal["seed", "note", "front matter", "authority", "reasoning"]
"""Where a value comes from; `reasoning` is a step that draws on the others and stands at no one place."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a value is believed.

    `rule` names the rule that read it, `why` says it in a sentence for a reader.
    `line` (1-based), `start`, `end` and `quote` say where it stands in the seed;
    they are None where the source is not the seed, and all but `quote` where an
    element of a saved page says it that its text does not hold.
    """

    source: Source
    rule: str
    why: str
    line: int | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Claim(Generic[T]):
    """A value with its evidence, first the piece it was read from."""

    value: T
    evidence: tuple[Evidence, ...]
