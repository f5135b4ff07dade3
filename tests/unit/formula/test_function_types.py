"""A function takes what its kinds say: its parameters and their types agree with the table."""

from __future__ import annotations

import ast
import inspect

import pytest

from claimlint.formula import functions  # noqa: F401 - enters them in the table
from claimlint.formula.functions.function_table import FUNCTIONS
from claimlint.formula.kinds import ANY, ANY_LIST, QUANTITY, TEXT, Function, Kind, list_of, record

TYPES = {
    "quantity": "Amount",
    "text": "str",
    "bool": "bool",
    "period": "Period",
    "record": "ClaimRecord",
}


def members(hint: str) -> list[str]:
    """The types of a union, as they are written."""
    found, node = [], ast.parse(hint, mode="eval").body
    while isinstance(node, ast.BinOp):
        found.append(ast.unparse(node.right))
        node = node.left
    return [*found, ast.unparse(node)]


def takes(hint: str, kind: Kind) -> bool:
    """Whether a parameter of this type can be called with a value of this kind."""
    if kind == ANY:
        return True
    if kind.item is None:
        return TYPES[kind.name] in members(hint)
    inside = [one[len("Sequence[") : -1] for one in members(hint) if one.startswith("Sequence[")]
    return any(takes(one, kind.item) for one in inside)


def parameters(function: Function) -> list[inspect.Parameter]:
    """What a function takes after the context."""
    context, *others = inspect.signature(function.call).parameters.values()
    assert context.annotation == "Context"
    return others


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_the_types_of_the_parameters_are_those_of_the_kinds(name: str) -> None:
    function = FUNCTIONS[name]
    given = parameters(function)
    if given[-1].kind is inspect.Parameter.VAR_POSITIONAL:  # of `min(a, b)` all are alike
        given += [given[-1]] * (len(function.parameters) - len(given))
    assert len(given) == len(function.parameters)
    for declared, own in zip(function.parameters, given, strict=True):
        for kind in declared.kinds:
            assert takes(own.annotation, kind), f"{own.name}: {own.annotation} takes no {kind}"


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_what_may_be_left_out_or_missing_may_be_none(name: str) -> None:
    function = FUNCTIONS[name]
    given = parameters(function)
    assert sum(one.default is None for one in given) == function.optional
    for one in given:
        if one.default is None or not function.strict:
            assert {"None", "Value"} & set(members(one.annotation)), one.name


def test_a_wrong_type_is_seen() -> None:
    assert takes("Amount | ClaimRecord", QUANTITY)
    assert takes("Sequence[Amount | None] | None", list_of(QUANTITY))
    assert takes("Sequence[Value]", ANY_LIST)
    assert not takes("str", QUANTITY)
    assert not takes("Value", list_of(QUANTITY))
    assert not takes("Sequence[ClaimRecord]", list_of(TEXT))
    assert not takes("Amount | None", record("claim"))
