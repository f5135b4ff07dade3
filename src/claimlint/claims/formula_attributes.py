"""What rules ask of a claim's `equals`: what it comes to, of which claims it is, how it reads."""

from __future__ import annotations

from claimlint.claims.claim import Claim
from claimlint.claims.formulas import Formulas
from claimlint.formula.amount import Amount, Context
from claimlint.formula.run_time import WorkedOut
from claimlint.lazy_pattern import pattern
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity


def equals(claim: Claim) -> WorkedOut | None:
    """What the claim's formula comes to."""
    if "equals" not in claim.fields:
        return None

    def amount(formulas: object, context: Context) -> Amount | None:
        formula = formulas.of(claim) if isinstance(formulas, Formulas) else None
        return None if formula is None else formula(context)

    return amount


def equals_exactly(claim: Claim) -> WorkedOut | None:
    """What it comes to where closing zeros, written or left out, are as good as other digits."""
    worked_out = equals(claim)
    if worked_out is None or claim.value is None or not _may_be_exact(claim.value):
        return None
    return lambda formulas, _context: worked_out(formulas, _EXACT)


def _exact(quantity: Quantity, _owner: object, _name: str) -> Interval:
    """A number whose closing zeros are as good as any other digit: 5,000 and no other."""
    if quantity.point is None or not quantity.is_plain or not _may_be_exact(quantity):
        return quantity.interval
    return Interval.point(quantity.point)


def _may_be_exact(quantity: Quantity) -> bool:
    """Whether it has closing zeros, written or left out with a scale word: 1.2 million."""
    if quantity.step is not None and quantity.step >= 10 * quantity.unit.factor:
        return True
    written = _NUMERAL.search(quantity.text)
    return written is not None and sum(map(str.isdecimal, written[0])) > quantity.digits


_EXACT = Context(lift=_exact)
_NUMERAL = pattern(r"[1-9][0-9.,'\u00a0\u202f ]*")


def formula_in_words(claim: Claim) -> WorkedOut | None:
    """The formula with figures and words in the place of ids."""
    if "equals" not in claim.fields:
        return None

    def words(formulas: object, _context: Context) -> str | None:
        formula = formulas.of(claim) if isinstance(formulas, Formulas) else None
        return None if formula is None else formula.in_words

    return words


def inputs(claim: Claim) -> WorkedOut:
    """The claims that the formula is worked out from."""

    def claims(formulas: object, _context: Context) -> list[Claim]:
        formula = formulas.of(claim) if isinstance(formulas, Formulas) else None
        return [] if formula is None else list(formula.claims)

    return claims
