"""One helper guesses what a misspelt name was meant to be."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimlint
from claimlint.language.closest import closest, did_you_mean

NAMES = ("no-source", "stale-source", "rank-clash", "forecast", "median", "said_by")


@pytest.mark.parametrize(
    ("word", "match"),
    [
        ("NO_SOURCE", "no-source"),
        ("ranks-clash", "rank-clash"),
        ("forcast", "forecast"),
        ("medan", "median"),
        ("said by", "said_by"),
        ("zzz", None),
        ("", None),
        ("castle", None),
    ],
)
def test_a_name_is_guessed_where_one_letter_is_wrong_and_not_where_a_few_are_shared(
    word: str, match: str | None
) -> None:
    assert closest(word, NAMES) == match


def test_the_question_is_asked_only_where_a_name_is_near() -> None:
    assert did_you_mean("medan", NAMES) == "did you mean `median`?"
    assert did_you_mean("zzz", NAMES) == ""


def test_of_a_hostile_word_only_the_first_characters_are_looked_at() -> None:
    assert closest("forecast" + "t" * 10**7, NAMES) is None


def test_nothing_else_of_the_program_calls_difflib_for_a_guess() -> None:
    source = Path(claimlint.__file__).parent
    guessing = [
        file.name for file in source.rglob("*.py") if "get_close_matches" in file.read_text()
    ]
    assert guessing == ["closest.py"]
