"""From a unit text to a unit, each distinct text once."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from claimlint.values import unit_grammar as grammar
from claimlint.values import unit_table as table
from claimlint.values.unit import ONE, Unit
from claimlint.values.unit_error import UnitError

_TON: Final = (
    "`ton` is read as a tonne of 1000 kg; an American (short) ton has 907 kg: write `tonne` or "
    "`short_ton`"
)
_SAID: Final = frozenset(("short", "long", "metric", "register", "gross", "deadweight"))
"""What says which ton is meant."""
_NOTES: Final = {
    "kt": "`kt` is read as kilotonne, not as knot: write `kilotonne` or `knot`",
    "mt": "`mt` is read as megatonne (a million tonnes), not as one metric ton: write `megatonne` "
    "or `tonne`",
    "Mt": "`Mt` is read as megatonne (a million tonnes), not as one metric ton: write `megatonne` "
    "or `tonne`",
    "ton": _TON,
    "tons": _TON,
}


@lru_cache(maxsize=4096)
def resolve(text: str) -> Unit:
    """The unit of a text such as `km`, `kilotonne/year`, `barrels a day`, `USD/m^2`.

    An empty text is the unit of bare numbers. Raises UnitError.
    """
    text = text.strip()
    if not text:
        return ONE
    text = _TEMPERATURES.get(text, text)
    if text == "K":
        help_ = "write `thousand`, or `kelvin`"
        raise UnitError("'K' may be a thousand or kelvin", text, 0, 1, None, help_, asked=True)
    known = len(text) <= grammar.MAX_LENGTH and text not in grammar.ASKED
    if known and not table.data()["spellings"].get(text) and (found := table.atom(text)):
        return found
    return grammar.read(text)


_TEMPERATURES: Final = {"C": "degC", "F": "degF"}
"""Alone, a weather report's letter, never a coulomb or a farad."""


@lru_cache(maxsize=4096)
def ambiguity(text: str) -> str | None:
    """What to tell the writer of a unit that pint, or another country, reads otherwise."""
    if text in _NOTES:
        return _NOTES[text]
    names = list(grammar.words(text))
    if _SAID & {name.lower() for name in names}:
        return None
    return next((_NOTES[name] for name in names if name in _NOTES), None)
