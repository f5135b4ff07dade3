"""The age of a person, in whole years: a country's mean age grows otherwise."""

from __future__ import annotations

from claimlint.claims.claim import Claim
from claimlint.formula.amount import YEARS
from claimlint.lazy_dataclass import replace
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.resolve_unit import resolve


def years_old(claim: Claim) -> Quantity | None:
    """An age in years, typed with the unit or without; None for what is no person's.

    A mean or median is of many, and so is an age with decimals (41.3 years).
    """
    quantity = claim.value
    if quantity is None or quantity.unit.kind != "plain" or "statistic" in claim.fields:
        return None
    if quantity.unit.dimension == ():
        return replace(quantity, unit=YEARS) if _is_whole(quantity) else None
    year = resolve("year")
    if quantity.unit.dimension != year.dimension:
        return None
    length = Interval.point(year.factor)
    if quantity.unit.factor == year.factor and not _is_whole(quantity):
        return None
    interval, widest = quantity.interval / length, quantity.widest / length
    return replace(quantity, unit=YEARS, interval=interval, widest=widest, point=None, step=None)


def _is_whole(quantity: Quantity) -> bool:
    """Whether it was written without decimals."""
    step = quantity.step
    return step is None or step >= quantity.unit.factor
