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

from chronicle import pipeline
from chronicle.errors import one_line
from stylesheet import join

YEAR = "{year}"
"""Stands in `nav` for every year of the timeline."""

STYLESHEET = "assets/css/site.css"
"""Beside its parts, so that what they name by a relative address is found."""

MATERIAL_STYLES = "assets/stylesheets/"

log = logging.getLogger("mkdocs.hooks.timeline")

# What is doubtful about a seed is no fault of the site: `--strict` counts warnings of MkDocs' own loggers only.
problems_log = logging.getLogger("chronicle")
problems_log.addHandler(logging.StreamHandler())
problems_log.propagate = False


_previewing = False


def on_startup(command: str, **_: Any) -> None:
    """Remember whether this is `mkdocs serve`."""
    global _previewing
    _previewing = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the years of the timeline into the navigation."""
    config.nav = _with_years(config.nav, _settings(config).window.years)
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


def on_post_page(output: str, **_: Any) -> str:
    """Let the preview's own reload script run, which MkDocs puts into the page; a built site allows none."""
    return output.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'", 1) if _previewing else output


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
