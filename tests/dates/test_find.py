"""Finding dates: in what languages, how far from each other, and what is none."""

from time import perf_counter

import pytest

from chronicle.dates.find import LONGEST, FoundDate, finder_for
from chronicle.rules.load import load_rules

RULES = load_rules()


def found(text: str, *languages: str) -> tuple[FoundDate, ...]:
    profiles = [RULES.language(code) for code in (*languages, "en")]
    return finder_for(RULES.date_forms, profiles, RULES.other_months).find(text)


def edtf(text: str, *languages: str) -> list[list[str]]:
    return [[reading.edtf for reading in date.readings] for date in found(text, *languages)]


@pytest.mark.parametrize(
    "text",
    [
        "Samstag, 3. Mai 2014, 14:05 Uhr",
        "Tampereella 3. toukokuuta 2014",
        "sábado, 3 de mayo de 2014",
        "So. 3 mai 2014 à 14h30",
        "sobota 3. května 2014",
        "субота, 3 травня 2014 р.",
        "Σάββατο 3 Μαΐου 2014",
        "3 MAI 2014",
        "ΣΑΒΒΑΤΟ 3 ΜΑΙΟΥ 2014",
        "3 Mayıs 2014 Cumartesi",
        "शनिवार, 3 मई 2014",
        "٣ مايو ٢٠١٤",
        "3 أيار 2014",
        "2014. május 3., szombat",
        "2014 m. gegužės 3 d.",
        "2014년 5월 3일",
        "２０１４年５月３日",
        "thứ bảy, 3 tháng 5, 2014",
        "3 Mei 2014, 10:15 WIB",
        "3 מאי 2014",
        "3 במאי 2014",
        "৩ মে ২০১৪",
        "3 Bealtaine 2014",
        "Mayo 3, 2014",
        "3 maj 2014 kl 10.23Uppdaterad",
    ],
)
def test_a_whole_date_is_read_though_the_language_is_not_known(text: str) -> None:
    assert edtf(text) == [["2014-05-03"]]


def test_the_page_s_own_language_says_which_month_a_shared_name_means() -> None:
    assert edtf("3. listopada 2014", "hr") == [["2014-10-03"]]
    assert edtf("3 listopada 2014", "pl") == [["2014-11-03"]]
    assert edtf("3 listopada 2014") == []


@pytest.mark.parametrize(
    "text",
    [
        "Mars 2020 is on its way",
        "set 3 aside",
        "you may 3 times in a row",
        "the march 26 miles long",
        "section 3 of 2014",
        "12 people in 2014",
    ],
)
def test_words_of_running_text_are_no_months(text: str) -> None:
    assert edtf(text) == []


def test_years_of_other_calendars_are_not_read() -> None:
    assert edtf("3 พฤษภาคม 2557", "th") == []
    assert edtf("۱۳ اردیبهشت ۱۳۹۳", "fa") == []
    assert edtf("民國103年5月3日", "zh") == []


def test_two_dates_that_lost_the_space_between_them_are_both_read() -> None:
    assert [date.quote for date in found("3. Mai 20144. Mai 2014 von uns", "de")] == ["3. Mai 2014", "4. Mai 2014"]
    assert [date.quote for date in found("03.05.20143. Mai 2014")] == ["03.05.2014", "3. Mai 2014"]


def test_the_quotation_has_the_digits_of_the_page() -> None:
    date = found("السبت ٣ مايو ٢٠١٤", "ar")[0]
    assert date.quote == "٣ مايو ٢٠١٤"
    assert "السبت ٣ مايو ٢٠١٤"[date.start : date.end] == date.quote


def test_order_is_left_open_but_where_the_language_puts_years_first() -> None:
    assert edtf("03/04/14") == [["2014-04-03", "2014-03-04"]]
    assert edtf("14/03/07 12:30", "ja") == [["2014-03-07"]]


@pytest.mark.parametrize(("text", "year"), [("26.01.13", "2013"), ("26.01.99", "1999"), ("26.01.55", "1955")])
def test_two_digits_mean_the_year_that_may_lie_behind_a_page(text: str, year: str) -> None:
    assert edtf(text) == [[f"{year}-01-26"]]


def test_a_whole_date_wins_over_a_part_of_it() -> None:
    assert edtf("Published 12 May, 2014 and 3 June") == [["2014-05-12"], ["XXXX-06-03"]]


@pytest.mark.parametrize("piece", ["12 March 2014 ", "12.3.2014 ", "may 12 ", "1/2/3/", "1 - ", "9", "1 may,,,,,"])
def test_an_endless_line_costs_little(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = perf_counter()
    dates = found(text)
    assert perf_counter() - start < 1.0
    assert all(date.end <= LONGEST for date in dates)
