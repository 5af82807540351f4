"""The index of all that the authority lists name: look-ups, and where names and offices stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import TypeVar

from chronicle.authorities.finder import Finder, Found
from chronicle.authorities.flat import Flat, flatten, joined
from chronicle.authorities.forms import name_forms
from chronicle.authorities.offices import OfficePrinted, OfficeReader, office_on
from chronicle.authorities.phrases import FoundPhrase, Phrase, PhraseList, find_phrases, phrases_of
from chronicle.authorities.wordings import Hit, Scanner
from chronicle.model import Authorities, Institution, Match, Office, Outlet, Person, Place, ReferenceEvent, Topic

__all__ = ["PARTED", "NameIndex", "OfficePrinted"]

PARTED = "\n\n"
"""What stands between paragraphs, so that no name goes from one into the next."""

Entry = TypeVar("Entry", Institution, Outlet, Place)

_OUTER = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class _Scanned:
    """A text flattened, every wording of the lists in it, and the names among them."""

    flat: Flat
    hits: tuple[Hit, ...]
    names: tuple[Found, ...]


class NameIndex:
    """Built once from the lists; nothing in it changes afterwards.

    `former_words` before a title turn its sense (“former”); `articles` may stand before
    a title that follows a name (“, the foreign minister,”).
    """

    def __init__(self, authorities: Authorities, former_words: tuple[str, ...], articles: tuple[str, ...]) -> None:
        self._people = {person.id: person for person in authorities.people}
        self._institutions = {institution.id: institution for institution in authorities.institutions}
        self._outlets = {outlet.id: outlet for outlet in authorities.outlets}
        self._places = {place.id: place for place in authorities.places}
        self._hosts = {host.casefold(): outlet for outlet in authorities.outlets for host in outlet.domains}
        self._institution_names = _by_name((one, one.names) for one in authorities.institutions)
        self._outlet_names = _by_name((outlet, (*outlet.names, *outlet.unsafe)) for outlet in authorities.outlets)
        self._place_forms = _by_name((place, place.forms) for place in authorities.places)
        self._topics = {topic.id: topic for topic in authorities.topics}
        self._events = {event.id: event for event in authorities.events}
        self._scanner = Scanner((*name_forms(authorities), *phrases_of(authorities)))
        self._finder = Finder(_title_words(authorities.people))
        self._offices = OfficeReader(authorities.people, former_words, articles)
        self._memory: dict[str, _Scanned] | None = None

    def for_page(self) -> NameIndex:
        """The same index, which remembers the paragraphs of one page, for they are asked about more than once."""
        index = copy(self)
        index._memory = {}
        return index

    def find(self, text: str) -> tuple[Match, ...]:
        """The names of people, outlets and places in a text, in order, none overlapping.

        Of overlapping names the leftmost counts, then the longest. Names match as whole words and
        as written, places in capitals too, with any space or one line end between their words.
        """
        scanned = self._scanned(text)
        return tuple(_match(text, scanned.flat, found) for found in scanned.names)

    def find_in(self, paragraphs: Sequence[str]) -> tuple[Match, ...]:
        """The same in paragraphs that are one text; places count in what PARTED joins of them."""
        scanned = [self._scanned(text) for text in paragraphs]
        flat = joined(paragraphs, [one.flat for one in scanned], PARTED)
        ends = accumulate((len(one.flat.text) + len(PARTED) for one in scanned), initial=0)
        hits = (hit.moved(by) for one, by in zip(scanned, ends, strict=False) for hit in one.hits)
        text = PARTED.join(paragraphs)
        return tuple(_match(text, flat, found) for found in self._finder.find(flat.text, hits))

    def find_topics(self, text: str) -> tuple[Match, ...]:
        """The phrases of topics in a text, in order, none overlapping. They hide no name, nor does a name hide them."""
        return self._find_phrases(text, "topics")

    def find_events(self, text: str) -> tuple[Match, ...]:
        """The phrases in a text that belong to one reference event alone, in order, none overlapping."""
        return self._find_phrases(text, "events")

    def may_name_event(self, text: str) -> bool:
        """Whether the letters of some event's phrase stand in a text; where they don't, no piece of it names one."""
        wordings = (hit.wording for hit in self._scanned(text).hits)
        return any(isinstance(wording, Phrase) and wording.list == "events" for wording in wordings)

    def _find_phrases(self, text: str, of: PhraseList) -> tuple[Match, ...]:
        scanned = self._scanned(text)
        found = find_phrases(scanned.flat.text, scanned.hits, of)
        return tuple(_phrase_match(text, scanned.flat, phrase) for phrase in found)

    def _scanned(self, text: str) -> _Scanned:
        memory = {} if self._memory is None else self._memory
        known = memory.get(text)
        if known is None:
            flat = flatten(text)
            hits = self._scanner.scan(flat.text)
            known = memory[text] = _Scanned(flat, hits, self._finder.find(flat.text, hits))
        return known

    def offices_printed(self, text: str) -> tuple[OfficePrinted, ...]:
        """Each place in a text where the title of a person's office stands directly beside their name."""
        scanned = self._scanned(text)
        flat = scanned.flat
        printed: list[OfficePrinted] = []
        for found in scanned.names:
            if found.readings[0].list == "people" and (read := self._offices.read(flat.text, found)):
                offices, first, last = read
                start, end = flat.extent(first, last)
                if not printed or start >= printed[-1].end:  # one title between two names belongs to the first
                    person = self._people[found.readings[0].id]
                    printed.append(OfficePrinted(person, offices, start, end, text[start:end]))
        return tuple(printed)

    def office_on(self, person_id: str, day: date) -> Office | None:
        """The office the person surely held on that day; of several the one that began last."""
        return office_on(self._people[person_id].offices, day)

    def person(self, person_id: str) -> Person:
        """The person of that id. Raises KeyError."""
        return self._people[person_id]

    def institution(self, institution_id: str) -> Institution:
        """The institution of that id. Raises KeyError."""
        return self._institutions[institution_id]

    def outlet(self, outlet_id: str) -> Outlet:
        """The outlet of that id. Raises KeyError."""
        return self._outlets[outlet_id]

    def place(self, place_id: str) -> Place:
        """The place of that id. Raises KeyError."""
        return self._places[place_id]

    def topic(self, topic_id: str) -> Topic:
        """The topic of that id. Raises KeyError."""
        return self._topics[topic_id]

    def event(self, event_id: str) -> ReferenceEvent:
        """The reference event of that id. Raises KeyError."""
        return self._events[event_id]

    def institution_named(self, printed: str) -> Institution | None:
        """The institution of that printed name, without an article, whatever its capitals and outer punctuation."""
        return self._institution_names.get(_bare(printed))

    def outlet_named(self, printed: str) -> Outlet | None:
        """The outlet of that printed name, safe or not, whatever its capitals and outer punctuation: “(ABC)”."""
        return self._outlet_names.get(_bare(printed))

    def outlet_of_host(self, host: str) -> Outlet | None:
        """The outlet whose host that is, or whose host it lies below: `en.news.example` below `news.example`."""
        labels = host.casefold().rstrip(".").split(".")
        above = (".".join(labels[depth:]) for depth in range(len(labels)))
        return next((self._hosts[name] for name in above if name in self._hosts), None)

    def place_named(self, printed: str) -> Place | None:
        """The place of that printed form, whatever its capitals, with or without its country: `HALDEN, Norland`."""
        place = self._place_forms.get(_bare(printed))
        head, comma, country = printed.partition(",")
        if place is None and comma:
            there = self._place_forms.get(_bare(head))
            return there if there and there.country and _bare(there.country) == _bare(country) else None
        return place


def _match(text: str, flat: Flat, found: Found) -> Match:
    reading = found.readings[0]
    start, end = flat.extent(found.start, found.end)
    return Match(reading.list, reading.id, start, end, text[start:end])


def _phrase_match(text: str, flat: Flat, found: FoundPhrase) -> Match:
    start, end = flat.extent(found.start, found.end)
    return Match(found.phrase.list, found.phrase.id, start, end, text[start:end])


def _bare(printed: str) -> str:
    return " ".join(_OUTER.sub("", flatten(printed).text).casefold().split())


def _by_name(entries: Iterable[tuple[Entry, tuple[str, ...]]]) -> Mapping[str, Entry]:
    return {_bare(name): entry for entry, names in entries for name in names}


def _title_words(people: Iterable[Person]) -> frozenset[str]:
    """The last word of every listed title, casefolded."""
    titles = (title for person in people for office in person.offices for title in office.titles)
    return frozenset(title.split()[-1].casefold() for title in titles)
