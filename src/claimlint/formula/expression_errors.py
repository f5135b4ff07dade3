"""What can be wrong with an expression."""

from __future__ import annotations

from claimlint.lazy_dataclass import dataclass


@dataclass(eq=False)
class ExpressionError(Exception):
    """An author's mistake in an expression, with its place inside the text (code points)."""

    message: str
    help: str = ""
    start: int = 0
    end: int = 0

    def __str__(self) -> str:
        return self.message


@dataclass(eq=False)
class UnknownNameError(ExpressionError):
    """A name that nothing in scope has."""

    name: str = ""
