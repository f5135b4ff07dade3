"""Parts of a told whole, and lists whose parts may overlap or stand elsewhere."""

from __future__ import annotations

import pytest
from told_alone import page, told

WRONG = ["members-exceed-group-in-text"]


@pytest.mark.parametrize(
    "text",
    [
        "The class has 28 children, 18 girls and 12 boys.",
        "The bridge cost $26 million. The county paid $16 million and the town $15 million.",
        "The festival sold 904 tickets: 512 in the north, 313 in the west and 198 in the south.",
    ],
)
def test_parts_above_their_whole_are_told(text: str) -> None:
    assert told(page(text)) == WRONG


@pytest.mark.parametrize(
    "text",
    [
        "The market has 24 stalls: 300 cheeses and 120 wines.",
        "The hotel has 120 rooms: 80 with a balcony and 60 with a view.",
        "The panel has 20 members: 14 doctors, 9 women and 3 students.",
        "The class has 28 children: 18 girls and 12 boys last year.",
        "The bridge cost $26 million. The county built 16 schools and the town 15 pools.",
        "The class has 28 children: 18 girls, among them 12 swimmers.",
    ],
)
def test_what_may_overlap_is_quiet(text: str) -> None:
    assert told(page(text)) == []
