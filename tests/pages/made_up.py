"""Made-up articles and collections for the tests of the pages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from chronicle.authorities.match import NameIndex
from chronicle.facets import names_in_events, with_facets
from chronicle.model import (
    Article,
    Authorities,
    Captured,
    Claim,
    Collection,
    DateRange,
    Entry,
    EventSource,
    Evidence,
    GivenFacts,
    Label,
    LabelledLine,
    ListName,
    Match,
    NameLink,
    Office,
    Outlet,
    Paragraph,
    Person,
    PersonFound,
    Place,
    Published,
    ReferenceEvent,
    Rejected,
    Said,
    Seed,
    Side,
    Span,
    Timeline,
    Topic,
    Window,
)
from chronicle.pages.addresses import address_of
from chronicle.text.lines import split_lines

WINDOW = Window(2011, 2019)


def evidence(why: str, quote: str | None = None, line: int | None = None, rule: str = "test") -> Evidence:
    return Evidence("seed" if line else "authority", rule, why, line, 0 if line else None, 0 if line else None, quote)


def printed(day: date, time: str | None = None, zone: str | None = None) -> Published:
    step = evidence("The page prints the date.", day.isoformat(), 3)
    return Published("printed", DateRange(day, day), day.isoformat(), (step,), time=time, zone=zone)


def bounded(earliest: date | None, latest: date | None, choices: tuple[date, ...] = ()) -> Published:
    edtf = f"[{earliest or ''}..{latest or ''}]"
    return Published("bounded", DateRange(earliest, latest), edtf, (evidence("Only this much is known."),), choices)


UNKNOWN = Published("unknown", DateRange(), None, ())


def article(
    name: str,
    title: str = "Ministers meet in Esperia",
    published: Published | None = None,
    body: tuple[str, ...] = ("The ministers met on Monday.", "They will meet again."),
    **changes: object,
) -> Article:
    """An article whose seed is its title, a stamp, its paragraphs and a share button, one to a line."""
    pieces: list[tuple[Label, str]] = [("title", title), ("blank", ""), ("stamp", "Published on a day"), ("blank", "")]
    pieces += [("body", text) for text in body]
    pieces += [("furniture", "Share this page")]
    text = "".join(f"{piece}\n" for _, piece in pieces)
    lines = split_lines(text)
    labels = [label for label, piece in pieces for _ in split_lines(f"{piece}\n")]
    labelled = tuple(
        LabelledLine(line, (Span(line.start, line.end, label, "test"),))
        for line, label in zip(lines, labels, strict=True)
    )
    extents = iter(
        [
            (line.start, line.start + len(line.text))
            for line, label in zip(lines, labels, strict=True)
            if label == "body"
        ]
    )
    paragraphs = tuple(
        Paragraph(" ".join(piece.split("\n")), tuple(next(extents) for _ in split_lines(f"{piece}\n")))
        for piece in body
    )
    made = Article(
        seed=Seed(f"seeds/{name}.txt", name, text),
        kind="article",
        kind_reason=None,
        title=Claim(title, (Evidence("seed", "test", "The first line.", 1, 0, len(title), title),)),
        published=published or printed(date(2012, 5, 9)),
        captured=None,
        outlet=Claim(NameLink("courier", "The Courier"), ()),
        agency=None,
        place=None,
        byline=None,
        language="en",
        url=None,
        standfirst=None,
        body=paragraphs,
        captions=(),
        credits=(),
        lines=labelled,
        people=(),
        places=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def entry(made: Article, **changes: object) -> Entry:
    """The article's place on the timeline."""
    listed = Entry(
        kind="article",
        anchor=f"a-{made.seed.name}",
        address=address_of(made),
        days=made.published.days,
        edtf=made.published.edtf,
        choices=made.published.choices,
        status=made.published.status,
        title=made.title.value,
        outlet=made.outlet.value if made.outlet else None,
        agency=made.agency.value if made.agency else None,
        lead=made.lead,
        language=made.language,
        said=tuple(Said(made, said, f"s-{made.seed.name}-{n}") for n, said in enumerate(made.statements)),
        article=made,
    )
    return replace(listed, **changes)  # type: ignore[arg-type]


def capture(made: Article) -> Entry:
    assert made.captured is not None
    days, moment = made.captured.days, made.captured.moment
    return entry(made, kind="capture", anchor=f"c-{made.seed.name}", days=days, edtf=moment[:10],
                 choices=(), status="printed", lead="", said=())  # fmt: skip


def naming(made: Article, *names: tuple[ListName, str, str]) -> Article:
    """The article with each place in its seed where one of the names stands: list, id, and the words."""
    found = [
        Match(listed, entry_id, at.start(), at.end(), words)
        for listed, entry_id, words in names
        for at in re.finditer(re.escape(words), made.seed.text)
    ]
    return replace(made, matches=tuple(sorted(found, key=lambda match: match.start)))


def event(name: str, edtf: str = "2012-05-07", days: DateRange | None = None, **changes: object) -> ReferenceEvent:
    """A reference event of a day, told by two sources."""
    made = ReferenceEvent(
        id=name,
        edtf=edtf,
        days=days or DateRange(date.fromisoformat(edtf), date.fromisoformat(edtf)),
        title="Westport and Eastport sign the Ferry Accord",
        summary="The two ministers signed it on the pier.",
        kind="agreement",
        actors=("west", "east"),
        sources=(
            EventSource("Accord signed", "The Courier", "https://courier.example/accord"),
            EventSource("A pier, two pens", "Esper Wire", "https://esperwire.example/pens"),
        ),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def event_entry(made: ReferenceEvent) -> Entry:
    """The event's place on the timeline."""
    assert made.days.earliest is not None
    address = f"timeline/{made.days.earliest.year}/#e-{made.id}"
    return Entry("reference", f"e-{made.id}", address, made.days, made.edtf, (), "curated", made.title, None, None,
                 made.summary, "", made)  # fmt: skip


LISTS = Authorities(
    people=(
        Person("ada-westing", "Ada Westing", ("Ada Westing", "Westing"), (), "west", "Westland", (
            Office("Minister", (), DateRange(date(2013, 4, 6), None), "2013-04-06", None,
                   ("https://www.westland.example/cabinet",), open_as_of="2022-08-03"),
            Office("Spokeswoman", (), DateRange(date(2011, 6, 1), date(2013, 4, 5)), "2011-06", "2013-04-05",
                   ("https://records.example/a", "javascript:alert(1)"), note="Sources disagree on the end."),
        ), wikidata="Q00"),
        Person("bo-east", "Bo East", ("Bo East",), (), "east", "Eastland", (
            Office("Envoy", (), DateRange(date(2014, 1, 1), None), "2014", None, ("https://records.example/b",)),
        )),
        Person("cy-none", "Cy None", ("Cy None",), (), None, None, ()),
    ),
    outlets=(
        Outlet("courier", "The Courier", ("The Courier",), "newspaper", "Westland", (),
               DateRange(date(1901, 1, 1), None), control="private",
               control_source="https://registry.example/courier"),
        Outlet("ew", "Esper Wire", ("Esper Wire",), "agency", "Eastland", (),
               DateRange(date(1950, 1, 1), date(2014, 12, 31)), control="state-owned"),
    ),
    places=(
        Place("westport", "Westport", ("Westport",), "Westland", 0, 0, None),
        Place("nowhere", "Nowhere", ("Nowhere",), None, 0, 0, None),
    ),
    sides=(Side("east", "Eastland", "side-2", 2), Side("west", "Westland", "side-1", 1)),
    topics=(
        Topic("ferry", "The ferry", ("Ferry Accord", "ferry"), ("ferry tale",)),
        Topic("eels", "Eels", ("eel",)),
    ),
)  # fmt: skip
"""Made-up lists of what a topic knows."""


def collection(
    articles: tuple[Article, ...],
    window: Window = WINDOW,
    authorities: Authorities = Authorities(),  # noqa: B008 (frozen)
) -> Collection:
    """The articles with their timeline, placed by a simple rule that suits the tests."""
    listed = [a for a in articles if a.kind == "article"]
    entries = [entry(a) for a in listed] + [capture(a) for a in listed if a.captured]
    entries += [event_entry(made) for made in authorities.events]
    years: dict[int, tuple[Entry, ...]] = {
        year: tuple(sorted((e for e in entries if _year(e) == year), key=lambda e: (e.days.earliest, e.anchor)))
        for year in window.years
    }
    crossing = tuple(e for e in entries if _year(e) is None and e.days != DateRange())
    undated = tuple(e for e in entries if e.days == DateRange())
    # No list can hold half a surrogate pair, but the tests of the pages try it.
    events = [made for made in authorities.events if not re.search(r"[\ud800-\udfff]", made.title)]
    named = names_in_events(events, NameIndex(authorities, (), ()))
    timeline = with_facets(Timeline(window, years, crossing, undated), authorities, named)
    return Collection(articles, {a.seed.name: address_of(a) for a in articles}, timeline, authorities)


def _year(listed: Entry) -> int | None:
    first, last = listed.days.earliest, listed.days.latest
    return first.year if first and last and first.year == last.year else None


def five() -> Collection:
    """Five articles of the kinds a collection usually holds."""
    inferred = Published(
        "inferred",
        DateRange(date(2013, 1, 26), date(2013, 1, 26)),
        "2013-01-26",
        (
            evidence("The dateline prints a day without a year.", "WESTPORT, January 26", 3),
            evidence("The text names a later month, so it was not written before.", "since March 2011", 9),
            evidence("The spokeswoman held her office from June 2011 to April 2013.", "spokeswoman", 5),
            evidence("The day before 26 January is a Friday in 2013 only.", "said on Friday", 3),
        ),
        rejected=(Rejected("2011-03", evidence("A month named in the text.", "since March 2011", 9)),),
    )
    return collection((
        article("000", "Esperia to seek continued co-operation", printed(date(2011, 12, 9), "10:52"),
                agency=Claim(NameLink("ew", "Esper Wire"), ()), place=Claim(NameLink("westport", "Westport"), ())),
        article("001", "Esperia To Keep Talking Despite Concerns", inferred,
                people=(PersonFound("w", "Ada Westing", "west", "Spokeswoman", ()),),
                places=(NameLink("westport", "Westport"), NameLink(None, "Eastport"))),
        article("002", "President Pledges to Seek Closer Ties", printed(date(2012, 5, 9)),
                captions=("A missile, which could be used.",), credits=("Photograph by the Courier",),
                url=Claim("https://courier.example/2012/05/09/closer-ties", ())),
        article("003", "Co-operation Vital for Global Problems", bounded(date(2014, 11, 10), date(2019, 12, 11)),
                standfirst="The capital hopes that nothing will be undermined.",
                captured=Captured(DateRange(date(2019, 12, 11), date(2019, 12, 11)), "2019-12-11T14:57+03:00",
                                  evidence("A page clock shows it.", "14:57 GMT +3 11 December 2019", 1))),
        article("004", "Capital ready to improve relations on basis of equality",
                printed(date(2018, 2, 12), "08:49", "+04:00"), standfirst="Only in conditions of equality."),
    ))  # fmt: skip


def given(**facts: object) -> GivenFacts:
    return replace(GivenFacts("note"), **facts)  # type: ignore[arg-type]
