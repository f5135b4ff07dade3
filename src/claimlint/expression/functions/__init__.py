"""The functions that rules may call, by subject; to enter one in a module documents it, too."""

from claimlint.expression.functions import (
    lists,
    periods,
    quantities,
    ranks,
    slips,
    statistics,
    texts,
    working,
)
from claimlint.expression.functions.table import FUNCTIONS
from claimlint.expression.functions.texts import sentence

__all__ = [
    "FUNCTIONS",
    "lists",
    "periods",
    "quantities",
    "ranks",
    "sentence",
    "slips",
    "statistics",
    "texts",
    "working",
]
