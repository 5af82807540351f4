"""Reading the lists of people, outlets and places that stand beside the seeds."""

from __future__ import annotations

from pathlib import Path

from chronicle.model import Problem
from chronicle.text.decode import UndecodableError, decode

FOLDER = "authorities"


def read_authority_texts(seeds: Path, shown: str) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The text of each list below the folder `seeds`, by the path problems name it by, in order of name.

    `shown` is how the folder of seeds is named. No lists at all are fine: then nothing is known.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for path in sorted((seeds / FOLDER).glob("*.toml")):
        where = f"{shown}/{FOLDER}/{path.name}"
        try:
            texts[where] = decode(path.read_bytes())
        except UndecodableError as error:
            problems.append(Problem(where, str(error), "Save the list as UTF-8 text", error.line))
        except OSError as error:
            problems.append(Problem(where, f"the list cannot be read ({error.strerror})", "Make it readable"))
    return texts, tuple(problems)
