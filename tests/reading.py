"""Reading cases with the program, in this process, and rendering the page of each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from case import Case, Lists
from chronicle.authorities.parse import parse_authorities
from chronicle.extract.article import read_article
from chronicle.extract.knowledge import Knowledge, know
from chronicle.files.seeds import read_seed
from chronicle.model import Article, Authorities, DayFrom, Problem, Statement, Window
from chronicle.pages.addresses import address_of, page_path
from chronicle.rules.load import load_rules
from chronicle.site import Frame, render_site

_TESTS = Path(__file__).parent
_SEEDS = _TESTS.parent / "seeds"

LISTS: dict[Lists, tuple[Path, ...]] = {
    "made up": tuple((_TESTS / "authorities_made_up").glob("*.toml")),
    "seeds": (*_SEEDS.glob("authorities/*.toml"), *_SEEDS.glob("events.toml")),
}
"""The files of each set of lists."""

WINDOW = Window(2011, 2019)


DAYS: dict[DayFrom, str] = {"verb": "on", "words before": "still on", "article": "by"}
"""How a truth writes what tells the day of a statement."""

NOBODY = "nobody"
"""How it writes that the text does not tell whose words they are."""


@dataclass(frozen=True, slots=True)
class CaseReading:
    """What the program made of a case's seed."""

    case: Case
    article: Article
    problems: tuple[Problem, ...]


def read_case(case: Case) -> CaseReading:
    """Read the seed of a case as the program would. The seed is named after the case, so that names differ.

    A note beside a `seed_file` counts only where the truth says so.
    """
    seed, problems = read_seed(case.seed, case.seed.name)
    assert seed is not None, problems
    noted = case.truth.with_note or not case.truth.seed_file
    named = replace(seed, path=f"{case.name}.txt", name=case.name, note=seed.note if noted else None)
    article = read_article(named, knowledge(case.truth.authorities))
    return CaseReading(case, article, problems + article.problems)


def render_case(reading: CaseReading) -> str:
    """The Markdown of the article's page on a site that has no other article."""
    lists = reading.case.truth.authorities
    rules = knowledge(lists).rules.events
    site = render_site((reading.article,), Frame(authorities(lists), WINDOW, rules, {}))
    pages = {page.path: page.content for page in site.pages}
    content = pages[page_path(address_of(reading.article))]
    assert isinstance(content, str)
    return content


def written(statement: Statement) -> str:
    """A statement as a truth writes it: `Ann Lee, Envoy, by 2014-03-12, to Ed Roe: “No,”`, its spaces as one."""
    who = [statement.speaker.name if statement.speaker else NOBODY]
    who += [statement.office.title] if statement.office else []
    who += [f"{DAYS[statement.day_from]} {statement.edtf}"] if statement.edtf else []
    who += [f"to {statement.answers.name}"] if statement.answers else []
    kind = "reported: " if statement.kind == "report" else ""
    return f"{kind}{', '.join(who)}: {' '.join(statement.quote.split())}"


@cache
def authorities(lists: Lists) -> Authorities:
    """The lists and reference events that a case is read with. They must be without fault."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in LISTS[lists]}
    found, problems = parse_authorities(texts)
    assert not problems, problems
    return found


@cache
def knowledge(lists: Lists) -> Knowledge:
    """The rules, and the index of the names in the lists."""
    return know(load_rules(), authorities(lists))
