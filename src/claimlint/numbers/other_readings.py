"""What else a mention can mean, where its print has two meanings.

The reader decides by the words beside a number; where they leave it open, it takes the more
frequent reading and this module names the others. What the claim says, or the country of the
story, decides between them. Currencies that share a sign are in `values.currency_meaning`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimlint.lazy_dataclass import replace
from claimlint.lazy_pattern import pattern
from claimlint.numbers.mention import Mention

_LETTER = pattern(r"\d\s?([a-z])$")
_MILLION = 10**6


class _Also(NamedTuple):
    """Another reading of a unit: its name, by what the number is multiplied, and its kind."""

    unit: str
    factor: int = 1
    kind: str = "quantity"


def other_readings(mention: Mention) -> tuple[Mention, ...]:
    """The same print in its other meanings, the likeliest first; mostly there are none."""
    return tuple(_in(mention, also) for also in _others(mention))


def _others(mention: Mention) -> tuple[_Also, ...]:
    text = mention.text.casefold()
    if mention.unit == "m":  # `5m`: metres or million
        letter = _LETTER.search(text)
        return (_Also("1", _MILLION, "count"),) if letter is not None and letter[1] == "m" else ()
    if mention.unit == "GBP" and "pound" in text and "sterling" not in text:
        return (_Also("pound"),)
    if mention.unit == "pound" and "pound" in text:
        return (_Also("GBP", kind="money"),)
    if mention.unit == "degC" and not any(sign in text for sign in ("c", "צלזיוס", "مئوية")):
        return (_Also("degF"), _Also("degree"))
    if mention.unit == "gallon":
        return (_Also("imperial_gallon"),)
    return ()


def _in(mention: Mention, also: _Also) -> Mention:
    def times(value: Fraction | None) -> Fraction | None:
        return None if value is None else value * also.factor

    value = mention.value if isinstance(mention.value, str) else times(mention.value)
    kind = also.kind if mention.kind != "range" else "range"
    return replace(
        mention,
        value=value,
        low=times(mention.low),
        high=times(mention.high),
        unit=also.unit,
        kind=kind,
        step=None,
    )
