"""Text in another language than the site's own."""

from __future__ import annotations

import re

SITE_LANGUAGE = "en"
"""In which the site itself is written."""

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def foreign(language: str) -> str | None:
    """The language tag to mark a text with; None where it is the site's own language or no tag at all."""
    return language if _TAG.fullmatch(language) and language not in (SITE_LANGUAGE, "und") else None
