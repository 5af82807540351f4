"""Whose page it is, whose copy it runs, where it was written and at what address it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from urllib.parse import urlsplit

from chronicle.authorities.match import NameIndex
from chronicle.extract.layout import Layout
from chronicle.extract.quoting import Quoter
from chronicle.extract.units import Unit
from chronicle.model import Claim, Evidence, GivenFacts, Match, NameLink, Outlet

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_OF_A_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|wav|ogg|mov|zip|docx?|xlsx?)\b", re.IGNORECASE)
"""The address of a picture, a recording or another file that the page shows, and not of the page."""

_CREDITED = r",\s+(?:the\s+)?(?P<name>[^\W\d_][\w .’'-]{{1,40}}?)(?:\s+news agency)?\s+(?:{verbs})(?=[\s.,]|$)"
AGENCY = "agency"
"""The kind of outlet whose copy others run; a newspaper that is quoted is only quoted."""

APART = " | "
"""Put between lines, so that no name goes from one into the next."""

NEAR_LEAD = 2
"""Paragraphs in which the agency whose copy it is gets its credit."""


def address_of_page(layout: Layout, quoter: Quoter, given: Sequence[GivenFacts]) -> Claim[str] | None:
    """The page's own address: as given, else the only one on the lines that hold nothing but an address."""
    for facts in given:
        if facts.url:
            return Claim(facts.url, (Evidence(facts.source, "given-address", f"Stated in the {facts.source}."),))
    found: dict[str, Claim[str]] = {}
    for unit in layout.labelled("address"):
        for match in _ADDRESS.finditer(unit.text):
            if _OF_A_FILE.search(match.group()) or not is_address(match.group()):
                continue
            why = "The page gives its own address."
            evidence = quoter.piece(unit, match.start(), match.end(), "address-line", why)
            found.setdefault(match.group(), Claim(match.group(), (evidence,)))
    return next(iter(found.values())) if len(found) == 1 else None


def is_address(url: str) -> bool:
    """Whether an address can be taken apart; a page's markup may hold anything."""
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False


def outlet_of_page(
    layout: Layout, quoter: Quoter, names: NameIndex, given: Sequence[GivenFacts], url: Claim[str] | None
) -> Claim[NameLink] | None:
    """The outlet: as given, by the address's domain, or as the page's own furniture names it."""
    for facts in given:
        if facts.outlet:
            link = linked(facts.outlet, names.outlet_named(facts.outlet))
            return Claim(link, (Evidence(facts.source, "given-outlet", f"Stated in the {facts.source}."),))
    outlet = names.outlet_of_host(urlsplit(url.value).hostname or "") if url else None
    if outlet and url:
        why = f"The page's address, {url.value}, belongs to {outlet.name}."
        evidence = replace(url.evidence[0], rule="outlet-of-address", why=why)
        return Claim(NameLink(outlet.id, outlet.name), (evidence,))
    return _named_by_furniture(layout, quoter, names)


def _named_by_furniture(layout: Layout, quoter: Quoter, names: NameIndex) -> Claim[NameLink] | None:
    """The only outlet that the lines around the text name: as masthead, in a copyright line, or on two lines."""
    evidence: dict[str, list[Evidence]] = {}
    weight: Counter[str] = Counter()
    for unit in _lines_with_names(layout.labelled("furniture", "comment", "credit"), names):
        for match in names.find(unit.read):
            if match.list == "outlets":
                why = "The page's own furniture names the outlet."
                evidence.setdefault(match.id, []).append(
                    quoter.piece(unit, match.start, match.end, "named-by-furniture", why)
                )
                weight[match.id] += _weight(unit, match, layout, names)
    outlet = names.outlet(next(iter(weight))) if len(weight) == 1 and max(weight.values()) >= 2 else None
    return Claim(NameLink(outlet.id, outlet.name), tuple(evidence[outlet.id])) if outlet else None


def _lines_with_names(units: Sequence[Unit], names: NameIndex) -> Iterator[Unit]:
    """The units that hold a listed name, found in one go, for most lines of a page hold none."""
    ends = list(accumulate(len(unit.read) + len(APART) for unit in units))
    found = names.find(APART.join(unit.read for unit in units))
    yield from (units[place] for place in sorted({bisect_right(ends, match.start) for match in found}))


def _weight(unit: Unit, match: Match, layout: Layout, names: NameIndex) -> int:
    """Two for a masthead, which is the outlet's bare name above the text, or a copyright line; one for another line.

    An agency is named below pictures on anybody's page, so only a masthead counts for one.
    """
    if layout.lead is not None and unit.index < layout.lead and len(unit.text) <= len(match.quote) + 4:
        return 2
    outlet = names.outlet(match.id)
    if outlet and outlet.kind == AGENCY:
        return 0
    return 2 if layout.marks[unit.index].rule == "copyright" else 1


def agency_of_copy(
    layout: Layout, quoter: Quoter, names: NameIndex, credit_verbs: Iterable[str]
) -> Claim[NameLink] | None:
    """The agency: in the dateline, on a line of its own, or credited in the first paragraphs."""
    for index, dateline in layout.datelines.items():
        if dateline.agency:
            end = dateline.agency_start + len(dateline.agency)
            why = "The dateline names the agency."
            evidence = quoter.piece(layout.units[index], dateline.agency_start, end, "agency-in-dateline", why)
            return Claim(linked(dateline.agency, names.outlet_named(dateline.agency)), (evidence,))
    for unit in layout.labelled("agency"):
        printed = unit.text.strip("() ")
        evidence = quoter.piece(unit, 0, len(unit.text), "agency-line", "The agency stands on a line of its own.")
        return Claim(linked(printed, names.outlet_named(printed)), (evidence,))
    return _credited(layout.labelled("body")[:NEAR_LEAD], quoter, names, credit_verbs)


def _credited(
    units: Sequence[Unit], quoter: Quoter, names: NameIndex, credit_verbs: Iterable[str]
) -> Claim[NameLink] | None:
    pattern = re.compile(_CREDITED.format(verbs="|".join(map(re.escape, credit_verbs))))
    for unit in units:
        for match in pattern.finditer(unit.read):
            outlet = names.outlet_named(match["name"])
            if outlet and outlet.kind == AGENCY:
                why = "The text credits the agency whose report it gives."
                evidence = quoter.piece(unit, match.start("name"), match.end(), "credited-in-text", why)
                return Claim(NameLink(outlet.id, outlet.name), (evidence,))
    return None


def place_of_dateline(layout: Layout, quoter: Quoter, names: NameIndex) -> Claim[NameLink] | None:
    """The place that the dateline names: by its name in the list, else as printed."""
    for index, dateline in layout.datelines.items():
        if dateline.place:
            city = dateline.place.split(",")[0].strip()
            place = names.place_named(dateline.place) or names.place_named(city)
            link = NameLink(place.id, place.name) if place else NameLink(None, city)
            end = dateline.place_start + len(dateline.place)
            why = "The dateline names the place."
            return Claim(link, (quoter.piece(layout.units[index], dateline.place_start, end, "dateline", why),))
    return None


def linked(printed: str, outlet: Outlet | None) -> NameLink:
    """The outlet of the list, else the name as printed."""
    return NameLink(outlet.id, outlet.name) if outlet else NameLink(None, printed)
