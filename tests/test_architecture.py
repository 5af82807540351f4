"""The rooms and the doors between them. The imports of every module are read from its source."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[1] / "scripts"
PROJECT = SCRIPTS.parent

LONGEST = 250
"""Lines of a module."""

MAY_KNOW: dict[str, set[str]] = {
    "model": set(),
    "errors": {"model"},
    "rulebook": {"model", "timebook", "eventbook", "speechbook", "scorecard"},
    "scorecard": set(),
    "eventbook": {"timebook"},
    "speechbook": {"eventbook"},
    "timebook": set(),
    "tables": {"model"},
    "review": {"model", "suggestions"},
    "suggestions": {"model"},
    "anchors": {"model"},
    "facets": {"model"},
    "timeline": {"model", "anchors"},
    "text": {"model"},
    "markup": {"model"},
    "times": {"model", "rulebook", "timebook"},
    "dates": {"model", "rulebook"},
    "events": {"model", "eventbook"},
    "speech": {"eventbook", "speechbook", "events"},
    "rules": {"model", "rulebook", "timebook", "eventbook", "speechbook", "scorecard"},
    "authorities": {"model", "dates"},
    "extract": {
        "model",
        "rulebook",
        "text",
        "times",
        "dates",
        "authorities",
        "events",
        "eventbook",
        "speech",
        "speechbook",
        "scorecard",
    },
    "pages": {"model"},
    "exports": {"model"},
    "files": {"model", "text", "markup", "dates"},
    "search": {"model", "facets", "pages"},
    "searching": {"model", "files", "pages", "search"},
    "site": {"model", "eventbook", "events", "facets", "pages", "search", "timeline"},
    "cli": {"model", "errors", "pipeline", "tables"},
}
"""What each room may import of the package besides itself. `pipeline` alone may know every room but `cli`."""

PACKAGES: dict[str, set[str]] = {
    "authorities": {"ahocorasick_rs"},
    "dates": {"dateutil"},
    "events": {"snowballstemmer"},
    "facets": {"slugify"},
    "rules": {"babel"},
    "text": {"charset_normalizer", "ftfy"},
    "markup": {"selectolax"},
    "pages": {"jinja2", "markupsafe", "markdown_it", "slugify", "yaml"},
    "files": {"frontmatter", "yaml", "yaml_env_tag", "fontTools", "fontpkg", "pagefind_bin"},
    "search": {"markupsafe"},
    "cli": {"click"},
}
"""Which installed packages a room may use. No room may use MkDocs."""

MAY_TOUCH_THE_DISK = {"files", "rules"}
"""The templates are read by jinja2's own loader."""

DISK_MODULES = {"os", "shutil", "tempfile", "glob", "io", "sqlite3", "subprocess"}
DISK_CALLS = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob", "walk", "exists",
    "is_file", "is_dir", "mkdir", "unlink", "rmdir", "rename", "touch", "stat", "resolve",
}  # fmt: skip
OUTSIDE_WORLD = {"time", "locale", "socket", "random", "secrets", "uuid", "http", "requests", "urllib3", "platform"}
CLOCK_CALLS = {"today", "now", "utcnow", "getenv", "fromtimestamp"}
CACHES = {"cache", "lru_cache"}


def modules() -> list[Path]:
    return sorted((SCRIPTS / "chronicle").rglob("*.py"))


def name_of(path: Path) -> str:
    """The dotted name of a module, as it is imported."""
    return ".".join(path.relative_to(SCRIPTS).with_suffix("").parts).removesuffix(".__init__")


def room_of(path: Path) -> str:
    """The folder or module directly in the package; empty for the package itself."""
    return name_of(path).removeprefix("chronicle").removeprefix(".").partition(".")[0]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def imports_of(path: Path) -> frozenset[str]:
    """The dotted names that a module imports, wherever in it. `from a import b` counts as both `a` and `a.b`."""
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by dots"
            found |= {str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def modules_needed(path: Path) -> set[str]:
    """The modules imported; `from a import b` needs no more of `a` than `b` where that is a module."""
    names = imports_of(path)
    below = {name.rpartition(".")[0] for name in names if name in {name_of(module) for module in modules()}}
    return {name for name in names if name not in below}


def rooms_known(path: Path) -> set[str]:
    inner = {name.split(".")[1] for name in imports_of(path) if name.startswith("chronicle.")}
    return inner - {room_of(path)}


def packages_used(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in imports_of(path)} - {"chronicle"}


def names_used(path: Path) -> set[str]:
    """Every name called, bare or after a dot."""
    calls = (node.func for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
    return {func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "") for func in calls}


each_module = pytest.mark.parametrize("path", modules(), ids=name_of)


@each_module
def test_a_room_knows_only_the_rooms_it_may(path: Path) -> None:
    room = room_of(path)
    if room == "pipeline":
        assert "cli" not in rooms_known(path)
    elif room:
        assert rooms_known(path) <= MAY_KNOW[room]


@each_module
def test_a_room_uses_only_its_packages(path: Path) -> None:
    installed = {name for name in packages_used(path) if name not in sys.stdlib_module_names}
    assert installed <= PACKAGES.get(room_of(path), set())


@pytest.mark.parametrize("path", [path for path in modules() if room_of(path) not in MAY_TOUCH_THE_DISK], ids=name_of)
def test_only_files_and_the_rule_loader_touch_the_disk(path: Path) -> None:
    allowed = {"shutil", "io"} if room_of(path) == "cli" else set()
    assert packages_used(path) & DISK_MODULES <= allowed
    assert names_used(path) & DISK_CALLS == set()


@each_module
def test_no_clock_environment_locale_network_or_global_cache(path: Path) -> None:
    assert packages_used(path) & OUTSIDE_WORLD == set()
    assert not any(name.startswith(("urllib.request", "os.environ")) for name in imports_of(path))
    assert names_used(path) & CLOCK_CALLS == set()
    decorators = {ast.unparse(d) for n in ast.walk(tree_of(path)) for d in getattr(n, "decorator_list", [])}
    if room_of(path) != "files":
        assert not any(re.search(rf"\b({'|'.join(CACHES)})\b", decorator) for decorator in decorators)


@each_module
def test_modules_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_modules_build_a_staircase_without_a_circle() -> None:
    known = {name_of(path): path for path in modules()}
    graph = {name: modules_needed(path) & known.keys() - {name} for name, path in known.items()}
    TopologicalSorter(graph).prepare()


def test_only_the_hook_knows_mkdocs_and_it_knows_only_the_pipeline() -> None:
    assert not [path for path in modules() if "mkdocs" in packages_used(path)]
    inner = {name for name in imports_of(SCRIPTS / "mkdocs_hook.py") if name.startswith("chronicle")}
    assert inner == {"chronicle", "chronicle.pipeline", "chronicle.errors", "chronicle.errors.one_line"}


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    assert not [path for path in SCRIPTS.rglob("*.py") if re.fullmatch(r"utils?|helpers?|common|misc", path.stem)]


def topic_words() -> set[str]:
    """What only this topic knows: names of its people, outlets of more than one word, and its countries."""
    lists = {
        path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
        for path in (PROJECT / "seeds" / "authorities").glob("*.toml")
    }
    entries = [entry for content in lists.values() for rows in content.values() for entry in rows]
    names = {entry["name"] for entry in entries if "name" in entry}
    countries = {entry["country"] for entry in entries if entry.get("country")}
    return {name for name in names if " " in name} | {country for country in countries if len(country) > 2}


def test_nothing_of_the_topic_stands_in_the_program() -> None:
    words = topic_words()
    assert len(words) > 50, "the lists are missing, so this test would see nothing"
    pattern = re.compile(rf"\b({'|'.join(sorted(map(re.escape, words)))})\b")
    program = (path for path in SCRIPTS.rglob("*") if path.suffix in {".py", ".j2", ".html", ".css", ".js", ".xml"})
    found = {str(path.relative_to(PROJECT)): pattern.findall(without_fonts(path)) for path in program}
    assert {path: words for path, words in found.items() if words} == {}


def without_fonts(path: Path) -> str:
    """The text of a file, without the lists of fonts, some of which are called after countries."""
    text = path.read_text(encoding="utf-8")
    return re.sub(r"[^;{]*\bserif\b[^;}]*", "", text) if path.suffix == ".css" else text
