"""Functions of statistics: what a sample of so many can show."""

from __future__ import annotations

from claimlint.formula import amount as arithmetic
from claimlint.formula import sampling
from claimlint.formula.amount import Amount, Context
from claimlint.formula.functions.function_table import function, interval_of
from claimlint.formula.kinds import QUANTITY, TRUTH, Kind
from claimlint.values.interval import Interval
from claimlint.values.truth import Truth


@function("grim(x, n)", TRUTH, QUANTITY, QUANTITY, example="grim(claim.value, claim.n)")
def _grim(_context: Context, value: Amount, n: Amount) -> Truth | None:
    """Whether some whole count of n gives this percentage or mean (the GRIM test).

    Brown and Heathers 2017. Missing where n is too large for the test to say anything.
    """
    return sampling.grim(interval_of(value), value.quantity, interval_of(n))


@function(
    "margin_of_error(share, n)",
    Kind("quantity", unit_kind="points"),
    QUANTITY,
    QUANTITY,
    example="margin_of_error(claim.value, claim.n)",
)
def _margin_of_error(_context: Context, share: Amount, n: Amount) -> Amount | None:
    """The least 95 % margin of error of a share in a simple random sample of n.

    1.96 · sqrt(p (1 − p) / n), rounded down: a stated margin below it is too small.
    """
    least = sampling.margin_of_error(interval_of(share), interval_of(n))
    return None if least is None else Amount(Interval.point(least), arithmetic.POINTS)
