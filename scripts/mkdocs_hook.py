"""The MkDocs hook: brings the generated pages up to date before MkDocs reads them, and watches the seeds.

MkDocs puts this file's folder on the import path only while it loads it, and loads it only once:
everything is imported here at the top, and a change to the program needs a restart of `mkdocs serve`.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from cards import store
from cards.card import Frame, Subject
from chronicle import pipeline
from chronicle.errors import one_line
from indexing import Indexing
from stylesheet import join

YEAR = "{year}"
"""Stands in `nav` for every year of the timeline."""

STYLESHEET = "assets/css/site.css"
"""Beside its parts, so that what they name by a relative address is found."""

CARDS, CARDS_KEPT = "assets/cards/", ".cache/cards"
"""Where the cards are in the site, and where they are kept from build to build, below the project's folder."""

NO_DAY = "1970-01-01"
"""Stands for the day of the build, so that two builds of the same pages give the same bytes."""

MATERIAL_STYLES = "assets/stylesheets/"

SEARCH_CACHE = ".cache/search"
"""Below the project's folder."""

log = logging.getLogger("mkdocs.hooks.timeline")

# What is doubtful about a seed is no fault of the site: `--strict` counts warnings of MkDocs' own loggers only.
problems_log = logging.getLogger("chronicle")
problems_log.addHandler(logging.StreamHandler())
problems_log.propagate = False


_previewing = False
_records: list[pipeline.SearchRecord] = []
_indexing = Indexing()


def on_startup(command: str, **_: Any) -> None:
    """Remember whether this is `mkdocs serve`."""
    global _previewing
    _previewing = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the years of the timeline into the navigation, and the search's filters where its page finds them."""
    config.nav = _with_years(config.nav, _settings(config).window.years)
    config.extra["search_filters"] = pipeline.FILTERS
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Generate the pages. This event comes before MkDocs lists the files."""
    try:
        report = pipeline.build(_settings(config))
    except pipeline.SettingsError as error:
        raise PluginError(one_line(error.problem)) from error
    for problem in report.problems:
        problems_log.warning(one_line(problem))
    log.info("%d seeds read, %d pages written", len(report.articles), len(report.written))
    _records[:] = report.records


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Serve one stylesheet in place of Material's and of the parts that `extra_css` names."""
    of_material = [file for file in files if file.src_uri.startswith(MATERIAL_STYLES)]
    own = [file for name in config.extra_css if (file := files.get_file_from_path(name))]
    (main,) = (file for file in of_material if file.name.startswith("main.") and file.is_css())
    content = join(main.content_string, (file.content_string for file in own))
    for file in (*of_material, *own):
        files.remove(file)
    files.append(File.generated(config, STYLESHEET, content=content))
    config.extra_css = [STYLESHEET]
    return files


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Add the cards that links to the pages show, where the site has an address by which they can be named."""
    pages = [file.page for file in files.documentation_pages() if file.page]
    for page in pages:
        # MkDocs dates the compressed sitemap by it.
        page.update_date = NO_DAY
    if config.site_url and not _previewing:
        env.globals["cards"] = _cards(pages, config, files)
    return env


def on_post_page(output: str, **_: Any) -> str:
    """Let the preview's own reload script run, which MkDocs puts into the page; a built site allows none."""
    return output.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'", 1) if _previewing else output


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """Let the pages written by hand be found, too; what lists others is no find."""
    if not page.meta.get("generated") and page.meta.get("layout") not in ("home", "search"):
        _records.append(pipeline.hand_written(page.url, str(page.title), html))
    return html


def on_post_build(config: MkDocsConfig) -> None:
    """Make the search index. A preview shows its pages at once and makes what is new of the index meanwhile."""
    index = pipeline.search_index(_records, Path(config.config_file_path).parent / SEARCH_CACHE)
    try:
        (_indexing.preview if _previewing else _indexing.site)(index, Path(config.site_dir))
    except (pipeline.IndexingError, OSError) as error:
        raise PluginError(f"The search index cannot be made: {error}") from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
    """Watch the seeds and the pages written by hand; a page the build itself writes must not start another build."""
    settings = _settings(config)
    server.unwatch(config.docs_dir)
    server.watch(config.docs_dir, recursive=False)
    for folder in (settings.seeds, *pipeline.hand_written_folders(settings)):
        server.watch(str(folder))
    return server


def _settings(config: MkDocsConfig) -> pipeline.Settings:
    try:
        return pipeline.settings_from(
            {"docs_dir": config.docs_dir, "extra": config.extra}, Path(config.config_file_path)
        )
    except pipeline.SettingsError as error:
        raise PluginError(one_line(error.problem)) from error


def _cards(pages: list[Page], config: MkDocsConfig, files: Files) -> store.Cards:
    """The cards of the pages, drawn and added to the site's files."""
    settings, inks = _settings(config), store.site_colours()
    years, tagline = settings.window.years, config.extra.get("tagline")
    span = f"{settings.window.first}–{settings.window.last}"
    frame = Frame(config.site_name, f"{tagline}, {span}" if tagline else span, config.site_description or "", years)
    subjects = (Subject(p.file.src_uri, str(p.title), p.parent.title if p.parent else None, p.meta) for p in pages)
    planned = store.plan(subjects, frame, settings.cards, inks)
    kept = settings.root / CARDS_KEPT
    log.info("%d of %d cards drawn", store.keep(planned, frame, inks, kept), len(planned.drawn))
    for name in planned.drawn:
        files.append(File.generated(config, CARDS + name, abs_src_path=str(kept / name)))
    return planned


def _with_years(nav: Any, years: range) -> Any:
    """The navigation with each `"{year}": …` item repeated for every year."""
    if isinstance(nav, list):
        return [new for item in nav for new in _expanded(item, years)]
    if isinstance(nav, dict):
        return {title: _with_years(below, years) for title, below in nav.items()}
    return nav


def _expanded(item: Any, years: range) -> list[Any]:
    if isinstance(item, dict) and YEAR in item:
        return [{str(year): item[YEAR].replace(YEAR, str(year))} for year in years]
    return [_with_years(item, years)]
