"""How a text spells tells in which order its dates are written, where several words agree."""

import pytest

from chronicle.extract.knowledge import know
from chronicle.extract.page import read_page
from chronicle.model import Seed
from chronicle.rules.load import load_rules
from reading import authorities

KNOWLEDGE = know(load_rules(), authorities("made up"))

PAGE = """Harbour master counts the boats

03/04/2014

{text}

The boats lay still all night and nobody could say to whom the last of them belonged.
"""


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("The labour party said that the centre of the town would have a theatre by the end of the year.", "DMY"),
        ("The labor party said that the center of the town would have a theater by the end of the year.", "MDY"),
        ("The labour party said that the center of the town would have a theatre by the end of the year.", None),
        ("The labour party said that the middle of the town would have a cinema by the end of the year.", None),
    ],
)
def test_spelling_tells_the_order(text: str, order: str | None) -> None:
    page = read_page(Seed("made-up.txt", "made-up", PAGE.format(text=text)), KNOWLEDGE)
    assert page.order == order
