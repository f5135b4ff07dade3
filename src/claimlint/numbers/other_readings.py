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
    if any(word in text for word in _LONG_SCALES):
        return (_Also(mention.unit, 1000, mention.kind),)
    if mention.unit not in _OPEN:
        return ()
    letter = _LETTER.search(text)
    million = letter is not None and letter[1] == "m"
    if "pfund" in text and mention.unit == "pound":
        return (_Also("g", 500), *_OPEN["pound"])
    pounds = ("pound" in text or "pfund" in text) and "sterling" not in text
    celsius = any(sign in text for sign in ("c", "צלזיוס", "مئوية"))
    opens = {
        "m": million,  # `5m`: metres or million
        "GBP": pounds,
        "pound": pounds,
        "degC": not celsius,
        "kilotonne": text.endswith("kt"),
        "gallon": True,
    }
    return _OPEN[mention.unit] if opens[mention.unit] else ()


_OPEN = {
    "m": (_Also("1", _MILLION, "count"),),
    "GBP": (_Also("pound"),),
    "pound": (_Also("GBP", kind="money"),),
    "degC": (_Also("degF"), _Also("degree")),
    "kilotonne": (_Also("knot"),),
    "gallon": (_Also("imperial_gallon"),),
}
"""The other meanings of what is read in a unit, where its print leaves them open."""

_LONG_SCALES = ("بليون", "ביליון", "בליון")
"""Scale words that were a million millions to some, and are a thousand millions to most."""


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
