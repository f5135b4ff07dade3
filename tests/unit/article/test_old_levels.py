"""The old level that a sentence tells after the new one, and what only looks like it."""

from __future__ import annotations

import pytest
from told_alone import page, told

WRONG = ["change-wrong-in-text"]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 8 percent to $54 million, against $40 million a year earlier.",
        "Sales rose 8 percent to 54 million dollars versus 40 million.",
        "Der Absatz stieg um 8 Prozent auf 54.000 Tonnen, nach 40.000 Tonnen im Vorjahr.",
    ],
)
def test_an_old_level_after_the_new_one_is_read(text: str) -> None:
    assert told(page(text)) == WRONG


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 8 percent to $54 million, against $40 million a decade ago.",
        "Sales rose 8 percent to $54 million, against $40 million for its rival.",
        "Compared with May, sales rose 8 percent to $54 million, after $40 million a year earlier.",
        "Adjusted, sales rose 8 percent to $54 million, after $40 million a year earlier.",
        "Sales rose 8 percent to $54 million in 2024, against $40 million in 2014.",
    ],
)
def test_a_level_of_another_time_or_thing_is_not(text: str) -> None:
    assert told(page(text)) == []
