"""From a syntax tree to a function of the run-time names, with types checked on the way.

Each `_node` method returns a closure and its type. Closures of type BOOL answer True, False or
None (missing); those of type TRUTH answer a Truth (or, for the solver, a relation).
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from fractions import Fraction

from claimlint.formula import amount as arithmetic
from claimlint.formula import closures as run_time
from claimlint.formula import logic
from claimlint.formula.amount import Amount
from claimlint.formula.closures import Closure
from claimlint.formula.expression import Expression, paths_of
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
from claimlint.values.edtf import parse_period
from claimlint.values.parse_quantity import parse_quantity
from claimlint.values.period import PeriodError
from claimlint.values.quantity import Quantity
from claimlint.values.quantity_error import QuantityError

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}
_ARITHMETIC: dict[type[ast.operator], Callable[[Amount, Amount], Amount]] = {
    ast.Add: arithmetic.add,
    ast.Sub: arithmetic.subtract,
    ast.Mult: arithmetic.multiply,
    ast.Div: arithmetic.divide,
}
MAX_POWER = 4


def compile_expression(
    text: str, scope: Mapping[str, Kind], vocabulary: Vocabulary, *, want: Kind | None = None
) -> Expression:
    """A checked expression over the names of `scope`. Raises ExpressionError, located in `text`.

    `want=TRUTH` asks for a condition: anything else there is read as "is it present?".
    """
    compiler = _Compiler(text, scope, vocabulary)
    tree = parse(text)
    run, kind = compiler.node(tree)
    if want is TRUTH and kind not in (BOOL, TRUTH):
        run, kind = run_time.presence(run), BOOL
    return Expression(
        text, kind, run, frozenset(compiler.reads), compiler.ordered, frozenset(paths_of(tree))
    )


class _Compiler:
    """Walks one tree. Holds what every node needs: the text, the names in scope, the vocabulary."""

    def __init__(self, text: str, scope: Mapping[str, Kind], vocabulary: Vocabulary) -> None:
        self.text = text
        self.scope = scope
        self.vocabulary = vocabulary
        self.reads: set[tuple[str, str]] = set()
        self.ordered = False

    def node(  # noqa: PLR0911 - one return for each kind of node
        self, node: ast.expr
    ) -> tuple[Closure, Kind]:
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
                return self.name(node)
            case ast.Constant():
                return self.constant(node)
        raise at(node, self.text, "the rule language does not know this")

    # -- names and constants ---------------------------------------------------------------

    def name(self, node: ast.Name) -> tuple[Closure, Kind]:
        return self._named(node, node.id)

    def _named(self, node: ast.expr, name: str) -> tuple[Closure, Kind]:
        kind = self.scope.get(name)
        if kind is None:
            help_text = did_you_mean(name, self.scope) or self._known_names()
            raise UnknownNameError(
                f"nothing here is called `{name}`", help_text, *span(node, self.text), name=name
            )
        self.reads.add((name, ""))
        if kind.name == "quantity":
            return run_time.lifted_name(name), kind
        return (lambda names, _context: names[name]), kind

    def _known_names(self) -> str:
        known = ", ".join(sorted(self.scope)[:12])
        return f"the names here are: {known}" if known else ""

    def constant(self, node: ast.Constant) -> tuple[Closure, Kind]:
        value = node.value
        if isinstance(value, bool):
            return (lambda _names, _context: value), BOOL
        if value is None:
            raise at(node, self.text, "there is no None; write `missing(x)` or `present(x)`")
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self._number(node)
        if isinstance(value, str):
            return self._quoted(node, value)
        raise at(node, self.text, "only numbers and quoted texts can stand here")

    def _number(self, node: ast.Constant) -> tuple[Closure, Kind]:
        start, end = span(node, self.text)
        written = self.text[start:end].replace("_", "")
        if len(written) > 60 or "e" in written.lower():
            raise at(node, self.text, "write this number out in digits, at most 60 of them")
        try:
            exact = Fraction(written)
        except ValueError:
            raise at(node, self.text, "this is not a decimal number") from None
        return run_time.constant_amount(exact, arithmetic.NUMBER), NUMBER

    def _quoted(self, node: ast.Constant, value: str) -> tuple[Closure, Kind]:
        if looks_like_quantity(value):
            try:
                return self._quantity(node, value)
            except ExpressionError:  # it may be a period: what it is compared with decides
                pass
        return (lambda _names, _context: value), TEXT

    def _quantity(self, node: ast.Constant, value: str) -> tuple[Closure, Kind]:
        try:
            quantity = _exact(value)
        except QuantityError as error:
            raise at(node, self.text, error.message, error.help) from None
        kind = Kind("quantity", unit_kind=unit_kind(quantity), dimension=quantity.unit.dimension)
        return run_time.constant_quantity(quantity), kind

    # -- attributes ------------------------------------------------------------------------

    def attribute(self, node: ast.Attribute) -> tuple[Closure, Kind]:
        base, kind = self.node(node.value)
        if isinstance(node.value, ast.Name):
            self.reads.add((node.value.id, node.attr))
        owner = kind.item if listed(kind) else kind
        self.ordered = self.ordered or node.attr == "holds"
        if owner is None or owner.name != "record":
            raise at(node, self.text, f"a {kind} has no attributes")
        attribute = self._find(node, owner)
        if listed(kind):
            item = attribute.kind.item or attribute.kind
            return run_time.mapped(base, attribute, node.attr), Kind("list", item=item, mapped=True)
        return run_time.single(base, attribute, node.attr), attribute.kind

    def _find(self, node: ast.Attribute, owner: Kind) -> Attribute:
        attributes = self.vocabulary.records.get(owner.record, {})
        attribute = attributes.get(node.attr)
        if attribute is None:
            help_text = did_you_mean(node.attr, attributes)
            raise at(node, self.text, f"a {owner.record} has no `{node.attr}`", help_text)
        return attribute

    # -- calls -----------------------------------------------------------------------------

    def call(self, node: ast.Call) -> tuple[Closure, Kind]:
        assert isinstance(node.func, ast.Name)
        if node.func.id == "ref":
            return self._reference(node)
        function = self.vocabulary.functions.get(node.func.id)
        if function is None:
            help_text = did_you_mean(node.func.id, self.vocabulary.functions)
            raise at(node.func, self.text, f"there is no function `{node.func.id}`", help_text)
        self._check_count(node, function)
        closures: list[Closure] = []
        kinds: list[Kind] = []
        listed_at = None
        for position, argument in enumerate(node.args):
            closure, kind = self.node(argument)
            if listed_at is None and self._maps_over(function, position, kind):
                listed_at = position
                kind = kind.item or ANY
            closure, kind = self._argument(node, function, position, closure, kind)
            if function.name == "one_of" and position and isinstance(argument, ast.Constant):
                self._check_choice(argument, str(argument.value), kinds[0])
            closures.append(closure)
            kinds.append(kind)
        result = function.result(kinds) if callable(function.result) else function.result
        self.ordered = self.ordered or function.ordered
        if listed_at is not None:
            return run_time.called_on_each(function, closures, listed_at), list_of(result)
        return run_time.called(function, closures), result

    @staticmethod
    def _maps_over(function: Function, position: int, kind: Kind) -> bool:
        """Whether a list stands where the function takes a single value."""
        if not listed(kind):
            return False
        parameter = function.parameters[min(position, len(function.parameters) - 1)]
        if ANY in parameter.kinds and not kind.mapped:
            return False  # `missing(claim.sources)` asks of the list, `missing(members.of)` of each
        return not any(one is ANY_LIST or listed(one) for one in parameter.kinds)

    def _reference(self, node: ast.Call) -> tuple[Closure, Kind]:
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
            raise at(
                node, self.text, f"`{function.name}` takes {wanted} arguments and gets {given}"
            )

    def _argument(
        self, node: ast.Call, function: Function, position: int, closure: Closure, kind: Kind
    ) -> tuple[Closure, Kind]:
        parameter = function.parameters[min(position, len(function.parameters) - 1)]
        wanted = parameter.kinds
        if not wanted or any(fits(kind, one) for one in wanted):
            return closure, kind
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

    def _period(self, node: ast.Constant) -> tuple[Closure, Kind]:
        try:
            period = parse_period(str(node.value))
        except PeriodError as error:
            raise at(node, self.text, error.message, error.help) from None
        return (lambda _names, _context: period), PERIOD

    # -- operators -------------------------------------------------------------------------

    def connective(self, node: ast.BoolOp) -> tuple[Closure, Kind]:
        parts = [self.condition(value) for value in node.values]
        closures = [closure for closure, _ in parts]
        every = isinstance(node.op, ast.And)
        if all(kind is BOOL for _, kind in parts):
            return (logic.all_known(closures) if every else logic.any_known(closures)), BOOL
        return (logic.conjunction(closures) if every else logic.disjunction(closures)), TRUTH

    def condition(self, node: ast.expr) -> tuple[Closure, Kind]:
        """A node in a yes-or-no position: anything else is read as "is it present?"."""
        closure, kind = self.node(node)
        if kind in (BOOL, TRUTH):
            return closure, kind
        if kind.item in (BOOL, TRUTH):
            return logic.every(closure), TRUTH
        return run_time.presence(closure), BOOL

    def unary(self, node: ast.UnaryOp) -> tuple[Closure, Kind]:
        if isinstance(node.op, ast.Not):
            closure, kind = self.condition(node.operand)
            return (logic.not_known(closure) if kind is BOOL else logic.negation(closure)), kind
        closure, kind = self.node(node.operand)
        if kind.name != "quantity":
            raise at(node, self.text, f"a sign needs a quantity, and this is a {kind}")
        if isinstance(node.op, ast.UAdd):
            return closure, kind
        return run_time.negated(closure), kind

    def arithmetic(self, node: ast.BinOp) -> tuple[Closure, Kind]:
        if isinstance(node.op, ast.Pow):
            return self.power(node)
        left, left_kind = self.quantity_of(node.left)
        right, right_kind = self.quantity_of(node.right)
        kind = arithmetic_kind(node, left_kind, right_kind, self.text)
        return run_time.binary(_ARITHMETIC[type(node.op)], left, right), kind

    def quantity_of(self, node: ast.expr) -> tuple[Closure, Kind]:
        closure, kind = self.node(node)
        if kind == TEXT and isinstance(node, ast.Constant):
            return self._quantity(node, str(node.value))
        if kind.name != "quantity":
            raise at(node, self.text, f"arithmetic needs quantities, and this is a {kind}")
        return closure, kind

    def power(self, node: ast.BinOp) -> tuple[Closure, Kind]:
        exponent = node.right
        if not (
            isinstance(exponent, ast.Constant)
            and type(exponent.value) is int
            and 0 < exponent.value <= MAX_POWER
        ):
            raise at(exponent, self.text, f"a power must be a whole number from 1 to {MAX_POWER}")
        closure, _ = self.quantity_of(node.left)
        return run_time.power(closure, exponent.value), QUANTITY

    def conditional(self, node: ast.IfExp) -> tuple[Closure, Kind]:
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
        return run_time.chosen(test, left, right), kind

    def comparison(self, node: ast.Compare) -> tuple[Closure, Kind]:
        operands = [node.left, *node.comparators]
        parts = [
            self._pair(node, operator, operands[index], operands[index + 1])
            for index, operator in enumerate(node.ops)
        ]
        if len(parts) == 1:
            return parts[0]
        closures = [closure for closure, _ in parts]
        if all(kind is BOOL for _, kind in parts):
            return logic.all_known(closures), BOOL
        return logic.conjunction(closures), TRUTH

    def _pair(
        self, node: ast.Compare, operator: ast.cmpop, left: ast.expr, right: ast.expr
    ) -> tuple[Closure, Kind]:
        if isinstance(operator, ast.In | ast.NotIn):
            return self._membership(operator, left, right)
        symbol = _COMPARISONS[type(operator)]
        first, first_kind = self.node(left)
        second, second_kind = self.node(right)
        first, first_kind = self._meeting(left, first, first_kind, second_kind)
        second, second_kind = self._meeting(right, second, second_kind, first_kind)
        if symbol in ("==", "!=") and listed(first_kind) and not listed(second_kind):
            closure = run_time.equal_each(first, second, symbol == "==")
            return closure, list_of(BOOL)
        if symbol not in ("==", "!="):
            self.ordered = True
        if first_kind.name == second_kind.name == "quantity":
            check_operands((left, first_kind), (right, second_kind), self.text)
            check_comparable(node, first_kind, second_kind, self.text)
            return run_time.related(symbol, first, second), TRUTH
        if first_kind is PERIOD and second_kind is PERIOD and symbol not in ("==", "!="):
            return run_time.ordered_periods(symbol, first, second), TRUTH
        return self._plain_comparison(node, symbol, (first, first_kind), (second, second_kind))

    def _plain_comparison(
        self,
        node: ast.Compare,
        symbol: str,
        first: tuple[Closure, Kind],
        second: tuple[Closure, Kind],
    ) -> tuple[Closure, Kind]:
        if first[1] != second[1] and ANY not in (first[1], second[1]):
            raise at(node, self.text, f"a {first[1]} cannot be compared with a {second[1]}")
        if symbol in ("==", "!="):
            return run_time.equal(first[0], second[0], symbol == "=="), BOOL
        if first[1] is not DAY:
            raise at(node, self.text, f"a {first[1]} has no order")
        return run_time.ordered_days(symbol, first[0], second[0]), BOOL

    def _meeting(
        self, node: ast.expr, closure: Closure, kind: Kind, other: Kind
    ) -> tuple[Closure, Kind]:
        """A quoted text takes the type of what it is compared with."""
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            return closure, kind
        text = node.value
        if TEXT in (other, other.item):
            self._check_choice(node, text, other.item or other)
            return (lambda _names, _context: text), TEXT
        if other.name == "quantity" and kind == TEXT:
            return self._quantity(node, text)
        if other is PERIOD:
            return self._period(node)
        return closure, kind

    def _check_choice(self, node: ast.expr, text: str, kind: Kind) -> None:
        """Refuse a text that the other side can never be: it would silently never be equal."""
        if kind.choices and fold(text) not in map(fold, kind.choices):
            shown = ", ".join(choice for choice in kind.choices if choice)
            help_text = did_you_mean(text, kind.choices) or f"it is one of {shown}"
            raise at(node, self.text, f"this is never `{text}`", help_text)

    def _membership(
        self, operator: ast.cmpop, left: ast.expr, right: ast.expr
    ) -> tuple[Closure, Kind]:
        members, members_kind = self.node(right)
        if not listed(members_kind):
            raise at(right, self.text, f"`in` needs a list, and this is a {members_kind}")
        item, kind = self.node(left)
        item, kind = self._meeting(left, item, kind, members_kind.item or ANY)
        closure = run_time.member(item, members)
        return (closure if isinstance(operator, ast.In) else logic.not_known(closure)), BOOL


def _exact(text: str) -> Quantity:
    """A quoted quantity: an exact point, or a range of which both ends are exact."""
    if ".." in text:
        return parse_quantity(text)
    return parse_quantity(text, form="plain")
