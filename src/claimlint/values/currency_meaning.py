"""What a bare sign or word of money can mean: `$` is a dollar of many countries, `Rs` four rupees.

The print alone does not say which; the story does (`article.currency`), or the claim's own unit.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from claimlint.lazy_dataclass import replace
from claimlint.lazy_pattern import pattern
from claimlint.values.quantity import Quantity
from claimlint.values.resolve_unit import resolve
from claimlint.values.unit import Unit
from claimlint.values.unit_error import UnitError

FAMILIES: Final = (
    ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "JMD", "TTD", "BBD", "BSD", "BZD", "BMD",
     "BND", "FJD", "GYD", "KYD", "LRD", "NAD", "SBD", "SRD", "XCD", "ZWD", "ZWL", "MXN", "ARS",
     "CLP", "COP", "UYU", "DOP", "CUP"),
    ("GBP", "EGP", "LBP", "SDG", "SYP", "SSP", "FKP", "GIP", "SHP"),
    ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    ("JPY", "CNY"),
    ("SEK", "NOK", "DKK", "ISK", "CZK"),
    ("CHF", "XAF", "XOF", "XPF", "RWF", "BIF", "DJF", "GNF", "KMF", "CDF"),
    ("KWD", "BHD", "IQD", "JOD", "LYD", "TND", "DZD", "RSD", "MKD"),
    ("SAR", "QAR", "OMR", "YER", "IRR"),
    ("AED", "MAD"),
    ("KES", "UGX", "TZS", "SOS"),
    ("KRW", "KPW"),
)  # fmt: skip
"""Currencies that share a sign or a name: dollars and pesos ($), pounds, rupees, yen and yuan (¥),
crowns, francs, dinars, rials, dirhams, shillings, won."""

_COUNTRY = pattern(
    r"[A-Z]{2,}|[A-Z]\.[A-Z]|[A-Z]\$|\$[A-Z]|[a-z]\$"
    r"|\b(?!(?:Dollar|Pfund|Franken|Kronen|Million|Milliard|Billion|Billiard|Tausend)[a-z]*\b)"
    r"[A-Z][a-z]{3,}(?= ?\$| [a-z]| D)"
)
"""What names the country beside a sign: US$, $A, U.S., CAD, Canadian. `Rs` is none."""


def family(code: str) -> Collection[str]:
    """The currencies that are printed with the same sign or name; the currency itself, else."""
    return next((codes for codes in FAMILIES if code in codes), (code,))


def is_bare(text: str) -> bool:
    """Whether a printed amount leaves open of which country its money is."""
    return _COUNTRY.search(text) is None


def in_currency(quantity: Quantity, text: str, code: str) -> Quantity:
    """A quantity with the currency that a bare sign in its text means in a story.

    Unchanged where it is no money, names its country, or is of another sign.
    """
    for own in quantity.unit.currencies:
        if own != code and code in family(own) and is_bare(text):
            unit = with_currency(quantity.unit, own, code)
            return quantity if unit is None else replace(quantity, unit=unit)
    return quantity


def with_currency(unit: Unit, own: str, code: str) -> Unit | None:
    """A unit with one currency put for another: `USD/barrel` as `CAD/barrel`."""
    try:
        return resolve(unit.name.replace(own, code)) if own in unit.name else None
    except UnitError:
        return None
