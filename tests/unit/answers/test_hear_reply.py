"""Which reply somebody meant: by its first words, and by no tone."""

from __future__ import annotations

import pytest

from claimlint.answers.hear_reply import NOTHING_HEARD, Heard, boxes, code_of, hear


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("stands", Heard("stands")),
        ("Stands: Yearbook, table 7", Heard("stands", "Yearbook, table 7")),
        ("stands (Yearbook, table 7)", Heard("stands", "Yearbook, table 7")),
        ("stands (source): Yearbook", Heard("stands", "Yearbook")),
        ("stet.", Heard("stands")),
        ("stands\nYearbook", Heard("stands", "Yearbook")),
        ("change to 32 %", Heard("change-to", "32 %")),
        ("Change to: about a third", Heard("change-to", "about a third")),
        ("CUT", Heard("cut")),
        ("cut it.", Heard("cut")),
        (
            "cannot be shown - the office is closed",
            Heard("cannot-be-shown", "the office is closed"),
        ),
        ("☒ cut", Heard("cut")),
        ("[x] cannot be shown", Heard("cannot-be-shown")),
        ("☐ stands (source):\n☐ change to: 5 t\n☐ cut", Heard("change-to", "5 t")),
        ("עומד: דו״ח שנתי, עמ׳ 3", Heard("stands", "דו״ח שנתי, עמ׳ 3")),
        ("לשנות ל־32%", Heard("change-to", "32%")),
        ("לשנות ל 32%", Heard("change-to", "32%")),
        ("להשמיט", Heard("cut")),
        ("אי אפשר להראות", Heard("cannot-be-shown")),
    ],
)
def test_a_reply_is_heard_by_its_first_words(text: str, heard: Heard) -> None:
    assert hear(text) == heard


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yes",
        "It stands.",
        "stands by his word",
        "change is not needed",
        "cut taxes were meant",
        "cutting edge",
        "standstill",
        "I will ask.",
        "☐ stands (source):\n☐ change to:\n☐ cut\n☐ cannot be shown",
        "☒ stands\n☒ cut",
        "לשנות לחלוטין את הפסקה",
        "להשמיטה",
    ],
)
def test_anything_else_is_no_reply(text: str) -> None:
    assert hear(text) == NOTHING_HEARD


def test_a_code_begins_a_text_and_is_taken_off() -> None:
    assert code_of("Q7: cut") == ("Q7", "cut")
    assert code_of(" [Q12] · stands") == ("Q12", "stands")
    assert code_of("Q7b is mine") == ("", "Q7b is mine")
    assert code_of("see Q7") == ("", "see Q7")


def test_a_question_of_ours_offers_four_replies() -> None:
    assert boxes("Q1\n☐ stands (source):\n☐ change to:\n☐ cut\n☐ cannot be shown") == 4
    assert boxes("☐ עומד (מקור):\n☐ לשנות ל־:\n☐ להשמיט\n☐ אי אפשר להראות") == 4
    assert boxes("cut\nstands") == 0
