"""Clock times beside dates, and clocks glued to them."""

import pytest

from chronicle.dates.clock import clock_after, clock_before
from chronicle.dates.glued import glued_clock
from chronicle.rules.load import load_rules

RULES = load_rules()


@pytest.mark.parametrize(
    ("text", "date", "time", "zone"),
    [
        ("2011-12-09 10:52", "2011-12-09", "10:52", None),
        ("2013-01-26T10:52:07Z", "2013-01-26", "10:52", "+00:00"),
        ("12 February 2018 08:49 (UTC +04:00)", "12 February 2018", "08:49", "+04:00"),
        ("3 May 2014 at 8:49 PM", "3 May 2014", "20:49", None),
        ("3 May 2014, 12:05 a.m. EST", "3 May 2014", "00:05", "-05:00"),
        ("3 May 2014 | 23:10 GMT+3", "3 May 2014", "23:10", "+03:00"),
        ("3 May 2014 10:00 -0330", "3 May 2014", "10:00", "-03:30"),
        ("3. mai 2014 kl. 10.23", "3. mai 2014", "10:23", None),
        ("3 de mayo de 2014 a las 14:30", "3 de mayo de 2014", "14:30", None),
        ("3 mai 2014 à 14 h 30", "3 mai 2014", "14:30", None),
        ("03.05.2014-15:49", "03.05.2014", "15:49", None),
        ("2014/05/03(土) 21:15", "2014/05/03", "21:15", None),
        ("2014年5月3日 午後3時05分", "2014年5月3日", "15:05", None),
        ("2014.05.03. 오전 9:10", "2014.05.03.", "09:10", None),
        ("3 May 2014 / 7:05 PM", "3 May 2014", "19:05", None),
    ],
)
def test_clock_behind_a_date(text: str, date: str, time: str, zone: str | None) -> None:
    clock = clock_after(text, len(date), RULES.zones)
    assert clock is not None
    assert (clock.time, clock.zone) == (time, zone)


@pytest.mark.parametrize(
    "text", ["3 May 2014 25:10", "3 May 2014 10:75", "3 May 2014 and 10:10", "3 May 2014", "3 May 2014, 1.50 %"]
)
def test_no_clock_behind_a_date(text: str) -> None:
    assert clock_after(text, len("3 May 2014"), RULES.zones) is None


@pytest.mark.parametrize(
    ("text", "date", "time", "zone"),
    [
        ("14:57 GMT +3 11 December 2019", "11 December 2019", "14:57", "+03:00"),
        ("09:10, 3 May 2014", "3 May 2014", "09:10", None),
        ("2:57 PM EST Monday, May 4, 2015", "May 4, 2015", "14:57", "-05:00"),
        ("16:30 Uhr am 3. Mai 2014", "3. Mai 2014", "16:30", None),
    ],
)
def test_clock_before_a_date(text: str, date: str, time: str, zone: str | None) -> None:
    clock = clock_before(text, text.index(date), RULES.zones)
    assert clock is not None
    assert (clock.time, clock.zone) == (time, zone)


@pytest.mark.parametrize(
    ("text", "days", "zone"),
    [
        ("14:57 GMT +311 December 2019", ["2019-12-11"], "+03:00"),
        ("09:12 GMT +217 October 2018", ["2018-10-17"], "+02:00"),
        ("08:00 GMT +1230 May 2015", ["2015-05-30"], "+12:00"),
        ("08:00 GMT +111 May 2015", ["2015-05-11", "2015-05-01"], None),
    ],
)
def test_glued_clock_is_parted_only_where_one_way_fits(text: str, days: list[str], zone: str | None) -> None:
    glued = glued_clock(text, RULES.language("en").months.get)
    assert glued is not None
    assert sorted(reading.edtf for reading in glued.found.readings) == sorted(days)
    assert glued.clock.zone == zone


@pytest.mark.parametrize("text", ["14:57 GMT +399 December 2019", "14:57 GMT +311 Decembre 2019", "talks at 14:57"])
def test_what_is_no_glued_clock(text: str) -> None:
    assert glued_clock(text, RULES.language("en").months.get) is None
