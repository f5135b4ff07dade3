"""Make `table.json`: `python -m claimlint.values.generate_units`.

pint is the authority. Our definitions are loaded on top of its own, with exact fractions, and
every unit is reduced to its factor and its base units. Importing pint costs more than linting a
small file, so the program itself reads only the table; the tests compare the two.
"""

from __future__ import annotations

import json
import logging
import re
import unicodedata
import warnings
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_SECTION = re.compile(r"# \[(\w+)\]")
# pint counts `radian` as dimensionless, yet 45 degrees are not a bare number; `count` is one.
_DROPPED = {"count"}
# Names that take one-letter prefixes (`mbar`, `kton`) though pint has no symbol for them.
_SHORT = {"L", "Wp", "We", "Wth", "bar", "bit", "boe", "bpd", "byte", "rem", "toe", "ton"}

Row = list[Any]


def registry() -> Any:  # noqa: ANN401 - pint is imported only here, so its types are not known
    """A pint registry with exact fractions and our definitions on top of pint's."""
    import pint  # noqa: PLC0415 - 200 ms, and nothing else of the program needs it

    found: Any = pint.UnitRegistry(non_int_type=Fraction, on_redefinition="warn")
    logging.getLogger("pint").addFilter(lambda record: "Redefining" not in record.getMessage())
    found.load_definitions(_lines("definitions.txt"))
    for code in (*dict(currencies()), *retired()):
        found.define(f"{code} = [currency_{code}]")
    found._build_cache()  # noqa: SLF001 - pint keeps the factors of what was redefined otherwise
    return found


def currencies() -> Iterator[tuple[str, str]]:
    """The active ISO 4217 codes with their names."""
    for line in _lines("currencies.txt"):
        code, name = line.split(" ", 1)
        if not name.startswith("> "):
            yield code, name


def retired() -> dict[str, list[str | int]]:
    """Retired currency codes: each with the code that replaced it, and its last year."""
    pairs = (line.split(" > ") for line in _lines("currencies.txt") if " > " in line)
    return {code: [new.split()[0], int(new.split()[1])] for code, new in pairs}


def spellings() -> dict[str, str]:
    """Spellings of newspapers by the unit expression they stand for."""
    pairs = (line.split(" = ", 1) for line in _lines("spellings.txt"))
    return {pair[0]: pair[1] for pair in pairs}


def kinds() -> dict[str, str]:
    """The section of definitions.txt that each of our own names stands in."""
    found: dict[str, str] = {}
    section = "plain"
    for line in (_HERE / "definitions.txt").read_text("utf-8").splitlines():
        heading = _SECTION.match(line)
        if heading:
            section = heading[1]
        elif line and not line.startswith("#"):
            found.update((name.strip(), section) for name in line.split("=")[::2][:1])
            found.update((name.strip(), section) for name in line.split("=")[2:])
    found.pop("_", None)
    return found


def table() -> dict[str, Any]:
    """All that the values room knows, as the data of table.json."""
    authority = registry()
    sections = kinds()
    units: dict[str, Row] = {}
    names: dict[str, str] = {}
    symbols: list[str] = []
    for name, definition in sorted(_definitions(authority)):
        row = _row(authority, name)
        if row is None:
            continue
        own = definition.name
        names[name] = own
        units.setdefault(own, [*row, sections.get(name, _section(row))])
        if name in _SHORT or (name != own and name == definition.defined_symbol):
            symbols.append(name)
    return {
        "prefixes": _prefixes(authority),
        "units": dict(sorted(units.items())),
        "names": {name: own for name, own in names.items() if name != own},
        "symbols": sorted(symbols),
        "currencies": dict(currencies()),
        "retired": retired(),
        "spellings": spellings(),
    }


def text() -> str:
    """The text of table.json, the same whenever its sources are."""
    parts = [f"{json.dumps(key)}: {_block(value)}" for key, value in table().items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _block(value: Any) -> str:  # noqa: ANN401 - a part of a JSON document
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    rows = (f"{json.dumps(k, ensure_ascii=False)}: {_compact(v)}" for k, v in value.items())
    return "{\n" + ",\n".join(rows) + "\n}"


def _compact(value: Any) -> str:  # noqa: ANN401 - a part of a JSON document
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lines(name: str) -> list[str]:
    source = (_HERE / name).read_text("utf-8")
    return [line for line in source.splitlines() if line and not line.startswith("#")]


def _definitions(authority: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - pint's types
    """Every name with its definition; pint's `delta_` and `Δ` units are its own business.

    So are names with a mathematical sign (`R_∞`): pint reads them with Python's tokenizer, which
    takes them from Python 3.13 on, and the table must be the same on every Python.
    """
    for name, definition in authority._units.items():  # noqa: SLF001 - pint lists them nowhere else
        signs = any(unicodedata.category(char) == "Sm" for char in name)
        if not name.startswith(("delta_", "Δ")) and not signs:
            yield name, definition


def _row(authority: Any, name: str) -> Row | None:  # noqa: ANN401 - pint's types
    """[factor, offset, base units]; None for what is no exact multiple of whole powers."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            factor, root = authority.get_root_units(name)
    except Exception:  # some of pint's own names do not resolve with fractions
        return None
    powers = dict(root._units)  # noqa: SLF001 - the public view of it cannot print fractions
    whole = all(int(power) == power for power in powers.values())
    converter = authority._units[name].converter  # noqa: SLF001 - as above
    if not whole or isinstance(factor, float) or factor <= 0 or hasattr(converter, "logbase"):
        return None
    offset = Fraction(getattr(converter, "offset", 0))
    bases = sorted((_base(b), int(p)) for b, p in powers.items() if b not in _DROPPED)
    return [str(Fraction(factor)), str(offset), [list(pair) for pair in bases]]


def _base(name: str) -> str:
    return name.removeprefix("currency_")


def _section(row: Row) -> str:
    bases = row[2]
    money = len(bases) == 1 and len(bases[0][0]) == 3 and bases[0][0].isupper()
    return "currency" if money else "plain"


def _prefixes(authority: Any) -> dict[str, Row]:  # noqa: ANN401 - pint's types
    """[factor, whether it is a symbol], the longest first: `da` before `d`."""
    found = {}
    for name, definition in authority._prefixes.items():  # noqa: SLF001 - listed nowhere else
        if name:
            found[name] = [str(Fraction(definition.converter.scale)), name != definition.name]
    return dict(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))


if __name__ == "__main__":
    (_HERE / "table.json").write_text(text(), encoding="utf-8")
