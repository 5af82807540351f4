"""Datelines: the place, and often day and agency, that open a dispatch."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from chronicle.dates.find import FoundDate
from chronicle.extract.stamp import StampReader
from chronicle.model import Outlet, Place

_DASH = r"(?:--|[-–—―])"
_OPENING = re.compile(
    rf"""(?P<head>[^\W\d_][^()\n]{{1,70}}?)?         # a place, a comma, a day
        \s*(?:\((?P<agency>[^()\n]{{2,40}})\))?      # an agency in brackets
        \s*(?:{_DASH}|:)\s*                          # a dash
        (?P<rest>\S)""",
    re.VERBOSE,
)
_SLASHED = re.compile(
    r"(?P<head>[^()/\n]{2,70}?)[.,]?\s*/(?P<agency>[^/\n]{2,30})/[.:]?\s*(?:[-–—]\s*)?(?P<rest>[^\s.])"
)
"""The same with the agency between slashes: `VARN, July 12, 2016. /WIRE/. Text`."""

_NAMED_AFTER_DASH = re.compile(
    rf"\s*(?P<agency>[^().,:\n]{{2,30}}?)\s*[.:]\s+(?=\S)|\s*(?P<dashed>[^().,:\n]{{2,30}}?)\s+{_DASH}\s"
)
_DASH_BEHIND = re.compile(rf"\s*{_DASH}\s*")
LONGEST_DATE = 40
"""Characters in which a date between dashes ends."""

_CAPITALS = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a dispatch: `place` and `agency` as printed, the date in it; offsets are in the unit's text."""

    end: int
    place: str | None
    place_start: int
    agency: str | None
    agency_start: int
    date: FoundDate | None


@dataclass(frozen=True, slots=True)
class DatelineReader:
    """Reads datelines; the lists of places and outlets tell those in small letters."""

    stamps: StampReader
    place_named: Callable[[str], Place | None]
    outlet_named: Callable[[str], Outlet | None]

    def is_listed(self, text: str) -> bool:
        """Whether a line is the name of a place or an outlet, perhaps with an article before it."""
        names = (text, text.partition(" ")[2])
        return any(self.place_named(name) or self.outlet_named(name) for name in names)

    def dateline(self, text: str) -> Dateline | None:
        """The dateline that opens a paragraph, else None. A government meant by its capital ("Oslo said") is none."""
        opening = _SLASHED.match(text) or _OPENING.match(text)
        if opening is None:
            return None
        head, agency = (opening["head"] or "").rstrip(" ,"), opening["agency"]
        if agency and self._is_date(agency):
            agency = None
        dates = self.stamps.dates(opening.group()[: opening.start("rest")])
        place = self._place(head, dates)
        agency_start, end = opening.start("agency"), opening.start("rest")
        if place and not dates:
            dates, end = self._date_after(text, end)
        if agency is None and place:
            agency, agency_start, end = self._agency_after(text, end)
        if place is None and not (not head and agency and self.outlet_named(agency)):
            return None
        if not self._plausible(place, agency, dates):
            return None
        return Dateline(end, place, 0, agency, agency_start, dates[0] if dates else None)

    def _is_date(self, text: str) -> bool:
        return bool(self.stamps.dates(text))

    def _place(self, head: str, dates: tuple[FoundDate, ...]) -> str | None:
        """The head without its date, where that is a place: in capitals, or in the list of places."""
        cut = min((date.start for date in dates), default=len(head))
        name = head[:cut].rstrip(" ,./")
        if not name or len(name.split()) > 6 or self._is_function_word(name):
            return None
        city = name.split(",")[0].strip()
        if self.place_named(name) or self.place_named(city):
            return name
        letters = "".join(_CAPITALS.findall(city))
        return name if (letters and letters == letters.upper()) or (dates and name.istitle()) else None

    def _is_function_word(self, name: str) -> bool:
        """Whether what stands before a date is no name: "On March 3 - the day of the vote - ..."."""
        return any(name.casefold() in language.function_words for language in self.stamps.languages)

    def _plausible(self, place: str | None, agency: str | None, dates: tuple[FoundDate, ...]) -> bool:
        """A name in small letters with a dash alone may be a list's item; a day or an agency must stand by it."""
        if place is None:
            return True
        capitals = place.split(",")[0].isupper()
        return capitals or bool(agency) or bool(dates) or self.place_named(place.split(",")[0].strip()) is not None

    def _date_after(self, text: str, end: int) -> tuple[tuple[FoundDate, ...], int]:
        """A date that stands between two dashes: `VARN -- March 3, 2014 -- text`."""
        found = self.stamps.dates(text[end : end + LONGEST_DATE])
        dash = _DASH_BEHIND.match(text, end + found[0].end) if found and found[0].start == 0 else None
        if dash is None:
            return (), end
        date = replace(found[0], start=found[0].start + end, end=found[0].end + end)
        return (date,), dash.end()

    def _agency_after(self, text: str, end: int) -> tuple[str | None, int, int]:
        """An agency that stands behind the dash: `ВЕСТОВ, 26 янв — Вести. Текст`."""
        after = _NAMED_AFTER_DASH.match(text, end)
        if after:
            group = "agency" if after["agency"] else "dashed"
            if self.outlet_named(after[group]):
                return after[group], after.start(group), after.end()
        return None, -1, end
