"""The one stylesheet of the site: what it uses of Material's, and then its own parts.

A page is not painted before its stylesheets are there, so that each further one, and each rule without use, is waited
for. Of Material's only rules for components that the site does not have are left out: what a newer Material brings
stays, and at worst does nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

COMPONENTS = (
    "admonition", "highlight", "grid", "task-list", "task-list-control", "task-list-item",
    "task-list-indicator", "linenodiv", "mermaid", "headerlink", "keys", "critic", "arithmatex", "glightbox",
    "md-typeset", "md-nav", "md-sidebar", "md-tabs", "md-footer", "md-footer-meta", "md-copyright", "md-social",
    "md-source", "md-source-file", "md-version", "md-select", "md-tooltip", "md-tooltip2", "md-annotation",
    "md-clipboard", "md-code", "md-path", "md-tag", "md-tags", "md-consent", "md-progress", "md-post",
    "md-author", "md-pagination", "md-feedback", "md-top", "md-banner", "md-draft", "md-status", "md-pin",
    "md-search", "md-search__scrollwrap", "md-search-result", "md-sidebar__scrollwrap",
)  # fmt: skip
"""Classes of Material that stand nowhere in the site. The dialog keeps even these."""

_KEPT = re.compile(r"\.md-dialog")
_UNUSED = re.compile(rf"\.(?:{'|'.join(COMPONENTS)})(?:__(?!table|scrollwrap)[\w-]+|--[\w-]+)?(?![\w-])")
_COMMENT = re.compile(r"/\*.*?\*/|@charset[^;]*;", re.DOTALL)
_TOKEN = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{}]|[^{}"']+""")
_SELECTOR = re.compile(r"(?:\([^)]*\)|[^,(])+")
_NAME = re.compile(r"(?:^|;)(--[\w-]+):")
_QUOTED = re.compile(r'"[^"]*"')


def join(material: str, own: Iterable[str]) -> str:
    """The whole stylesheet, the site's own parts in their order."""
    return "\n".join([slim(_COMMENT.sub("", material)), *map(_without_air, own)]) + "\n"


def slim(css: str) -> str:
    """The rules for what the site has, without the custom properties that only other rules used."""
    kept = "".join(_used(css))
    names = set(re.findall(r"var\((--[\w-]+)", kept))
    return "".join(_written(head, body) for head, body in _rules(kept) if not _only_names_others(head, body, names))


def _used(css: str) -> Iterator[str]:
    for head, body in _rules(css):
        if head.startswith(("@media", "@supports", "@layer")):
            inner = "".join(_used(body))
            if inner:
                yield _written(head, inner)
        elif head.startswith("@") or not all(_is_unused(selector) for selector in _SELECTOR.findall(head)):
            yield _written(head, body)


def _is_unused(selector: str) -> bool:
    # What stands in `:not(…)` is not asked for.
    asked = re.sub(r":not\([^)]*\)", "", selector)
    return bool(_UNUSED.search(asked)) and not _KEPT.search(asked)


def _only_names_others(head: str, body: str, used: set[str]) -> bool:
    """Whether a rule does nothing but give values to custom properties, such as pictures, that no rule left uses."""
    names = _NAME.findall(_QUOTED.sub("", body))
    declarations = [part for part in _QUOTED.sub("", body).split(";") if part]
    return head == ":root" and len(names) == len(declarations) and not used.intersection(names)


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Each rule on the outermost level: what stands before the brace, and in it."""
    depth = begin = inside = 0
    head = ""
    for token in _TOKEN.finditer(css):
        if token[0] == "{":
            if depth == 0:
                head, inside = css[begin : token.start()].strip(), token.end()
            depth += 1
        elif token[0] == "}":
            depth -= 1
            if depth == 0:
                yield head, css[inside : token.start()]
                begin = token.end()


def _written(head: str, body: str) -> str:
    return f"{head}{{{body}}}"


def _without_air(css: str) -> str:
    return re.sub(r"\n\s*", "\n", _COMMENT.sub("", css)).strip()
