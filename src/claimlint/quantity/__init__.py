"""Quantities: a stated number as the exact interval of values that it may stand for."""

from claimlint.quantity.error import QuantityError
from claimlint.quantity.model import Quantity
from claimlint.quantity.parse import APPROXIMATE, parse_quantity

__all__ = ["APPROXIMATE", "Quantity", "QuantityError", "parse_quantity"]
