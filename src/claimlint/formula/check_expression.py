"""From the syntax tree of an expression to its checked tree: every type is decided here.

Each method takes a part of the syntax tree and returns its node with its type. What can go wrong in
an expression goes wrong here, located; `lower` and the run find nothing left to refuse.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple, Never, TypeAlias

from claimlint.formula.expression_errors import ExpressionError, UnknownNameError
from claimlint.formula.kinds import (
    ANY,
    ANY_LIST,
    BOOL,
    DAY,
    NUMBER,
    PERIOD,
    QUANTITY,
    TEXT,
    TRUTH,
    Attribute,
    Function,
    Kind,
    Vocabulary,
    list_of,
    listed,
)
from claimlint.formula.parse_expression import at, parse, span
from claimlint.formula.run_time import exact_quantity
from claimlint.formula.run_time import period as exact_period
from claimlint.formula.tree import Node, Part
from claimlint.formula.type_check import (
    arithmetic_kind,
    check_comparable,
    check_operands,
    fits,
    looks_like_quantity,
    unit_kind,
)
from claimlint.language.closest import did_you_mean
from claimlint.language.fold import fold
from claimlint.lazy_dataclass import replace
from claimlint.values.period import PeriodError
from claimlint.values.quantity_error import QuantityError

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


Typed: TypeAlias = tuple[Node, Kind]


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
        return Node(operation, parts, *span(node, self.text))

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
            return self._number(node)
        if isinstance(value, str):
            return self._quoted(node, value)
        raise at(node, self.text, "only numbers and quoted texts can stand here")

    def _number(self, node: ast.Constant) -> Typed:
        start, end = span(node, self.text)
        written = self.text[start:end].replace("_", "")
        if len(written) > 60 or "e" in written.lower():
            raise at(node, self.text, "write this number out in digits, at most 60 of them")
        try:
            exact = Fraction(written)
        except ValueError:
            raise at(node, self.text, "this is not a decimal number") from None
        return self._make(node, "number", str(exact)), NUMBER

    def _quoted(self, node: ast.Constant, value: str) -> Typed:
        if looks_like_quantity(value):
            try:
                return self._quantity(node, value)
            except ExpressionError:  # it may be a period: what it is compared with decides
                pass
        return self._make(node, "text", value), TEXT

    def _quantity(self, node: ast.Constant, value: str) -> Typed:
        try:
            quantity = exact_quantity(value)
        except QuantityError as error:
            raise at(node, self.text, error.message, error.help) from None
        kind = Kind("quantity", unit_kind=unit_kind(quantity), dimension=quantity.unit.dimension)
        return self._make(node, "quantity", value), kind

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
        self._check_count(node, function)
        arguments: list[Node] = []
        kinds: list[Kind] = []
        listed_at = None
        for position, argument in enumerate(node.args):
            made, kind = self.node(argument)
            if listed_at is None and self._maps_over(function, position, kind):
                listed_at = position
                kind = kind.item or ANY
            made, kind = self._argument(node, function, position, made, kind)
            if function.name == "one_of" and position and isinstance(argument, ast.Constant):
                self._check_choice(argument, str(argument.value), kinds[0])
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

    @staticmethod
    def _maps_over(function: Function, position: int, kind: Kind) -> bool:
        """Whether a list stands where the function takes a single value."""
        if not listed(kind):
            return False
        parameter = function.parameters[min(position, len(function.parameters) - 1)]
        if ANY in parameter.kinds and not kind.mapped:
            return False  # `missing(claim.sources)` asks of the list, `missing(members.of)` of each
        return not any(one is ANY_LIST or listed(one) for one in parameter.kinds)

    def _reference(self, node: ast.Call) -> Typed:
        """`ref("article::claim")` is a name that Python's grammar has no spelling for."""
        argument = node.args[0] if len(node.args) == 1 else None
        if not isinstance(argument, ast.Constant) or not isinstance(argument.value, str):
            raise at(
                node, self.text, '`ref` takes one quoted name, such as ref("rail-2025::share")'
            )
        return self._named(node, argument.value)

    def _check_count(self, node: ast.Call, function: Function) -> None:
        most = len(function.parameters)
        least = most - function.optional
        given = len(node.args)
        if given < least or (given > most and not function.variadic):
            wanted = str(most) if least == most else f"{least} to {most}"
            if function.variadic:
                wanted = f"at least {least}"
            noun = "argument" if wanted.endswith("1") else "arguments"
            told = f"`{function.name}` takes {wanted} {noun} and gets {given}"
            raise at(node, self.text, told)

    def _argument(
        self, node: ast.Call, function: Function, position: int, made: Node, kind: Kind
    ) -> Typed:
        parameter = function.parameters[min(position, len(function.parameters) - 1)]
        wanted = parameter.kinds
        if not wanted or any(fits(kind, one) for one in wanted):
            return made, kind
        argument = node.args[position]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            if any(one is PERIOD for one in wanted):
                return self._period(argument)
            if any(one.name == "quantity" for one in wanted):
                return self._quantity(argument, argument.value)
        names = " or ".join(str(one) for one in wanted)
        raise at(
            argument,
            self.text,
            f"`{function.name}` takes a {names} as {parameter.name}, and this is a {kind}",
        )

    def _period(self, node: ast.Constant) -> Typed:
        try:
            exact_period(str(node.value))
        except PeriodError as error:
            raise at(node, self.text, error.message, error.help) from None
        return self._make(node, "period", str(node.value)), PERIOD

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
            return self._quantity(node, str(node.value))
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
        first, first_kind = self._meeting(left, first, first_kind, second_kind)
        second, second_kind = self._meeting(right, second, second_kind, first_kind)
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

    def _meeting(self, node: ast.expr, made: Node, kind: Kind, other: Kind) -> Typed:
        """A quoted text takes the type of what it is compared with."""
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            return made, kind
        text = node.value
        if TEXT in (other, other.item):
            self._check_choice(node, text, other.item or other)
            return self._make(node, "text", text), TEXT
        if other.name == "quantity" and kind == TEXT:
            return self._quantity(node, text)
        if other is PERIOD:
            return self._period(node)
        return made, kind

    def _check_choice(self, node: ast.expr, text: str, kind: Kind) -> None:
        """Refuse a text that the other side can never be: it would silently never be equal."""
        if kind.choices and fold(text) not in map(fold, kind.choices):
            shown = ", ".join(choice for choice in kind.choices if choice)
            help_text = did_you_mean(text, kind.choices) or f"it is one of {shown}"
            raise at(node, self.text, f"this is never `{text}`", help_text)

    def _membership(
        self, node: ast.Compare, operator: ast.cmpop, left: ast.expr, right: ast.expr
    ) -> Typed:
        members, members_kind = self.node(right)
        if not listed(members_kind):
            raise at(right, self.text, f"`in` needs a list, and this is a {members_kind}")
        item, kind = self.node(left)
        item, kind = self._meeting(left, item, kind, members_kind.item or ANY)
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


# -- what an expression looks at -----------------------------------------------------------


def paths_of(node: ast.expr) -> Iterator[tuple[str, ...]]:
    """The chains of names and attributes in an expression, such as ("claim", "value")."""
    chain = _chain(node)
    if chain is not None:
        yield chain
        return
    if isinstance(node, ast.Call):
        asks = isinstance(node.func, ast.Name) and node.func.id in ("present", "missing")
        for argument in node.args:
            chain = _chain(argument) if asks else None
            yield from paths_of(argument) if chain is None else ((*chain, "?"),)
        return
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield from paths_of(child)


def _chain(node: ast.expr) -> tuple[str, ...] | None:
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        base = _chain(node.value)
        return None if base is None else (*base, node.attr)
    return None
