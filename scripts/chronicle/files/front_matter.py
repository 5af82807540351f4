"""Front matter: the block of known facts between two `---` lines at the head of a file.

The block is found here, because python-frontmatter is silent about one that is never
closed, and strips the text, from which offsets must count. Every value is kept as the
curator wrote it: YAML would turn a date into a moment and a year into a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from frontmatter.default_handlers import YAMLHandler

from chronicle.model import Problem
from chronicle.text.lines import split_lines

_RULE = re.compile(r"---[ \t]*")
_KEY = re.compile(r"(?:- )?(\w+)[ \t]*:")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a file says.

    `fields` are the known keys that hold text, `lines` the line (1-based) each of them stands on.
    The file's own text starts at character `start`, on line `first_line`.
    """

    fields: Mapping[str, str]
    lines: Mapping[str, int]
    start: int
    first_line: int
    problems: tuple[Problem, ...] = ()


def read_front_matter(text: str, known: tuple[str, ...], where: str) -> FrontMatter:
    """Read the block at the head of `text`, whose keys may be those `known`. `where` is named in problems.

    A text that merely begins with a `---` line has no front matter: it is left whole, with a problem that
    says so, which is an error if one of the known keys shows that front matter was meant.
    """
    lines = split_lines(text)
    if not lines or not _RULE.fullmatch(lines[0].text):
        return FrontMatter({}, {}, 0, 1)
    end = next((line for line in lines[1:] if _RULE.fullmatch(line.text)), None)
    block = text[lines[0].end : end.start if end else len(text)]
    key_lines = _key_lines(block)
    meant = not key_lines.keys().isdisjoint(known)
    if end is None:
        return _no_front_matter(where, "the `---` on the first line is never closed by another", 1, meant)
    try:
        given = YAMLHandler().load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        message, line = _yaml_error(error)
        found = _no_front_matter(where, message, line, meant)
    else:
        if isinstance(given, Mapping) or not block.strip():
            fields, problems = _fields(given or {}, known, key_lines, where)
            repeated = _repeated_keys(block, where)
            return FrontMatter(fields, key_lines, end.end, end.number + 1, problems + repeated)
        found = _no_front_matter(where, "what stands between the first `---` lines is no list of keys", 1, meant)
    if not meant:
        return found
    # The curator wrote a block, so it is no part of the article, unreadable as it is.
    return FrontMatter({}, {}, end.end, end.number + 1, found.problems)


def _keys(block: str) -> Iterator[tuple[str, int]]:
    """Each key at the head of a line, with that line in the file; the block starts on line 2."""
    for line in split_lines(block, first=2):
        if key := _KEY.match(line.text):
            yield key[1], line.number


def _key_lines(block: str) -> dict[str, int]:
    """The line on which each key stands first."""
    found: dict[str, int] = {}
    for key, number in _keys(block):
        found.setdefault(key, number)
    return found


def _repeated_keys(block: str, where: str) -> tuple[Problem, ...]:
    """YAML silently takes the last of two values for a key; which was meant only the curator knows."""
    seen: set[str] = set()
    problems = []
    for key, number in _keys(block):
        if key in seen:
            problems.append(Problem(where, f"`{key}` is given twice, the last counts", "Keep the right one", number))
        seen.add(key)
    return tuple(problems)


def _no_front_matter(where: str, message: str, line: int, meant: bool) -> FrontMatter:
    if meant:
        remedy = "Write `key: value` lines between two `---` lines, text with a colon in it in quotes"
        problem = Problem(where, f"the front matter cannot be read: {message}", remedy, line)
    else:
        remedy = "If front matter was meant, write `key: value` lines between two `---` lines"
        problem = Problem(where, f"read as text, without front matter: {message}", remedy, line, severity="notice")
    return FrontMatter({}, {}, 0, 1, (problem,))


def _yaml_error(error: Exception) -> tuple[str, int]:
    """What YAML says in a few words, and the line in the file."""
    mark = getattr(error, "problem_mark", None)
    words = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is nested too deeply"
    return str(words), mark.line + 2 if mark else 1


def _fields(
    given: Mapping[Any, Any], known: tuple[str, ...], key_lines: Mapping[str, int], where: str
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The known keys that hold text, and a problem for each other key; an empty value counts as not given."""
    fields: dict[str, str] = {}
    problems: list[Problem] = []
    for key, value in given.items():
        line = key_lines.get(str(key), 1)
        if key not in known:
            remedy = f"Known keys are {', '.join(known)}"
            problems.append(Problem(where, "an unknown key is passed over", remedy, line, str(key), "notice"))
        elif not isinstance(value, str):
            remedy = "Give one value, in quotes if it begins with a bracket"
            problems.append(Problem(where, f"`{key}` must hold text", remedy, line, str(value)))
        elif value.strip():
            fields[key] = value.strip()
    return fields, tuple(problems)
