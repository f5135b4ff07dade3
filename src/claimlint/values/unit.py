"""What a unit is: its dimension, its size in base units, and how units multiply."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from claimlint.lazy_dataclass import dataclass, replace
from claimlint.values.interval import Interval

Power = tuple[str, int]
"""A base unit, or the printed name of a part, and its exponent."""

EXACT: Final = Interval.point(Fraction(1))
_HUNDREDTH: Final = Fraction(1, 100)
_TIME: Final = "second"
_ENERGY_OR_POWER: Final = tuple(
    (("gram", 1), ("meter", 2), (_TIME, exponent)) for exponent in (-2, -3)
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure.

    A value v in this unit is `v * factor + offset` in the base units of its dimension (gram,
    meter, second, ampere, kelvin, mole, candela, bit, radian, and each currency by its code).
    `kind` keeps apart what is dimensionless: "percent" (parts of a whole), "points" (differences
    of percentages) and "plain".

    `counts` says what is counted (`person`, for people and residents alike), `per` of how many of
    what it is told: `person` for `USD/person` and `per 1,000`, "" for what is told of all.

    Years, quarters and months have no fixed length: `factor` is their mean, `calendar` their
    exponent in this unit (-1 for `tonne/year`), and `slack` the range by which a value in base
    units is to be multiplied before it is compared with one of another `calendar`. Among
    themselves they are exact: 12 months are a year.
    """

    name: str
    dimension: tuple[Power, ...]
    factor: Fraction
    offset: Fraction = Fraction(0)
    kind: str = "plain"
    counts: str = ""
    per: str = ""
    calendar: int = 0
    slack: Interval = EXACT
    parts: tuple[Power, ...] = ()

    @property
    def is_count(self) -> bool:
        """Whether it counts things, and measures nothing: `people`, and not `people/year`."""
        return bool(self.counts) and not self.dimension and not self.per

    @property
    def is_currency(self) -> bool:
        """Whether it measures money, also money per something: a currency is in its dimension."""
        return any(_is_code(base) for base, _ in self.dimension)

    @property
    def currencies(self) -> tuple[str, ...]:
        """The ISO 4217 codes in it."""
        return tuple(base for base, _ in self.dimension if _is_code(base))

    @property
    def kindred(self) -> tuple[Power, ...]:
        """The dimension with all currencies folded into one, `money`."""
        folded: dict[str, int] = {}
        for base, power in self.dimension:
            key = "money" if _is_code(base) else base
            folded[key] = folded.get(key, 0) + power
        return tuple(sorted((base, power) for base, power in folded.items() if power))

    @property
    def time_exponent(self) -> int:
        """The exponent of time: -1 for `tonne/day`, 1 for `year`, -3 for `watt`."""
        return dict(self.dimension).get(_TIME, 0)

    @property
    def is_rate(self) -> bool:
        """Whether it is an amount per time."""
        return self.time_exponent == -1

    @property
    def is_energy(self) -> bool:
        """Whether it is an energy or a power: watt-hours, or watts."""
        return self.dimension in _ENERGY_OR_POWER

    @property
    def paid_by(self) -> int | None:
        """By which time money is paid: 0 by the hour, 1 by the day, 2 by a longer one; None for
        what is no money per time alone."""  # noqa: D205, D209 - one sentence
        if len(self.dimension) != 2 or not self.is_currency or not self.is_rate:
            return None
        times = [_PAID.get(name) for name, power in self.parts if power == -1]
        return times[0] if len(times) == 1 else None

    def is_rate_of(self, amount: Unit) -> bool:
        """Whether this times a time is such an amount: `tonne/day` of `kg`, `MW` of `GWh`.

        A bare number is no rate of a time, as hours a day are: 15 years less 14 is no 1 year.
        """
        if not self.dimension and all(power > 0 for _, power in self.parts):
            return False
        return self.kind == amount.kind and self.dimension == _merge(
            amount.dimension, ((_TIME, -1),)
        )

    def difference(self) -> Unit:
        """The unit of a difference: a change of 5 degC is 5 K, not 278.15 K.

        One of 3.5 ppm is from 421.1 to 424.6 ppm. Only a percentage can be of what was before.
        """
        if self.kind == "percent" and self.factor < _HUNDREDTH and not self.dimension:
            return replace(self, kind="points")
        return replace(self, offset=Fraction(0)) if self.offset else self

    def named(self, name: str) -> Unit:
        """The same unit, printed otherwise."""
        return replace(self, name=name, parts=((name, 1),))

    def __mul__(self, other: Unit) -> Unit:
        dimension = _merge(self.dimension, other.dimension)
        kind = _product_kind(self, other, dimension)
        return _compose(self, other, dimension, kind, 1)

    def __truediv__(self, other: Unit) -> Unit:
        dimension = _merge(self.dimension, tuple((b, -p) for b, p in other.dimension))
        kind = self.kind if other.kind == "plain" else "plain"
        return _compose(self, other, dimension, kind, -1)

    def __pow__(self, exponent: int) -> Unit:
        result = ONE
        for _ in range(abs(exponent)):
            result = result * self if exponent > 0 else result / self
        return result


_PAID: Final = {"hour": 0, "h": 0, "day": 1, "week": 2, "month": 2, "quarter": 2, "year": 2}

ONE: Final = Unit(name="", dimension=(), factor=Fraction(1))
"""The unit of bare numbers."""


def compatible(a: Unit, b: Unit) -> bool:
    """Whether values in the two can be compared: same dimension and same kind."""
    return a.dimension == b.dimension and a.kind == b.kind


def same_scale(a: Unit, b: Unit) -> bool:
    """Whether a number means the same in both, as in `km` and `kilometre`."""
    return compatible(a, b) and a.factor == b.factor and a.offset == b.offset


def widened(values: Interval, unit: Unit, other: Unit) -> Interval:
    """Values of `unit` in base units, ready to be compared with values of `other`.

    The length of a year or month counts only against a unit that has it to another power: a rate
    per year stays exact against one per month, and widens against one per day.
    """
    if unit.calendar == other.calendar or unit.slack is EXACT:
        return values
    return values * unit.slack


def _is_code(base: str) -> bool:
    return len(base) == 3 and base.isupper()


def _merge(a: tuple[Power, ...], b: tuple[Power, ...]) -> tuple[Power, ...]:
    powers = dict(a)
    for base, power in b:
        powers[base] = powers.get(base, 0) + power
    return tuple(sorted((base, power) for base, power in powers.items() if power))


def _product_kind(a: Unit, b: Unit, dimension: tuple[Power, ...]) -> str:
    """A share of an amount is an amount; a share of a share, or twice a share, is a share."""
    kinds = {a.kind, b.kind} - {"plain"}
    if dimension and not _per_time(a, b):
        return "plain"
    return "points" if "points" in kinds else next(iter(sorted(kinds)), "plain")


def _per_time(a: Unit, b: Unit) -> bool:
    """Whether the product is that of a percentage per time (an interest rate) and a number."""
    return any(x.kind != "plain" and x.dimension and not y.dimension for x, y in ((a, b), (b, a)))


def _compose(a: Unit, b: Unit, dimension: tuple[Power, ...], kind: str, sign: int) -> Unit:
    parts = _merge_parts(_parts(a), tuple((name, sign * p) for name, p in _parts(b)))
    calendar = a.calendar + sign * b.calendar
    slack = EXACT
    if calendar and not (a.slack is EXACT and b.slack is EXACT):
        slack = a.slack * b.slack if sign > 0 else a.slack / b.slack
    return Unit(
        name=_name(parts),
        dimension=dimension,
        factor=a.factor * b.factor if sign > 0 else a.factor / b.factor,
        kind=kind,
        counts=a.counts or (b.counts if sign > 0 else ""),
        per=_per(a, b) if sign > 0 else a.per or _counted(b),
        calendar=calendar,
        slack=slack,
        parts=parts,
    )


def _per(a: Unit, b: Unit) -> str:
    """What a product is told for each of; as many as it is told for each of are all of them."""
    per = a.per or b.per
    return "" if per in (a.counts, b.counts) else per


def _counted(divisor: Unit) -> str:
    """What a divisor counts, people where it is a bare number; "" where it counts nothing."""
    if divisor.dimension or divisor.kind != "plain" or not divisor.parts:
        return ""
    return divisor.counts or "person"


def _parts(unit: Unit) -> tuple[Power, ...]:
    return unit.parts or (((unit.name, 1),) if unit.name else ())


def _merge_parts(a: tuple[Power, ...], b: tuple[Power, ...]) -> tuple[Power, ...]:
    """As `_merge`, in the order of writing."""
    powers = dict(a)
    for name, power in b:
        powers[name] = powers.get(name, 0) + power
    return tuple((name, power) for name, power in powers.items() if power)


def _name(parts: tuple[Power, ...]) -> str:
    """How a product is printed: `kg*m/s^2`, `USD/(barrel*day)`, `1/day`."""
    above = "*".join(_power(name, power) for name, power in parts if power > 0)
    below = [_power(name, -power) for name, power in parts if power < 0]
    if not below:
        return above
    joined = "*".join(below)
    return f"{above or '1'}/{joined if len(below) == 1 else f'({joined})'}"


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"
