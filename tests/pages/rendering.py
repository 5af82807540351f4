"""Rendering generated Markdown as MkDocs will, with the extensions that `mkdocs.yml` enables, and reading it back."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import markdown  # type: ignore[import-untyped]
import yaml

ROOT = Path(__file__).parents[2]
_BUILT_IN = ["toc", "tables", "fenced_code"]
"""What MkDocs adds by itself."""

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "rect", "circle", "line", "source", "wbr"}


class _Loader(yaml.SafeLoader):
    """Passes over the tags of MkDocs."""


_Loader.add_multi_constructor("!", lambda *_: None)


def converter() -> markdown.Markdown:
    """Python-Markdown set up as MkDocs sets it up for this site, its snippets taken from `docs/`."""
    config = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Loader)
    names, options = list(_BUILT_IN), {}
    for extension in config["markdown_extensions"]:
        name, settings = next(iter(extension.items())) if isinstance(extension, dict) else (extension, {})
        names += [] if name in names else [name]
        options[name] = {key: value for key, value in settings.items() if key != "base_path"}
    return markdown.Markdown(extensions=names, extension_configs=options)


def body_of(page: str) -> str:
    """A page's Markdown after its front matter."""
    return page.split("\n---\n", 1)[1]


def render(page: str) -> str:
    """The HTML of a generated page."""
    return str(converter().convert(body_of(page)))


class Element:
    """An element of a page: tag, attributes, and the text in it."""

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag, self.attributes, self.pieces = tag, attributes, list[str]()

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())

    @property
    def classes(self) -> list[str]:
        return (self.attributes.get("class") or "").split()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.pieces.append(data)

    def finish(self) -> list[Element]:
        self.close()
        assert not self._open, f"<{self._open[-1].tag}> is never closed"
        return self.elements


def elements(html: str) -> list[Element]:
    """All elements of a piece of HTML, which must be well nested, in order."""
    reader = _Reader()
    reader.feed(html)
    return reader.finish()


def found(html: str, tag: str = "", cls: str = "") -> list[Element]:
    """The elements with this tag and class."""
    return [e for e in elements(html) if tag in ("", e.tag) and (not cls or cls in e.classes)]


def plain(text: str) -> str:
    """Text as a reader sees it: runs of white space as one space, control characters as U+FFFD."""
    text = re.sub(r"[\t\n\v\f\r\x85\u2028\u2029]", " ", text)
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]", "\ufffd", text).split())
