"""A browser window in which every fault of a page is written down, and no other host can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Route


class Watched:
    """A window and what went wrong in it: words on the console, exceptions, dialogs, requests that left the site."""

    def __init__(self, context: BrowserContext) -> None:
        self.faults: list[str] = []
        self.context = context
        context.route("**/*", self._keep_at_home)
        self.page: Page = context.new_page()
        self.page.on("console", self._heed_console)
        self.page.on("pageerror", lambda error: self.faults.append(f"exception: {error}"))
        self.page.on("dialog", self._close_dialog)

    def _keep_at_home(self, route: Route) -> None:
        url = urlsplit(route.request.url)
        if url.scheme in ("data", "blob") or url.hostname == "127.0.0.1":
            route.continue_()
        else:
            self.faults.append(f"request to {route.request.url}")
            route.abort()

    def _heed_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")

    def _close_dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@contextmanager
def watched(browser: Browser, **settings: Any) -> Iterator[Watched]:
    """A new window with Playwright's settings of a context (viewport, color_scheme, …)."""
    context = browser.new_context(**settings)
    # A minute is for a slow machine; what never comes should not hold the tests up longer.
    context.set_default_timeout(60_000)
    yield Watched(context)
    context.close()
