"""Problems as a curator reads them."""

from __future__ import annotations

from collections.abc import Iterable

from chronicle.model import Problem

EXCERPT = 80
"""Longest excerpt shown, in characters."""


def one_line(problem: Problem) -> str:
    """`file:line: message: “excerpt”. remedy` on a single line, whatever the excerpt holds."""
    where = problem.where if problem.line is None else f"{problem.where}:{problem.line}"
    excerpt = " ".join((problem.excerpt or "").split())
    if len(excerpt) > EXCERPT:
        excerpt = excerpt[: EXCERPT - 1] + "…"
    shown = f": “{excerpt}”" if excerpt else ""
    return f"{problem.severity}: {where}: {problem.message}{shown}. {problem.remedy}"


def exit_status(problems: Iterable[Problem]) -> int:
    """1 if any of the problems is an error, else 0."""
    return int(any(problem.severity == "error" for problem in problems))
