"""Keeping entries apart: what one has, no other may have."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from chronicle.authorities.phrases import same_phrase
from chronicle.authorities.tables import Table
from chronicle.model import Institution, Outlet, Person, Place, ReferenceEvent, Topic


class Taken:
    """Values and the table that had each first. Two are one value where `same` makes the same of them."""

    def __init__(self, same: Callable[[str], str] = str) -> None:
        self._same = same
        self._owners: dict[str, Table] = {}

    def check(self, table: Table, key: str, values: Iterable[str]) -> None:
        """Report under `key` each value that another table has."""
        for value in values:
            owner = self._owners.get(self._same(value), table)
            if owner is not table:
                table.report(key, f"has “{value}”, which {owner.name} has too", "Keep it in one of them")

    def add(self, table: Table, values: Iterable[str]) -> None:
        """Remember the values as the table's, where no other had them before."""
        for value in filter(None, values):
            self._owners.setdefault(self._same(value), table)

    def claim(self, table: Table, key: str, values: Iterable[str]) -> None:
        """Check, then add."""
        values = tuple(values)
        self.check(table, key, values)
        self.add(table, values)


class UniquePeople:
    """No two people share an id or a safe printed form; an unsafe one may be shared, for the text decides."""

    def __init__(self) -> None:
        self._ids, self._safe, self._unsafe = Taken(), Taken(), Taken()

    def claim(self, table: Table, person: Person) -> None:
        """Report what another person has."""
        self._ids.claim(table, "id", [person.id])
        self._safe.claim(table, "aliases", person.aliases)
        self._unsafe.check(table, "aliases", person.aliases)
        self._safe.check(table, "unsafe", person.unsafe)
        self._unsafe.add(table, person.unsafe)


class UniqueInstitutions:
    """No two institutions share an id or a printed form."""

    def __init__(self) -> None:
        self._ids, self._names = Taken(), Taken(str.casefold)

    def claim(self, table: Table, institution: Institution) -> None:
        """Report what another institution has."""
        self._ids.claim(table, "id", [institution.id])
        self._names.claim(table, "names", institution.names)


class UniqueOutlets:
    """No two outlets share an id, a printed form or a host."""

    def __init__(self) -> None:
        self._ids, self._names, self._hosts = Taken(), Taken(str.casefold), Taken(str.casefold)

    def claim(self, table: Table, outlet: Outlet) -> None:
        """Report what another outlet has."""
        self._ids.claim(table, "id", [outlet.id])
        self._names.claim(table, "names", outlet.names)
        self._names.claim(table, "unsafe", outlet.unsafe)
        self._hosts.claim(table, "domains", outlet.domains)


class UniquePlaces:
    """No two places share an id or a printed form."""

    def __init__(self) -> None:
        self._ids, self._forms = Taken(), Taken(str.casefold)

    def claim(self, table: Table, place: Place) -> None:
        """Report what another place has."""
        self._ids.claim(table, "id", [place.id])
        self._forms.claim(table, "forms", place.forms)


class UniqueTopics:
    """No two topics share an id or a phrase."""

    def __init__(self) -> None:
        self._ids, self._phrases = Taken(), Taken(same_phrase)

    def claim(self, table: Table, topic: Topic) -> None:
        """Report what another topic has."""
        self._ids.claim(table, "id", [topic.id])
        self._phrases.claim(table, "phrases", topic.phrases)


class UniqueEvents:
    """No two reference events share an id or a phrase, and none is told twice."""

    def __init__(self) -> None:
        self._ids, self._told, self._phrases = Taken(), Taken(same_phrase), Taken(same_phrase)

    def claim(self, table: Table, event: ReferenceEvent) -> None:
        """Report what another event has."""
        self._ids.claim(table, "id", [event.id])
        self._told.claim(table, "title", [f"{event.edtf}: {event.title}"])
        self._phrases.claim(table, "phrases", event.phrases)
