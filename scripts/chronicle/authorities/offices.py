"""Which office is printed with a name, and which was held on a day."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from chronicle.authorities.days import days_of
from chronicle.authorities.finder import Found
from chronicle.authorities.flat import plain
from chronicle.model import Office, Person

_GAP = re.compile(r"[])]? \Z")
_CLAUSE_END = re.compile(r"(?<=\w\w)[.!?][\W_]*\s|[,;:()]\s")
_APPOSITION_END = re.compile(r"[,.;:)]|\s\s|\Z")
_REACH = 4
"""So many words before a title may turn its sense (“former Norland foreign minister”)."""
_MODIFIERS = 2
"""So many capitalised words may stand between the article of an apposition and the title (“the South Norland …”)."""

_Titles = tuple[tuple[str, tuple[Office, ...]], ...]


@dataclass(frozen=True, slots=True)
class OfficePrinted:
    """A place in a text where the title of an office stands with its holder's name.

    `offices` are all offices of the `person` that bear the title: it was one of them.
    `start` and `end` take in title and name, and `quote` is the text between.
    """

    person: Person
    offices: tuple[Office, ...]
    start: int
    end: int
    quote: str


class OfficeReader:
    """Reads titles beside names in flattened texts.

    `former_words` before a title turn its sense (“former”, “acting”), unless the listed title has them
    itself; `articles` may open an apposition after a name (“, the foreign minister,”).
    """

    def __init__(self, people: Iterable[Person], former_words: Collection[str], articles: Collection[str]) -> None:
        self._titles: Mapping[str, _Titles] = {person.id: _titles(person.offices) for person in people}
        self._former = frozenset(word.casefold() for word in former_words)
        self._articles = frozenset(word.casefold() for word in articles)

    def read(self, text: str, name: Found) -> tuple[tuple[Office, ...], int, int] | None:
        """The offices printed directly before the name, else after it, with the extent of title and name."""
        titles = self._titles[name.readings[0].id]
        for end in _title_ends(text, name):
            for title, offices in titles:
                start = end - len(title)
                if _stands(text, title, start) and text[start - 1 : start] != "-":
                    return None if self._turned(text, start) else (offices, start, name.end)
        return self._apposition(text, name, titles)

    def _turned(self, text: str, start: int) -> bool:
        clause = _CLAUSE_END.split(text[max(0, start - 100) : start])[-1]
        return not self._former.isdisjoint(re.findall(r"\w+", clause.casefold())[-_REACH:])

    def _apposition(self, text: str, name: Found, titles: _Titles) -> tuple[tuple[Office, ...], int, int] | None:
        for start in self._apposition_starts(text, name.end):
            for title, offices in titles:
                end = start + len(title)
                if _stands(text, title, start) and _APPOSITION_END.match(text, end):
                    return offices, name.start, end
        return None

    def _apposition_starts(self, text: str, end: int) -> Iterator[int]:
        """Where a title may begin in “Name, the Norland title,”: after the comma, the article, each modifier."""
        if not text.startswith(", ", end):
            return
        start, modifiers = end + 2, 0
        yield start
        for word in text[start : start + 100].split(" "):
            is_article = modifiers == 0 and word.casefold() in self._articles
            if not is_article and (
                modifiers == _MODIFIERS or not word[:1].isupper() or word.casefold() in self._former
            ):
                return
            modifiers += not is_article
            start += len(word) + 1
            yield start


def _titles(offices: Sequence[Office]) -> _Titles:
    """Every printed title with the offices that bear it, the longest first."""
    bearers: dict[str, list[Office]] = {}
    for office in offices:
        for title in {plain(title).casefold() for title in (office.title, *office.titles)}:
            bearers.setdefault(title, []).append(office)
    return tuple(sorted(((title, tuple(held)) for title, held in bearers.items()), key=lambda pair: -len(pair[0])))


def _title_ends(text: str, name: Found) -> Iterator[int]:
    """Where a title before the name may end: at a space, a closing bracket, or a comma if one follows the name too."""
    if gap := _GAP.search(text, max(0, name.start - 2), name.start):
        yield gap.start()
    if text[max(0, name.start - 2) : name.start] == ", " and text.startswith(",", name.end):
        yield name.start - 2


def _stands(text: str, title: str, start: int) -> bool:
    """Whether the title, casefolded, stands at `start` as whole words."""
    if start < 0 or text[start : start + len(title)].casefold() != title:
        return False
    around = text[max(0, start - 1) : start] + text[start + len(title) : start + len(title) + 1]
    return not any(character.isalnum() for character in around)


def office_on(offices: Iterable[Office], day: date) -> Office | None:
    """The office surely held on that day: of several the one that began last, of those the one that ended first.

    A term is taken at its narrowest: from the last day that its beginning may have been to the
    first that its end may have been, or to the day on which it was last known to be held.
    """
    sure = [(*term, office) for office in offices if (term := _sure_term(office)) and term[0] <= day <= term[1]]
    if not sure:
        return None
    return max(sure, key=lambda held: (held[0], -held[1].toordinal()))[2]


def _sure_term(office: Office) -> tuple[date, date] | None:
    """First and last day on which the office was surely held; None where nothing is known of its end."""
    end = office.edtf_to or office.open_as_of
    return (days_of(office.edtf_from)[1], days_of(end)[0]) if end else None
