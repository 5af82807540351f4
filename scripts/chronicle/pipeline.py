"""The way of the data, from the seeds' bytes to the site's pages.

    bytes → seed → article → timeline → pages → plan of writes → files

Everything is read and every page made before the first file is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from chronicle.authorities.parse import parse_authorities
from chronicle.errors import exit_status
from chronicle.exports.record import Record, article_record
from chronicle.extract.article import read_article
from chronicle.extract.explain import explain as explain_article
from chronicle.extract.knowledge import Knowledge, know
from chronicle.extract.officials import unlisted_officials
from chronicle.facets import names_in_events
from chronicle.files.authorities import read_authority_texts
from chronicle.files.disk import carry_out, find_files, folders_by_hand, read_manifest
from chronicle.files.seeds import list_paths, list_seeds, read_seed
from chronicle.files.settings import (
    Settings,
    SettingsError,
    load_settings,
    override,
    require_seeds,
    settings_from,
)
from chronicle.files.writes import Plan, plan_writes, wanted_files
from chronicle.model import Article, Authorities, Page, Problem, SearchRecord, Seed
from chronicle.pages.addresses import mark_in, mark_of
from chronicle.review import review
from chronicle.rules.load import load_rules
from chronicle.search.records import FILTERS
from chronicle.searching import IndexingError, SearchIndex, hand_written, search_index
from chronicle.site import Frame, program_mistake, render_site

__all__ = [
    "FILTERS",
    "IndexingError",
    "Known",
    "Reading",
    "Report",
    "SearchIndex",
    "SearchRecord",
    "Settings",
    "SettingsError",
    "build",
    "check",
    "explain",
    "hand_written",
    "hand_written_folders",
    "list_paths",
    "load_knowledge",
    "load_settings",
    "override",
    "read_path",
    "read_paths",
    "record",
    "search_index",
    "settings_from",
]

FONTS = "assets/fonts"
"""Where below docs the site's fonts stand."""

Progress = Callable[[int, int], None]
"""Told after each seed how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before the first article is read, and what is wrong with the lists."""

    knowledge: Knowledge
    authorities: Authorities
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one seed: its `path` as named, its article if it could be read, every problem with it."""

    path: str
    article: Article | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did, and what can be searched for in it. Paths of pages are below the docs folder."""

    articles: tuple[Article, ...]
    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    problems: tuple[Problem, ...]
    records: tuple[SearchRecord, ...] = ()


def load_knowledge(settings: Settings) -> Known:
    """The rules, and the lists that stand beside the seeds. Raises SettingsError where there is no such folder."""
    require_seeds(settings)
    texts, unreadable = read_authority_texts(settings.seeds, settings.shown(settings.seeds))
    authorities, problems = parse_authorities(texts)
    return Known(know(load_rules(), authorities), authorities, unreadable + problems)


def read_path(path: Path, known: Known, shown: str | None = None) -> Reading:
    """Read the seed in one file, with its note. `shown` is how it is named; the path itself by default."""
    where = shown or str(path)
    seed, problems = read_seed(path, where)
    if seed is None:
        return Reading(where, None, problems)
    article, failure = _try_article(seed, known.knowledge)
    return Reading(where, article, problems + (article.problems if article else failure))


def read_paths(paths: Iterable[Path], known: Known) -> Iterator[Reading]:
    """Read seeds one after the other, holding only one in memory."""
    return (read_path(path, known) for path in paths)


def record(reading: Reading) -> Record:
    """What came of a seed, as data for JSON."""
    return article_record(reading.path, reading.article, reading.problems)


def explain(path: Path, settings: Settings) -> tuple[str, tuple[Problem, ...]]:
    """How every line of a seed was read and its date decided, in words; empty if it could not be read.

    Raises SettingsError.
    """
    known = load_knowledge(settings)
    reading = read_path(path, known)
    text = explain_article(reading.article) if reading.article else ""
    return text, known.problems + reading.problems


def check(settings: Settings, progress: Progress | None = None) -> tuple[Problem, ...]:
    """All that a curator should look at, errors and doubts. Writes nothing. Raises SettingsError."""
    known = load_knowledge(settings)
    readings, problems = _read_all(settings, known, progress)
    officials_of = partial(unlisted_officials, names=known.knowledge.names, rules=known.knowledge.rules)
    return known.problems + problems + review(_articles(readings), settings.window, officials_of)


def build(settings: Settings, progress: Progress | None = None) -> Report:
    """Read every seed and bring the generated pages up to date. Raises SettingsError where there are no seeds."""
    known = load_knowledge(settings)
    readings, problems = _read_all(settings, known, progress)
    site = render_site(_articles(readings), _frame(known, settings))
    read = {article.seed.path for article in site.articles}
    unread = {mark_of(Path(reading.path).stem): reading.path for reading in readings if reading.path not in read}
    plan, writing_problems = _write(site.pages, unread, exit_status(known.problems) != 0, settings)
    return Report(
        articles=site.articles,
        written=tuple(plan.writes),
        removed=plan.removals,
        unchanged=plan.unchanged,
        problems=known.problems + problems + site.problems + writing_problems,
        records=site.records,
    )


def _frame(known: Known, settings: Settings) -> Frame:
    knowledge, authorities = known.knowledge, known.authorities
    named = names_in_events(authorities.events, knowledge.names)
    return Frame(authorities, settings.window, knowledge.rules.events, named)


def _write(
    pages: Iterable[Page], unread: Mapping[str, str], keep_all: bool, settings: Settings
) -> tuple[Plan, tuple[Problem, ...]]:
    """Plan the writes and carry them out. `unread` maps the mark of each seed that gives no page now to its file.

    With `keep_all` no page is removed: a list has a mistake, and what it held is not gone for good.
    """
    # Here and not above: reading seeds needs no fonts, and the tools that cut them start slowly.
    from chronicle.files.fonts import make_fonts

    docs = settings.shown(settings.docs)
    ours, problems = read_manifest(settings.docs, docs)
    wanted = wanted_files(pages)
    held = frozenset(ours) if keep_all else _held(ours, unread)
    plan = plan_writes(wanted, find_files(settings.docs, {**wanted, **ours}), ours, docs, held)
    problems += plan.problems
    problems += tuple(_kept(path, seed) for path in plan.kept if (seed := unread.get(mark_in(path) or "")))
    try:
        carry_out(plan, settings.docs, ours)
        make_fonts(settings.docs / FONTS)
    except OSError as error:
        message = f"the pages cannot all be written ({error.strerror or error})"
        problems += (Problem(str(error.filename or docs), message, "Make room, or allow writing there"),)
    return plan, problems


def _held(ours: Iterable[str], unread: Mapping[str, str]) -> frozenset[str]:
    """The pages of seeds that cannot be read, perhaps because they are being saved, and all that they may link to."""
    held = {path for path in ours if mark_in(path) in unread}
    return frozenset(held | {path for path in ours if mark_in(path) is None} if held else ())


def _kept(path: str, seed: str) -> Problem:
    message = f"its page stays as it was before: {path}"
    remedy = "It follows when the seed can be read again, and goes when the seed does"
    return Problem(seed, message, remedy, severity="notice")


def hand_written_folders(settings: Settings) -> tuple[Path, ...]:
    """The folders of docs that hold pages or other files written by hand."""
    ours, _ = read_manifest(settings.docs, settings.shown(settings.docs))
    return folders_by_hand(settings.docs, ours)


def _read_all(
    settings: Settings, known: Known, progress: Progress | None
) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """Every seed of the project and all that is wrong with them."""
    paths, problems = list_seeds(settings.seeds, settings.shown(settings.seeds))
    readings = []
    for done, path in enumerate(paths, start=1):
        readings.append(read_path(path, known, settings.shown(path)))
        if progress:
            progress(done, len(paths))
    return tuple(readings), problems + tuple(problem for reading in readings for problem in reading.problems)


def _articles(readings: Sequence[Reading]) -> tuple[Article, ...]:
    return tuple(reading.article for reading in readings if reading.article)


def _try_article(seed: Seed, knowledge: Knowledge) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in a seed. A mistake of the program's own costs one article, never the others."""
    try:
        return read_article(seed, knowledge), ()
    except Exception as error:
        return None, (program_mistake(seed.path, "reading it failed", error),)
