"""Every page of the built site, read as HTML: links and anchors lead somewhere, and nothing could run or be fetched."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

LINKS = {"href", "xlink:href", "src", "action", "poster", "data"}


@dataclass
class Document(HTMLParser):
    """What matters of a page: its links, its anchors, and what it would run."""

    path: str
    links: list[tuple[str, str]] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    policies: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    in_script: bool = False

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if name in given}
        self.links += [(tag, given[name]) for name in LINKS if name in given]
        self.inline += [f"{name}={value}" for name, value in given.items() if name.startswith("on") or name == "style"]
        if tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(given.get("content", ""))
        if tag == "style":
            self.inline.append("<style>")
        self.in_script = tag == "script" and given.get("type", "") not in ("application/json", "application/ld+json")

    def handle_data(self, data: str) -> None:
        if self.in_script and data.strip():
            self.inline.append(f"<script>{data.strip()[:60]}")

    def handle_endtag(self, tag: str) -> None:
        self.in_script = self.in_script and tag != "script"


def read(site: Path, path: Path) -> Document:
    document = Document(path.relative_to(site).as_posix())
    document.feed(path.read_text(encoding="utf-8"))
    document.close()
    return document


@pytest.fixture(scope="session")
def documents(site: Path) -> dict[str, Document]:
    """Every HTML page by its path below the site."""
    found = [read(site, path) for path in sorted(site.rglob("*.html"))]
    assert len(found) > 10
    return {document.path: document for document in found}


@pytest.fixture(scope="session")
def hostile_documents(hostile_site: Path) -> list[Document]:
    return [read(hostile_site, path) for path in sorted(hostile_site.rglob("*.html"))]


def is_elsewhere(link: str) -> bool:
    return bool(urlsplit(link).scheme or urlsplit(link).netloc)


def file_of(site: Path, document: Document, link: str) -> str:
    """The path below the site of what a link on a page names."""
    path = unquote(urlsplit(link).path)
    base = "" if path.startswith("/") else posixpath.dirname(document.path)
    target = posixpath.normpath(posixpath.join(base, path.lstrip("/"))) if path else document.path
    return posixpath.join(target, "index.html") if (site / target).is_dir() else target


def broken_links(site: Path, documents: dict[str, Document]) -> Iterator[str]:
    for document in documents.values():
        for _, link in document.links:
            if is_elsewhere(link):
                continue
            target, anchor = file_of(site, document, link), unquote(urlsplit(link).fragment)
            if not (site / target).is_file():
                yield f"{document.path}: {link} leads nowhere"
            elif anchor and target in documents and anchor not in documents[target].anchors:
                yield f"{document.path}: {link} names no place on {target}"


def test_every_internal_link_and_anchor_is_good(site: Path, documents: dict[str, Document]) -> None:
    assert list(broken_links(site, documents)) == []


def test_every_page_can_be_reached_from_home(site: Path, documents: dict[str, Document]) -> None:
    reached, waiting = {"404.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in documents:
            continue
        reached.add(path)
        links = [link for tag, link in documents[path].links if tag == "a" and not is_elsewhere(link)]
        waiting += [file_of(site, documents[path], link) for link in links]
    assert documents.keys() - reached == set()


def test_every_page_has_the_policy_and_nothing_inline(
    documents: dict[str, Document], hostile_documents: list[Document]
) -> None:
    for document in [*documents.values(), *hostile_documents]:
        assert len(document.policies) == 1, document.path
        rules = dict(rule.strip().partition(" ")[::2] for rule in document.policies[0].split(";"))
        assert rules["default-src"] == "'self'", document.path
        assert set(rules["script-src"].split()) <= {"'self'", "'wasm-unsafe-eval'"}, document.path
        assert "http" not in document.policies[0]
        assert document.inline == [], document.path


def test_nothing_but_a_link_to_follow_names_another_host(
    documents: dict[str, Document], hostile_documents: list[Document]
) -> None:
    for document in [*documents.values(), *hostile_documents]:
        fetched = [link for tag, link in document.links if tag != "a" and is_elsewhere(link)]
        assert [link for link in fetched if not link.startswith("data:")] == [], document.path
        followed = {urlsplit(link).scheme for tag, link in document.links if tag == "a" and is_elsewhere(link)}
        assert followed <= {"http", "https"}, document.path


def test_every_page_has_anchors_of_its_own(documents: dict[str, Document]) -> None:
    assert all(document.anchors for document in documents.values())
