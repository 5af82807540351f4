"""The step of a build that makes the search index: at once for a site, in the background for a preview."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from chronicle import pipeline
from latest import Latest

log = logging.getLogger("mkdocs.hooks.timeline")


class Indexing:
    """Makes the index of one build after the other."""

    def __init__(self) -> None:
        self._background = Latest()

    def site(self, index: pipeline.SearchIndex, site: Path) -> None:
        """Make the index and put it into the site. Raises IndexingError, OSError."""
        start = perf_counter()
        index.make()
        index.publish(site)
        records = sum(len(part.records) for part, _ in index.parts)
        log.info("%d records indexed in %d parts, %.1f s", records, len(index.parts), perf_counter() - start)

    def preview(self, index: pipeline.SearchIndex, site: Path) -> None:
        """Let the index follow the pages, which should not wait for it; that of an earlier build is given up."""
        self._background.do(partial(_follow, index, site))


def _follow(index: pipeline.SearchIndex, site: Path, wanted: Callable[[], bool]) -> None:
    try:
        if index.make(wanted=wanted) and wanted():
            index.publish(site, linked=True)
    except (pipeline.IndexingError, OSError) as error:
        # A build that has begun meanwhile clears the site, and its own index follows.
        if wanted():
            log.warning("The search index cannot be made: %s", error)
