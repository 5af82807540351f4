"""From articles to the pages of the site, all in memory."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from chronicle.eventbook import EventRules
from chronicle.events.gather import gather, references_named
from chronicle.facets import with_facets
from chronicle.model import Article, Authorities, Collection, Match, Page, Problem, SearchRecord, Window
from chronicle.pages import render_pages
from chronicle.pages.addresses import address_of, year_address
from chronicle.search.records import records_of
from chronicle.timeline import build_timeline, entry_addresses


@dataclass(frozen=True, slots=True)
class Frame:
    """What the articles are set in: the lists, the years, and what is known beforehand.

    `rules` tell, by language, what sentences are about; `named` are the listed names in each reference event, by its
    id.
    """

    authorities: Authorities
    window: Window
    rules: Mapping[str, EventRules]
    named: Mapping[str, tuple[Match, ...]]


@dataclass(frozen=True, slots=True)
class Site:
    """The articles that have a page, every page, what can be searched for, and what went wrong with the others."""

    articles: tuple[Article, ...]
    pages: tuple[Page, ...]
    records: tuple[SearchRecord, ...]
    problems: tuple[Problem, ...] = ()


def render_site(articles: tuple[Article, ...], frame: Frame) -> Site:
    """Render every page. If that fails, leave out the articles that cannot be rendered by themselves.

    Raises what rendering raises where the fault is not with single articles.
    """
    try:
        return _site(articles, frame)
    except Exception:
        failures = {article.seed.path: _failure(article, frame) for article in articles}
        sound = tuple(article for article in articles if failures[article.seed.path] is None)
        if not sound or len(sound) == len(articles):
            raise
        problems = tuple(problem for problem in failures.values() if problem)
        return _site(sound, frame, problems)


def _site(listed: tuple[Article, ...], frame: Frame, problems: tuple[Problem, ...] = ()) -> Site:
    events = frame.authorities.events
    addresses = {article.seed.name: address_of(article) for article in listed}
    years = {year: year_address(year) for year in frame.window.years}
    told = gather(listed, addresses, events, frame.rules)
    timeline = build_timeline(listed, addresses, frame.window, events, years, told)
    timeline = with_facets(timeline, frame.authorities, frame.named)
    dated = entry_addresses(timeline, references_named(listed, events, frame.rules))
    collection = Collection(listed, addresses, timeline, frame.authorities, dated)
    return Site(listed, render_pages(collection), records_of(collection), problems)


def _failure(article: Article, frame: Frame) -> Problem | None:
    """What goes wrong when the article is rendered alone, if anything does."""
    try:
        _site((article,), frame)
    except Exception as error:
        return program_mistake(article.seed.path, "making its page failed", error)
    return None


def program_mistake(where: str, what: str, error: Exception) -> Problem:
    """A mistake of the program's own that costs the one article in the file `where`, named so that it can be found."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{PurePath(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "unknown place"
    message = f"{what}, with {type(error).__name__} at {place}"
    return Problem(where, message, "This is a mistake in the program: please report it", excerpt=str(error))
