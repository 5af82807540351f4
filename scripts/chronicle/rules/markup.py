"""The names of dates, titles and things in the markup of saved pages, from `markup.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from chronicle.rulebook import MarkupKind, MarkupRules
from chronicle.scorecard import Scorecard


def markup_rules(table: Mapping[str, Any]) -> MarkupRules:
    """The rules in the file's table. Raises KeyError where a part of it is missing."""
    meta, item, element = table["meta"], table["item"], table["element"]
    elsewhere = element["elsewhere"]
    return MarkupRules(
        meta_dates=_kinds(meta),
        meta_titles=frozenset(meta["titles"]),
        article_types=frozenset(item["articles"]),
        page_types=frozenset(item["pages"]),
        main_keys=frozenset(item["main_keys"]),
        item_dates=_kinds(item),
        item_titles=tuple(item["titles"]),
        item_addresses=tuple(item["addresses"]),
        element_dates=_kinds(element),
        elsewhere_elements=frozenset(elsewhere["elements"]),
        elsewhere_words=tuple(elsewhere["words"]),
        elsewhere_types=frozenset(elsewhere["types"]),
        script_dates=_kinds(table["script"]),
        card=Scorecard(0.0, table["points"]),
    )


def _kinds(names: Mapping[str, Any]) -> dict[str, MarkupKind]:
    """From each name to what it says; the kind named first counts."""
    return {name: kind for kind in reversed(get_args(MarkupKind)) for name in names.get(kind, ())}
