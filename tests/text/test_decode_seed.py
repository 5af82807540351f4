"""A seed is read whatever it was saved in; where that is not sure, it is not read at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.text.decode import UndecodableError
from chronicle.text.decode_seed import Decoded, decode_seed

RUSSIAN = "Послы встретились в пятницу.\nО чём они говорили, неизвестно.\n"
FRENCH = "Les ministres se sont réunis à huis clos.\nRien n’a filtré – ou presque.\n"


def rules(decoded: Decoded) -> list[str]:
    return [step.rule for step in decoded.steps]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", [RUSSIAN, FRENCH, "plain\n", ""])
def test_unicode_is_read_without_a_word(text: str, encoding: str) -> None:
    assert decode_seed(text.encode(encoding)) == Decoded(text)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, FRENCH, "plain\n"])
def test_utf_16_without_its_mark_is_known_by_its_bytes(text: str, encoding: str) -> None:
    decoded = decode_seed(text.encode(encoding))
    assert (decoded.text, rules(decoded)) == (text, ["utf-16"])
    assert encoding.upper() in decoded.steps[0].why


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (FRENCH, "cp1252", "windows-1252"),
        ("Größe", "latin-1", "windows-1252"),
        ("Привет, мир", "cp1251", "windows-1251"),
        ("привет", "koi8-r", "koi8-r"),
        ("5 £ for a room at 7°, and breakfast is 3 £ more", "cp1252", "windows-1252"),
    ],
)
def test_encodings_of_eight_bits_are_told_by_how_well_the_text_reads(text: str, encoding: str, named: str) -> None:
    decoded = decode_seed(text.encode(encoding))
    assert (decoded.text, rules(decoded)) == (text, ["likeliest-encoding"])
    assert named in decoded.steps[0].why


def test_bytes_without_meaning_in_windows_1252_become_what_browsers_make_of_them() -> None:
    assert decode_seed("café crème\x81".encode("latin-1")).text == "café crème\x81"


def test_what_a_page_declares_counts_where_the_text_reads_as_well() -> None:
    greek = "Οι υπουργοί συναντήθηκαν"
    decoded = decode_seed(greek.encode("cp1253"), "Windows-1253")
    assert (decoded.text, rules(decoded)) == (greek, ["declared-encoding"])


@pytest.mark.parametrize("declared", ["windows-1252", "koi8-r", "utf-8", "no-such-encoding", ""])
def test_what_a_page_declares_is_checked_by_reading(declared: str) -> None:
    assert decode_seed(RUSSIAN.encode("cp1251"), declared).text == RUSSIAN


def test_a_page_in_utf_8_is_so_whatever_it_declares() -> None:
    assert decode_seed(RUSSIAN.encode(), "windows-1251") == Decoded(RUSSIAN)


def test_a_few_spoilt_bytes_do_not_make_utf_8_another_encoding() -> None:
    decoded = decode_seed(RUSSIAN.encode() + b"\xd0")
    assert (decoded.text, rules(decoded)) == (f"{RUSSIAN}\ufffd", ["spoilt-utf-8"])


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        pytest.param(b"One\ntwo \xff\n", 2, "windows-1252 as well as windows-1251", id="ÿ or я"),
        pytest.param(b"One\0two", 1, "NUL", id="NUL"),
        pytest.param(b"One\n\xff\0two", 2, "NUL", id="NUL among other bytes"),
        pytest.param(b"\xff\xfeO\0n\0e", 1, "UTF-16-LE", id="half a character"),
        pytest.param(b"x\n" + bytes(range(1, 256)) * 4, 128, "UTF-8", id="any bytes"),
    ],
)
def test_what_is_no_text_or_could_be_two_is_not_read(data: bytes, line: int, words: str) -> None:
    with pytest.raises(UndecodableError, match=words) as caught:
        decode_seed(data)
    assert caught.value.line <= line


def test_garbled_letters_are_restored_and_that_is_told() -> None:
    decoded = decode_seed("cafÃ© and more\nand it went on\n".encode())
    assert (decoded.text, rules(decoded)) == ("café and more\nand it went on\n", ["repaired-letters"])
    assert "“cafÃ©” is read as “café”" in decoded.steps[0].why


@given(st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_unicode_text_comes_back_but_for_what_was_garbled(text: str) -> None:
    decoded = decode_seed(text.encode())
    mark = text.removeprefix("\ufeff")
    assert decoded.text == mark or rules(decoded) == ["repaired-letters"]


@given(st.binary())
def test_any_bytes_are_read_or_refused_with_their_line(data: bytes) -> None:
    try:
        line, text = 1, decode_seed(data).text
    except UndecodableError as error:
        line, text = error.line, ""
    assert 1 <= line <= data.count(b"\n") + 1
    assert "\0" not in text
