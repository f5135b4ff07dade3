"""From a unit text to a unit, each distinct text once."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from claimlint.values import unit_grammar as grammar
from claimlint.values import unit_table as table
from claimlint.values.unit import ONE, Unit

_TON: Final = (
    "`ton` is read as a tonne of 1000 kg; an American (short) ton has 907 kg: write `tonne` or "
    "`short_ton`"
)
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
    if len(text) <= grammar.MAX_LENGTH and (found := table.atom(text)) is not None:
        return found
    return grammar.read(text)


@lru_cache(maxsize=4096)
def ambiguity(text: str) -> str | None:
    """What to tell the writer of a unit that pint, or another country, reads otherwise."""
    if text in _NOTES:
        return _NOTES[text]
    names = list(grammar.words(text))
    if {"short", "long", "metric", "register"} & {name.lower() for name in names}:
        return None
    return next((_NOTES[name] for name in names if name in _NOTES), None)
