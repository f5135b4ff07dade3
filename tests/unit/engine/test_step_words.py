"""The solver's steps as a person would write them: figures as typed, each with what it is of."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import Desk, article, desk

WORLD = "measure: output, period: 2024"


def told(folder: Path, *claims: str, relations: str = "") -> Desk:
    return desk(folder, article(*claims, defaults=WORLD, more=relations))


CHAIN = (
    "id: all, subject: the country, value: 50.0 TWh",
    "id: solar, subject: solar power, of: the country, value: 20 %",
    "id: roofs, subject: roofs, of: solar power, within: solar power, value: 60 %",
    "id: made, subject: roofs, of: solar power, value: 9.0 TWh",
)
TWO_MINES = (
    "id: a_share, subject: North, of: world, value: 41 %",
    "id: a, subject: North, of: world, value: 25.2 kilotonne",
    "id: b_share, subject: South, of: world, value: 11 %",
    "id: b, subject: South, of: world, value: 12.3 kilotonne",
)


def working(found: Desk) -> list[str]:
    (one,) = found.told("cannot-all-be-true")
    return list(one["working"])


def test_a_share_of_a_share_is_written_as_a_product(tmp_path: Path) -> None:
    assert working(told(tmp_path, *CHAIN)) == [
        (
            "20 % (solar power, share of the country) × 50.0 TWh (the country, output) "
            "= 9.74 to 10.27 TWh (solar power, output)"
        ),
        (
            "60 % (roofs, share of solar power) × (9.74 to 10.27 TWh: solar power, output) "
            "= 5.79 to 6.21 TWh, not 9.0 TWh (roofs, output)"
        ),
        (
            "as read: 20 % is 19.5 % to 20.5 %, 50.0 TWh is 49.95 to 50.05 TWh, "
            "9.0 TWh is 8.95 to 9.05 TWh, 60 % is 59.5 % to 60.5 %"
        ),
    ]


def test_what_nobody_states_stands_in_quotes(tmp_path: Path) -> None:
    first, second, _ = working(told(tmp_path, *TWO_MINES))
    assert first == (
        "25.2 kilotonnes (North, output) = 41 % (North, share of world) × “world, output”: "
        "so “world, output” is 60.6 to 62.4 kilotonnes"
    )
    assert second == (
        "11 % (South, share of world) × (60.6 to 62.4 kilotonnes: world, output) "
        "= 6.36 to 7.17 kilotonnes, not 12.3 kilotonnes (South, output)"
    )


def test_a_formula_has_figures_and_words_in_the_place_of_its_ids(tmp_path: Path) -> None:
    relations = "relations: [{id: r1, check: x + y == a + b}, {id: r2, check: x == d}]\n"
    claims = (
        "id: a, subject: A, value: 10 tonne",
        "id: b, subject: B, value: 20 tonne",
        "id: d, subject: D, value: 99 tonne",
        "id: x, subject: X, value: unknown tonne",
        "id: y, subject: Y, value: unknown tonne",
    )
    first, second, read = working(told(tmp_path, *claims, relations=relations))
    assert first == (
        "“X, output” + at least 0 tonnes (Y, output) = 10 tonnes (A, output) + 20 tonnes "
        "(B, output): so “X, output” is at most 31 tonnes"
    )
    assert second == "99 tonnes (D, output) = 98.5 to 99.5 tonnes, not 0 to 31 tonnes (X, output)"
    assert read == (
        "as read: 10 tonnes is 9.5 to 10.5 tonnes, 20 tonnes is 19.5 to 20.5 tonnes, "
        "99 tonnes is 98.5 to 99.5 tonnes"
    )


def test_a_bound_that_a_file_states_is_told_as_what_it_says(tmp_path: Path) -> None:
    relations = "relations: [{id: r1, check: x == a + b}, {id: r2, check: x <= d}]\n"
    claims = (
        "id: a, subject: A, value: 40 tonne",
        "id: b, subject: B, value: 90 tonne",
        "id: d, subject: D, value: 99 tonne",
        "id: x, subject: X, value: unknown tonne",
    )
    *_, last, _ = working(told(tmp_path, *claims, relations=relations))
    assert last == (
        "the file says that 129 to 131 tonnes (X, output) is at most 99 tonnes (D, output), "
        "but 129 to 131 tonnes is more than 98.5 to 99.5 tonnes"
    )


@pytest.mark.parametrize("claims", [CHAIN, TWO_MINES])
def test_the_smallest_set_and_the_single_changes_are_named(
    claims: tuple[str, ...], tmp_path: Path
) -> None:
    (one,) = told(tmp_path, *claims).told("cannot-all-be-true")
    assert one["message"].endswith(" cannot all be true")
    assert one["help"].startswith("Which of them is wrong? All would fit with ")
    typed = (claim.rpartition("value: ")[2] for claim in claims)
    for text in (one.replace("kilotonne", "kilotonnes") for one in typed):
        assert f"{text} (" in one["message"]
        assert f" instead of {text} (" in one["help"]


def test_what_mends_it_is_rounded_inward(tmp_path: Path) -> None:
    found = told(tmp_path, *CHAIN)
    (one,) = found.told("cannot-all-be-true")
    assert "with 72.2 to 78 TWh instead of 50.0 TWh (the country, output)" in one["help"]
    mended = ("id: all, subject: the country, value: 72.2..78 TWh", *CHAIN[1:])
    assert told(tmp_path / "mended", *mended).told("cannot-all-be-true") == []
