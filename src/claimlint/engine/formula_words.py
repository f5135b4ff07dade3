"""A formula of a claim file in words: each claim by its figure, and by what that is of.

`rail + road` reads `12 million tonnes (rail, freight carried) + 21 million tonnes (road, freight
carried)`: whoever redoes it needs no id.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from claimlint.claims.claim import Claim
from claimlint.claims.in_words import called, stated_as
from claimlint.formula.functions.text_functions import sentence
from claimlint.formula.parse_expression import parse
from claimlint.values.operand import as_operand
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.quantity_error import QuantityError
from claimlint.values.spoken_unit import as_said

Say = Callable[[str], str]
"""What stands for a claim, by the name that the formula has for it."""

_SIGNS: Final[Mapping[type[ast.AST], str]] = {
    ast.Add: "+", ast.Sub: "−", ast.Mult: "×", ast.Div: "/", ast.Pow: "to the power of",
    ast.Eq: "=", ast.NotEq: "is not", ast.Lt: "is under", ast.LtE: "is at most",
    ast.Gt: "is over", ast.GtE: "is at least", ast.In: "is in", ast.NotIn: "is not in",
    ast.And: "and", ast.Or: "or",
}  # fmt: skip
_BINDS: Final[Mapping[type[ast.AST], int]] = {
    ast.Or: 1, ast.And: 2, ast.Add: 4, ast.Sub: 4, ast.Mult: 5, ast.Div: 5, ast.Pow: 7,
}  # fmt: skip
_COMPARISON, _SIGN, _LOOSEST = 3, 6, 0
_CALLS: Final = {
    "years": "the years from {} to {}",
    "days": "the days from {} to {}",
    "before": "{} is before {}",
    "after": "{} is after {}",
    "during": "{} is during {}",
    "abs": "the size of {}",
}
"""Functions with so many arguments, as they are said."""
_OF_MANY: Final = {"max": "the largest of", "min": "the smallest of", "sum": "the sum of"}


def formula_in_words(text: str, say: Say) -> str:
    """A formula, with what `say` has for each claim. Raises ExpressionError."""
    return _Words(say).of(parse(text), _LOOSEST).replace("+ -", "− ")


def words_of(claims: Mapping[str, Claim]) -> Say:
    """How to say the claims of a formula: where two are called alike, each with its time."""
    often = Counter(called(one) for one in _each(claims.values()))

    def say(name: str) -> str:
        claim = claims.get(name)
        if claim is None:
            return name
        told = stated_as(claim)
        if often[called(claim)] > 1 and claim.period is not None and told.endswith(")"):
            return f"{told[:-1]}, {claim.period.words})"
        return told

    return say


def _each(claims: Iterable[Claim]) -> Iterable[Claim]:
    return {claim.full_id: claim for claim in claims}.values()


def _quoted(text: str) -> str:
    """A quantity in quotes as people say it; another text as it is."""
    try:
        return as_said(parse_quantity(text))
    except QuantityError:
        return text


class _Words:
    """Writes a formula. A part stands in brackets where what is around it binds more tightly."""

    def __init__(self, say: Say) -> None:
        self._say = say

    def of(self, node: ast.expr, around: int) -> str:
        match node:
            case ast.Name(id=name):
                return self._say(name)
            case ast.Constant(value=value):
                return _quoted(value) if isinstance(value, str) else str(value)
            case ast.BinOp(left=left, op=op, right=right):
                binds = _BINDS[type(op)]
                sides = self._operand(left, binds), self._operand(right, binds + 1)
                told = f"{sides[0]} {_SIGNS[type(op)]} {sides[1]}"
            case ast.BoolOp(op=op, values=values):
                binds = _BINDS[type(op)]
                told = f" {_SIGNS[type(op)]} ".join(self.of(one, binds) for one in values)
            case ast.UnaryOp(op=ast.Not(), operand=inner):
                binds, told = _COMPARISON, f"not: {self.of(inner, _COMPARISON)}"
            case ast.UnaryOp(op=op, operand=inner):
                sign = "−" if isinstance(op, ast.USub) else "+"
                binds, told = _SIGN, f"{sign}{self._operand(inner, _SIGN)}"
            case ast.Compare():
                binds, told = _COMPARISON, self._compare(node)
            case ast.IfExp(test=test, body=body, orelse=other):
                parts = [self.of(one, _LOOSEST) for one in (body, test, other)]
                binds, told = _LOOSEST, "{} if {}, else {}".format(*parts)
            case ast.Call():
                return self._call(node)
            case _:
                return ast.unparse(node)
        return f"({told})" if binds < around else told

    def _operand(self, node: ast.expr, around: int) -> str:
        told = self.of(node, around)
        return told if isinstance(node, ast.BinOp | ast.UnaryOp) else as_operand(told)

    def _compare(self, node: ast.Compare) -> str:
        told = self.of(node.left, _COMPARISON + 1)
        for op, side in zip(node.ops, node.comparators, strict=True):
            told += f" {_SIGNS[type(op)]} {self.of(side, _COMPARISON + 1)}"
        return told

    def _call(self, node: ast.Call) -> str:
        name = ast.unparse(node.func)
        if name == "ref" and isinstance(node.args[0], ast.Constant):
            return self._say(str(node.args[0].value))
        arguments = [self.of(one, _LOOSEST) for one in node.args]
        if name in _CALLS and len(arguments) == _CALLS[name].count("{}"):
            return _CALLS[name].format(*arguments)
        return f"{_OF_MANY.get(name, f'{name} of')} {sentence(arguments, len(arguments))}"
