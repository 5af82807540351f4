"""Only what is surely garbled is repaired, line by line."""

from __future__ import annotations

import pytest

from chronicle.text.repair import Repair, repair_mojibake


@pytest.mark.parametrize("encoding", ["cp1251", "latin-1"])
def test_russian_in_utf_8_read_as_something_else(encoding: str) -> None:
    text = "Послы встретились в пятницу"
    assert repair_mojibake(text.encode().decode(encoding)).text == text


@pytest.mark.parametrize(
    "text",
    [
        "café", "В «Кастовском вестнике» писали", "Ã", "Â…", "Río – São Paulo – Åland", "WORD\ufffd\ufffd\ufffdThe",
        "ВГТРК и ГРУ", "Šiauliai, ‘quoted’ – and “more”", "ÂNGELA E ÃLVARO", "",
    ],
)  # fmt: skip
def test_sound_text_stays(text: str) -> None:
    assert repair_mojibake(text) == Repair(text)


def test_lines_keep_their_ends_and_the_others_their_letters() -> None:
    repair = repair_mojibake("Ångström\r\ncafÃ©\r\nâ€œso\u2028 what\n")
    assert repair.text.startswith("Ångström\r\ncafé\r\n")
    assert (repair.before, repair.after) == ("cafÃ©", "café")
    assert repair.text.count("\n") == 3
