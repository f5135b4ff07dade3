"""The numbers and quoted texts of an expression: what each of them is.

`text` is the whole expression, in which faults are located.
"""

from __future__ import annotations

import ast
from fractions import Fraction
from typing import TypeAlias

from claimlint.formula.expression_errors import ExpressionError
from claimlint.formula.kinds import NUMBER, PERIOD, TEXT, Kind
from claimlint.formula.parse_expression import at, span
from claimlint.formula.run_time import exact_quantity
from claimlint.formula.run_time import period as exact_period
from claimlint.formula.tree import Node, Part
from claimlint.formula.type_check import looks_like_quantity, unit_kind
from claimlint.language.closest import did_you_mean
from claimlint.language.fold import fold
from claimlint.values.period import PeriodError
from claimlint.values.quantity_error import QuantityError

Typed: TypeAlias = tuple[Node, Kind]
"""A node of the checked tree, and its type."""


def make(text: str, node: ast.expr, operation: str, *parts: Part) -> Node:
    """A node of the checked tree, with its place."""
    return Node(operation, parts, *span(node, text))


def number(text: str, node: ast.Constant) -> Typed:
    """A number without a unit."""
    start, end = span(node, text)
    written = text[start:end].replace("_", "")
    if len(written) > 60 or "e" in written.lower():
        raise at(node, text, "write this number out in digits, at most 60 of them")
    try:
        exact = Fraction(written)
    except ValueError:
        raise at(node, text, "this is not a decimal number") from None
    return make(text, node, "number", str(exact)), NUMBER


def quoted(text: str, node: ast.Constant, value: str) -> Typed:
    """A quoted text: a quantity, if it can be read as one."""
    if looks_like_quantity(value):
        try:
            return quantity(text, node, value)
        except ExpressionError:  # it may be a period: what it is compared with decides
            pass
    return make(text, node, "text", value), TEXT


def quantity(text: str, node: ast.Constant, value: str) -> Typed:
    """A quoted quantity, exact."""
    try:
        found = exact_quantity(value)
    except QuantityError as error:
        raise at(node, text, error.message, error.help) from None
    kind = Kind("quantity", unit_kind=unit_kind(found), dimension=found.unit.dimension)
    return make(text, node, "quantity", value), kind


def period(text: str, node: ast.Constant) -> Typed:
    """A quoted period."""
    try:
        exact_period(str(node.value))
    except PeriodError as error:
        raise at(node, text, error.message, error.help) from None
    return make(text, node, "period", str(node.value)), PERIOD


def check_choice(text: str, node: ast.expr, value: str, kind: Kind) -> None:
    """Refuse a text that the other side can never be: it would silently never be equal."""
    if kind.choices and fold(value) not in map(fold, kind.choices):
        shown = ", ".join(choice for choice in kind.choices if choice)
        help_text = did_you_mean(value, kind.choices) or f"it is one of {shown}"
        raise at(node, text, f"this is never `{value}`", help_text)
