"""Whatever a page gives as its address, reading it goes on."""

import pytest

from chronicle.extract.sources import is_address


@pytest.mark.parametrize(
    ("url", "sound"),
    [
        ("https://example.org/2014/03/12/a", True),
        ("http://[bad/x", False),
        ("https:///a", False),
        ("nonsense", False),
    ],
)
def test_only_what_can_be_taken_apart_is_an_address(url: str, sound: bool) -> None:
    assert is_address(url) is sound
