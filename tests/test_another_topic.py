"""A curator's other topic: what docs/another-topic.md asks for makes a site on which nothing of this one is left."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from chronicle.model import Outlet, Person, Place
from reading import authorities
from sites import build_site, copy_project, texts_to_find

OTHER = Path(__file__).parent / "another_topic"
YEARS = range(1998, 2004)

_READ_BY_READERS = {".html", ".xml", ".json", ".svg", ".txt", ".csv", ".md"}
PICTURES = "docs/assets/pictures"
"""Of the site itself, below the project's folder."""

_OF_THE_THEME = "assets/javascripts/"
"""Material's scripts and the stemmers of many languages, which come with the package."""

_TIME_ZONE = re.compile(r"\b[A-Z][a-z]+/[A-Z]\w+")
"""The guide to the lists shows a time zone of the world's list, named after a city."""


@pytest.fixture(scope="module")
def site(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the other topic."""
    root = copy_project(project, tmp_path_factory.mktemp("another-topic") / "project")
    shutil.rmtree(root / "seeds")
    shutil.copytree(OTHER / "seeds", root / "seeds")
    shutil.copytree(OTHER / "docs", root / "docs", dirs_exist_ok=True)
    for picture in (root / PICTURES).iterdir():
        # Stands for what `make pictures` would take, as the guide says.
        picture.write_bytes(b"")
    change_lines(root / "mkdocs.yml", (OTHER / "mkdocs-lines.yml").read_text(encoding="utf-8"))
    return build_site(root)


def change_lines(config: Path, lines: str) -> None:
    """Put each line in place of the one in `config` that has its key."""
    text = config.read_text(encoding="utf-8")
    for key, line in re.findall(r"^((\w+): .*)$", lines, re.MULTILINE):
        text, changed = re.subn(rf"^( *){line}: .*$", rf"\g<1>{key}", text, flags=re.MULTILINE)
        assert changed == 1, f"mkdocs.yml has {changed} lines with the key {line}"
    config.write_text(text, encoding="utf-8")


def texts_of(site: Path) -> Iterator[tuple[str, str]]:
    """Every file of the site that a reader or a program may read, by its address: tags, attributes and all."""
    for path in sorted(site.rglob("*")):
        address = path.relative_to(site).as_posix()
        if path.suffix in _READ_BY_READERS and not address.startswith(_OF_THE_THEME):
            yield address, path.read_text(encoding="utf-8")
    yield from (("pagefind", text) for text in texts_to_find(site))


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def words_of_this_topic(project: Path) -> set[str]:
    """Every name that the project's own lists, articles and settings bring in."""
    lists = authorities("seeds")
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    words = set(re.findall(r"^(?:site_name|site_description|  tagline): (.+)$", config, re.MULTILINE))
    words |= {"–".join(re.findall(r"^    (?:from|to): (\d+)$", config, re.MULTILINE))}
    for person in lists.people:
        words |= {person.name, *person.aliases} - {*person.unsafe}
    for outlet in lists.outlets:
        words |= {outlet.name, *outlet.names} - {*outlet.unsafe}
    for place in lists.places:
        words |= {form for name in (place.name, *place.forms) for form in (name, name.upper())}
    listed: tuple[Person | Outlet | Place, ...] = (*lists.people, *lists.outlets, *lists.places)
    words |= {entry.country for entry in listed if entry.country}
    words |= {side.label for side in lists.sides} | {topic.name for topic in lists.topics}
    words |= {event.title for event in lists.events}
    return words | {line for seed in (project / "seeds").glob("*.txt") for line in _telling_lines(seed)}


def _telling_lines(seed: Path) -> set[str]:
    """Headlines and paragraphs: lines too long to stand anywhere else by chance."""
    lines = (line.strip() for line in seed.read_text(encoding="utf-8").splitlines())
    return {line for line in lines if len(line) > 30}


def test_no_word_of_this_topic_is_left(site: Path, project: Path) -> None:
    words = sorted(words_of_this_topic(project), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
    left = [
        (address, found[0]) for address, text in texts_of(site) for found in pattern.finditer(_TIME_ZONE.sub("", text))
    ]
    assert left == []


def test_the_search_for_words_of_this_topic_finds_them(project: Path) -> None:
    """The test above would pass with an empty list of words."""
    words = words_of_this_topic(project)
    lists = authorities("seeds")
    assert len(words) > len(lists.people) + len(lists.outlets) + len(lists.places)
    own = "".join(path.read_text(encoding="utf-8") for path in (project / "docs" / "index.md", project / "mkdocs.yml"))
    assert any(word in own for word in words)


def test_no_address_of_this_topic_is_left(site: Path) -> None:
    lists = authorities("seeds")
    addresses = {f"people/{person.id}" for person in lists.people}
    addresses |= {f"outlets/{outlet.id}" for outlet in lists.outlets}
    addresses |= {f"places/{place.id}" for place in lists.places}
    addresses |= {f"topics/{topic.id}" for topic in lists.topics}
    assert {address for address in addresses if (site / address).exists()} == set()


def test_the_pictures_are_all_where_the_guide_says_that_they_are_taken_anew(site: Path, project: Path) -> None:
    ours = {path.read_bytes() for path in (project / PICTURES).iterdir()}
    assert ours
    assert [path.name for path in site.rglob("*.png") if path.read_bytes() in ours] == []
    guide = (project / "docs" / "another-topic.md").read_text(encoding="utf-8")
    assert f"`{PICTURES}/`" in guide
    assert "`make pictures`" in guide


def test_the_timeline_has_the_years_of_the_other_topic_and_no_others(site: Path) -> None:
    years = {path.name for path in (site / "timeline").iterdir() if path.name.isdecimal()}
    assert years == {str(year) for year in YEARS}
    timeline = page(site, "timeline")
    assert all(re.search(rf"\b{year}\b", timeline) for year in YEARS)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("timeline/1999", "Ostria Opens Its Half of the Harbour"),
        ("timeline/2000", "Ostria Finds More Eels Than It Can Count"),
        ("timeline/2002", "Rain Stops Talks on the Tunnel"),
        ("timeline/ranges", "Velmark Sells the Rope"),
        ("articles", "Ferryman Remembers Both Shores"),
        ("articles", "Eel Accord Outlives the Eels"),
        ("timeline/1999", "Velmark and Ostria sign the Eel Accord"),
        ("timeline/2002", "Talks on a tunnel begin"),
        ("people/karel-dost", "Ostria Finds More Eels Than It Can Count"),
        ("people/runa-vesk", "Harbour Minister"),
        ("outlets/velmark-observer", "Rain Stops Talks on the Tunnel"),
        ("places/drusk", "Ostria Finds More Eels Than It Can Count"),
        ("topics/eels", "Eel Accord Outlives the Eels"),
    ],
)
def test_each_thing_has_its_place(site: Path, address: str, words: str) -> None:
    assert words in page(site, address)


def test_a_dispatch_is_dated_by_the_other_topics_own_lists(site: Path) -> None:
    """A minister's term, a weekday, and an event that was last year."""
    assert list((site / "articles" / "2000").glob("2000-03-03-ostria-finds-more-eels-*"))


def test_what_lies_outside_the_years_is_not_on_the_timeline(site: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in (site / "timeline").rglob("*.html")]
    assert not any("Eel Accord Outlives the Eels" in text for text in pages)


def test_every_page_bears_the_name_of_the_other_topic(site: Path) -> None:
    nameless = [
        address for address, text in texts_of(site) if address.endswith(".html") and "Drusk Narrows" not in text
    ]
    assert nameless == []


def test_the_search_index_has_the_other_articles(site: Path) -> None:
    assert any("Ostria Opens Its Half of the Harbour" in text for text in texts_to_find(site))


def test_the_guide_names_each_line_that_changes() -> None:
    guide = (OTHER.parents[1] / "docs" / "another-topic.md").read_text(encoding="utf-8")
    keys = re.findall(r"^(\w+): ", (OTHER / "mkdocs-lines.yml").read_text(encoding="utf-8"), re.MULTILINE)
    replaced = [path.relative_to(OTHER).as_posix() for path in (OTHER / "docs").iterdir()]
    assert [word for word in (*keys, *replaced) if f"`{word}`" not in guide] == []
