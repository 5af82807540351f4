"""What axe-core finds wrong with a page as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

STANDARD = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""Tags of the rules for WCAG 2.2 at level AA, and those of axe-core's own that go beyond it."""

_AXE = Axe()


def violations(page: Page, only: Sequence[str] = ()) -> list[str]:
    """Each violation in the page as it stands, one line an element; `only` names the rules to try, else all are."""
    run_only = {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": list(STANDARD)}
    found = _AXE.run(page, options={"runOnly": run_only, "resultTypes": ["violations"]})
    return [_line(rule, node) for rule in found.response["violations"] for node in rule["nodes"]]


def _line(rule: dict[str, Any], node: dict[str, Any]) -> str:
    why = next((check["message"] for kind in ("any", "all", "none") for check in node[kind]), rule["help"])
    return f"{rule['id']}: {node['target'][0]} {node['html'][:120]}: {why}"
