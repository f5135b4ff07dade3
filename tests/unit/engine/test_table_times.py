"""Which row of another time a claim is compared with, and when its distance is a slip."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import article, reference

from claimlint.claims.fact import Fact
from claimlint.engine.claim_file import read_file
from claimlint.engine.table_times import drifted, is_slip, nearest
from claimlint.project.settings import Settings

SETTINGS = Settings(root=Path.cwd())
BASE = "subject: rail, measure: freight"


def claim(fields: str, base: str = BASE) -> Fact:
    """The fact of an article of 10 March 2025."""
    text = article(f"id: a, {base}, {fields}")
    (fact,) = read_file("a.yaml", text.encode(), SETTINGS).facts
    return fact


def rows(**periods: str) -> list[Fact]:
    """The rows of a table: a value for each period, which has `_` for a dash, `__` for a slash."""
    listed = [
        f"id: r{at}, {BASE}, period: {period[1:].replace('__', '/').replace('_', '-')}, "
        f"value: {value}"
        for at, (period, value) in enumerate(periods.items())
    ]
    return [*read_file("t.yaml", reference(*listed).encode(), SETTINGS).facts]


def periods(found: list[Fact]) -> list[str]:
    return [row.period.text for row in found if row.period is not None]


@pytest.mark.parametrize(
    ("table", "lag", "chosen"),
    [
        (["p2023", "p2024"], 3, ["2024"]),
        (["p2024", "p2025"], 3, ["2025"]),  # it holds the day of the article
        (["p2024", "p2025_03_10"], 3, ["2025-03-10"]),
        (["p2024", "p2026"], 3, ["2024"]),  # what comes after it says nothing of it
        (["p2026"], 3, []),
        (["p2022_03_08"], 3, ["2022-03-08"]),
        (["p2022_03_07"], 3, []),  # more than three years of 366 days
        (["p2022_03_07"], 4, ["2022-03-07"]),
        (["p2024_12", "p2024"], 3, ["2024-12", "2024"]),  # both ended on the same day
    ],
)
def test_what_is_not_dated_is_compared_with_the_nearest_rows(
    table: list[str], lag: int, chosen: list[str]
) -> None:
    found = nearest(claim("value: 31 tonne"), rows(**dict.fromkeys(table, "31 tonne")), lag)
    assert sorted(periods(found)) == sorted(chosen)


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ({"p2022": "64 tonne"}, ["2022"]),  # 63.5 is more than twice 31.5
        ({"p2022": "63 tonne"}, []),
        ({"p2022": "15.1 tonne"}, ["2022"]),
        ({"p2022": "15.2 tonne"}, []),  # twice 15.25 reaches 30.5
        ({"p2022": "64 tonne", "p2023": "40 tonne"}, []),  # the nearest is not so far off
        ({"p2022": "40 tonne", "p2023": "64 tonne"}, ["2023"]),
        ({"p2027": "40 tonne", "p2022": "64 tonne"}, ["2022"]),
        ({"p2024": "31 tonne", "p2023": "64 tonne"}, []),  # the table has the claim's own time
        ({"p2024_05": "3 tonne", "p2023": "64 tonne"}, []),
        ({"p2023_05": "64 tonne"}, []),  # a month is no year
        ({"p2022_01_01__2023_01_31": "64 tonne"}, ["2022-01-01/2023-01-31"]),
        ({"p2022_01_01__2023_02_28": "64 tonne"}, []),
        ({"p2022_03_01__2023_01_31": "64 tonne"}, ["2022-03-01/2023-01-31"]),
        ({"p2022_03_01__2022_12_31": "64 tonne"}, []),
        ({"p2022": "64 km"}, []),
    ],
)
def test_what_is_dated_is_compared_with_a_row_that_no_year_explains(
    table: dict[str, str], found: list[str]
) -> None:
    assert periods(drifted(claim("value: 31 tonne, period: 2024"), rows(**table), 2)) == found


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("value: 12 tonne", "value: 1200 tonne", True),
        ("value: 1200 tonne", "value: 12 tonne", True),
        ("value: 12 tonne", "value: 120 tonne", False),  # a year may explain it
        ("value: 2 tonne", "value: 200 tonne", False),  # one digit is soon the same
        ("value: 12 tonne", "value: 1400 tonne", False),
        ("value: ~12 tonne", "value: 1200 tonne", False),
        ("value: 12 tonne", "value: almost 1200 tonne", False),
        ("value: 12..13 tonne", "value: 1200 tonne", False),
        ("value: 12 tonne", "value: 1200 km", False),
        ("value: 12 %, of: all", "value: 1200 tonne", False),
        ("value: 12 tonne, rate: true", "value: 1200 tonne", False),
        ("value: 12 tonne, may_be_negative: true", "value: 1200 tonne", False),
        ("value: 12 degC", "value: 1200 degC", False),
    ],
)
def test_a_slip_has_the_same_digits_and_a_hundredfold_size(
    first: str, second: str, told: bool
) -> None:
    assert is_slip(claim(first), claim(second)) is told


def test_a_balance_may_change_its_size_without_a_slip() -> None:
    balance = "subject: the state, measure: budget balance"
    assert not is_slip(
        claim("value: 12 million EUR", balance), claim("value: 1200 million EUR", balance)
    )
