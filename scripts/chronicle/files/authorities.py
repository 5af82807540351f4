"""Reading the lists that stand beside the seeds: people, institutions, outlets, places, topics, and the events."""

from __future__ import annotations

from pathlib import Path

from chronicle.files.plain import read_plain
from chronicle.model import Problem
from chronicle.text.decode import UndecodableError, decode

FOLDER = "authorities"
EVENTS = "events.toml"


def read_authority_texts(seeds: Path, shown: str) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The text of each list in the folder `seeds`, by the path problems name it by, in order of that path.

    `shown` is how the folder of seeds is named. No lists at all are fine: then nothing is known.
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for path in (*sorted((seeds / FOLDER).glob("*.toml")), *seeds.glob(EVENTS)):
        where = f"{shown}/{path.relative_to(seeds).as_posix()}"
        try:
            texts[where] = decode(read_plain(path))
        except UndecodableError as error:
            problems.append(Problem(where, str(error), "Save the list as UTF-8 text", error.line))
        except OSError as error:
            problems.append(Problem(where, f"the list cannot be read ({error.strerror})", "Make it readable"))
    return texts, tuple(problems)
