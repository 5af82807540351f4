"""The locked requirements: whole, hashed, the same for the site and for its tests, and without any address.

Those of Python are in `requirements/*.txt`, those of Node in `requirements/lighthouse/`.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest


def locked(project: Path, name: str) -> dict[str, str]:
    """What a lock file pins: each package's version with its condition and hashes."""
    text = (project / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    without_comments = re.sub(r"^ *#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", "")
    return dict(line.split("==", 1) for line in without_comments.splitlines())


def wanted(project: Path, name: str) -> set[str]:
    lines = (project / "requirements" / f"{name}.in").read_text(encoding="utf-8").splitlines()
    names = (re.match(r"[A-Za-z0-9-]+", line) for line in lines if not line.startswith("-r"))
    return {found[0].lower() for found in names if found}


def test_what_the_site_needs_is_pinned_the_same_for_the_tests(project: Path) -> None:
    site, dev = ({name: rest.split()[0] for name, rest in locked(project, file).items()} for file in ("site", "dev"))
    assert site.items() <= dev.items()


@pytest.mark.parametrize("name", ["site", "dev"])
def test_everything_wanted_is_pinned_with_hashes(project: Path, name: str) -> None:
    pinned = locked(project, name)
    assert wanted(project, name) <= pinned.keys()
    assert [package for package, rest in pinned.items() if "--hash=sha256:" not in rest] == []


@pytest.mark.parametrize("name", ["site", "dev"])
def test_no_lock_file_names_an_address(project: Path, name: str) -> None:
    lock = (project / "requirements" / f"{name}.txt").read_text()
    assert not re.search(r"://|^\s*--(?!hash=)", lock, re.MULTILINE)


def test_the_lock_of_node_names_no_address(project: Path) -> None:
    for path in (project / "requirements" / "lighthouse").iterdir():
        text = path.read_text(encoding="utf-8")
        assert "://" not in text, path
        assert '"resolved"' not in text, path
        assert not re.search(r"^\s*(?:\S*:)?registry\s*=", text, re.MULTILINE), path


def test_the_lock_of_node_pins_what_is_wanted_with_hashes(project: Path) -> None:
    folder = project / "requirements" / "lighthouse"
    wanted = json.loads((folder / "package.json").read_text(encoding="utf-8"))["dependencies"]
    packages = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert packages.pop("")["dependencies"] == wanted
    assert {f"node_modules/{name}" for name in wanted} <= packages.keys()
    assert [name for name, package in packages.items() if not package["integrity"].startswith("sha512-")] == []
