"""What a condition of a rule came to, part by part, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimlint.claims.claim import Claim
from claimlint.claims.fact import Fact
from claimlint.engine.instance import Bindings
from claimlint.engine.show_value import show
from claimlint.engine.tie_words import all_of
from claimlint.formula.amount import NARROW, Incomparable
from claimlint.formula.bind_tree import bind
from claimlint.formula.expression import Expression
from claimlint.formula.tree import Node
from claimlint.formula.value import Value
from claimlint.rulebook.rule_parts import VOCABULARY
from claimlint.values.truth import Truth

MOST_DEEP = 3
"""How deep the parts of something missing are told: it is a field, soon."""
_LEAVES = (
    *("name", "quantity-name", "attribute", "stated", "worked-out", "amounts"),
    *("each", "each-worked-out"),
)
_CONSTANTS = ("bool", "number", "quantity", "text", "period")
_PARTED = ("related", "equal", "equal-each", "days", "periods", "in", "call", "call-each")
_INSIDE = ("all", "all-known", "any", "any-known", "not", "not-known", "present", "every")


def not_true(
    key: str, condition: Expression, names: Bindings, lets: Mapping[str, Expression] | None = None
) -> list[str]:
    """The parts of a condition that are not true, each with what it comes to; none if it is.

    `lets` has what the names of `let` stand for: of what is missing, it is told where from.
    """
    told = []
    for part in _conjuncts(condition):
        outcome = _run(part, names)
        if outcome is not True and outcome is not Truth.TRUE:
            told.append(f"`{key}`: {_text(part, condition)} {_in_words(outcome)}")
            told += _Figures(condition, names, lets or {}).of(part)
            break
    return told


def came_to(require: Expression, names: Bindings, lets: Mapping[str, Expression]) -> list[str]:
    """What is required, and what its sides come to."""
    told = []
    for part in _conjuncts(require):
        outcome = _run(part, names)
        came_to = _in_words(outcome)
        if outcome is Truth.UNKNOWN and not require.ordered:
            came_to = "can hold: some values within the rounding satisfy it"
        told.append(f"`require`: {_text(part, require)} {came_to}")
        told += _Figures(require, names, lets).of(part)
    return told


def _conjuncts(expression: Expression) -> list[Node]:
    tree = expression.tree
    assert tree is not None
    if tree.operation in ("all", "all-known"):
        return list(tree.operands)
    return [tree]


class _Figures(NamedTuple):
    """What the parts of a condition come to, one line each; of what is missing, its parts too."""

    expression: Expression
    names: Bindings
    lets: Mapping[str, Expression]

    def of(self, node: Node, depth: int = 0) -> list[str]:
        if node.operation in _INSIDE:
            return each_once(self.of(part, depth) for part in node.operands)
        if node.operation == "if":
            test, left, right = node.operands
            outcome = _run(test, self.names)
            chosen = [left] if outcome is True else [right] if outcome is False else []
            return each_once(self.of(part, depth) for part in (test, *chosen))
        told = []
        for part in node.operands if node.operation in _PARTED else (node,):
            if part.operation not in _CONSTANTS:
                told += self._part(part, depth, is_whole=part is node)
        return each_once([told])

    def _part(self, part: Node, depth: int, *, is_whole: bool) -> list[str]:
        value, text = _run(part, self.names), _text(part, self.expression)
        line, within, inner = f"  {text} {_is(value)}", self, list(part.operands)
        is_missing = value is None or value == [] or value is _Apart
        if not is_missing or depth >= MOST_DEEP:
            return [line]
        let = self.lets.get(text)
        if let is not None and let.tree is not None:
            line, within = f"{line}; it is {_text(let.tree, let)}", self._replace(expression=let)
            inner = [let.tree] if let.tree.operation in _LEAVES else list(let.tree.operands)
        elif is_whole or part.operation in _LEAVES:
            inner = []
        return [line, *(deeper for one in inner for deeper in within.of(one, depth + 1))]


def each_once(parts: Iterable[Iterable[str]]) -> list[str]:
    """The lines of all parts, those that repeat left out."""
    return list(dict.fromkeys(line for part in parts for line in part))


class _Apart:
    """What an expression comes to whose units do not compare."""


def _run(node: Node, names: Bindings) -> Value:
    try:
        return bind(node, VOCABULARY)(names, NARROW)
    except Incomparable:
        return _Apart


def _text(node: Node, expression: Expression) -> str:
    return " ".join(expression.text[node.start : node.end].split())


def _in_words(outcome: object) -> str:
    """What a condition came to."""
    if outcome is True or outcome is Truth.TRUE:
        return "holds"
    if outcome is False or outcome is Truth.FALSE:
        return "does not hold"
    if outcome is None:
        return "cannot be said: something in it is not stated"
    if outcome is _Apart:
        return "cannot be said: the units do not compare"
    return "is undecided: the figures leave it open"


def _is(value: object) -> str:
    if value is _Apart:
        return "cannot be worked out: the units do not compare"
    if isinstance(value, Truth):
        return f"is {_TRUTHS[value]}"
    if value is None or value in ([], ""):
        return "is empty" if value == "" else "is not stated"
    if isinstance(value, list) and all(isinstance(one, Claim | Fact) for one in value):
        return f"is {all_of([one.id for one in value])}"
    return _states(value) if isinstance(value, Claim | Fact) else f"is {show(value)}"


def _states(value: Claim | Fact) -> str:
    number = value.claims[0] if isinstance(value, Fact) else value
    stated = number.text(number.amount_key) or ("" if number.date is None else number.date.text)
    return f"states {stated}" if stated else f"is {show(value)}"


_TRUTHS = {
    Truth.TRUE: "true",
    Truth.FALSE: "false",
    Truth.UNKNOWN: "undecided",
    Truth.TOUCHING: "undecided",
}
