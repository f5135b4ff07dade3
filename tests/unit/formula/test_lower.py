"""Lowering: a checked tree becomes source that says the same, and nothing else gets into it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.formula.amount import NARROW, Amount, Incomparable
from claimlint.formula.bind_tree import bind
from claimlint.formula.check_expression import MAX_SIZE, check_expression
from claimlint.formula.expression_errors import ExpressionError
from claimlint.formula.functions.function_table import FUNCTIONS
from claimlint.formula.kinds import (
    BOOL,
    PERIOD,
    QUANTITY,
    TEXT,
    Attribute,
    Vocabulary,
    list_of,
    record,
)
from claimlint.formula.lower import Lowering
from claimlint.formula.tree import Node, from_data, to_data
from claimlint.values.edtf import parse_period
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.truth import Truth

CLAIM = record("claim")
VOCABULARY = Vocabulary(
    {
        "claim": {
            "value": Attribute(QUANTITY, lambda one: one.get("value")),
            "also": Attribute(list_of(QUANTITY), lambda one: one.get("also", [])),
            "kind": Attribute(TEXT, lambda one: one.get("kind")),
            "key": Attribute(BOOL, lambda one: one.get("key")),
            "period": Attribute(PERIOD, lambda one: one.get("period")),
        }
    },
    FUNCTIONS,
)
SCOPE = {"a": QUANTITY, "b": QUANTITY, "claim": CLAIM, "members": list_of(CLAIM)}
ONE: dict[str, Any] = {
    "value": parse_quantity("31 %"),
    "also": [parse_quantity("5 km")],
    "kind": "measured",
    "key": True,
    "period": parse_period("2024"),
}
NAMES: dict[str, Any] = {
    "a": parse_quantity("500 km"),
    "b": parse_quantity("31 km"),
    "claim": ONE,
    "members": [ONE, {"value": None, "kind": None, "key": None}],
}
EXPRESSIONS = (
    "a + b * 2 - -a / b",
    "a ** 2 > b ** 2",
    "a == b or a < b < '3 km'",
    "not (a > b) and a >= b",
    "claim.kind == 'Measured' and not claim.key",
    "claim.kind != 'x' or missing(claim.value)",
    "percent(claim.value) if claim.key else a / b",
    "members.kind == 'measured'",
    "present(members.value)",
    "sum(members.value)",
    "claim.also",
    "members.also",
    "'measured' in members.kind and 'x' not in members.kind",
    "claim.period < '2025'",
    "starts(claim.period) <= ends(claim.period)",
    "rank_among(a, members.value, 'ascending', true) == 2".replace("true", "True"),
    "one_of(members.kind, 'measured', 'x')",
    "all(members.kind == 'measured')",
    "members.kind == 'measured' and a > b",
    "3",
    "a",
)


def outcome(tree: Node) -> str:
    try:
        return repr(bind(tree, VOCABULARY)(NAMES, NARROW))
    except Incomparable:
        return "incomparable"


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_a_tree_that_was_kept_as_json_comes_to_the_same(text: str) -> None:
    tree = check_expression(text, SCOPE, VOCABULARY).tree
    kept = from_data(json.loads(json.dumps(to_data(tree))))
    assert kept == tree
    assert outcome(kept) == outcome(tree)


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_the_source_is_the_same_whether_texts_stand_in_it_or_beside_it(text: str) -> None:
    tree = check_expression(text, SCOPE, VOCABULARY).tree
    beside, inside = Lowering(parameters=True), Lowering()
    told = beside.source(tree)
    for at, constant in enumerate(beside.constants):
        told = told.replace(f"k[{at}]", repr(constant))
    assert told == inside.source(tree)


def test_formulas_that_differ_in_names_alone_share_their_source() -> None:
    sources = {
        Lowering(parameters=True).source(check_expression(text, SCOPE, VOCABULARY).tree)
        for text in ("a + b <= '5 km'", "b + a <= '31 km'")
    }
    assert len(sources) == 1


def test_what_is_skipped_stays_skipped() -> None:
    """The second operand is not worked out where the first decides: it may be incomparable."""
    tree = check_expression("claim.kind == 'x' and a + '3 kWh' > b", SCOPE, VOCABULARY).tree
    assert bind(tree, VOCABULARY)(NAMES, NARROW) is Truth.FALSE


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=200)
def test_any_text_of_a_rule_stands_in_the_source_as_a_literal(text: str) -> None:
    tree = Node("equal", (True, Node("text", (text,)), Node("text", (text,))))
    assert bind(tree, VOCABULARY)({}, NARROW) is True
    assert eval(Lowering().source(Node("text", (text,)))) == text


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        ["exec", 0, 1, "import os"],
        ["attribute", 0, 1, "claim", "value); __import__('os'", ["name", 0, 1, "claim"]],
        ["attribute", 0, 1, "claim", "value"],
        ["call", 0, 1, "open", True, ["text", 0, 1, "f"]],
        ["call", 0, 1, "sum(0) or f", True],
        ["related", 0, 1, "== 1 or", ["number", 0, 1, "1"], ["number", 0, 1, "1"]],
        ["days", 0, 1, "or print() or", ["number", 0, 1, "1"], ["number", 0, 1, "1"]],
        ["power", 0, 1, "2)(", ["number", 0, 1, "1"]],
        ["add", 0, 1, "a", "b"],
        ["number", 0, 1, 5],
        ["name", "x", 1, "a"],
        [["name"], 0, 1, "a"],
    ],
)
def test_what_is_no_checked_tree_is_refused_before_it_is_compiled(data: object) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        bind(from_data(data), VOCABULARY)


def test_the_largest_expressions_that_are_allowed_can_be_compiled() -> None:
    """Python allows two hundred parentheses in each other; ours are far fewer."""
    long = f"max({', '.join(['a'] * 195)})"
    deep = "a"
    for _ in range(12):
        deep = f"abs(-({deep}) + a)"
    for text in (long, deep):
        tree = check_expression(text, SCOPE, VOCABULARY).tree
        assert isinstance(bind(tree, VOCABULARY)(NAMES, NARROW), Amount)


@pytest.mark.parametrize(
    "text", ["((((a ** 4) ** 4) ** 4) ** 4) ** 4 > b", "(a ** 4 / b) ** 4 ** 4"]
)
def test_powers_of_powers_end_before_they_are_worked_out(text: str) -> None:
    with pytest.raises(ExpressionError) as told:
        check_expression(text, SCOPE, VOCABULARY)
    assert str(MAX_SIZE) in told.value.message or "power must be" in told.value.message
