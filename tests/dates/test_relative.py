"""Stamps that count from the moment of saving."""

import pytest

from chronicle.dates.relative import find_relative
from chronicle.rules.load import load_rules

RULES = load_rules()


@pytest.mark.parametrize(
    ("language", "text", "unit", "count"),
    [
        ("en", "Posted 3 hours ago", "hour", 3),
        ("en", "5 mins ago", "minute", 5),
        ("en", "12h ago", "hour", 12),
        ("en", "By A. Writer2 days agoShare", "day", 2),
        ("en", "an hour ago", "hour", None),
        ("en", "Today 10:15", "day", 0),
        ("en", "Published: yesterday", "day", 1),
        ("de", "vor 2 Stunden", "hour", 2),
        ("de", "vor einer Stunde", "hour", None),
        ("de", "gestern, 14:30 Uhr", "day", 1),
        ("es", "hace 3 horas", "hour", 3),
        ("fr", "il y a 2 jours", "day", 2),
        ("fr", "Hier à 14h30", "day", 1),
        ("ru", "5 часов назад", "hour", 5),
        ("ru", "сегодня, 10:15", "day", 0),
        ("sv", "för 3 timmar sedan", "hour", 3),
        ("ja", "3時間前", "hour", 3),
        ("ar", "منذ ساعتين", "hour", None),
        ("tr", "4 saat önce", "hour", 4),
    ],
)
def test_a_relative_stamp_is_seen(language: str, text: str, unit: str, count: int | None) -> None:
    (stamp,) = find_relative(text, RULES.language(language))
    assert (stamp.unit, stamp.count) == (unit, count)
    assert text[stamp.start : stamp.end] == stamp.quote


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They met today in the capital"),
        ("en", "Todayish 10:15"),
        ("en", "1.5 hours ago they left"),
        ("en", "3 hours agony"),
        ("de", "heute journal"),
        ("de", "davor 3 Stunden"),
        ("en", "The ministers, who had met two months before, said that 3 hours ago " + "nothing was known of it " * 6),
    ],
)
def test_what_is_no_relative_stamp(language: str, text: str) -> None:
    assert find_relative(text, RULES.language(language)) == ()


def test_a_whole_page_is_searched_at_once() -> None:
    page = "A headline\n3 hours ago\nThey met today.\nToday 10:15\n"
    assert [stamp.quote for stamp in find_relative(page, RULES.language("en"))] == ["3 hours ago", "Today"]
