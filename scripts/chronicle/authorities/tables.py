"""Reading a TOML table key by key, and saying what is wrong with each.

A reader never raises for what a curator wrote: it notes the problem, marks the table
as unsound and goes on, so that all problems of a file are reported together.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar
from zoneinfo import available_timezones

from chronicle.authorities.days import days_of
from chronicle.model import Problem

T = TypeVar("T")

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*")
_KINDS: Mapping[type, str] = {
    str: "text in quotes",
    list: "a list in square brackets",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file being read: its name as shown, its `rows`, on which its keys stand, and the problems met so far."""

    file: str
    rows: Sequence[str]
    lines: Mapping[str, int]
    problems: list[Problem] = field(default_factory=list)


class Table:
    """A table of a sheet. `name` is how a curator knows it (`people[ann-lee]`), `position` how its line is found."""

    def __init__(
        self, sheet: Sheet, values: Mapping[str, object], name: str = "", position: str = "", outer: Table | None = None
    ) -> None:
        self._sheet = sheet
        self._values = values
        self.name = name
        self._position = position
        self._outer = outer
        self._asked: set[str] = set()
        self.sound = True
        """Whether everything read so far, in this table and those within, was as it should be."""

    def report(self, key: str, message: str, remedy: str) -> None:
        """Note what is wrong with the value of `key`: `message` completes the sentence “people[ann-lee].name …”."""
        table: Table | None = self
        while table is not None:
            table.sound, table = False, table._outer
        lines = self._sheet.lines
        line = lines.get(_below(self._position, key), lines.get(self._position))
        excerpt = self._sheet.rows[line - 1].strip() if line and key in self._values else None
        problem = Problem(self._sheet.file, f"{_below(self.name, key)} {message}", remedy, line, excerpt)
        if problem not in self._sheet.problems:  # a key that is read twice is wrong once
            self._sheet.problems.append(problem)

    def finish(self) -> bool:
        """Report every key that nobody asked for; return whether the table is sound."""
        for key in sorted(self._values.keys() - self._asked):
            self.report(key, "is no key of this list", f"The keys are {', '.join(sorted(self._asked))}")
        return self.sound

    def text(self, key: str) -> str:
        """The text of a key that must be there; empty where it is not."""
        if key not in self._values:
            self.report(key, "is missing", f'Add {key} = "…"')
        return self.maybe_text(key) or ""

    def maybe_text(self, key: str) -> str | None:
        """The text of an optional key."""
        text = self._value(key, str)
        if text is None or text.strip():
            return text
        self.report(key, "is empty", "Fill it in, or leave the key out")
        return None

    def identifier(self, key: str) -> str:
        """An identifier, fit for an address, that must be there."""
        return (
            self._checked(key, self.text(key), _IDENTIFIER, "Use lower-case letters, digits and single hyphens") or ""
        )

    def address(self, key: str) -> str | None:
        """An optional web address."""
        return self._checked(key, self.maybe_text(key), _ADDRESS, "Begin it with https:// or http://")

    def texts(self, key: str, form: re.Pattern[str] | None = None, remedy: str = "") -> tuple[str, ...]:
        """The texts of an optional list, none of them empty, each of that `form`."""
        values = self._value(key, list) or []
        texts = tuple(value for value in values if isinstance(value, str) and value.strip())
        if len(texts) < len(values):
            self.report(key, "holds something that is empty or no text", "Put text in quotes, or take it out")
        for text in texts if form else ():
            self._checked(key, text, form, remedy)
        return texts

    def addresses(self, key: str) -> tuple[str, ...]:
        """The web addresses of an optional list."""
        return self.texts(key, _ADDRESS, "Begin it with https:// or http://")

    def one_of(self, key: str, allowed: Collection[str]) -> str | None:
        """An optional text that must be one of those `allowed`."""
        value = self.maybe_text(key)
        if value is None or value in allowed:
            return value
        self.report(key, "is not known", f"Use one of {', '.join(sorted(allowed)) or '(none is listed)'}")
        return None

    def some_of(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        """The texts of an optional list, each one of those `allowed`."""
        texts = self.texts(key)
        for text in texts:
            if text not in allowed:
                remedy = f"Use {', '.join(sorted(allowed)) or '(none is listed)'}"
                self.report(key, f"holds “{text}”, which is not known", remedy)
        return texts

    def needed_texts(self, key: str, form: re.Pattern[str] | None = None, remedy: str = "") -> tuple[str, ...]:
        """The texts of a list that must be there and hold one at least."""
        if key not in self._values or self._values[key] == []:
            self.report(key, "is missing", f'Add {key} = ["…"]')
        return self.texts(key, form, remedy)

    def zone(self, key: str) -> str | None:
        """An optional time zone."""
        value = self.maybe_text(key)
        if value is None or value in available_timezones():
            return value
        self.report(key, "is no IANA time zone", "Write it like Europe/Paris, or leave it out")
        return None

    def date(self, key: str) -> str | None:
        """An optional EDTF date to the day, the month or the year."""
        value = self.maybe_text(key)
        try:
            return value if value is None or days_of(value) else None
        except ValueError:
            self.report(key, "is not a date", 'Write it like "2011-05-31", "2011-05" or "2011"')
            return None

    def degrees(self, key: str, limit: int) -> float:
        """An angle that must be there, from -limit to limit."""
        value = self._value(key, int if type(self._values.get(key)) is int else float)
        if key not in self._values:
            self.report(key, "is missing", f"Add {key} = …, in degrees")
        elif value is not None and abs(value) > limit:
            self.report(key, f"is not within {limit} degrees", "Check the number and its sign")
        return float(value or 0)

    def whole(self, key: str) -> int | None:
        """An optional whole number."""
        return self._value(key, int)

    def flag(self, key: str) -> bool:
        """Whether an optional key says `true`."""
        return bool(self._value(key, bool))

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables of an optional list, each named by its `id` where it has one, else by its number from 1."""
        values = self._value(key, list) or []
        if not all(isinstance(value, dict) for value in values):
            self.report(key, "holds something that is no table", f"Write each under a line [[{key}]]")
            return ()
        name, position = _below(self.name, key), _below(self._position, key)
        return tuple(
            Table(self._sheet, value, f"{name}[{value.get('id', number)}]", f"{position}[{number}]", self)
            for number, value in enumerate(values, start=1)
        )

    def _checked(self, key: str, value: str | None, form: re.Pattern[str] | None, remedy: str) -> str | None:
        if not value or form is None or form.fullmatch(value):
            return value
        self.report(key, f"cannot be “{value}”", remedy)
        return None

    def _value(self, key: str, kind: type[T]) -> T | None:
        self._asked.add(key)
        value = self._values.get(key)
        if value is None or type(value) is kind:
            return value
        self.report(key, f"is not {_KINDS[kind]}", f"Write {_KINDS[kind]}")
        return None


def _below(outer: str, key: str) -> str:
    return f"{outer}.{key}" if outer else key
