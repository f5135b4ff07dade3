"""The record of answers."""

from __future__ import annotations

from claimlint.answers.answer import TYPED, Supplied


def test_what_is_empty_or_was_there_says_nothing() -> None:
    was = {"value": "31 %", "period": "2024", "of": "", "source": "", "locator": ""}
    assert Supplied("rail", value="31 %", period="2024", was=was).new == {}
    assert Supplied("rail", value="31%", of="all freight", was=was).new == {
        "value": "31%",
        "of": "all freight",
    }


def test_without_what_was_there_all_that_is_typed_counts() -> None:
    typed = Supplied("rail", value="a", period="b", of="c", source="d", locator="e")
    assert list(typed.new) == list(TYPED)
