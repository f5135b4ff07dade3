"""A formula reads as what it is about: no id is left in it, and its brackets stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import article, desk

from claimlint.engine.formula_words import formula_in_words


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("a + b", "A + B"),
        ("a - (b - c)", "A − (B − C)"),
        ("(a - b) - c", "A − B − C"),
        ("(a + b) * c / d", "(A + B) × C / D"),
        ("a / (b * c)", "A / (B × C)"),
        ("-a + b", "−A + B"),
        ("-(a + b)", "−(A + B)"),
        ("a ** 2", "A to the power of 2"),
        ("a == b", "A = B"),
        ("a != b", "A is not B"),
        ("a < b + c", "A is under B + C"),
        ("a <= '100 %'", "A is at most 100 %"),
        ("a >= 2 * b", "A is at least 2 × B"),
        ("'1 km' < a < b", "1 km is under A is under B"),
        ("a > b and not (c > d or a == d)", "A is over B and not: (C is over D or A = D)"),
        ("years(a, b)", "the years from A to B"),
        ("2 * days(a, b)", "2 × the days from A to B"),
        ("before(a, b)", "A is before B"),
        ("max(a, b, c)", "the largest of A, B and C"),
        ("abs(a - b)", "the size of A − B"),
        ("ref('other::x') + a", "OTHER::X + A"),
    ],
)
def test_a_formula_in_words(formula: str, words: str) -> None:
    assert formula_in_words(formula, str.upper) == words


AT = "measure: trips, period: 2024"


def worked_out(folder: Path, equals: str, *claims: str) -> str:
    total = f"id: total, subject: all, {AT}, value: 999 thousand, equals: '{equals}'"
    (told,) = desk(folder, article(*claims, total)).told("equals-mismatch")
    return str(told["working"][0])


def test_each_step_names_its_claims_in_words(tmp_path: Path) -> None:
    rail = f"id: c1, subject: rail, {AT}, value: 12 thousand"
    road = f"id: c2, subject: road, {AT}, value: 21 thousand"
    assert worked_out(tmp_path, "c1 + c2", rail, road) == (
        "12 thousand (rail, trips) + 21 thousand (road, trips) = 32 to 34 thousand"
    )


def test_figures_of_one_thing_have_their_times(tmp_path: Path) -> None:
    first = "id: c1, subject: rail, measure: trips, value: 12 thousand, period: 2023"
    last = "id: c2, subject: rail, measure: trips, value: 21 thousand, period: 2024-Q1"
    assert worked_out(tmp_path, "c1 + c2", first, last) == (
        "12 thousand (rail, trips, 2023) + 21 thousand (rail, trips, 2024-Q1) = 32 to 34 thousand"
    )


def test_a_figure_of_another_file_is_named_too(tmp_path: Path) -> None:
    other = article(f"id: c1, subject: rail, {AT}, value: 12 thousand", name="other")
    own = article(
        f"id: total, subject: all, {AT}, value: 999 thousand, equals: '2 * ref(\"other::c1\")'"
    )
    found = desk(tmp_path, own, other)
    assert found.told("equals-mismatch")[0]["working"][0] == (
        "2 × 12 thousand (rail, trips) = 23 to 25 thousand"
    )
