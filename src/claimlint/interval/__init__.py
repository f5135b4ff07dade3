"""Intervals of rational numbers, with open and unbounded ends, and their comparison."""

from claimlint.interval.comparison import compare
from claimlint.interval.interval import Interval

__all__ = ["Interval", "compare"]
