"""What a printed number can mean, where its unit leaves it open: the claim decides.

`$5 million` of a Canadian story is 5 million CAD, `400 million pounds of chicken` a weight, `37` an
age, `270 calories` are kilocalories, `1.5 °C` a difference. Whatever the print cannot mean is still
another unit.
"""

from __future__ import annotations

from fractions import Fraction

from claimlint.article.printed_number import PrintedNumber
from claimlint.claims.claim import Claim
from claimlint.claims.claim_type import CLAIM_TYPES
from claimlint.lazy_dataclass import replace
from claimlint.numbers.other_readings import other_readings
from claimlint.numbers.printed_amount import quantity_of
from claimlint.values.currency_meaning import family, is_bare, with_currency
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity, as_difference
from claimlint.values.resolve_unit import resolve
from claimlint.values.unit import ONE, Unit, compatible

_MONEY = frozenset(
    (
        *("peso", "krona", "krone", "kronor", "kroner", "crown", "franc", "dinar", "rial", "riyal"),
        *("shilling", "dirham", "won", "baht", "forint", "lev", "leu", "taka", "naira", "cedi"),
    )
)
"""What money is called, by its English singular, where the country is said elsewhere."""
_YEAR, _CALORIE, _KILOCALORIE = map(resolve, ("year", "calorie", "kcal"))


def printed(claim: Claim, figure: PrintedNumber) -> Quantity | None:
    """The quantity that a figure prints, in the sense that the claim takes it in, if it can."""
    quantity, own = figure.quantity, claim.value
    if own is not None and (other := _other_reading(figure, own)) is not None:
        quantity = other
    if quantity is not None and own is not None and _is_difference(own.unit, quantity.unit):
        quantity = as_difference(quantity)  # `warmed by 1.5 °C` is no reading of a thermometer
    if quantity is None or own is None or compatible(quantity.unit, own.unit):
        return _calories(quantity, own)
    unit = _meant(claim, figure, quantity, own.unit)
    return quantity if unit is None else _read_in(quantity, unit)


def _is_difference(own: Unit, read: Unit) -> bool:
    """Whether a claim is in the unit of a difference where a level was read: of degrees, of ppm."""
    return not own.offset if read.offset else own.kind == "points"


def _other_reading(figure: PrintedNumber, own: Quantity) -> Quantity | None:
    """The other meaning of a print, where the claim has it: `95 degrees` of a claim in °F."""
    usual = figure.quantity
    if usual is None or usual.unit.name == own.unit.name:
        return None
    for other in other_readings(figure.mention):
        quantity = quantity_of(other, figure.approximate)
        if quantity is None:
            continue
        same = quantity.unit.name == own.unit.name
        counted = not quantity.unit.name and not compatible(usual.unit, own.unit)
        fits = compatible(quantity.unit, own.unit) and not compatible(usual.unit, own.unit)
        if same or counted or fits:
            return quantity
    return None


def _calories(quantity: Quantity | None, own: Quantity | None) -> Quantity | None:
    """Calories of food are kilocalories."""
    if quantity is None or own is None or quantity.unit.factor != _CALORIE.factor:
        return quantity
    if own.unit.factor == _KILOCALORIE.factor and own.unit.dimension == _CALORIE.dimension:
        return _read_in(quantity, _KILOCALORIE)
    return quantity


def _meant(claim: Claim, figure: PrintedNumber, quantity: Quantity, own: Unit) -> Unit | None:
    """The unit in which the print can be read, and the claim is in; None for none."""
    unit = quantity.unit
    if not unit.dimension and figure.mention.unit.lower() in _MONEY and own.is_currency:
        return own  # `20 pesos`
    age = not unit.name and figure.mention.unit in ("", "1")
    if age and own.dimension == _YEAR.dimension and own.calendar == _YEAR.calendar:
        return own  # `She was 37`
    if CLAIM_TYPES[claim.type].printed == "part" and unit.is_currency and len(unit.dimension) == 1:
        return ONE  # `91p for each £1`
    for code in unit.currencies if is_bare(figure.mention.text) else ():
        for other in own.currencies:
            if other not in family(code) or "currency" in claim.document.fields:
                continue
            meant = with_currency(unit, code, other)
            if meant is not None:
                return meant
    return None


def _read_in(quantity: Quantity, unit: Unit) -> Quantity:
    """The same digits in another unit."""
    times = unit.factor / quantity.unit.factor

    def scaled(interval: Interval) -> Interval:
        return interval * Interval.point(times)

    def one(value: Fraction | None) -> Fraction | None:
        return None if value is None else value * times

    return replace(
        quantity,
        unit=unit,
        interval=scaled(quantity.interval),
        widest=scaled(quantity.widest),
        point=one(quantity.point),
        step=one(quantity.step),
    )
