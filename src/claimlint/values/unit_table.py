"""The generated table of units: one name in, one unit out."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from claimlint.lazy_dataclass import replace
from claimlint.values.interval import Interval
from claimlint.values.unit import EXACT, Unit

_TABLE: Final = Path(__file__).with_name("table.json")

# Days of the calendar's units: least, greatest, and the mean over 400 Gregorian years.
_MEAN_YEAR: Final = Fraction(146097, 400)
_YEAR: Final = Interval.closed(365 / _MEAN_YEAR, 366 / _MEAN_YEAR)
_SLACK: Final = {
    "month": Interval.closed(28 * 12 / _MEAN_YEAR, 31 * 12 / _MEAN_YEAR),
    "quarter": Interval.closed(90 * 4 / _MEAN_YEAR, 92 * 4 / _MEAN_YEAR),
    "half_year": Interval.closed(181 * 2 / _MEAN_YEAR, 184 * 2 / _MEAN_YEAR),
}

# What is printed where the name as typed could be misread, or is a symbol's long name.
_PRINTED: Final = {
    "percent": "%",
    "percentage_point": "pp",
    "basis_point": "bp",
    "permille": "‰",
    "kilotonne": "kilotonne",
    "megatonne": "megatonne",
    "gigatonne": "gigatonne",
    "ton": "tonne",
    "barrel": "barrel",
    "degree_Celsius": "degC",
    "degree_Fahrenheit": "degF",
    "tonne_of_CO2": "tonne CO2",
    "tonne_of_uranium": "tU",
}
_PEOPLE: Final = frozenset(("person", "head", "inhabitant", "resident", "citizen"))
"""The counts that are all told of the people of a place: 5 per 1,000 residents, or inhabitants."""
# Money takes the prefixes that accounts use (`kEUR`, `MUSD`): a milli-dollar is a typing error.
_MONEY_PREFIXES: Final = ("k", "M", "G")
_SYNONYMS: Final = {"μ": "µ", "Ω": "Ω"}


@lru_cache(maxsize=1)
def data() -> Mapping[str, Any]:
    """The table as read from disk."""
    import json  # noqa: PLC0415 - with the table, only where a unit is looked up

    loaded: dict[str, Any] = json.loads(_TABLE.read_text(encoding="utf-8"))
    loaded["symbols"] = frozenset(loaded["symbols"])
    return loaded


@lru_cache(maxsize=4096)
def atom(name: str) -> Unit | None:
    """The unit of a single name, with a prefix or a plural `s`, or None.

    One-letter prefixes go only with symbols (`km`, not `kmeter` or `cats`), which is stricter
    than pint; names of four letters or more may be capitalised.
    """
    for typed, meant in _SYNONYMS.items():
        name = name.replace(typed, meant)
    found = _exact(name) or _prefixed(name, shorten=True)
    for form in _forms(name) if found is None else ():
        found = found or _exact(form) or _prefixed(form, shorten=False)
    return found.named(name) if found is not None and found.is_count else found


def _forms(name: str) -> list[str]:
    """The name as it may also stand in the table: in the singular, in lower case."""
    forms = [name[:-1]] if len(name) > 3 and name.endswith("s") else []
    if len(name) > 3 and name != name.lower():
        forms += [name.lower(), name.lower().removesuffix("s")]
    return forms


def _exact(name: str) -> Unit | None:
    table = data()
    own = table["names"].get(name, name)
    row = table["units"].get(own)
    return None if row is None else _unit(name, own, row)


def _unit(name: str, own: str, row: list[Any]) -> Unit:
    factor, offset, bases, section = row
    shown = _PRINTED.get(own, own if section == "currency" else name.replace("_", " "))
    return Unit(
        name=shown,
        dimension=tuple((base, power) for base, power in bases),
        factor=Fraction(factor),
        offset=Fraction(offset),
        kind=section if section in ("percent", "points") else "plain",
        counts=("person" if own in _PEOPLE else own) if section == "count" else "",
        calendar=int(section == "calendar"),
        slack=_SLACK.get(own, _YEAR) if section == "calendar" else EXACT,
        parts=((shown, 1),),
    )


def _prefixed(name: str, *, shorten: bool) -> Unit | None:
    table = data()
    for prefix, (factor, short) in table["prefixes"].items():
        rest = name[len(prefix) :]
        if not rest or not name.startswith(prefix) or (short and not shorten):
            continue
        row = table["units"].get(table["names"].get(rest, rest))
        if row is None or not _takes(prefix, short, rest, row[3], table["symbols"]):
            continue
        unit = _unit(rest, table["names"].get(rest, rest), row)
        if not unit.offset:
            scaled = unit.factor * Fraction(factor)
            return replace(unit, factor=scaled).named(name.replace("_", " "))
    return None


def _takes(prefix: str, short: bool, rest: str, section: str, symbols: frozenset[str]) -> bool:
    """Whether a prefix goes with a name: a symbol with symbols, a word with words."""
    if section == "currency":
        return prefix in _MONEY_PREFIXES
    if section not in ("plain", "calendar"):
        return False
    return rest in symbols if short else len(rest) > 2
