"""Long lists are compared as far as that costs what they cost; what is left is told, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from effort import growth

from claimlint.cli.command_group import main
from claimlint.engine import effort, law_matches

pytestmark = pytest.mark.usefixtures("own_folder")

ONE = "subject: s, measure: m"
TABLES = "claims/reference"


def run() -> Result:
    return CliRunner().invoke(main, ["check", "--no-cache", "claims"], catch_exceptions=False)


def write(rows: list[str], head: str = "article: {id: a, title: A, published: 2025-11-09}") -> None:
    Path(TABLES).mkdir(parents=True, exist_ok=True)
    Path("claimlint.toml").touch()
    name = f"{TABLES}/t.yaml" if head.startswith("reference") else "claims/a.yaml"
    listed = "".join(f"  - {{{row}}}\n" for row in rows)
    Path(name).write_text(f"claimlint: 1\n{head}\nclaims:\n{listed}")


def claims(*rows: str, table: list[str] | None = None) -> Result:
    write(list(rows))
    if table is not None:
        write(table, "reference: {id: t, title: T}")
    return run()


def day(number: int) -> str:
    return (date(1990, 1, 1) + timedelta(days=number)).isoformat()


def series(count: int, start: int = 0) -> list[str]:
    return [
        f"id: c{n}, {ONE}, value: {1000 + n % 17} tonne, period: {day(start + n)}"
        for n in range(count)
    ]


# -- statements of one quantity ---------------------------------------------------------------


def test_two_statements_clash_however_many_stand_between_them() -> None:
    wide = [f"id: w{n}, {ONE}, period: 2024, value: {20 - n}..{50 + n} tonne" for n in range(15)]
    first, last = (
        f"id: {name}, {ONE}, period: 2024, value: {value} tonne"
        for name, value in (("first", 31), ("last", 39))
    )
    told = claims(first, *wide, last).stdout
    assert "error[contradicts-itself]: s, m: 31 tonnes here, and 39 tonnes elsewhere (last)" in told
    assert "left-undecided" not in told


def test_another_voice_is_heard_at_the_end_of_a_long_series() -> None:
    other = f"id: other, {ONE}, value: 4000 tonne, period: {day(0)}, said_by: minister"
    assert "note[disputed]" in claims(*series(30), other).stdout


def test_an_undated_figure_of_a_long_series_is_that_of_whichever_time_it_fits() -> None:
    figures = [
        f"id: c{n}, {ONE}, value: {31 + 10 * n} tonne, period: {1990 + n}" for n in range(30)
    ]
    undated = f"id: undated, {ONE}, value: {{}} tonne"
    assert "contradicts-itself" not in claims(*figures, undated.format(31)).stdout
    assert "contradicts-itself" in claims(*figures, undated.format(36)).stdout


def test_copies_of_a_claim_are_told_however_many_there_are() -> None:
    row = f"{ONE}, period: 2024, value: 31 tonne, quote: carried {{}}"
    rows = [f"id: c{n}, {row.format(n)}" for n in range(20)]
    assert "duplicate-claim" in claims(*rows, f"id: copy, {row.format(0)}").stdout


def statements(count: int) -> Result:
    return claims(
        *(
            f"id: c{n}, {ONE}, period: 2024, value: {100 - n}..{1000 + n} tonne"
            for n in range(count)
        )
    )


def test_where_there_are_too_many_statements_neighbours_are_compared_and_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(effort, "STEPS", 200)
    assert growth(statements, 20) < 2.8
    assert "left by `contradicts-itself`" in statements(40).stdout


# -- series beside tables -----------------------------------------------------------------------


def beside_its_table(count: int) -> Result:
    return claims(*series(count), table=series(count))


def beside_another_time(count: int) -> Result:
    return claims(*series(count), table=series(count, start=9000))


def undated_beside_a_table(count: int) -> Result:
    rows = [f"id: c{n}, {ONE}, value: {1000 + n % 5} tonne" for n in range(count)]
    return claims(*rows, table=series(count))


@pytest.mark.parametrize("act", [beside_its_table, beside_another_time, undated_beside_a_table])
def test_a_series_beside_a_series_of_a_table_is_no_square(
    act: Callable[[int], Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(effort, "STEPS", 500)
    assert growth(act, 100) < 2.7


def test_rows_of_other_times_that_are_too_many_are_left_and_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(effort, "STEPS", 500)
    assert "left by `contradicts-reference`" in beside_another_time(100).stdout
    assert "contradicts-reference" not in beside_its_table(100).stdout


def sums_in_two_currencies(count: int) -> Result:
    return claims(
        *(
            f"id: c{n}, subject: s{n}, measure: m, value: {11 * n + 121} million USD, "
            f"also: {10 * n + 110} million EUR, period: 2024"
            for n in range(count)
        )
    )


def test_rates_that_many_sums_imply_are_no_square() -> None:
    assert growth(sums_in_two_currencies, 150) < 2.4


# -- shares of a time beside shares of none -----------------------------------------------------


def undated_beside_dated(count: int) -> list[str]:
    share = "of: all, measure: m, value: 0.9 %"
    return [
        *(f"id: u{n}, subject: u{n}, {share}" for n in range(count)),
        *(f"id: d{n}, subject: d{n}, {share}, period: {1900 + n}" for n in range(count)),
        f"id: most, subject: most, of: all, measure: m, value: 99.0 %, period: {1900 + count // 2}",
    ]


def test_undated_shares_may_be_of_each_of_many_times() -> None:
    told = claims(*undated_beside_dated(70)).stdout
    assert "warning[shares-exceed-whole" in told
    assert "left-undecided" not in told


def test_undated_shares_that_may_be_of_too_many_times_are_left_and_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(effort, "STEPS", 400)
    told = claims(*undated_beside_dated(40)).stdout
    assert "left by `shares-exceed-whole`: 81 figures" in told


def test_undated_shares_beside_dated_ones_are_no_square(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(effort, "STEPS", 400)
    assert growth(lambda count: claims(*undated_beside_dated(count)), 40) < 2.8


def test_shares_of_many_times_without_a_definition_leave_nothing_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(effort, "STEPS", 2000)
    rows = [
        f"id: c{year}_{n}, subject: s{n}, of: all, measure: m, value: 5.0 %, period: {year}"
        for year in range(1900, 2000)
        for n in range(4)
    ]
    assert "left by `shares-exceed-whole`" not in claims(*rows).stdout


# -- chains -------------------------------------------------------------------------------------


def changes(count: int, each: str, whole: str) -> Result:
    rows = [
        f"id: c{n}, {ONE}, change: {each}, since: {day(n)}, period: {day(n + 1)}"
        for n in range(count)
    ]
    return claims(*rows, f"id: all, {ONE}, change: {whole}, since: {day(0)}, period: {day(count)}")


def test_a_chain_of_years_of_days_is_followed_to_its_end() -> None:
    assert "error[change-mismatch]" in changes(500, "+10", "+1").stdout


@pytest.mark.parametrize("each", [f"+9{'0' * 50} %", f"+0.{'0' * 50}9 %"])
def test_what_a_chain_comes_to_may_have_thousands_of_digits(each: str) -> None:
    told = changes(120, each, "+7 %")
    assert told.exit_code == 1
    assert "error[change-mismatch]" in told.stdout


def test_rows_of_tables_that_lead_on_and_on_are_left_and_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = "measure: power, period: 2024"
    table = [f"id: t{n}, subject: s{n}, of: s{n + 1}, {at}, value: 90.0 %" for n in range(4)]
    rows = (f"id: a, subject: s0, {at}, value: 10 TWh", f"id: b, subject: s4, {at}, value: 90 TWh")
    told = claims(*rows, table=table).stdout
    assert "[cannot-all-be-true]" in told
    assert "left-undecided" not in told
    monkeypatch.setattr(law_matches, "MAX_REFERENCE_ANCHORS", 1)
    assert "note[left-undecided]" in run().stdout


@pytest.mark.parametrize(("depth", "left"), [(40, False), (60, False), (80, True)])
def test_what_lies_too_deep_in_wholes_is_added_to_none_and_it_is_told(
    depth: int, *, left: bool
) -> None:
    at = "measure: m, period: 2024"
    rows = [f"id: c{n}, subject: s{n}, of: s{n + 1}, {at}, value: 99.0 %" for n in range(depth)]
    told = claims(*rows, f"id: all, subject: s0, of: s{depth}, {at}, value: 50.0 %").stdout
    assert "shares-exceed-whole]" not in told
    assert ("left by `shares-exceed-whole`" in told) is left
