"""Telling a page's language by its function words."""

import pytest

from chronicle.extract.language import UNKNOWN, language_of
from chronicle.rules.load import load_rules

LANGUAGES = load_rules().languages


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The harbour was closed by the storm, and the ferries did not leave for two days."),
        ("de", "Der Hafen war wegen des Sturms geschlossen, und die Fähren sind nicht gefahren."),
        ("nl", "De haven was gesloten door de storm en het veer is niet naar de eilanden gegaan."),
        ("sv", "Hamnen var stängd på grund av stormen och det är inte klart när färjan går från ön."),
        ("da", "Havnen var lukket på grund af stormen, og det er ikke klart, hvad der skete efter to dage."),
        ("fi", "Satama oli kiinni ja lautta ei ole vielä lähtenyt, mutta se on jo laiturissa."),
        ("cs", "Přístav byl zavřený a trajekty se na ostrov nevydaly, protože je silný vítr, který podle rybářů trvá."),
        ("ru", "Порт закрыт из-за шторма, и паром на остров не ходит, но к утру ветер стихнет."),
        ("uk", "Порт закрито через шторм, і пором на острів не ходить, але до ранку вітер вщухне."),
        ("el", "Το λιμάνι είναι κλειστό και το πλοίο δεν έφυγε για το νησί με την καταιγίδα."),
        ("hi", "तूफान के कारण बंदरगाह बंद है और नाव नहीं चली, यह दो दिन से है।"),
        ("ja", "港は嵐のために閉鎖され、フェリーは二日間出航していない。"),
        ("ko", "항구는 폭풍으로 닫혔고 배는 이틀 동안 떠나지 않았다고 했다."),
        ("th", "ท่าเรือปิดเพราะพายุ และเรือไม่ได้ออกเดินทางเป็นเวลาสองวัน"),
    ],
)
def test_a_sentence_tells_its_language(code: str, text: str) -> None:
    assert language_of(text, LANGUAGES) == code


def test_running_text_counts_more_than_a_menu_in_another_language() -> None:
    menu = "About the paper\nFor you\nThe day in pictures\n" * 20
    prose = "Der Hafen war wegen des Sturms geschlossen, und die Fähren sind zwei Tage lang nicht gefahren. " * 4
    assert language_of(f"{menu}\n{prose}\n", LANGUAGES) == "de"


def test_too_few_words_tell_nothing() -> None:
    assert language_of("Kastograd 12:30", LANGUAGES) == UNKNOWN
