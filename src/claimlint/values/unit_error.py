"""What is wrong with a unit text, and the closest known unit."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from claimlint.language.closest import closest
from claimlint.language.sure_typo import sure_typo
from claimlint.values import unit_table as table

_DOLLARS: Final = ("USD", "CAD", "AUD", "NZD", "HKD", "SGD")
_DOLLAR_WORDS: Final = ("$", "dollar", "dollars")
# Words that newspapers make with prefixes; the table has the prefix and the unit apart.
_PREFIXED: Final = tuple(
    prefix + unit
    for unit in ("meter", "metre", "gram", "watt", "watt_hour", "liter", "litre", "joule", "byte")
    for prefix in ("kilo", "mega", "giga", "tera", "milli", "centi", "micro")
)


class UnitError(ValueError):
    """A unit text that cannot be resolved.

    `text` is the whole unit text, of which `start` to `end` is at fault; `suggestion` is the
    closest known unit, or None; `help` says what to type, or is empty. `asked`: the text can be
    read in two ways, and only its writer knows which.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - each is one fact about the fault
        self,
        message: str,
        text: str,
        start: int = 0,
        end: int | None = None,
        suggestion: str | None = None,
        help: str = "",  # noqa: A002 - the word for it everywhere
        *,
        asked: bool = False,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.text = text
        self.start = start
        self.end = len(text) if end is None else end
        self.suggestion = suggestion
        self.help = help
        self.asked = asked


def unknown(word: str, text: str, start: int) -> UnitError:
    """The error of an unknown name that stands at `start` of a unit text."""
    end = start + len(word)
    if word.lower() in _DOLLAR_WORDS:
        wanted = ", ".join(_DOLLARS)
        return UnitError(
            f"which dollar is {word!r}?", text, start, end, None,
            f"write the currency's three-letter code: {wanted}", asked=True,
        )  # fmt: skip
    suggestion = closest_unit(word)
    asked = f"did you mean {suggestion}?" if suggestion else (
        "write a unit such as km, tonne, kWh, %, pp, USD or people; things that are counted "
        "need no unit"
    )  # fmt: skip
    return UnitError(f"unknown unit {word!r}", text, start, end, suggestion, asked)


SHORTEST = 3
"""A shorter word is one letter from too many units and currency codes to guess."""


def closest_unit(word: str) -> str | None:
    """The known unit or currency code that is nearest in spelling, or None."""
    if word.upper() in table.data()["currencies"]:
        return word.upper()
    folded = word.lower()
    if table.atom(folded) is not None:
        return folded
    if len(folded) < SHORTEST:
        return None
    names = unit_names()
    found = closest(folded, names)
    if found is None and folded.endswith("s"):
        found = closest(folded[:-1], names)
    return None if found is None else names[found]


_SURE: Final = 6
_COMMON: Final = tuple(
    f"{unit}{end}"
    for unit in (
        *("tonne", "kilotonne", "megatonne", "barrel", "gallon", "hectare", "minute", "second"),
        *("percent", "meter", "metre", "litre", "degree", "ounce", "pound"),
        *(name for name in _PREFIXED if "_" not in name),
    )
    for end in ("", "s")
)


def is_misspelt(word: str) -> bool:
    """Whether a word is surely a common unit with a slip in it (`tonens`, `kilometrs`), no noun.

    Short words are not: mills are no miles.
    """
    folded = word.lower()
    if len(folded) < _SURE or folded in _COMMON:
        return False
    return any(sure_typo(folded, (name,)) for name in _COMMON)


@lru_cache(maxsize=1)
def unit_names() -> dict[str, str]:
    """Names worth suggesting, by their lower case; pint's physical constants are not."""
    data = table.data()
    names = [*data["units"], *data["names"], *_PREFIXED]
    found = {name.lower(): name for name in names if len(name) > 2 and "_" not in name}
    found |= {code.lower(): code for code in data["currencies"]}
    return found
