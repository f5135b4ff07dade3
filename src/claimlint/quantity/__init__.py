"""Quantities: a stated number as the exact interval of values that it may stand for."""

from claimlint.quantity.error import QuantityError
from claimlint.quantity.format import (
    describe,
    format_interval,
    format_number,
    format_quantity,
    format_value,
)
from claimlint.quantity.model import Quantity, as_difference, narrowed, point_quantity, unstated
from claimlint.quantity.parse import APPROXIMATE, parse_quantity
from claimlint.quantity.precision import parse_margin, with_precision
from claimlint.quantity.rate import per, total, whole_months

__all__ = [
    "APPROXIMATE",
    "Quantity",
    "QuantityError",
    "as_difference",
    "describe",
    "format_interval",
    "format_number",
    "format_quantity",
    "format_value",
    "narrowed",
    "parse_margin",
    "parse_quantity",
    "per",
    "point_quantity",
    "total",
    "unstated",
    "whole_months",
    "with_precision",
]
