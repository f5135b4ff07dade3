"""Details of messages that an editor stumbled over, each said as people say it."""

from __future__ import annotations

from pathlib import Path

from newsroom import article, desk

AT = "period: 2024"


def lines(folder: Path, rule: str, *claims: str) -> str:
    (told,) = desk(folder, article(*claims)).told(rule)
    return "\n".join((told["message"], *told["working"], told["help"]))


def test_a_fraction_beside_a_percentage_is_told_in_percent(tmp_path: Path) -> None:
    told = lines(
        tmp_path,
        "contradicts-itself",
        f"id: a, subject: rail, measure: freight, of: all, value: a quarter, {AT}",
        f"id: b, subject: rail, measure: freight, of: all, value: 36.7 %, {AT}",
    )
    assert "a quarter is 20 % to 33.34 % (" in told
    assert "a quarter is at least 3.316 percentage points too low" in told


def test_what_is_under_a_bound_has_no_lower_end(tmp_path: Path) -> None:
    one = f"id: a, subject: world, measure: road, value: under 10 mile, also: under 20 km, {AT}"
    assert "under 10 miles is under 16.1 km" in lines(tmp_path, "bad-conversion", one)


def test_interest_is_not_multiplied_by_the_days(tmp_path: Path) -> None:
    told = lines(
        tmp_path,
        "contradicts-itself",
        "id: a, subject: bank, measure: rent, rate: true, period: 2025-03-01, value: 2.1 % p.a.",
        "id: b, subject: bank, measure: rent, rate: true, period: 2025-03-01, value: 3.1 %",
    )
    assert "over its time" not in told


def test_an_age_is_reached_on_a_day_and_in_a_year(tmp_path: Path) -> None:
    born = "id: b, subject: she, measure: birth, date: 1931"
    day = "id: a, subject: she, measure: age, value: 89, period: 2015-03-02"
    told = lines(tmp_path, "age-mismatch", born, day)
    assert "is 83 or 84 years old on 2015-03-02, and" in told
    year = day.replace("2015-03-02", "2015")
    assert " old in 2015, and" in lines(tmp_path / "year", "age-mismatch", born, year)


def test_a_quantity_in_quotes_is_said_with_its_plural(tmp_path: Path) -> None:
    more = "relations: [{id: r, check: 'a <= \"11 million tonne\"', because: it is full}]\n"
    claim = f"id: a, subject: rail, measure: freight, value: 12 million tonne, {AT}"
    (told,) = desk(tmp_path, article(claim, more=more)).told("relation-violated")
    assert told["message"] == (
        "the file says that 12 million tonnes (rail, freight) is at most 11 million tonnes, "
        "and these figures do not fit that (`r`)"
    )
