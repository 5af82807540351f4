"""Which sentences tell the same event, and which reference events they are."""

from __future__ import annotations

from datetime import date

from chronicle.events.gather import gather, references_named
from chronicle.model import Article, DateRange, ReferenceEvent, ToldEvent
from chronicle.pages.addresses import address_of
from events.made_up import telling
from events.told import RULES
from pages.made_up import event

SIGNED = "The envoys of Norland and Esperia signed the ferry treaty on the pier of Santora on Friday."
SIGNED_TOO = "On Friday the ferry treaty was signed on the pier by envoys of Norland and Esperia."
CLOSED = "The market of Santora was closed for repairs on Friday."


def gathered(*articles: Article, references: tuple[ReferenceEvent, ...] = ()) -> tuple[ToldEvent, ...]:
    return gather(articles, {made.seed.name: address_of(made) for made in articles}, references, RULES.events)


def test_sentences_of_one_day_that_share_their_words_are_one_event() -> None:
    (told,) = gathered(telling("a", SIGNED), telling("b", SIGNED_TOO, day=date(2014, 3, 8)))
    assert [t.article.seed.name for t in told.tellings] == ["a", "b"]
    assert told.shared == ("envoys", "esperia", "ferry", "norland", "pier", "signed", "treaty")


def test_sentences_of_one_day_with_other_words_are_two_events() -> None:
    assert [len(told.tellings) for told in gathered(telling("a", SIGNED), telling("b", CLOSED))] == [1, 1]


def test_the_same_words_of_another_day_are_another_event() -> None:
    told = gathered(telling("a", SIGNED), telling("b", SIGNED, day=date(2014, 3, 19)))
    assert [event.first.edtf for event in told] == ["2014-03-07", "2014-03-14"]


def test_a_sentence_joins_a_group_only_where_it_agrees_with_all_of_it() -> None:
    between = "The envoys signed the ferry treaty on the pier on Friday, and the market of Santora closed for repairs."
    told = gathered(telling("a", SIGNED), telling("b", between), telling("c", CLOSED))
    assert [[t.article.seed.name for t in event.tellings] for event in told] == [["a", "b"], ["c"]]


def test_a_plan_and_what_came_of_it_are_one_event_known_by_what_happened() -> None:
    plan = "The envoys of Norland and Esperia will sign the ferry treaty on the pier of Santora on Friday."
    (told,) = gathered(telling("a", plan, day=date(2014, 3, 5)), telling("b", SIGNED))
    assert [t.sentence.use for t in told.tellings] == ["happened", "planned"]
    assert not told.planned


def test_a_plan_alone_is_planned() -> None:
    (told,) = gathered(telling("a", "The envoys will meet on Friday."))
    assert told.planned


def test_one_sentence_that_names_its_day_twice_is_one_event() -> None:
    assert len(gathered(telling("a", "The bridge fell on Friday, on Friday 7 March."))) == 1


def test_each_telling_leads_to_its_paragraph() -> None:
    (told,) = gathered(telling("a", "The mayor spoke.", SIGNED))
    assert told.tellings[0].address.endswith("/#p2")


def test_what_is_no_article_tells_no_event() -> None:
    assert gathered(telling("a", SIGNED, kind="not-an-article")) == ()


FERRY = event("ferry", "2014-03-07", title="Norland and Esperia sign the ferry treaty", summary="On the pier.")
MARKET = event("market", "2014-03-07", title="Market burns", summary="Forty stalls are lost.")


def test_an_event_is_a_reference_event_of_its_day_whose_words_it_shares() -> None:
    (told,) = gathered(telling("a", SIGNED), references=(FERRY, MARKET))
    assert told.reference == "ferry"


def test_a_reference_event_of_another_day_is_another() -> None:
    (told,) = gathered(telling("a", SIGNED, day=date(2014, 3, 19)), references=(FERRY,))
    assert told.reference is None


def test_a_word_that_every_reference_event_holds_tells_none_of_them() -> None:
    days = [date(2014, 3, day) for day in range(1, 29)]
    many = tuple(event(f"{d}", d.isoformat(), title=f"Envoys sign number {d.day}", summary="A treaty.") for d in days)
    (told,) = gathered(telling("a", "The envoys signed a treaty on Friday."), references=many)
    assert told.reference is None


def test_of_a_year_only_a_wording_of_its_own_tells_the_event() -> None:
    lantern = event("act", "2013-12-14", title="Lantern Act is passed", summary="Boats carry lanterns.",
                    phrases=("Lantern Act",), misleading=("Lantern Act of 1901",))  # fmt: skip
    told = [
        gathered(telling("a", text), references=(lantern,))[0].reference
        for text in (
            "Last year boats in the strait carried lanterns.",
            "Last year Norland angered its neighbours by passing the Lantern Act.",
            "Last year a court in Santora kept the Lantern Act of 1901.",
        )
    ]
    assert told == [None, "act", None]


def test_a_time_that_only_names_an_event_is_led_to_it() -> None:
    war = event("war", "2013-08", DateRange(date(2013, 8, 1), date(2013, 8, 31)), title="War over the islands",
                summary="Norland and Esperia fight over the islands of Tarn.")  # fmt: skip
    made = telling("a", "Norland severed ties after its August 2013 war over the islands of Tarn.")
    assert list(references_named((made,), (war,), RULES.events).values()) == ["war"]


def test_names_or_numbers_that_speak_against_it_keep_two_sentences_apart() -> None:
    def apart(first: str, second: str) -> bool:
        return len(gathered(telling("a", first), telling("b", second))) == 2

    apples = "The council banned imports of Norland apples on Monday."
    assert apart(apples, "The council banned imports of Esperia apples on Monday.")
    assert apart("Police arrested 12 people at the harbour market on Monday.",
                 "Police arrested 120 people at the harbour market on Monday.")  # fmt: skip
    assert not apart(apples, "On Monday the council banned imports of Norland apples.")


def test_one_article_that_says_the_same_twice_tells_it_once() -> None:
    assert len(gathered(telling("a", "He left on Friday.", "He left on Friday."))) == 1


def test_the_shared_words_are_those_of_the_first_telling() -> None:
    other = event("x", "2014-03-07", title="Envoy signs treaties of ferries", summary="A pier.")
    (told,) = gathered(telling("a", SIGNED), telling("b", SIGNED_TOO, day=date(2014, 3, 8)), references=(other,))
    assert set(told.shared) <= {word.lower().strip(".") for word in SIGNED.split()}
