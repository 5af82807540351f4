"""What the record covers: articles by month and outlet, and the months of which none was collected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chronicle.model import Article, Authorities, Claim, Collection, NameLink, Published, Window
from chronicle.pages.collected import collected, month_of, stretches
from chronicle.pages.coverage import coverage_page
from chronicle.pages.coverage_picture import HEIGHT, MOST_ROWS
from chronicle.pages.directory import directory_of
from chronicle.pages.order import in_order, published_articles
from chronicle.pages.templating import environment
from chronicle.pages.turns import spoken_in
from pages.made_up import LISTS, UNKNOWN, article, bounded, collection, printed
from pages.made_up_said import ADA, BO, saying
from pages.rendering import elements, found, plain, render
from pages.test_pages_escape import HOSTILE

TWO_YEARS = Window(2012, 2013)

MAY_OF_2012 = bounded(date(2012, 5, 1), date(2012, 5, 31))
SOME_TIME_IN_2012 = bounded(date(2012, 2, 1), date(2012, 5, 31))
TURN_OF_THE_YEAR = bounded(date(2012, 12, 30), date(2013, 1, 2))


def html(*articles: Article, window: Window = TWO_YEARS, authorities: Authorities = LISTS) -> str:
    return render(page(collection(articles, window, authorities)))


def page(made: Collection) -> str:
    directory = directory_of(made, in_order(published_articles(made)))
    return str(coverage_page(made, directory, spoken_in(made), environment()).content)


def by(outlet: str | None, name: str, published: Published | None = None, entry_id: str | None = None) -> Article:
    claim = Claim(NameLink(entry_id, outlet), ()) if outlet else None
    return article(name, published=published or printed(date(2012, 5, 9)), outlet=claim)


def texts(shown: str, tag: str, cls: str) -> list[str]:
    return [element.text for element in found(shown, tag, cls)]


def ground(shown: str, look: str) -> list[tuple[str | None, str | None]]:
    """The stretches that are filled with `hatch` or `dots`: start and width."""
    stretches = [e for e in found(shown, "rect") if e.attributes.get("height") == "100%"]
    return [
        (e.attributes["x"], e.attributes["width"])
        for e in stretches
        if e.attributes["fill"] == f"url(#coverage-{look})"
    ]


def empty(shown: str) -> list[tuple[str | None, str | None]]:
    return ground(shown, "hatch")


def standfirst(shown: str) -> str:
    (sentence,) = texts(shown, "p", "standfirst")
    return sentence


def test_it_says_in_a_sentence_how_much_there_is_and_how_many_months_are_empty() -> None:
    shown = html(article("a", published=printed(date(2012, 5, 9))), by("Ledger", "b", printed(date(2013, 1, 26))))
    assert texts(shown, "p", "standfirst") == [
        "2 articles of 2 outlets, the first of 9 May 2012, the last of 26 January 2013. "
        "Of 22 of the 24 months from 2012 to 2013 no article was collected: "
        "that says nothing about what happened in them."
    ]


MAY, JANUARY = printed(date(2012, 5, 9)), printed(date(2013, 1, 26))


@pytest.mark.parametrize(
    ("dates", "sentence"),
    [
        ((MAY, JANUARY), "2 articles of 1 outlet, the first of 9 May 2012, the last of 26 January 2013."),
        ((MAY, MAY), "2 articles of 1 outlet, of 9 May 2012."),
        (
            (MAY, JANUARY, SOME_TIME_IN_2012),
            "3 articles of 1 outlet. "
            "Of the 2 whose day is known the first is of 9 May 2012, the last of 26 January 2013.",
        ),
        ((MAY, UNKNOWN), "2 articles of 1 outlet. The one whose day is known is of 9 May 2012."),
        ((MAY, MAY, MAY_OF_2012), "3 articles of 1 outlet. The 2 whose day is known are of 9 May 2012."),
        ((MAY_OF_2012, UNKNOWN), "2 articles of 1 outlet. Of"),
    ],
)
def test_a_first_and_a_last_article_are_told_of_those_alone_whose_day_is_known(
    dates: tuple[Published, ...], sentence: str
) -> None:
    assert standfirst(html(*(article(f"{n}", published=day) for n, day in enumerate(dates)))).startswith(sentence)


def test_an_outlet_that_is_not_known_may_be_one_more() -> None:
    assert standfirst(html(article("a"), by(None, "b"))).startswith("2 articles of at least 1 outlet, of ")
    assert standfirst(html(by(None, "b"))).startswith("1 article, of ")


def test_each_outlet_has_a_row_the_fullest_first_and_the_unknown_last() -> None:
    shown = html(by(None, "a"), by(None, "b"), by("Ledger", "c"), article("d"), article("e"))
    assert texts(shown, "p", "coverage__name") == ["All outlets", "The Courier", "Ledger", "Outlet not known"]
    assert texts(shown, "p", "coverage__count") == ["5 articles", "2 articles", "1 article", "2 articles"]
    links = [e.attributes.get("href") for e in found(shown, "a") if e.text == "The Courier"]
    assert links == ["../outlets/courier/"] * 2


def test_agency_copy_goes_by_the_outlet_whose_page_it_stands_on() -> None:
    shown = html(article("a", agency=Claim(NameLink("ew", "Esper Wire"), ())))
    assert texts(shown, "p", "coverage__name") == ["The Courier"]


def test_an_outlet_that_is_not_listed_is_one_however_it_is_capitalised() -> None:
    assert texts(html(by("THE LEDGER", "a"), by("The Ledger", "b")), "p", "coverage__count") == ["2 articles"]


def test_a_bar_stands_in_its_month_as_high_as_the_month_is_full() -> None:
    may, february = printed(date(2012, 5, 9)), printed(date(2013, 2, 3))
    shown = html(article("a", published=may), article("b", published=may), article("c", published=february))
    (bars,) = (e.attributes["d"] for e in found(shown, "path", "coverage__bars"))
    assert bars == f"M4 {HEIGHT}v-{HEIGHT}h.88V{HEIGHT}zM13 {HEIGHT}v-{HEIGHT // 2}h.88V{HEIGHT}z"
    assert "the highest bar is 2" in texts(shown, "figcaption", "legend")[0]


def test_months_without_any_article_are_hatched_and_explained_in_words() -> None:
    shown = html(article("a"), by("Ledger", "b", printed(date(2012, 6, 1))))
    assert empty(shown) == [("0.0%", "16.667%"), ("25.0%", "75.0%")]
    assert "no article collected, which is not “nothing happened”" in texts(shown, "figcaption", "legend")[0]


def test_where_every_month_has_an_article_nothing_is_hatched_or_said_of_it() -> None:
    every = [article(f"{n}", published=printed(date(2012, n, 1))) for n in range(1, 13)]
    shown = html(*every, window=Window(2012, 2012))
    assert empty(shown) == []
    assert "no article" not in texts(shown, "p", "standfirst")[0]
    assert "nothing happened" not in texts(shown, "figcaption", "legend")[0]


NOTHING = "that says nothing about what happened in them."


@pytest.mark.parametrize(
    ("dates", "hatched", "dotted", "sentence"),
    [
        (
            (SOME_TIME_IN_2012,),
            [("0.0%", "4.167%"), ("20.833%", "79.167%")],
            [("4.167%", "16.667%")],
            "Of 20 of the 24 months from 2012 to 2013 no article was collected, "
            f"of 4 more perhaps one whose month is not known: {NOTHING}",
        ),
        (
            (MAY, SOME_TIME_IN_2012, UNKNOWN),
            [("0.0%", "4.167%"), ("20.833%", "79.167%")],
            [("4.167%", "12.5%")],
            "Of 20 of the 24 months from 2012 to 2013 no article is known, "
            f"of 3 more perhaps one whose month is not known: {NOTHING}",
        ),
        (
            (bounded(date(2012, 3, 1), None),),
            [("0.0%", "8.333%")],
            [("8.333%", "91.667%")],
            "Of 2 of the 24 months from 2012 to 2013 no article was collected, "
            f"of 22 more perhaps one whose month is not known: {NOTHING}",
        ),
        (
            (bounded(date(2011, 1, 1), date(2014, 12, 31)),),
            [],
            [("0.0%", "100.0%")],
            "Of 24 of the 24 months from 2012 to 2013 there is perhaps an article, whose month is not known: "
            f"{NOTHING}",
        ),
        (
            (bounded(date(2012, 1, 26), date(2013, 1, 26), (date(2012, 1, 26), date(2013, 1, 26))),),
            [("4.167%", "45.833%"), ("54.167%", "45.833%")],
            [("0.0%", "4.167%"), ("50.0%", "4.167%")],
            "Of 22 of the 24 months from 2012 to 2013 no article was collected, "
            f"of 2 more perhaps one whose month is not known: {NOTHING}",
        ),
        (
            (UNKNOWN,),
            [("0.0%", "100.0%")],
            [],
            f"Of 24 of the 24 months from 2012 to 2013 no article is known: {NOTHING}",
        ),
    ],
)  # fmt: skip
def test_no_month_that_an_article_may_be_of_is_told_to_be_empty(
    dates: tuple[Published, ...],
    hatched: list[tuple[str, str]],
    dotted: list[tuple[str, str]],
    sentence: str,
) -> None:
    shown = html(*(article(f"{n}", published=day) for n, day in enumerate(dates)))
    assert (empty(shown), ground(shown, "dots")) == (hatched, dotted)
    assert standfirst(shown).endswith(sentence)
    (legend,) = texts(shown, "figcaption", "legend")
    assert ("perhaps an article, whose month is not known" in legend) == bool(dotted)
    assert ("no article known" in legend) == (bool(hatched) and UNKNOWN in dates)
    assert ("no article collected" in legend) == (bool(hatched) and UNKNOWN not in dates)
    captions = [caption.text.partition("; ")[2] for caption in found(shown, "caption")]
    assert captions[0] == "a dash: none known"


def test_of_a_single_month_it_speaks_as_of_one() -> None:
    shown = html(
        *(article(f"{n}", published=printed(date(2012, n, 1))) for n in range(2, 13)), window=Window(2012, 2012)
    )
    assert standfirst(shown).endswith("no article was collected: that says nothing about what happened in it.")


def test_a_dash_in_the_tables_says_no_more_than_is_known() -> None:
    captions = {
        dates: [caption.text.partition("; ")[2] for caption in found(html(article("a", published=dates)), "caption")]
        for dates in (MAY, SOME_TIME_IN_2012, TURN_OF_THE_YEAR, UNKNOWN)
    }
    collected, known = "a dash: none collected", "a dash: none known"
    assert list(captions.values()) == [[collected, collected], [known, collected], [known, known], [known, known]]


def test_articles_without_a_date_are_told_by_their_number() -> None:
    notes = [
        texts(html(*(article(f"{n}", published=UNKNOWN) for n in range(m))), "p", "coverage__note") for m in (1, 2)
    ]
    assert notes == [
        ["1 article without a date is in the counts and has no bar: it may be of any month, a hatched one too."],
        ["2 articles without a date are in the counts and have no bar: they may be of any month, a hatched one too."],
    ]


@pytest.mark.parametrize(
    ("published", "month"),
    [
        (printed(date(2012, 5, 9)), (2012, 5)),
        (MAY_OF_2012, (2012, 5)),
        (bounded(date(2012, 5, 3), date(2012, 5, 9), (date(2012, 5, 3), date(2012, 5, 9))), (2012, 5)),
        (SOME_TIME_IN_2012, None),
        (TURN_OF_THE_YEAR, None),
        (bounded(date(2012, 5, 1), None), None),
        (UNKNOWN, None),
    ],
)
def test_no_month_is_made_of_a_range(published: Published, month: tuple[int, int] | None) -> None:
    assert month_of(published) == month


def test_articles_whose_month_is_not_known_are_counted_apart() -> None:
    shown = html(
        article("a"), article("b", published=SOME_TIME_IN_2012), article("c", published=TURN_OF_THE_YEAR),
        article("d", published=UNKNOWN),
    )  # fmt: skip
    assert texts(shown, "p", "coverage__count") == ["4 articles 3 without a month"]
    assert texts(shown, "p", "coverage__note") == [
        "3 articles whose month is not known are in the counts and have no bar: a range is not made a month. "
        "1 of them has no date at all and may be of any month, a hatched one too."
    ]
    assert [row.text for row in found(shown, "tr")][:4] == [
        "YearJanFebMarAprMayJunJulAugSepOctNovDecMonth not knownAll",
        "2012––––1–––––––12",
        "2013––––––––––––––",
        "Year not known22",
    ]
    assert [row.text for row in found(shown, "tr")][4:] == ["Outlet20122013Year not knownAll", "The Courier2–24"]


def test_articles_of_other_years_are_not_counted_and_that_is_said() -> None:
    shown = html(article("a"), article("b", published=printed(date(2001, 1, 1))))
    assert texts(shown, "p", "coverage__count") == ["1 article"]
    assert texts(shown, "p", "coverage__note") == ["1 article of before 2012 or after 2013 is not counted here."]


def test_years_and_months_lead_to_the_timeline() -> None:
    shown = html(article("a"))
    table = [e.attributes.get("href") for e in found(shown, "a")]
    assert table.count("../timeline/2012/") == 2
    assert "../timeline/?kind=article&from=2012-05&to=2012-05" in table
    assert [e.attributes.get("xlink:href") for e in found(shown, "a") if "xlink:href" in e.attributes] == [
        "../timeline/2012/", "../timeline/2013/",
    ]  # fmt: skip


def test_the_tables_can_be_read_by_ear() -> None:
    shown = html(article("a"))
    assert len(found(shown, "caption")) == 2
    assert {e.attributes.get("scope") for e in found(shown, "th")} == {"col", "row"}
    assert all(e.attributes.get("aria-label") for e in found(shown, "div", "coverage__table"))


def test_outlets_beyond_the_longest_picture_share_a_row_and_stand_in_the_table() -> None:
    shown = html(*(by(f"Ledger {n}", f"{n}") for n in range(MOST_ROWS + 5)))
    names = texts(shown, "p", "coverage__name")
    assert names[0] == "All outlets"
    assert names[-1] == "6 other outlets"
    assert len(names) == MOST_ROWS + 1
    assert len(found(found_table(shown), "tr")) == MOST_ROWS + 6


def found_table(shown: str) -> str:
    return shown[shown.index('<table class="counts counts--outlets">') : shown.rindex("</table>") + len("</table>")]


def test_without_articles_it_says_so_and_draws_nothing() -> None:
    shown = html()
    assert texts(shown, "p", "none") == ["No article of the years 2012 to 2013 has been collected."]
    assert not found(shown, "svg")


def test_statements_are_counted_by_side_and_year_once_there_are_any() -> None:
    assert "Statements by side" not in html(article("a"))
    shown = html(saying(article("a", body=("“Yes.” “No.”",)), (ADA, "“Yes.”"), (BO, "“No.”")))
    assert texts(shown, "h2", "part__name") == ["Statements by side"]
    (said,) = (table for table in found(shown, "table", "said-years"))
    assert said.text.replace("\u2060", "").endswith("YearAllWestlandEastlandDrawn to scale 2012211 2013–––")
    assert "../statements/2012/" in [e.attributes.get("href") for e in found(shown, "a")]


def test_no_mark_in_the_name_of_an_outlet_breaks_the_page() -> None:
    bad = " ".join(HOSTILE)
    shown = html(by(bad, "a"), by(bad[:-1] + "x", "b"))
    assert {plain(bad), plain(bad[:-1] + "x")} < {plain(name) for name in texts(shown, "p", "coverage__name")}
    assert not [e for e in elements(shown) if e.tag in ("script", "img", "em", "strong", "pre", "code")]
    assert not [name for e in elements(shown) for name in e.attributes if name.startswith("on") or name == "style"]


def test_the_page_stays_small_however_much_there_is() -> None:
    shape = article("a")
    many = [
        replace(
            shape,
            seed=replace(shape.seed, name=f"{n}"),
            outlet=Claim(NameLink(None, f"The Northern Harbour Observer {n % 90}"), ()),
            published=printed(date(2011 + n % 9, 1 + n // 9 % 12, 1 + n % 28)),
        )
        for n in range(10_000)
    ]
    assert len(page(collection(tuple(many)))) < 200_000


def test_stretches_are_unbroken() -> None:
    assert list(stretches([0, 1, 2, 5, 7, 8])) == [(0, 3), (5, 1), (7, 2)]
    assert list(stretches([])) == []


def test_every_article_of_the_window_is_counted_once() -> None:
    articles = [
        by(outlet, f"{n}", published)
        for n, published in enumerate((printed(date(2012, 5, 9)), SOME_TIME_IN_2012, TURN_OF_THE_YEAR, UNKNOWN))
        for outlet in ("Ledger", None)
    ]
    counts = collected(articles, TWO_YEARS)
    assert counts.all.number == sum(source.tally.number for source in counts.sources) == len(articles)
    assert counts.all.vague == 6
    assert collected([by("Ledger", "x", bounded(None, date(2001, 1, 1)))], TWO_YEARS).outside == 1
