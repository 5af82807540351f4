"""The text of a seed out of its file's bytes: decoded, without front matter, and derived from it if it is a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from chronicle.files.given import facts_of_seed
from chronicle.markup.declared import declared_encoding
from chronicle.markup.saved_page import read_saved_page
from chronicle.model import Evidence, Problem, Seed
from chronicle.text.decode_seed import decode_seed

_REMEDY = "If letters look wrong, save the file as UTF-8 text"


def seed_from(data: bytes, shown: str, name: str, *, is_page: bool) -> tuple[Seed, tuple[Problem, ...]]:
    """The seed in a file's bytes, without its note, and what a curator should know of how it was read.

    `shown` is how the file is named; `is_page` says that it is a saved web page. Raises UndecodableError.
    """
    decoded = decode_seed(data, declared_encoding(data) if is_page else None)
    found, facts, problems = facts_of_seed(decoded.text, shown)
    own = decoded.text[found.start :]
    problems += tuple(_notices(decoded.steps, shown))
    if not is_page:
        return Seed(shown, name, own, found.first_line, facts, decoding=decoded.steps), problems
    text, markup = read_saved_page(own)
    problems += () if text else (_shows_nothing(shown),)
    return Seed(shown, name, text, 1, facts, markup=markup, decoding=decoded.steps), problems


def _notices(steps: Iterable[Evidence], shown: str) -> Iterator[Problem]:
    for step in steps:
        message = step.why[0].lower() + step.why[1:].rstrip(".")
        yield Problem(shown, message, _REMEDY, severity="notice")


def _shows_nothing(shown: str) -> Problem:
    message = "the saved page shows no text, perhaps because its scripts would have to fetch it"
    return Problem(shown, message, "Save it once it stands in the browser, or paste its text", severity="notice")
