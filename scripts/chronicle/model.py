"""The project's words as frozen values.

Every other room speaks in these. Nothing here reads a file, a clock or an
environment, and nothing here imports more than the standard library.

Offsets (`start`, `end`) count characters of a seed's decoded text, newlines
kept, from right after the closing `---` line of its front matter where there
is one. `end` is exclusive, so `text[start:end]` is the quoted piece.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, Literal, TypeVar

T = TypeVar("T")

Source = Literal["seed", "note", "front matter", "authority", "reasoning"]
"""Where a value comes from; `reasoning` is a step that draws on the others and stands at no one place."""

Label = Literal[
    "title", "stamp", "clock", "byline", "dateline", "agency", "standfirst", "subhead", "body",
    "caption", "credit", "furniture", "related", "tags", "address", "comment", "repeat", "blank",
]  # fmt: skip
"""What a piece of a seed's line is. `clock` is a page clock, which shows when the
copy was saved; `repeat` is a line that says again what another line is kept for."""

Status = Literal["printed", "inferred", "curated", "bounded", "unknown"]
"""How sure a date is: the page says it (to the day or only the month); it was put
together from evidence; a note or front matter gives it; only a range is known;
nothing is known."""

Kind = Literal["article", "not-an-article"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a seed: 1-based `number`, offsets of its whole extent (line end included), `text` without it."""

    number: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled piece of a line and the name of the rule that labelled it."""

    start: int
    end: int
    label: Label
    rule: str


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A line and its spans, which tile it from `line.start` to `line.end`."""

    line: Line
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a value is believed.

    `rule` names the rule that read it, `why` says it in a sentence for a reader.
    `line` (1-based), `start`, `end` and `quote` say where it stands in the seed;
    they are None where the source is not the seed, and all but `quote` where an
    element of a saved page says it that its text does not hold.
    """

    source: Source
    rule: str
    why: str
    line: int | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Claim(Generic[T]):
    """A value with its evidence, first the piece it was read from."""

    value: T
    evidence: tuple[Evidence, ...]


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


# --- authorities: what the topic knows -------------------------------------------------


@dataclass(frozen=True, slots=True)
class Office:
    """An office with the widest days it can have been held (`held`), as `edtf_from`/`edtf_to` are known.

    `held.latest` is None while it was still held on `open_as_of`, and where it is not known when it ended;
    then `open_as_of` is None too. `sources` are addresses.
    `titles` are the ways the press prints it before a name.
    """

    title: str
    titles: tuple[str, ...]
    held: DateRange
    edtf_from: str
    edtf_to: str | None
    sources: tuple[str, ...]
    open_as_of: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person the press names. `aliases` holds every safe printed form, full name first.

    `unsafe` forms count only beside a safe one in the same text; `misleading` wordings hold the
    name and mean something else. `wikidata` is the item's number (`Q…`).
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    unsafe: tuple[str, ...]
    side: str | None
    country: str | None
    offices: tuple[Office, ...]
    note: str | None = None
    misleading: tuple[str, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet or agency: `active` is when it existed, `control` who controls it, as `control_source` says.

    `names`, `unsafe` and `misleading` are printed forms, as a person's. Where there is no `control_source`
    that readers may be shown, `control` is not for them either. `sources` are addresses.
    """

    id: str
    name: str
    names: tuple[str, ...]
    kind: str
    country: str | None
    domains: tuple[str, ...]
    active: DateRange
    timezone: str | None = None
    date_order: str | None = None
    furniture: tuple[str, ...] = ()
    control: str | None = None
    control_source: str | None = None
    note: str | None = None
    unsafe: tuple[str, ...] = ()
    misleading: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place of datelines. `forms` are the ways to write it, in capitals or not."""

    id: str
    name: str
    forms: tuple[str, ...]
    country: str | None
    latitude: float
    longitude: float
    timezone: str | None


@dataclass(frozen=True, slots=True)
class Side:
    """A side whose voices share a lane (1 is drawn first) and a colour of the theme; `label` is what readers see."""

    id: str
    label: str
    colour: str | None = None
    lane: int | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter that articles are about: `phrases` that show it, and `misleading` ones that hold them and do not."""

    id: str
    name: str
    phrases: tuple[str, ...]
    misleading: tuple[str, ...] = ()
    note: str | None = None


EventKind = Literal[
    "agreement", "court", "crisis", "election", "expulsion", "law", "military", "sanctions", "statement", "summit",
    "treaty",
]  # fmt: skip
"""Kinds of reference event."""


@dataclass(frozen=True, slots=True)
class EventSource:
    """Where a reference event is told: the report's title, who published it, and its address."""

    title: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class ReferenceEvent:
    """Something that happened, in our own words, with two or more sources.

    `edtf` is the date as precise as known, `days` what it allows. `actors` are ids of sides. `phrases`
    are wordings that belong to this event alone, by which a text's "last year" can be told; `misleading`
    ones hold such a wording and may speak of another time.
    `weak` says what is thin about its sources.
    """

    id: str
    edtf: str
    days: DateRange
    title: str
    summary: str
    kind: EventKind
    actors: tuple[str, ...]
    sources: tuple[EventSource, ...]
    phrases: tuple[str, ...] = ()
    misleading: tuple[str, ...] = ()
    note: str | None = None
    weak: str | None = None


@dataclass(frozen=True, slots=True)
class Authorities:
    """The lists of what the topic knows."""

    people: tuple[Person, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    places: tuple[Place, ...] = ()
    sides: tuple[Side, ...] = ()
    topics: tuple[Topic, ...] = ()
    events: tuple[ReferenceEvent, ...] = ()


ListName = Literal["people", "outlets", "places", "topics", "events"]
"""The lists whose names are sought in a text."""


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a seed's text: the `id` it stands for in its list (`list`) and where the `quote` stands."""

    list: ListName
    id: str
    start: int
    end: int
    quote: str


# --- seeds, articles, timeline ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class GivenFacts:
    """Facts stated in a seed's own front matter or in the curator's note; None where not stated.

    `date` is EDTF, given as the curator wrote it. `body` is the note's Markdown; `seed_sha256` the
    hash of the seed the note was written for, `stale` whether the seed has changed since.
    """

    source: Source
    date: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    language: str | None = None
    cited_source: str | None = None
    why: str | None = None
    body: str = ""
    stale: bool = False


@dataclass(frozen=True, slots=True)
class ElementLine:
    """The elements that a line of a saved page's text stands in.

    `block` is the name of the innermost block (`p`, `li`, `h1`), `within` those around it that tell something
    (`article`, `nav`, `footer` …), outermost first, and `named` the classes and ids of the blocks nearest to it, in
    small letters. `linked` is the share of its characters that stand in links, from 0 to 1.
    """

    block: str
    within: tuple[str, ...]
    named: str
    linked: float


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a saved page: the number and text of its line, its `level` from 1 to 6, and the elements around it.

    `within` holds the name, classes and id of each, in small letters, outermost first.
    """

    line: int
    text: str
    level: int
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedDate:
    """An element of a saved page that carries a date for machines: `value` is that of its `attribute`, as written.

    `element` is its name, `names` are its classes and item properties in small letters, `within` the name, classes
    and id of each element around it, outermost first, and `item_type` the type of the item it belongs to (`""` for
    none). `shown` is what readers see of it, and `line`, `start` and `end` say where that stands in the text. Where
    readers see nothing, `start` and `end` are None, and `line` is the one that the element stands before.
    """

    element: str
    attribute: str
    value: str
    names: tuple[str, ...]
    within: tuple[str, ...]
    item_type: str
    shown: str
    line: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class LinkedItem:
    """A thing that a saved page describes in JSON-LD: its `types` and `properties`, names in small letters.

    `within` are the keys that lead to it from the outermost thing; it is empty for that one.
    """

    types: tuple[str, ...]
    within: tuple[str, ...]
    properties: tuple[tuple[str, str], ...]

    def values(self, name: str) -> tuple[str, ...]:
        """What it says under that name."""
        return tuple(value for key, value in self.properties if key == name)


@dataclass(frozen=True, slots=True)
class Markup:
    """What a saved page says in its markup, beside its text.

    `metas` are the names (in small letters) and values of its `<meta>` elements, `script_dates` the keys and values
    of dates in its scripts, `headings` its headings in order, and `elements` the elements around each line that holds
    text, by number. `language`, `title` and `address` (the canonical one) are
    None where not stated.
    """

    language: str | None = None
    title: str | None = None
    address: str | None = None
    metas: tuple[tuple[str, str], ...] = ()
    items: tuple[LinkedItem, ...] = ()
    dates: tuple[MarkedDate, ...] = ()
    script_dates: tuple[tuple[str, str], ...] = ()
    headings: tuple[Heading, ...] = ()
    elements: Mapping[int, ElementLine] = field(default_factory=dict, hash=False)

    def meta(self, name: str) -> tuple[str, ...]:
        """The values of the `<meta>` elements of that name, in order."""
        return tuple(value for key, value in self.metas if key == name)


@dataclass(frozen=True, slots=True)
class Seed:
    """A raw article: its `path` as named, `name` (file name without extension), decoded `text` after the front matter.

    `first_line` is the number in the file of the text's first line, so that line numbers are the file's. The text of
    a saved web page is derived from it, its lines are counted from 1, and `markup` holds what else the page says.
    `decoding` says in words how the text was won where the file is not plainly UTF-8.
    """

    path: str
    name: str
    text: str
    first_line: int = 1
    front_matter: GivenFacts | None = None
    note: GivenFacts | None = None
    markup: Markup | None = None
    decoding: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article's text and where its pieces stand in the seed.

    `text` is those pieces, in order, joined by one space, with each odd space
    character turned into a plain one; nothing else differs from the seed.
    """

    text: str
    pieces: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class NameLink:
    """A name resolved to an authority list, or only as printed (`id` None)."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class PersonFound:
    """A person named in an article, where, and the `office` they held on the article's day, where that is known."""

    id: str
    name: str
    side: str | None
    office: str | None
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Official:
    """A `name` that an article prints with an `office` before it, both as printed, and the line of the seed."""

    name: str
    office: str
    line: int


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong or doubtful, in one sentence, with the remedy in another.

    `severity` is `error` (exit status 1) or `notice`. `where` is a file's path,
    `line` 1-based or None, `excerpt` the piece of text concerned, or the key.
    `entry` is TOML that a curator may paste into a list to mend it.
    """

    where: str
    message: str
    remedy: str
    line: int | None = None
    excerpt: str | None = None
    severity: Literal["error", "notice"] = "error"
    entry: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """Everything read out of one seed. `problems` are for the curator."""

    seed: Seed
    kind: Kind
    kind_reason: str | None
    title: Claim[str]
    published: Published
    captured: Captured | None
    outlet: Claim[NameLink] | None
    agency: Claim[NameLink] | None
    place: Claim[NameLink] | None
    byline: str | None
    language: str
    url: Claim[str] | None
    standfirst: str | None
    body: tuple[Paragraph, ...]
    captions: tuple[str, ...]
    credits: tuple[str, ...]
    lines: tuple[LabelledLine, ...]
    people: tuple[PersonFound, ...]
    places: tuple[NameLink, ...]
    topics: tuple[TopicFound, ...] = ()
    matches: tuple[Match, ...] = ()
    """Every listed name in headline, standfirst and text."""
    times: tuple[Mention, ...] = ()
    """Every time in the whole text of the seed, in order."""
    problems: tuple[Problem, ...] = ()

    @property
    def lead(self) -> str:
        """The standfirst, else the first paragraph; empty where there is no text."""
        return self.standfirst or (self.body[0].text if self.body else "")


@dataclass(frozen=True, slots=True)
class TopicFound:
    """A topic that an article is about, how strongly (`weight`, more is stronger), and the phrases that show it."""

    id: str
    name: str
    weight: float
    matches: tuple[Match, ...]


MentionKind = Literal["DATE", "TIME", "DURATION", "SET"]
"""Kinds of time in TIMEX3: a day or longer, a time of a day, a length, what comes again and again."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A time in a seed's text: where its `quote` stands and what it means.

    `value` and `mod` are TIMEX3's, `edtf` the same in EDTF as far as days are known; `value` is None where nothing
    tells it. `rule` is the name of the rule that read it.
    """

    start: int
    end: int
    quote: str
    kind: MentionKind
    value: str | None
    mod: str | None
    edtf: str | None
    rule: str


EntryKind = Literal["article", "capture", "event"]
"""Kinds of timeline entry; `capture` says when the copy of an article was saved, `event` is a reference event."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place on the timeline.

    `anchor` is permanent and unique, `address` the article's page below the site's root, ending in `/`; for a
    reference event, which has no page of its own, its place on its year's page. `event` is that event.
    """

    kind: EntryKind
    anchor: str
    address: str
    days: DateRange
    edtf: str | None
    choices: tuple[date, ...]
    status: Status
    title: str
    outlet: NameLink | None
    agency: NameLink | None
    lead: str
    language: str
    event: ReferenceEvent | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """The years the timeline covers, both included."""

    first: int
    last: int

    @property
    def years(self) -> range:
        """Every year of the window."""
        return range(self.first, self.last + 1)

    @property
    def days(self) -> DateRange:
        """Its first and last day."""
        return DateRange(date(self.first, 1, 1), date(self.last, 12, 31))


@dataclass(frozen=True, slots=True)
class Timeline:
    """Entries in order of time.

    `years` maps each year of the window to the entries that lie within it whole.
    `ranges` are entries known only as a range that crosses a year's end or is open,
    `undated` those of which nothing is known, `outside` those beyond the window.
    """

    window: Window
    years: dict[int, tuple[Entry, ...]]
    ranges: tuple[Entry, ...] = ()
    undated: tuple[Entry, ...] = ()
    outside: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Collection:
    """All that was read: articles with the address of each, and their timeline."""

    articles: tuple[Article, ...]
    addresses: dict[str, str] = field(hash=False)
    """From a seed's name to its page's address below the site's root, ending in `/`."""
    timeline: Timeline
    authorities: Authorities


@dataclass(frozen=True, slots=True)
class Page:
    """A file to be generated: `path` below `docs/`, with forward slashes, and its whole content."""

    path: str
    content: str | bytes
