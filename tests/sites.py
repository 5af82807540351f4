"""Whole sites for tests: a copy of the project, built or served by MkDocs as a curator would."""

from __future__ import annotations

import gzip
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PATIENCE = 60.0
"""Seconds to wait for a page; a rebuild takes about two."""

FIRST_PATIENCE = 300.0
"""The same for the first page of all, for which fonts are cut: more than a minute on a slow machine."""

QUIET = 2.0
"""Seconds without a rebuild that count as none to come; the watch looks twice a second."""


def copy_project(project: Path, root: Path) -> Path:
    """Copy what a site is made of into the new folder `root`; the pages generated so far come along."""
    root.mkdir(parents=True)
    shutil.copy(project / "mkdocs.yml", root)
    for folder in ("docs", "scripts", "seeds"):
        shutil.copytree(project / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return root


def build_site(root: Path, site_url: str = "") -> Path:
    """Build the site of the project in `root` as `make site` does; MkDocs may warn of nothing.

    `site_url` is the address that it is to be published at, if any.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {**os.environ, "SITE_URL": site_url} if site_url else None
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return root / "site"


def texts_to_find(site: Path) -> Iterator[str]:
    """What the search can find in a built site: of each find its title, its text and all that is known of it."""
    found = sorted((site / "pagefind").rglob("*.pf_fragment"))
    assert found, "there is nothing to find"
    return (gzip.decompress(path.read_bytes()).decode("utf-8").removeprefix("pagefind_dcd") for path in found)


class _Quiet(SimpleHTTPRequestHandler):
    """Serves files, and the site's own page for what is not there, without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder on localhost; gives its address, ending in `/`."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


class Preview:
    """A running `mkdocs serve` and what can be seen of it from outside."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.log = root / "serve.log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
        environment = {name: value for name, value in os.environ.items() if name != "SITE_URL"}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, cwd=root, stdout=log, stderr=subprocess.STDOUT, env=environment)

    def page(self, path: str) -> str:
        """The page as a browser gets it now, empty where there is none."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
                return str(answer.read().decode("utf-8"))
        except (urllib.error.HTTPError, urllib.error.URLError, ConnectionError):
            return ""

    def said(self) -> str:
        """Everything it has printed."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait_until(self, true: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
        """Wait for something to be true, for `patience` seconds at most; `what` says it in words."""
        end = time.monotonic() + patience
        while not true():
            assert self.process.poll() is None, f"the server ended:\n{self.said()}"
            assert time.monotonic() < end, f"waited in vain until {what}:\n{self.said()}"
            time.sleep(0.1)

    def settled_rebuilds(self) -> int:
        """The number of rebuilds so far, once no more comes."""
        count, since = self._rebuilds(), time.monotonic()
        while time.monotonic() - since < QUIET:
            time.sleep(0.1)
            if self._rebuilds() != count:
                count, since = self._rebuilds(), time.monotonic()
        return count

    def _rebuilds(self) -> int:
        return self.said().count("Detected file changes")


@contextmanager
def previewed(root: Path) -> Iterator[Preview]:
    """Run `mkdocs serve` for the project in `root`."""
    preview = Preview(root)
    try:
        preview.wait_until(lambda: "Serving on" in preview.said(), "it serves", FIRST_PATIENCE)
        yield preview
    finally:
        preview.process.terminate()
        preview.process.wait(timeout=PATIENCE)
