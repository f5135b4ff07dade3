"""From the syntax tree of an expression to its checked tree: every type is decided here.

Each method takes a part of the syntax tree and returns its node with its type. What can go wrong in
an expression goes wrong here, located; `lower` and the run find nothing left to refuse.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import NamedTuple, Never

from claimlint.formula.check_arguments import argument_of, check_count, maps_over
from claimlint.formula.check_constant import (
    Typed,
    check_choice,
    make,
    number,
    period,
    quantity,
    quoted,
)
from claimlint.formula.expression_errors import UnknownNameError
from claimlint.formula.expression_paths import paths_of
from claimlint.formula.kinds import (
    ANY,
    BOOL,
    DAY,
    PERIOD,
    QUANTITY,
    TEXT,
    TRUTH,
    Attribute,
    Kind,
    Vocabulary,
    list_of,
    listed,
)
from claimlint.formula.parse_expression import at, parse, span
from claimlint.formula.tree import Node, Part
from claimlint.formula.type_check import (
    arithmetic_kind,
    check_comparable,
    check_operands,
)
from claimlint.language.closest import did_you_mean
from claimlint.lazy_dataclass import replace

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_ARITHMETIC: dict[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
}
MAX_POWER = 4
MAX_SIZE = 400
"""How many figures may be worked into one. Exact numbers grow by each of them: a name of `let` that
is squared twenty times would have a million. Without powers and `let` no expression that can be
written comes near."""


class Checked(NamedTuple):
    """A checked expression: its tree and type, and what it looks at (see `Expression`)."""

    tree: Node
    kind: Kind
    reads: frozenset[tuple[str, str]]
    ordered: bool
    paths: frozenset[tuple[str, ...]]
    calls: frozenset[str]


def check_expression(
    text: str, scope: Mapping[str, Kind], vocabulary: Vocabulary, *, want: Kind | None = None
) -> Checked:
    """The checked tree of a text over the names of `scope`. Raises ExpressionError, located.

    `want=TRUTH` asks for a condition: anything else there is read as "is it present?".
    """
    checker = _Checker(text, scope, vocabulary)
    syntax = parse(text)
    tree, kind = checker.node(syntax)
    if want is TRUTH and kind not in (BOOL, TRUTH):
        tree, kind = Node("present", (tree,), tree.start, tree.end), BOOL
    return Checked(
        tree,
        kind,
        frozenset(checker.reads),
        checker.ordered,
        frozenset(paths_of(syntax)),
        frozenset(checker.calls),
    )


class _Checker:
    """Walks one tree. Holds what every node needs: the text, the names in scope, the vocabulary."""

    def __init__(self, text: str, scope: Mapping[str, Kind], vocabulary: Vocabulary) -> None:
        self.text = text
        self.scope = scope
        self.vocabulary = vocabulary
        self.reads: set[tuple[str, str]] = set()
        self.calls: set[str] = set()
        self.ordered = False

    def node(  # noqa: PLR0911 - one return for each kind of node
        self, node: ast.expr
    ) -> Typed:
        match node:
            case ast.BoolOp():
                return self.connective(node)
            case ast.UnaryOp():
                return self.unary(node)
            case ast.BinOp():
                return self.arithmetic(node)
            case ast.Compare():
                return self.comparison(node)
            case ast.IfExp():
                return self.conditional(node)
            case ast.Call():
                return self.call(node)
            case ast.Attribute():
                return self.attribute(node)
            case ast.Name():
                return self._named(node, node.id)
            case ast.Constant():
                return self.constant(node)
        raise at(node, self.text, "the rule language does not know this")

    def _make(self, node: ast.expr, operation: str, *parts: Part) -> Node:
        return make(self.text, node, operation, *parts)

    def _sized(self, node: ast.expr, kind: Kind, size: int) -> Kind:
        """The type of a quantity that so many figures are worked into. Raises where too many."""
        if size > MAX_SIZE:
            raise at(
                node,
                self.text,
                f"this works more than {MAX_SIZE} figures into one",
                "a name of `let` brings all the figures that it is worked out from",
            )
        return kind if kind.size == size else replace(kind, size=size)

    # -- names and constants ---------------------------------------------------------------

    def _named(self, node: ast.expr, name: str) -> Typed:
        kind = self.scope.get(name)
        if kind is None:
            help_text = did_you_mean(name, self.scope) or self._known_names()
            raise UnknownNameError(
                f"nothing here is called `{name}`", help_text, *span(node, self.text), name=name
            )
        self.reads.add((name, ""))
        operation = "quantity-name" if kind.name == "quantity" else "name"
        return self._make(node, operation, name), kind

    def _known_names(self) -> str:
        known = ", ".join(sorted(self.scope)[:12])
        return f"the names here are: {known}" if known else ""

    def constant(self, node: ast.Constant) -> Typed:
        value = node.value
        if isinstance(value, bool):
            return self._make(node, "bool", value), BOOL
        if value is None:
            raise at(node, self.text, "there is no None; write `missing(x)` or `present(x)`")
        if isinstance(value, int | float):
            return number(self.text, node)
        if isinstance(value, str):
            return quoted(self.text, node, value)
        raise at(node, self.text, "only numbers and quoted texts can stand here")

    # -- attributes ------------------------------------------------------------------------

    def attribute(self, node: ast.Attribute) -> Typed:
        base, kind = self.node(node.value)
        if isinstance(node.value, ast.Name):
            self.reads.add((node.value.id, node.attr))
        owner = kind.item if listed(kind) else kind
        self.ordered = self.ordered or node.attr == "holds"
        if owner is None or owner.name != "record":
            raise at(node, self.text, f"a {kind} has no attributes")
        attribute = self._find(node, owner)
        operation = _how_to_get(attribute, of_each=listed(kind))
        made = self._make(node, operation, owner.record, node.attr, base)
        if listed(kind):
            item = attribute.kind.item or attribute.kind
            return made, Kind("list", item=item, mapped=True)
        return made, attribute.kind

    def _find(self, node: ast.Attribute, owner: Kind) -> Attribute[Never]:
        attributes = self.vocabulary.records.get(owner.record, {})
        attribute = attributes.get(node.attr)
        if attribute is None:
            help_text = did_you_mean(node.attr, attributes)
            whose = "the settings have" if owner.record == "settings" else f"a {owner.record} has"
            raise at(node, self.text, f"{whose} no `{node.attr}`", help_text)
        return attribute

    # -- calls -----------------------------------------------------------------------------

    def call(self, node: ast.Call) -> Typed:
        assert isinstance(node.func, ast.Name)
        if node.func.id == "ref":
            return self._reference(node)
        function = self.vocabulary.functions.get(node.func.id)
        if function is None:
            help_text = did_you_mean(node.func.id, self.vocabulary.functions)
            raise at(node.func, self.text, f"there is no function `{node.func.id}`", help_text)
        self.calls.add(function.name)
        check_count(self.text, node, function)
        arguments: list[Node] = []
        kinds: list[Kind] = []
        listed_at = None
        for position, argument in enumerate(node.args):
            made, kind = self.node(argument)
            if listed_at is None and maps_over(function, position, kind):
                listed_at = position
                kind = kind.item or ANY
            made, kind = argument_of(self.text, node, function, position, (made, kind))
            if function.name == "one_of" and position and isinstance(argument, ast.Constant):
                check_choice(self.text, argument, str(argument.value), kinds[0])
            arguments.append(made)
            kinds.append(kind)
        result = function.result(kinds) if callable(function.result) else function.result
        if result.name == "quantity":
            sizes = sum((kind.item or kind).size for kind in kinds if _counts(kind))
            result = self._sized(node, result, max(sizes, 1))
        self.ordered = self.ordered or function.ordered
        if listed_at is not None:
            parts: tuple[Part, ...] = (function.name, function.strict, listed_at, *arguments)
            return self._make(node, "call-each", *parts), list_of(result)
        return self._make(node, "call", function.name, function.strict, *arguments), result

    def _reference(self, node: ast.Call) -> Typed:
        """`ref("article::claim")` is a name that Python's grammar has no spelling for."""
        argument = node.args[0] if len(node.args) == 1 else None
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
            raise at(
                node, self.text, '`ref` takes one quoted name, such as ref("rail-2025::share")'
            )
        return self._named(node, argument.value)

    # -- operators -------------------------------------------------------------------------

    def connective(self, node: ast.BoolOp) -> Typed:
        every = isinstance(node.op, ast.And)
        return self._joined(node, [self.condition(value) for value in node.values], every=every)

    def _joined(self, node: ast.expr, parts: list[Typed], *, every: bool) -> Typed:
        nodes = [made for made, _ in parts]
        if all(kind is BOOL for _, kind in parts):
            return self._make(node, "all-known" if every else "any-known", *nodes), BOOL
        return self._make(node, "all" if every else "any", *nodes), TRUTH

    def condition(self, node: ast.expr) -> Typed:
        """A node in a yes-or-no position: anything else is read as "is it present?"."""
        made, kind = self.node(node)
        if kind in (BOOL, TRUTH):
            return made, kind
        if kind.item in (BOOL, TRUTH):
            return self._make(node, "every", made), TRUTH
        return self._make(node, "present", made), BOOL

    def unary(self, node: ast.UnaryOp) -> Typed:
        if isinstance(node.op, ast.Not):
            made, kind = self.condition(node.operand)
            return self._make(node, "not-known" if kind is BOOL else "not", made), kind
        made, kind = self.node(node.operand)
        if kind.name != "quantity":
            raise at(node, self.text, f"a sign needs a quantity, and this is a {kind}")
        if isinstance(node.op, ast.UAdd):
            return made, kind
        return self._make(node, "negate", made), kind

    def arithmetic(self, node: ast.BinOp) -> Typed:
        if isinstance(node.op, ast.Pow):
            return self.power(node)
        left, left_kind = self.quantity_of(node.left)
        right, right_kind = self.quantity_of(node.right)
        kind = arithmetic_kind(node, left_kind, right_kind, self.text)
        kind = self._sized(node, kind, left_kind.size + right_kind.size)
        return self._make(node, _ARITHMETIC[type(node.op)], left, right), kind

    def quantity_of(self, node: ast.expr) -> Typed:
        made, kind = self.node(node)
        if kind == TEXT and isinstance(node, ast.Constant):
            return quantity(self.text, node, str(node.value))
        if kind.name != "quantity":
            raise at(node, self.text, f"arithmetic needs quantities, and this is a {kind}")
        return made, kind

    def power(self, node: ast.BinOp) -> Typed:
        exponent = node.right
        if not (
            isinstance(exponent, ast.Constant)
            and type(exponent.value) is int
            and 0 < exponent.value <= MAX_POWER
        ):
            raise at(exponent, self.text, f"a power must be a whole number from 1 to {MAX_POWER}")
        made, kind = self.quantity_of(node.left)
        result = self._sized(node, QUANTITY, kind.size * exponent.value)
        return self._make(node, "power", exponent.value, made), result

    def conditional(self, node: ast.IfExp) -> Typed:
        test, test_kind = self.condition(node.test)
        if test_kind is not BOOL:
            raise at(
                node.test,
                self.text,
                "the test of `if` must be known, and a comparison of quantities may be undecided",
                "put the comparison under `when:` and write two rules",
            )
        left, left_kind = self.node(node.body)
        right, right_kind = self.node(node.orelse)
        if left_kind.name != right_kind.name and {left_kind, right_kind} != {BOOL, TRUTH}:
            raise at(node, self.text, f"one branch is a {left_kind} and the other a {right_kind}")
        kind = left_kind if left_kind == right_kind else Kind(left_kind.name)
        if {left_kind, right_kind} == {BOOL, TRUTH}:
            kind = TRUTH
        if kind.name == "quantity":
            kind = self._sized(node, kind, max(left_kind.size, right_kind.size))
        return self._make(node, "if", test, left, right), kind

    def comparison(self, node: ast.Compare) -> Typed:
        operands = [node.left, *node.comparators]
        parts = [
            self._pair(node, operator, operands[index], operands[index + 1])
            for index, operator in enumerate(node.ops)
        ]
        return parts[0] if len(parts) == 1 else self._joined(node, parts, every=True)

    def _pair(
        self, node: ast.Compare, operator: ast.cmpop, left: ast.expr, right: ast.expr
    ) -> Typed:
        if isinstance(operator, ast.In | ast.NotIn):
            return self._membership(node, operator, left, right)
        symbol = _COMPARISONS[type(operator)]
        first, first_kind = self.node(left)
        second, second_kind = self.node(right)
        first, first_kind = self._as_compared(left, first, first_kind, second_kind)
        second, second_kind = self._as_compared(right, second, second_kind, first_kind)
        if symbol in ("==", "!=") and listed(first_kind) and not listed(second_kind):
            return self._make(node, "equal-each", symbol == "==", first, second), list_of(BOOL)
        if symbol not in ("==", "!="):
            self.ordered = True
        if first_kind.name == second_kind.name == "quantity":
            check_operands((left, first_kind), (right, second_kind), self.text)
            check_comparable(node, first_kind, second_kind, self.text)
            return self._make(node, "related", symbol, first, second), TRUTH
        if first_kind is PERIOD and second_kind is PERIOD and symbol not in ("==", "!="):
            return self._make(node, "periods", symbol, first, second), TRUTH
        if first_kind != second_kind and ANY not in (first_kind, second_kind):
            told = f"a {first_kind} cannot be compared with a {second_kind}"
            raise at(node, self.text, told)
        if symbol in ("==", "!="):
            return self._make(node, "equal", symbol == "==", first, second), BOOL
        if first_kind is not DAY:
            raise at(node, self.text, f"a {first_kind} has no order")
        return self._make(node, "days", symbol, first, second), BOOL

    def _as_compared(self, node: ast.expr, made: Node, kind: Kind, other: Kind) -> Typed:
        """A quoted text takes the type of what it is compared with."""
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            return made, kind
        text = node.value
        if TEXT in (other, other.item):
            check_choice(self.text, node, text, other.item or other)
            return self._make(node, "text", text), TEXT
        if other.name == "quantity" and kind == TEXT:
            return quantity(self.text, node, text)
        if other is PERIOD:
            return period(self.text, node)
        return made, kind

    def _membership(
        self, node: ast.Compare, operator: ast.cmpop, left: ast.expr, right: ast.expr
    ) -> Typed:
        members, members_kind = self.node(right)
        if not listed(members_kind):
            raise at(right, self.text, f"`in` needs a list, and this is a {members_kind}")
        item, kind = self.node(left)
        item, kind = self._as_compared(left, item, kind, members_kind.item or ANY)
        made = self._make(node, "in", item, members)
        if isinstance(operator, ast.NotIn):
            made = self._make(node, "not-known", made)
        return made, BOOL


def _how_to_get(attribute: Attribute[Never], *, of_each: bool) -> str:
    """The operation that gets an attribute, of one record or of `each` of a list.

    A stated quantity becomes an amount.
    """
    kind = attribute.kind
    if attribute.by_run:
        return "each-worked-out" if of_each else "worked-out"
    if of_each:
        return "each"
    if kind.item is not None and kind.item.name == "quantity":
        return "amounts"
    return "stated" if kind.name in ("quantity", "truth") else "attribute"


def _counts(kind: Kind) -> bool:
    return (kind.item or kind).name == "quantity"
