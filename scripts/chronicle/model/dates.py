"""Dates as far as they are known: of publication, of saving."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from chronicle.model.evidence import Evidence

Status = Literal["printed", "inferred", "curated", "bounded", "unknown"]
"""How sure a date is: the page says it (to the day or only the month); it was put
together from evidence; a note or front matter gives it; only a range is known;
nothing is known."""


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days from `earliest` to `latest`, both included; None is an open end."""

    earliest: date | None = None
    latest: date | None = None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"{self.earliest} is later than {self.latest}")

    def __contains__(self, day: date) -> bool:
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A date that stands on the page and is not the day of publication, and why not."""

    edtf: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Published:
    """When an article came out.

    `days` is the range it must lie in. `choices` lists the only days left where a
    few separate ones are (`26 January 2012 or 26 January 2013`); it is empty else.
    `edtf` is the same in EDTF (ISO 8601-2). `time` is `HH:MM` and `zone` `+HH:MM`
    as printed, else None. `steps` is the reasoning in order, for a reader.
    """

    status: Status
    days: DateRange
    edtf: str | None
    steps: tuple[Evidence, ...]
    choices: tuple[date, ...] = ()
    time: str | None = None
    zone: str | None = None
    rejected: tuple[Rejected, ...] = ()

    @property
    def day(self) -> date | None:
        """The day, where earliest and latest are the same, else None."""
        return self.days.earliest if self.days.earliest == self.days.latest else None


@dataclass(frozen=True, slots=True)
class Captured:
    """When the copy was saved: the `days` it can have been, and `moment` in ISO 8601 as far as it is known."""

    days: DateRange
    moment: str
    evidence: Evidence

    @property
    def day(self) -> date | None:
        """The day, where it is known, else None."""
        return self.days.earliest if self.days.earliest == self.days.latest else None
