"""What a condition of a rule came to, part by part, in words."""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.claims.claim import Claim
from claimlint.claims.fact import Fact
from claimlint.engine.instance import Bindings
from claimlint.engine.show_value import show
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


def not_true(key: str, condition: Expression, names: Bindings) -> list[str]:
    """The parts of a condition that are not true, each with what it comes to; none if it is."""
    told = []
    for part in _conjuncts(condition):
        outcome = _run(part, names)
        if outcome is not True and outcome is not Truth.TRUE:
            told.append(f"`{key}`: {_text(part, condition)} {_in_words(outcome)}")
            told += _figures(part, condition, names)
            break
    return told


def came_to(require: Expression, names: Bindings) -> list[str]:
    """What is required, and what its sides come to."""
    told = []
    for part in _conjuncts(require):
        outcome = _run(part, names)
        came_to = _in_words(outcome)
        if outcome is Truth.UNKNOWN and not require.ordered:
            came_to = "can hold: some values within the rounding satisfy it"
        told.append(f"`require`: {_text(part, require)} {came_to}")
        told += _figures(part, require, names)
    return told


def _conjuncts(expression: Expression) -> list[Node]:
    tree = expression.tree
    assert tree is not None
    if tree.operation in ("all", "all-known"):
        return list(tree.operands)
    return [tree]


def _figures(node: Node, expression: Expression, names: Bindings, depth: int = 0) -> list[str]:
    """What the parts of a condition come to, one line each; of what is missing, its parts too."""
    if node.operation in _INSIDE:
        parts = list(node.operands)
        return each_once(_figures(part, expression, names, depth) for part in parts)
    if node.operation == "if":
        test, left, right = node.operands
        outcome = _run(test, names)
        chosen = [left] if outcome is True else [right] if outcome is False else []
        return each_once(_figures(part, expression, names, depth) for part in (test, *chosen))
    told = []
    for part in node.operands if node.operation in _PARTED else (node,):
        if part.operation in _CONSTANTS:
            continue
        value = _run(part, names)
        told.append(f"  {_text(part, expression)} {_is(value)}")
        if (value is None or value is _Apart) and part is not node and depth < MOST_DEEP:
            inner = list(part.operands) if part.operation not in _LEAVES else []
            told += [
                one for deeper in inner for one in _figures(deeper, expression, names, depth + 1)
            ]
    return each_once([told])


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
    if value is None or value == []:
        return "is not stated"
    if isinstance(value, Claim | Fact):
        number = value.claims[0] if isinstance(value, Fact) else value
        stated = number.text(number.amount_key) or ("" if number.date is None else number.date.text)
        return f"states {stated}" if stated else f"is {show(value)}"
    return f"is {show(value)}"


_TRUTHS = {
    Truth.TRUE: "true",
    Truth.FALSE: "false",
    Truth.UNKNOWN: "undecided",
    Truth.TOUCHING: "undecided",
}
