"""The project's words as frozen values.

Every other room speaks in these. Nothing here reads a file, a clock or an
environment, and nothing here imports more than the standard library.

Offsets (`start`, `end`) count characters of a seed's decoded text, newlines
kept, from right after the closing `---` line of its front matter where there
is one. `end` is exclusive, so `text[start:end]` is the quoted piece.
"""

from chronicle.model.articles import (
    Article,
    Kind,
    NameLink,
    Official,
    Paragraph,
    PersonFound,
    Problem,
    TopicFound,
    place_in_text,
)
from chronicle.model.authorities import (
    Authorities,
    EventKind,
    EventSource,
    Institution,
    ListName,
    Match,
    Office,
    Outlet,
    Person,
    Place,
    ReferenceEvent,
    Side,
    Topic,
)
from chronicle.model.dates import Captured, DateRange, Published, Rejected, Status
from chronicle.model.events import Telling, ToldEvent
from chronicle.model.evidence import Claim, Evidence, Source
from chronicle.model.search import FilterName, SearchRecord
from chronicle.model.seeds import (
    ElementLine,
    GivenFacts,
    Heading,
    Label,
    LabelledLine,
    Line,
    LinkedItem,
    MarkedDate,
    Markup,
    Seed,
    Span,
)
from chronicle.model.statements import DayFrom, Speaker, Statement, StatementKind, TextPart
from chronicle.model.timeline import Collection, Entry, EntryKind, Facet, FacetName, Page, Said, Timeline, Window
from chronicle.model.times import DatedSentence, Mention, MentionKind, Use

__all__ = [
    "Article",
    "Authorities",
    "Captured",
    "Claim",
    "Collection",
    "DateRange",
    "DatedSentence",
    "DayFrom",
    "ElementLine",
    "Entry",
    "EntryKind",
    "EventKind",
    "EventSource",
    "Evidence",
    "Facet",
    "FacetName",
    "FilterName",
    "GivenFacts",
    "Heading",
    "Institution",
    "Kind",
    "Label",
    "LabelledLine",
    "Line",
    "LinkedItem",
    "ListName",
    "MarkedDate",
    "Markup",
    "Match",
    "Mention",
    "MentionKind",
    "NameLink",
    "Office",
    "Official",
    "Outlet",
    "Page",
    "Paragraph",
    "Person",
    "PersonFound",
    "Place",
    "Problem",
    "Published",
    "ReferenceEvent",
    "Rejected",
    "Said",
    "SearchRecord",
    "Seed",
    "Side",
    "Source",
    "Span",
    "Speaker",
    "Statement",
    "StatementKind",
    "Status",
    "Telling",
    "TextPart",
    "Timeline",
    "ToldEvent",
    "Topic",
    "TopicFound",
    "Use",
    "Window",
    "place_in_text",
]
