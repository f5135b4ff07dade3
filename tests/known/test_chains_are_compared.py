"""A figure that a chain of others leads to is compared with all of the chain, and with no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from newsroom import article, desk

SHARES = (
    "id: low, subject: low-carbon power, of: all power, value: 65.0 %",
    "id: ren, subject: renewables, of: low-carbon power, value: 90.0 %",
    "id: wind, subject: wind, of: renewables, value: 90.0 %",
    "id: whole, subject: wind, of: all power, value: {}",
    "id: other, subject: coal, of: thermal power, value: 12 %",
)
CHANGES = (
    "id: first, subject: sales, change: +10.0 %, since: 2020, period: 2021",
    "id: second, subject: sales, change: +20.0 %, since: 2021, period: 2022",
    "id: third, subject: sales, change: -5.0 %, since: 2022, period: 2023",
    "id: whole, subject: sales, change: {}, since: 2020, period: 2023",
    "id: other, subject: sales, change: +3.0 %, since: 2023, period: 2024",
)
RATIOS = (
    "id: first, subject: north, ratio: 2.00, than: south, period: 2024",
    "id: second, subject: south, ratio: 3.00, than: east, period: 2024",
    "id: whole, subject: north, ratio: {}, than: east, period: 2024",
    "id: other, subject: west, ratio: 3.00, than: island, period: 2024",
)
CASES = (
    (SHARES, "period: 2024, measure: electricity", "52.7 %", "43.1 %", "nested-shares"),
    (CHANGES, "measure: turnover", "+25.4 %", "+45.0 %", "change-mismatch"),
    (RATIOS, "measure: rainfall", "6.00", "8.00", "ratio-mismatch"),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[4])
def test_the_whole_chain_is_held_or_contradicted(
    case: tuple[tuple[str, ...], str, str, str, str], tmp_path: Path
) -> None:
    claims, shared, right, wrong, rule = case
    links = {claim.split(",")[0][4:] for claim in claims} - {"other"}
    for figure, status in ((right, "held"), (wrong, "contradicted")):
        story = article(*(one.format(figure) for one in claims), defaults=shared)
        found = desk(tmp_path / status, story)
        assert {one: found.status(one) for one in links} == dict.fromkeys(links, status)
        assert set(found.against("whole")) == links - {"whole"}
        assert found.status("other") == "uncompared"
        told = [set(one["claims"]) for one in found.findings if one["rule"] == rule]
        assert told == ([] if figure == right else [links])


def test_a_percentage_beside_its_base_alone_is_compared_with_nothing(tmp_path: Path) -> None:
    then = "id: then, subject: sales, measure: turnover, value: 300 million EUR, period: 2023"
    rise = "id: rise, subject: sales, measure: turnover, change: +7 %, since: 2023, period: 2024"
    assert desk(tmp_path, article(then, rise)).status("rise") == "uncompared"


FUEL = (
    "id: fuel, subject: fuel, of: all exports, value: 60 %",
    "id: crude, subject: crude oil, of: fuel, within: fuel, value: 50 %",
    "id: all, subject: all exports, value: 100.0 billion USD",
)
OIL = "id: oil, subject: crude oil, of: all exports, value: 45 billion USD"


@pytest.mark.parametrize(
    ("change", "certain"),
    [
        (("", ""), True),
        (("45", "30"), None),
        (("100.0", "100"), False),
        ((", within: fuel", ""), None),
        (("crude oil, of: all exports", "crude oil, of: all sales"), None),
        (("id: oil", "period: 2023, id: oil"), None),
    ],
)
def test_what_lies_wholly_in_a_group_is_compared_with_what_the_group_has_of_a_greater_whole(
    change: tuple[str, str], certain: bool | None, tmp_path: Path
) -> None:
    """Half of the 60 % of 100 billion dollars are 30 billion, though no figure is of fuel."""
    claims = (one.replace(*change) if change[0] else one for one in (*FUEL, OIL))
    at = "measure: exports, period: 2024"
    defaults = "measure: exports" if change[1].startswith("period") else at
    if defaults != at:
        claims = (one if "2023" in one else f"{one}, period: 2024" for one in claims)
    told = desk(tmp_path, article(*claims, defaults=defaults)).told("cannot-all-be-true")
    assert [one["certainty"] == "certain" for one in told] == [certain] * (certain is not None)
