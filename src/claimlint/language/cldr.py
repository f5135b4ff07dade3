"""Write the unit and currency names of Unicode's CLDR beside the language files.

Run with `python -m claimlint.language.cldr` where Babel is installed; Babel is needed for
nothing else. A name that the language's own file uses for anything is left out, so that the file
by hand always decides. The result is compared in the tests where Babel is at hand.
"""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any

from claimlint.language import section
from claimlint.language.language import codes

UNITS = {
    "length-millimeter": "mm",
    "length-centimeter": "cm",
    "length-meter": "m",
    "length-kilometer": "km",
    "length-mile": "mile",
    "length-nautical-mile": "nautical_mile",
    "length-foot": "foot",
    "length-inch": "inch",
    "length-yard": "yard",
    "area-square-meter": "m^2",
    "area-square-kilometer": "km^2",
    "area-square-mile": "mile^2",
    "area-hectare": "hectare",
    "area-acre": "acre",
    "area-dunam": "dunam",
    "volume-cubic-meter": "m^3",
    "volume-liter": "litre",
    "volume-milliliter": "millilitre",
    "volume-barrel": "barrel",
    "volume-gallon": "gallon",
    "mass-milligram": "mg",
    "mass-gram": "g",
    "mass-kilogram": "kg",
    "mass-tonne": "tonne",
    "mass-pound": "pound",
    "mass-ounce": "ounce",
    "duration-second": "second",
    "duration-minute": "minute",
    "duration-hour": "hour",
    "duration-day": "day",
    "duration-week": "week",
    "duration-month": "month",
    "duration-year": "year",
    "duration-decade": "decade",
    "duration-century": "century",
    "temperature-celsius": "degC",
    "temperature-fahrenheit": "degF",
    "power-watt": "W",
    "power-kilowatt": "kW",
    "power-megawatt": "MW",
    "power-gigawatt": "GW",
    "power-horsepower": "horsepower",
    "energy-kilowatt-hour": "kWh",
    "energy-joule": "J",
    "energy-calorie": "calorie",
    "electric-volt": "V",
    "frequency-hertz": "Hz",
    "frequency-megahertz": "MHz",
    "frequency-gigahertz": "GHz",
    "digital-megabyte": "MB",
    "digital-gigabyte": "GB",
    "digital-terabyte": "TB",
    "speed-kilometer-per-hour": "km/h",
    "speed-mile-per-hour": "mile/hour",
    "speed-meter-per-second": "m/s",
    "speed-knot": "knot",
}
CURRENCIES = [
    "USD",
    "EUR",
    "GBP",
    "ILS",
    "JPY",
    "CNY",
    "CHF",
    "CAD",
    "AUD",
    "NZD",
    "HKD",
    "SGD",
    "INR",
    "RUB",
    "TRY",
    "KRW",
    "BRL",
    "MXN",
    "ZAR",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "UAH",
    "KZT",
    "AED",
    "SAR",
    "EGP",
    "JOD",
    "IRR",
    "IQD",
    "LBP",
    "SYP",
    "QAR",
    "KWD",
    "BHD",
    "OMR",
    "MAD",
    "TND",
    "DZD",
    "LYD",
    "ETB",
    "GEL",
    "AMD",
    "AZN",
    "UZS",
    "RON",
    "BGN",
    "RSD",
    "ISK",
    "THB",
    "VND",
    "IDR",
    "MYR",
    "PHP",
    "PKR",
    "BDT",
    "ARS",
    "CLP",
    "PEN",
    "NGN",
    "KES",
    "TWD",
]
_COUNTS = (1, 2, 3, 11, 100)  # between them they bring out every plural form
_DIGITS = re.compile(r"[\d٠-٩.,\u200e\u200f\u061c]")
_FOLD = str.maketrans({"״": '"', "׳": "'", "’": "'", "־": "-", "\u00a0": " ", "\u202f": " "})
_HEAD = "# Names from Unicode CLDR, written by claimlint.language.cldr: not to be edited.\n"
_WORD = re.compile(r"[^\W\d_][^\d,:#{}\[\]&*!|>%@`]*")


def names(code: str, own: str) -> str:
    """Give the generated file of a language, beside whose own file's text it is to stand."""
    babel_numbers: Any = importlib.import_module("babel.numbers")
    babel_units: Any = importlib.import_module("babel.units")
    counts = {word for word, _ in section.pairs(section.parse(section.cut(own)["numbers"]))}
    taken = _taken(own) | set(UNITS)
    lines = [_HEAD, "units:\n"]
    for unit, name in UNITS.items():
        found = [
            babel_units.format_unit(count, unit, width, locale=code)
            for width in ("long", "short")
            for count in _COUNTS
        ]
        lines += _line(name, found, taken, counts)
    lines.append("\ncurrencies:\n")
    for currency in CURRENCIES:
        found = [babel_numbers.get_currency_name(currency, count, locale=code) for count in _COUNTS]
        lines += _line(currency, [*found, currency], taken, counts)
    return "".join(lines)


def _line(meaning: str, found: list[str], taken: set[str], numbers: set[str]) -> list[str]:
    """A line of the file: the names that are words, once each, and not taken yet."""
    kept = []
    for name in found:
        word = " ".join(_DIGITS.sub("", name).translate(_FOLD).split())
        key = word.lower()
        counted = not numbers.isdisjoint(key.split())  # a dual or a one that is spelt out
        if len(word) > 2 and _WORD.fullmatch(word) and key not in taken and not counted:
            taken.add(key)
            kept.append(word)
    return [f"  {meaning}: {', '.join(kept)}\n"] if kept else []


def _taken(own: str) -> set[str]:
    """Every phrase of the language's own file."""
    taken: set[str] = set()
    for name, source in section.cut(own).items():
        if name != "examples":
            value = section.parse(source)
            lists = value.values() if isinstance(value, dict) else [value]
            taken |= {phrase.lower() for part in lists for phrase in section.words(part)}
    return taken


def main() -> None:
    """Write the generated file of every language."""
    folder = Path(__file__).parent.parent / "languages"
    for code in codes():
        own = (folder / f"{code}.yaml").read_text(encoding="utf-8")
        (folder / f"{code}.cldr.yaml").write_text(names(code, own), encoding="utf-8")


if __name__ == "__main__":
    main()
