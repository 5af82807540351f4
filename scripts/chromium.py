"""Find a Chromium to test and measure with: `python scripts/chromium.py [--install]` prints where it is.

`--install` lets the system's own package manager install one where none is found and we are root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
"""For a browser that talks to nobody but us."""

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

HOW_TO_GET_ONE = """No Chromium was found, and the site is tested and measured in one. Get it in any of these ways:
  - install it: apt-get install chromium, or brew install --cask chromium
  - let Playwright fetch one: .venv/bin/playwright install chromium
  - name one that is there: CHROMIUM=/path/to/chromium make test"""


def find_chromium() -> str | None:
    """The browser that `CHROMIUM` names, else one of the system's, else the one Playwright has fetched."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return next(filter(None, map(shutil.which, NAMES)), None) or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install_chromium() -> None:
    """Have apt install one, where there is apt and we may."""
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return
    for step in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        # What it prints is no answer to who asked where the browser is.
        subprocess.run(["apt-get", *step], check=False, stdout=sys.stderr)


def main() -> int:
    """Print where the browser is; 1 and how to get one if there is none."""
    found = find_chromium()
    if found is None and "--install" in sys.argv[1:]:
        install_chromium()
        found = find_chromium()
    sys.stdout.write(f"Testing with {found}\n" if found else "")
    sys.stderr.write("" if found else HOW_TO_GET_ONE + "\n")
    return int(found is None)


if __name__ == "__main__":
    sys.exit(main())
