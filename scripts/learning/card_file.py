"""Writing a scorecard as a file that a person can read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from chronicle.scorecard import Scorecard


def write_card(path: Path, card: Scorecard, about: str, figures: Mapping[str, object]) -> None:
    """Write the card as TOML, the weightiest signs first, below `about` as a comment; `figures` say how good it is."""
    comment = "\n".join(f"# {line}" for line in about.splitlines())
    measured = "\n".join(f"{json.dumps(name)} = {json.dumps(value)}" for name, value in figures.items())
    ordered = sorted(card.points.items(), key=lambda pair: (-abs(pair[1]), pair[0]))
    points = "\n".join(f"{json.dumps(sign, ensure_ascii=False)} = {value}" for sign, value in ordered)
    path.write_text(
        f"{comment}\n\nbase = {card.base}\n\n[figures]\n{measured}\n\n[points]\n{points}\n", encoding="utf-8"
    )
