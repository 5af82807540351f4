"""The index in parts: nothing is lost, languages stay apart, and a new article moves no other year."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chronicle.model import SearchRecord
from chronicle.search.catalogue import catalogue
from chronicle.search.documents import document
from chronicle.search.parts import letters_of, memory, parts_of

DAYS = st.none() | st.dates(date(2010, 1, 1), date(2014, 12, 31))
SIZES = st.integers(0, 60)
LANGUAGES = st.sampled_from(["en", "ru", "pt-BR", "pt"])


def record(name: str, day: date | None = None, size: int = 10, language: str = "en") -> SearchRecord:
    return SearchRecord(f"{name}/", name, language, "Article", "x" * size, day=day)


RECORDS = st.lists(st.tuples(DAYS, SIZES, LANGUAGES), max_size=40).map(
    lambda drawn: [record(f"r{number}", *each) for number, each in enumerate(drawn)]
)


@given(RECORDS, st.integers(1, 1_000_000))
def test_every_record_is_in_one_part_of_its_language(records: list[SearchRecord], largest: int) -> None:
    parts = parts_of(records, largest)
    assert sorted(r.address for part in parts for r in part.records) == sorted(r.address for r in records)
    assert all(r.language.startswith(part.language) for part in parts for r in part.records)
    assert len({part.name for part in parts}) == len(parts)


@given(RECORDS, st.integers(1, 1_000_000))
def test_no_part_is_too_large_unless_one_record_is(records: list[SearchRecord], largest: int) -> None:
    for part in parts_of(records, largest):
        assert sum(map(memory, part.records)) <= largest or len(part.records) == 1


@given(RECORDS, st.integers(1, 1_000_000))
def test_parts_of_a_language_follow_one_another_in_time(records: list[SearchRecord], largest: int) -> None:
    for language in ("en", "ru", "pt"):
        parts = [part for part in parts_of(records, largest) if part.language == language]
        days = [r.day or date.max for part in parts for r in part.records]
        assert days == sorted(days)


def test_a_new_article_changes_the_part_of_its_year_alone() -> None:
    before = [record(f"{year}-{n}", date(year, 1, 1) + timedelta(n)) for year in range(2011, 2017) for n in range(3)]
    room = 7 * memory(record("new"))
    after = parts_of([*before, record("new", date(2013, 6, 1))], room)
    changed = [new for old, new in zip(parts_of(before, room), after, strict=True) if old != new]
    assert [{r.day.year for r in part.records if r.day} for part in changed] == [{2013, 2014}]


def test_the_catalogue_names_the_sites_language_first_and_in_each_the_newest_part() -> None:
    records = [record("a", date(2011, 1, 1)), record("b", date(2012, 1, 1)), record("c"),
               *(record(f"р{n}", language="ru") for n in range(9))]  # fmt: skip
    told = catalogue(parts_of(records, 2 * memory(records[0])), "en")
    assert [(each["language"], each["parts"], each["records"]) for each in told["languages"]] == [
        ("en", ["en-2", "en-1"], 3),
        ("ru", ["ru-5", "ru-4", "ru-3", "ru-2", "ru-1"], 9),
    ]


def test_letters_are_those_a_reader_sees() -> None:
    made = SearchRecord("a/", "Ёж", "ru", "Article", "<p>Zaßé &amp; 7</p>")
    assert letters_of(parts_of([made])) == "".join(sorted("ежzaße"))


def test_a_document_keeps_every_value_whole_whatever_it_holds() -> None:
    made = SearchRecord(
        "articles/a/", 'A: "b", <c> & d', "ru", "Article", "<p>Text</p>",
        (("person", "Petra, Halm: [x]"),), date(2012, 5, 9), "9 May 2012", ("The Courier",),
    )  # fmt: skip
    written = document(made)
    assert '<html lang="ru">' in written
    assert 'data-pagefind-meta="title[data-value]" data-value="A: &#34;b&#34;, &lt;c&gt; &amp; d"' in written
    assert 'data-pagefind-filter="person[data-value]" data-value="Petra, Halm: [x]"' in written
    assert 'data-pagefind-sort="day[data-value]" data-value="2012-05-09"' in written
    assert written.endswith("<p>Text</p></body></html>")


def test_what_has_no_day_is_not_sorted_by_one() -> None:
    assert "data-pagefind-sort" not in document(record("a"))
