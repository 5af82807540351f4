"""Signs from numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def at_least(name: str, value: float, edges: Sequence[int]) -> Iterator[str]:
    """A sign for each of the ascending edges that the value reaches: `name ≥ 3`.

    Written so and not as bins, neighbouring values share their points, which matters where few pages teach them.
    """
    for edge in edges:
        if value < edge:
            return
        yield f"{name} ≥ {edge}"
