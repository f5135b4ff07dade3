"""How a unit is said behind a number: `12 tonnes a year`, `1 tonne`, `30 USD per barrel`.

Claim files and JSON keep the names of units (`tonne/year`); what people read is English. Symbols
stay as they are (`km/h`, `USD/GBP`, `km^2`), but for those that nobody prints (`pp`, `degC`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from claimlint.lazy_pattern import pattern
from claimlint.values import unit_table as table
from claimlint.values.quantity import Quantity
from claimlint.values.unit import Power, Unit

_SAID: Final = {
    "pp": ("percentage point", "percentage points"),
    "bp": ("basis point", "basis points"),
    "degC": ("°C", "°C"),
    "degF": ("°F", "°F"),
    "tonne CO2": ("tonne of CO2", "tonnes of CO2"),
}
"""Names that are said otherwise than they are written: of one, and of several."""
_MANY: Final = {
    "aircraft": "aircraft", "baby": "babies", "century": "centuries", "child": "children",
    "degree Celsius": "degrees Celsius", "degree Fahrenheit": "degrees Fahrenheit", "foot": "feet",
    "half year": "half-years", "head": "head", "hertz": "hertz", "horsepower": "horsepower",
    "kelvin": "kelvin", "lux": "lux", "man": "men", "millennium": "millennia", "person": "people",
    "siemens": "siemens", "species": "species", "stone": "stone", "woman": "women",
    "wounded": "wounded",
}  # fmt: skip
_ONE: Final = {many: one for one, many in _MANY.items()}
_WORDS: Final = ("bar", "bit", "byte", "ton")
"""Words, although pint counts them among the symbols."""
_SYMBOLS: Final = ("bcf", "bcm", "dtex", "kbps", "mbpd", "mcm", "mil", "ppb", "ppm", "tcf", "tex")
"""Symbols, although pint counts them among the words."""
_TIMES: Final = (
    "second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade",
    "century",
)  # fmt: skip
_HISSED: Final = ("s", "x", "z", "ch", "sh")
_SIGNS: Final = (
    *(("~", "about"), ("<=", "at most"), ("≤", "at most"), (">=", "at least"), ("≥", "at least")),
    *(("<", "under"), (">", "over")),
)
_RANGE: Final = pattern(r"(?<=\d)(?P<unit>\s*%)?\s*\.\.\s*(?=[-−+]?\.?\d)")
_LONG: Final = pattern(r"(?<![\w.,])[1-9]\d{4,14}(?![\w.,])")
"""A number of five digits or more that was typed without a separator."""
_DIGITS: Final = pattern(r"\d{4,}")
"""A long number in a name: `1/100000`."""
_RAISED: Final = {2: "square", 3: "cubic"}


def with_unit(number: str, unit: Unit, *, ends: bool = False) -> str:
    """A number in digits, with its scale word, and the unit behind it.

    `ends` says that the number ends a range: `0.9 to 1 tonnes`.
    """
    if not unit.name:
        return number
    return f"{number} {unit_words(unit, one=not ends and number in ('1', '-1'))}"


def as_said(quantity: Quantity) -> str:
    """A quantity as it was typed, but for signs and names of units: `about 2 to 3 tonnes a year`.

    Signs are what a claim file has for words (`~`, `..`); a unit is said where its name was typed.
    """
    text, unit = _without_signs(" ".join(quantity.text.split())), quantity.unit
    typed = _typed(text, unit)
    if not typed or (quantity.is_fraction and "/" in text.removesuffix(typed)):
        return text
    number = text.removesuffix(typed).rstrip()
    one = quantity.point is not None and abs(quantity.point) == unit.factor
    said = unit_words(unit, one=one)
    return f"{number} {said}"


def _without_signs(text: str) -> str:
    for sign, word in _SIGNS:
        if text.startswith(sign):
            text = f"{word} {text.removeprefix(sign).lstrip()}"
            break
    text = _LONG.sub(lambda found: f"{int(found[0]):,}", text)
    return _RANGE.sub(lambda found: f"{found['unit'] or ''} to ", text)


def _typed(text: str, unit: Unit) -> str:
    """The end of a text that is the name of its unit; "" where it is written otherwise."""
    if not unit.name or unit.name == "%":
        return ""
    first, *rest = unit.name.split("/")
    names = (unit.name, "/".join((_named(first, one=False), *rest)))
    return next((name for name in names if text.endswith(f" {name}")), "")


@lru_cache(maxsize=1024)
def unit_words(unit: Unit, *, one: bool) -> str:
    """A unit behind a number: of one, or of any other number."""
    parts = unit.parts or ((unit.name, 1),)
    above = [part for part in parts if part[1] > 0]
    below = [(name, -power) for name, power in parts if power < 0]
    if below and not any(_is_said(name) for name, _ in parts):
        return unit.name
    said = [_product(above, one=one)] if above else []
    return " ".join((*said, *_divisors(below, alone=not above)))


def _is_said(name: str) -> bool:
    return _is_word(name) or name in _SAID or name[:1].isdigit()


def _divisors(below: Sequence[Power], *, alone: bool) -> list[str]:
    """What an amount is per: `a year`, `per 100,000`, `per square metre`."""
    if not alone and len(below) == 1 and below[0][0] in _TIMES and below[0][1] == 1:
        name = below[0][0]
        return [f"{'an' if name == 'hour' else 'a'} {name}"]
    return [f"per {_product([part], one=not part[0][:1].isdigit())}" for part in below]


def _product(parts: Sequence[Power], *, one: bool) -> str:
    """What stands above or below the line: `man-hours`, `square metres`, `tonne-km`."""
    if not any(_is_word(name) or name in _SAID for name, _ in parts):
        return "*".join(_power(name, power, one=one) for name, power in parts)
    *most, (last, power) = parts
    first = [_power(name, raised, one=True) for name, raised in most]
    return "-".join((*first, _power(last, power, one=one)))


def _power(name: str, power: int, *, one: bool) -> str:
    said = _named(name, one=one)
    if power == 1:
        return said
    if power in _RAISED and _is_word(name):
        return f"{_RAISED[power]} {said}"
    return f"{name}^{power}"


def _named(name: str, *, one: bool) -> str:
    if name in _SAID:
        return _SAID[name][not one]
    if not _is_word(name):
        return _DIGITS.sub(lambda found: f"{int(found[0]):,}", name)
    plain = name.replace("_", " ")
    return _singular(plain) if one else _plural(plain)


def _plural(word: str) -> str:
    if word in _MANY:
        return _MANY[word]
    before, gap, last = word.rpartition(" ")
    if last in _MANY:  # cubic foot
        return f"{before}{gap}{_MANY[last]}"
    if word in _ONE or _singular(word) != word:
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_HISSED) else f"{word}s"


def _singular(word: str) -> str:
    if word in _ONE:
        return _ONE[word]
    for ending, single in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(ending) and _known(found := word.removesuffix(ending) + single):
            return found
    return word


@lru_cache(maxsize=1024)
def _is_word(name: str) -> bool:
    """Whether a name is a word, and no symbol: `tonne`, `nautical mile`, `people`, but not `kg`."""
    plain = name.replace(" ", "").replace("-", "").replace("_", "")
    if name in _WORDS or name in _ONE:
        return True
    if len(plain) < 3 or not plain.isalpha() or plain != plain.lower() or name in _SYMBOLS:
        return False
    return _known(name) or (name.endswith("s") and _known(_singular(name)))


def _known(name: str) -> bool:
    """Whether the table of units has a word, with a prefix or without, that is no symbol."""
    if name in _MANY or name in _WORDS:
        return True
    data = table.data()
    whole = name.replace(" ", "_").replace("-", "_")
    long = (prefix for prefix, (_, short) in data["prefixes"].items() if not short)
    stems = (whole, *(whole.removeprefix(one) for one in long if whole.startswith(one)))
    return any(
        one in _WORDS
        or (one not in data["symbols"] and (one in data["units"] or one in data["names"]))
        for one in stems
    )
