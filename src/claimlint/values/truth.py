"""Three-valued truth (Kleene's strong logic of indeterminacy), with one refinement.

A comparison of two intervals is true for all pairs of values (`TRUE`), for none (`FALSE`), or
for some (`UNKNOWN`). `TOUCHING` is the `UNKNOWN` in which only a shared rounding endpoint keeps
the comparison from being false; it is told apart because `--unsure` words it differently.
"""

from __future__ import annotations

from enum import Enum
from typing import NoReturn


class Truth(Enum):
    """A truth value. The order is FALSE < TOUCHING < UNKNOWN < TRUE; `and` is the lesser."""

    FALSE = 0
    TOUCHING = 1
    UNKNOWN = 2
    TRUE = 3

    def __bool__(self) -> NoReturn:
        """An unknown truth is never coerced: ask `is Truth.TRUE` or `is Truth.FALSE`."""
        raise TypeError("a Truth is not a bool: compare it with Truth.TRUE or Truth.FALSE")

    def __and__(self, other: Truth) -> Truth:
        # `_value_` is `value` without the call that an enumeration makes of it.
        return self if self._value_ <= other._value_ else other

    def __or__(self, other: Truth) -> Truth:
        return self if self._value_ >= other._value_ else other

    def __invert__(self) -> Truth:
        return _NEGATION[self]

    @staticmethod
    def of(fact: bool) -> Truth:
        """The truth of something that is known."""
        return Truth.TRUE if fact else Truth.FALSE


_NEGATION = {
    Truth.FALSE: Truth.TRUE,
    Truth.TOUCHING: Truth.UNKNOWN,
    Truth.UNKNOWN: Truth.UNKNOWN,
    Truth.TRUE: Truth.FALSE,
}
