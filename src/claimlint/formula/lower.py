"""From a checked tree to Python source: one expression over the names `n` and the context `c`.

An expression is lowered once, when its rule changes, and runs as often as there are claims. The
source holds nothing but calls of `run_time`, the getters and functions of the vocabulary, and
quoted texts: names that stand in it are ours, and whatever a rule file says stands in it as a
literal. So it is safe to compile, whoever wrote the rule.

The same source runs in both algebras, on intervals and on the solver's terms: that is why the
direct check and the solver cannot disagree about what a rule means.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from claimlint.formula.tree import Node, Part
from claimlint.lazy_dataclass import dataclass, field

_SYMBOLS = ("==", "!=", "<", "<=", ">", ">=")
_TERMS = ("add", "subtract", "multiply", "divide")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(slots=True)
class Lowering:
    """The lowering of one expression, and what its source uses.

    `getters` maps names of the source to (record, attribute), `functions` to names of functions.
    With `parameters`, texts of the expression are not in the source but in `constants`, as k[0],
    k[1]: then the many formulas of claim files that only differ in names share one source.
    """

    parameters: bool = False
    constants: list[str] = field(default_factory=list)
    getters: dict[str, tuple[str, str]] = field(default_factory=dict)
    functions: dict[str, str] = field(default_factory=dict)
    temporaries: int = 0

    def source(self, node: Node) -> str:
        """The source of a node. Raises ValueError for what is no checked tree."""
        lower = _LOWER.get(node.operation)
        if lower is None:
            raise ValueError(node.operation)
        return lower(self, *node.parts)

    # -- parts -----------------------------------------------------------------------------

    def of(self, part: Part) -> str:
        """The source of a part that is a node."""
        if not isinstance(part, Node):
            raise ValueError(part)  # noqa: TRY004 - one exception for what is no checked tree
        return self.source(part)

    def text(self, part: Part) -> str:
        """A text of the expression: a literal, or a slot."""
        if not isinstance(part, str):
            raise ValueError(part)  # noqa: TRY004
        if not self.parameters:
            return repr(part)
        if part not in self.constants:
            self.constants.append(part)
        return f"k[{self.constants.index(part)}]"

    def temporary(self) -> str:
        """A name for a value that is looked at twice."""
        self.temporaries += 1
        return f"t{self.temporaries}"

    def getter(self, record: Part, attribute: Part) -> str:
        """The name under which the source knows the getter of an attribute."""
        name = f"{_plain(record)}_{_plain(attribute)}"
        self.getters[name] = (str(record), str(attribute))
        return name

    def function(self, name: Part) -> str:
        """The name under which the source knows a function of the rule language."""
        called = f"f_{_plain(name)}"
        self.functions[called] = str(name)
        return called


def _plain(part: Part) -> str:
    if not isinstance(part, str) or not _NAME.fullmatch(part):
        raise ValueError(part)
    return part


def _symbol(part: Part) -> str:
    if part not in _SYMBOLS:
        raise ValueError(part)
    return str(part)


# -- one function for each operation -------------------------------------------------------

Lower = Callable[..., str]


def _name(to: Lowering, name: Part) -> str:
    return f"n[{to.text(name)}]"


def _quantity_name(to: Lowering, name: Part) -> str:
    return f"lifted(n[{to.text(name)}], c)"


def _attribute(to: Lowering, record: Part, attribute: Part, base: Part) -> str:
    owner = to.temporary()
    get = to.getter(record, attribute)
    return f"(None if ({owner} := {to.of(base)}) is None else {get}({owner}))"


def _stated(to: Lowering, record: Part, attribute: Part, base: Part) -> str:
    owner = to.temporary()
    got = f"{to.getter(record, attribute)}({owner}), {owner}, {to.text(attribute)}, c"
    return f"(None if ({owner} := {to.of(base)}) is None else stated({got}))"


def _worked_out(to: Lowering, record: Part, attribute: Part, base: Part) -> str:
    owner = to.temporary()
    get = to.getter(record, attribute)
    got = f"worked_out({get}({owner}), n, c)"
    return f"(None if ({owner} := {to.of(base)}) is None else {got})"


def _each_worked_out(to: Lowering, record: Part, attribute: Part, base: Part) -> str:
    get = f"lambda one: worked_out({to.getter(record, attribute)}(one), n, c)"
    return f"each({get}, {to.of(base)}, {to.text(attribute)}, c)"


def _listing(helper: str) -> Lower:
    def lower(to: Lowering, record: Part, attribute: Part, base: Part) -> str:
        get = to.getter(record, attribute)
        return f"{helper}({get}, {to.of(base)}, {to.text(attribute)}, c)"

    return lower


def _call(to: Lowering, name: Part, strict: Part, *arguments: Part) -> str:
    call = to.function(name)
    if strict and len(arguments) == 1:  # the most frequent case: one call less
        value = to.temporary()
        return f"(None if ({value} := {to.of(arguments[0])}) is None else {call}(c, {value}))"
    listed = ", ".join(map(to.of, arguments))
    return f"strict({call}, [{listed}], c)" if strict else f"{call}(c, {listed})"


def _call_each(to: Lowering, name: Part, strict: Part, listed: Part, *arguments: Part) -> str:
    given = ", ".join(map(to.of, arguments))
    return f"on_each({to.function(name)}, {bool(strict)}, {int(str(listed))}, [{given}], c)"


def _pair(
    made: Callable[[str, str], str], missing: str = "None"
) -> Callable[[Lowering, Part, Part], str]:
    """Missing where either operand is; the second is not worked out where the first is missing."""

    def lower(to: Lowering, left: Part, right: Part) -> str:
        a, b = to.temporary(), to.temporary()
        return (
            f"({missing} if ({a} := {to.of(left)}) is None "
            f"else {missing} if ({b} := {to.of(right)}) is None else {made(a, b)})"
        )

    return lower


def _term(operation: str) -> Lower:
    return _pair(lambda a, b: f"{operation}({a}, {b})")


def _related(to: Lowering, symbol: Part, left: Part, right: Part, missing: str = "None") -> str:
    sign = _symbol(symbol)
    return _pair(lambda a, b: f"relate({sign!r}, {a}, {b}, c)", missing)(to, left, right)


def _days(to: Lowering, symbol: Part, left: Part, right: Part) -> str:
    sign = _symbol(symbol)
    a, b = to.temporary(), to.temporary()
    missing = f"(({a} := {to.of(left)}) is None) | (({b} := {to.of(right)}) is None)"
    return f"(None if {missing} else {a} {sign} {b})"


def _negate(to: Lowering, operand: Part) -> str:
    value = to.temporary()
    return f"(None if ({value} := {to.of(operand)}) is None else negate({value}))"


def _if(to: Lowering, test: Part, left: Part, right: Part) -> str:
    value = to.temporary()
    chosen = f"{to.of(left)} if {value} else {to.of(right)}"
    return f"(None if ({value} := {to.of(test)}) is None else {chosen})"


def _known(decisive: str, otherwise: str) -> Lower:
    """And, or of plain conditions: the decisive answer where one gives it, else missing where one
    is missing."""  # noqa: D205, D209 - one sentence

    def lower(to: Lowering, *operands: Part) -> str:
        names = [to.temporary() for _ in operands]
        parts = [
            f"{decisive} if ({name} := {to.of(operand)}) is {decisive} else "
            for name, operand in zip(names, operands, strict=True)
        ]
        missing = " or ".join(f"{name} is None" for name in names)
        return f"({''.join(parts)}None if {missing} else {otherwise})"

    return lower


def _kleene(decisive: str, join: str) -> Lower:
    """And, or of comparisons: each joined to those before it, until one is decisive."""

    def lower(to: Lowering, *operands: Part) -> str:
        before, parts = "", []
        for operand in operands[:-1]:
            value = _truth(to, operand)
            joined = f"{join}({before}, {value})" if before else value
            before = to.temporary()
            parts.append(f"{decisive} if ({before} := {joined}) is {decisive} else ")
        last = _truth(to, operands[-1])
        return f"({''.join(parts)}{join}({before}, {last}))" if before else last

    return lower


def _truth(to: Lowering, operand: Part) -> str:
    """An operand of a comparison as a truth; `as_truth`, written out where it is short."""
    operation = operand.operation if isinstance(operand, Node) else ""
    if operation in ("all", "any"):
        return to.of(operand)
    if operation == "related" and isinstance(operand, Node):
        symbol, left, right = operand.parts
        return _related(to, symbol, left, right, missing="UNKNOWN")
    if operation == "not-known" and isinstance(operand, Node):
        value = to.temporary()
        of = to.of(operand.parts[0])
        return f"(UNKNOWN if ({value} := {of}) is None else FALSE if {value} else TRUE)"
    return f"as_truth({to.of(operand)})"


def _not_known(to: Lowering, operand: Part) -> str:
    value = to.temporary()
    return f"(None if ({value} := {to.of(operand)}) is None else not {value})"


def _not(to: Lowering, operand: Part) -> str:
    value = to.temporary()
    return f"(None if ({value} := {to.of(operand)}) is None else ~as_truth({value}))"


_LOWER: dict[str, Lower] = {
    "bool": lambda _to, value: str(bool(value)),
    "number": lambda to, text: f"number({to.text(text)}, c)",
    "quantity": lambda to, text: f"quantity({to.text(text)}, c)",
    "text": lambda to, text: to.text(text),
    "period": lambda to, text: f"period({to.text(text)})",
    "name": _name,
    "quantity-name": _quantity_name,
    "attribute": _attribute,
    "stated": _stated,
    "worked-out": _worked_out,
    "each-worked-out": _each_worked_out,
    "amounts": _listing("amounts"),
    "each": _listing("each"),
    "call": _call,
    "call-each": _call_each,
    **{operation: _term(operation) for operation in _TERMS},
    "negate": _negate,
    "power": lambda to, exponent, base: f"power({to.of(base)}, {int(str(exponent))})",
    "if": _if,
    "related": _related,
    "equal": lambda to, wanted, a, b: f"equal({to.of(a)}, {to.of(b)}, {bool(wanted)})",
    "equal-each": lambda to, wanted, a, b: f"equal_each({to.of(a)}, {to.of(b)}, {bool(wanted)})",
    "days": _days,
    "periods": lambda to, sign, a, b: f"compare_periods({_symbol(sign)!r}, {to.of(a)}, {to.of(b)})",
    "in": lambda to, item, members: f"member({to.of(item)}, {to.of(members)})",
    "present": lambda to, operand: f"is_present({to.of(operand)})",
    "all-known": _known("False", "True"),
    "any-known": _known("True", "False"),
    "every": lambda to, operand: f"every({to.of(operand)})",
    "not-known": _not_known,
    "all": _kleene("FALSE", "both"),
    "any": _kleene("TRUE", "either"),
    "not": _not,
}
