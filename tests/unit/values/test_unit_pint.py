"""pint is the authority: the table and the grammar must agree with it exactly."""

from __future__ import annotations

import random
import subprocess
import sys
import warnings
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.values import generate_units as generate
from claimlint.values import unit_table as table
from claimlint.values.resolve_unit import resolve

REGISTRY: Any = generate.registry()
OUTSIDE = {"count"}
OTHERWISE = {"C", "F", "K", "pc"}
"""What a newspaper means otherwise, or would have to be asked: coulomb, farad, kelvin, parsec."""


def by_pint(text: str) -> tuple[Fraction, tuple[tuple[str, int], ...]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        factor, root = REGISTRY.get_root_units(text)
    powers = {k.removeprefix("currency_"): int(v) for k, v in root._units.items()}
    return Fraction(factor), tuple(sorted((k, v) for k, v in powers.items() if k not in OUTSIDE))


def ours(text: str) -> tuple[Fraction, tuple[tuple[str, int], ...]]:
    unit = resolve(text)
    return unit.factor, unit.dimension


def exact_names() -> list[str]:
    data = table.data()
    return sorted({*data["units"], *data["names"]} - OTHERWISE)


def test_the_table_on_disk_is_what_the_sources_give() -> None:
    path = Path(generate.__file__).with_name("table.json")
    assert path.read_text(encoding="utf-8") == generate.text()


def test_every_name_is_what_pint_says() -> None:
    wrong = [name for name in exact_names() if ours(name) != by_pint(name)]
    assert wrong == []
    assert len(exact_names()) > 1000


def test_no_name_of_pint_is_left_with_a_redefined_meaning() -> None:
    units = REGISTRY._units
    stale = [name for name, unit in units.items() if units[unit.name] is not unit]
    assert [name for name in stale if not name.startswith(("delta_", "Δ"))] == []


def test_what_is_left_out_has_no_exact_factor() -> None:
    known = {*exact_names(), *OTHERWISE}
    skipped = {name for name, _ in generate._definitions(REGISTRY)} - known
    assert not skipped & {"meter", "gram", "year", "barrel", "USD", "degC", "kelvin", "byte"}
    for name in skipped:
        assert generate._row(REGISTRY, name) is None


def test_prefixed_names_are_what_pint_says() -> None:
    draw = random.Random(7)
    data = table.data()
    known = set(exact_names())
    money = {*data["currencies"], *data["retired"]}  # yobi-CUP is cups
    names = [name for name in exact_names() if name not in money]
    checked = 0
    for name in draw.sample(names, 250):
        for prefix in draw.sample(sorted(data["prefixes"]), 8):
            mine = table.atom(prefix + name)
            # `ppts` are points, and `Gradian` at the head of a sentence is no gigaradian.
            if mine is None or mine.kind == "points" or (prefix + name).lower() in known:
                continue
            if len(REGISTRY.parse_unit_name(prefix + name)) > 1:  # dat: deca-tonne, deci-`at`
                continue
            assert (mine.factor, mine.dimension) == by_pint(prefix + name), prefix + name
            checked += 1
    assert checked > 100


ATOMS = [
    "kilotonne", "tonne", "kg", "km", "meter", "mile", "second", "hour", "day", "year", "month",
    "barrel", "liter", "watt", "kWh", "GW", "USD", "EUR", "joule", "hectare", "dunam", "acre",
    "person", "byte", "Mbit", "newton", "pascal", "mol", "knot", "kelvin", "gallon", "inch",
]  # fmt: skip


@st.composite
def expressions(draw: st.DrawFn) -> str:
    def factor() -> str:
        power = draw(st.sampled_from(["", "", "**2", "**-1", "**3"]))
        return draw(st.sampled_from(ATOMS)) + power

    parts = [factor()]
    for _ in range(draw(st.integers(0, 3))):
        parts += [draw(st.sampled_from(["*", "/", " * ", " / "])), factor()]
    return "".join(parts)


@given(expressions())
@settings(max_examples=150)
def test_composed_expressions_are_what_pint_says(text: str) -> None:
    expected: Any = REGISTRY.parse_expression(text)
    factor, root = REGISTRY.get_root_units(expected.units)
    powers = {k.removeprefix("currency_"): int(v) for k, v in root._units.items()}
    unit = resolve(text)
    assert unit.factor == Fraction(expected.magnitude) * Fraction(factor)
    assert dict(unit.dimension) == {k: v for k, v in powers.items() if v and k not in OUTSIDE}


@pytest.mark.parametrize(("name", "symbol"), [("degC", "kelvin"), ("degF", "kelvin")])
def test_offset_temperatures_are_what_pint_says(name: str, symbol: str) -> None:
    unit = resolve(name)
    for degrees in (Fraction(-40), Fraction(0), Fraction(37)):
        kelvin = REGISTRY.Quantity(degrees, name).to(symbol).magnitude
        assert degrees * unit.factor + unit.offset == kelvin


def test_no_text_makes_the_program_import_pint() -> None:
    script = (
        "import sys\n"
        "from claimlint.values.resolve_unit import resolve\n"
        "from claimlint.values.unit_error import UnitError\n"
        "for t in ('km', 'kilotonne/year', 'USD/m^2', 'barrels a day', 'nothing'):\n"
        "    try: resolve(t)\n"
        "    except UnitError: pass\n"
        "sys.exit('pint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
