"""A number with what it measures."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from claimlint.numbers.scaled_number import Number, Value
from claimlint.numbers.unit_words import Measure


class Amount(NamedTuple):
    """A number with its measure, and the token at which its currency sign or minus begins."""

    first: int
    number: Number
    measure: Measure | None
    step: Fraction | None = None

    @property
    def unit(self) -> str:
        """The name of its unit; `1` without one."""
        return "1" if self.measure is None else self.measure.unit

    @property
    def is_age(self) -> bool:
        """Whether it is an age whose unit is not printed."""
        measure = self.measure
        return measure is not None and measure.unit == "year" and self.end == self.number.end

    @property
    def end(self) -> int:
        """The token after the number and its unit."""
        return (
            self.number.end if self.measure is None else max(self.number.end, self.measure.span_end)
        )

    @property
    def value(self) -> Value:
        """The value in the unit: cents are hundredths of the currency."""
        factor = 1 if self.measure is None else self.measure.factor
        return self.number.value * factor
