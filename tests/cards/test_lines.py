"""Words are broken between words, made smaller, and cut last of all. Here each character is as wide as its size."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cards.lines import ELLIPSIS, Fitted, fit, shorten

SIZES = ((20, 2), (10, 3))


def measure(words: str, size: int) -> float:
    return len(words) * size


def test_what_fits_keeps_the_largest_size() -> None:
    assert fit("a bridge", 200, SIZES, measure) == Fitted(("a bridge",), 20)


def test_lines_are_about_as_long_as_one_another() -> None:
    assert fit("the bridge opens at last", 400, SIZES, measure).lines == ("the bridge", "opens at last")


def test_what_has_too_many_lines_is_made_smaller() -> None:
    assert fit("the bridge opens at last and", 200, SIZES, measure) == Fitted(("the bridge opens", "at last and"), 10)


def test_what_does_not_fit_at_all_is_cut_between_words() -> None:
    fitted = fit("the bridge opens " * 9, 200, SIZES, measure)
    assert fitted == Fitted(("the bridge opens the", "bridge opens the", "bridge opens the…"), 10)


def test_a_word_longer_than_a_line_is_broken() -> None:
    assert fit("x" * 45, 200, SIZES, measure) == Fitted(("x" * 20, "x" * 20, "x" * 5), 10)
    assert fit("x" * 99, 200, SIZES, measure).lines[-1] == "x" * 19 + ELLIPSIS


def test_nothing_is_no_line() -> None:
    assert fit("", 200, SIZES, measure).lines == ()


@given(st.text(alphabet="ab –,x", max_size=200), st.integers(10, 400))
def test_no_line_is_wider_than_the_box_and_there_are_no_more_than_it_holds(text: str, width: int) -> None:
    fitted = fit(text, width, SIZES, measure)
    assert len(fitted.lines) <= dict(SIZES)[fitted.size]
    assert all(measure(line, fitted.size) <= width for line in fitted.lines)


@given(st.text(alphabet="ab –,", max_size=60), st.integers(1, 40))
def test_what_is_cut_says_so(text: str, length: int) -> None:
    cut = shorten(text, lambda words: len(words) <= length)
    assert cut == text or cut.endswith(ELLIPSIS)
    assert len(cut) <= length
