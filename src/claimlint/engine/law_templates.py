"""Laws as templates: what a law requires of quantities in given units, made once and filled often.

A law such as `part.value == share.value * whole.value` is run once on terms for each signature:
the units of its operands (a rate and an amount need the length of their period), how many members
its lists have, and the few texts and flags that its expressions read. The relation that comes of it
has places, which are filled with the variables of each instance.

A law that reads more (the periods of a list, a formula of the file) has no template: it is run on
each instance.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final, TypeAlias, cast

from claimlint.claims.claim import Claim
from claimlint.claims.fact import Fact
from claimlint.claims.vocabulary import CLAIM_ATTRIBUTES
from claimlint.engine.law_quantities import Operand
from claimlint.formula.algebra import NotSymbolic, Span
from claimlint.formula.amount import Context, Incomparable
from claimlint.formula.expression import Expression
from claimlint.formula.functions.two_form_functions import in_other_form
from claimlint.formula.run_time import as_truth
from claimlint.formula.value import Names
from claimlint.laws.condition import And, Compare, Condition, Count, Or
from claimlint.laws.relation import Form, Relation
from claimlint.laws.term import Const, Term, Var
from claimlint.lazy_dataclass import dataclass
from claimlint.rulebook.rule import Rule
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.unit import Unit

MOST: Final = 2_000
"""So many templates of one run are kept: a bound for hostile files."""

BY_UNITS: Final = frozenset(
    (
        *("sum", "count", "distinct", "any", "all", "missing", "present", "one_of"),
        *("is_percent", "is_points", "percent", "points", "same_unit", "abs"),
        *("low", "high", "rank_among"),
    )
)
"""Functions that ask of a quantity nothing but its unit, when they are run on terms."""

MIXED: Final = "mixed_total"
"""A function of a list of parts and their whole that asks for units alone, and for the further
members of the whole that the file tells in the other form: these take part as the list does."""

Operands = Mapping[str, Operand | Sequence[Operand]]
"""What the names of a law stand for: one operand, or a list."""

Lift = Callable[[Operand], Term]
Ask: TypeAlias = Callable[[object], Hashable]
"""What is asked of an operand: it answers what a claim does."""


@dataclass(frozen=True, slots=True)
class Template:
    """What a law comes to for one signature: a form, and which operand stands at each place."""

    form: Form
    operands: tuple[int, ...]
    """Their positions in the list of operands whose numbers take part."""
    kept: tuple[Unit, ...]
    """What the signature knows by identity: as long as this lives, no other has its place."""


@dataclass(frozen=True, slots=True)
class Law:
    """A rule's law, prepared: what it needs of `let`, and what its outcome depends on.

    `values` are the names whose own numbers take part, `lists` those of them that stand for
    several, `asked` the other (name, attribute) pairs that are read. `values` is None for a law
    that has no template. `mixed` is the list whose further members take part, "" without one.
    """

    rule: Rule
    let: tuple[tuple[str, Expression], ...]
    require: Expression
    values: tuple[str, ...] | None
    lists: tuple[str, ...]
    asked: tuple[tuple[str, Ask], ...]
    worked_out: frozenset[str]
    """All names of `let`, needed or not."""
    looked_at: frozenset[str] | None
    """The names that a template hangs on; None where there is no template."""
    mixed: str = ""


@lru_cache(maxsize=1024)
def prepared(rule: Rule) -> Law:
    """A law with what can be known of it before any claim is read."""
    assert rule.require is not None
    needed = {name for name, _ in rule.require.reads}
    let = []
    for name, expression in reversed(rule.let):
        if name in needed:
            let.append((name, expression))
            needed.update(read for read, _ in expression.reads)
    let.reverse()
    expressions = [rule.require, *(expression for _, expression in let)]
    worked_out = frozenset(name for name, _ in rule.let)
    reads = _reads(expressions, worked_out)
    if reads is None:
        return Law(rule, tuple(let), rule.require, None, (), (), worked_out, None)
    values = tuple(sorted(name for name, attribute in reads if attribute == "value"))
    asked = tuple(
        (name, cast("Ask", CLAIM_ATTRIBUTES[attribute].get))
        for name, attribute in sorted(reads)
        if attribute != "value"
    )
    many = {variable.name for variable in rule.variables if variable.many}
    lists = tuple(name for name in values if name in many)
    looked_at = frozenset((*values, *(name for name, _ in asked)))
    mixed = {path[0] for one in expressions if MIXED in one.calls for path in one.paths} & many
    return Law(
        rule, tuple(let), rule.require, values, lists, asked, worked_out, looked_at, "".join(mixed)
    )


def _reads(expressions: Sequence[Expression], let: frozenset[str]) -> set[tuple[str, str]] | None:
    """The (name, attribute) pairs that expressions read; None where they read more than that."""
    reads = set()
    for expression in expressions:
        mixes = expression.calls == {MIXED}
        if not (mixes or expression.calls <= BY_UNITS):
            return None
        for path in expression.paths:
            attributes = [step for step in path[1:] if step != "?"]
            if mixes and not attributes and path[0] not in let:
                reads.add((path[0], "value"))
                continue
            if path[0] in let and not attributes:
                continue
            if len(attributes) != 1 or attributes[0] not in CLAIM_ATTRIBUTES:
                return None
            kind = CLAIM_ATTRIBUTES[attributes[0]].kind.name
            if attributes[0] != "value" and kind not in ("text", "bool"):
                return None
            reads.add((path[0], attributes[0]))
    return reads


class Templates:
    """The templates of one run."""

    def __init__(self, settings: object) -> None:
        self.settings = settings
        self._known: dict[Hashable, Template | None] = {}

    def requirement(
        self,
        law: Law,
        operands: Operands,
        names: Callable[[], Names],
        variable: Callable[[Operand], int],
    ) -> tuple[Form, tuple[int, ...]] | None:
        """What a law requires of operands: a form, and the variables at its places.

        `operands` are those that the law looks at, `names` gives all of them with whatever else
        its expressions name, where they have to be run; `variable` gives the number of an operand's
        variable. None where the law says nothing here.
        """
        values = _values(law, operands)
        signature = None if values is None else _signature(law, operands, values)
        if values is None or signature is None:
            body = self._run(law, names(), lambda owner: Var(variable(owner)))
            if body is None:
                return None
            alone = Relation.of("", body)
            return alone.form, alone.variables
        try:
            template = self._known[signature]
        except KeyError:
            if len(self._known) >= MOST:
                self._known.clear()
            template = self._known[signature] = self._made(law, names(), values)
        if template is None:
            return None
        # Only what the form mentions becomes a variable of the system.
        return template.form, tuple([variable(values[at]) for at in template.operands])

    def _made(self, law: Law, names: Names, values: Sequence[Operand]) -> Template | None:
        at = {id(value): number for number, value in enumerate(values)}
        body = self._run(law, names, lambda owner: Var(at[id(owner)]))
        if body is None:
            return None
        units = tuple(value.value.unit for value in values if value.value is not None)
        alone = Relation.of("", body)
        return Template(alone.form, alone.variables, units)

    def _run(self, law: Law, names: Names, variable: Lift) -> Condition | None:
        """What the law's expressions come to on terms."""

        def lift(quantity: Quantity, owner: object, name: str) -> Term:
            if name == "value" and isinstance(owner, Operand):
                return variable(owner)
            low, high = quantity.interval.low, quantity.interval.high
            if low is None or low != high:
                raise NotSymbolic  # a claim's own number is a variable; any other must be exact
            return Const(low)

        context = Context(
            settings=self.settings,
            symbolic=True,
            lift=lift,
            constant=Const,
            relate=relate_terms,
            rank=rank_span,
        )
        scope = dict(names)
        try:
            for name, expression in law.let:
                scope[name] = _or_missing(expression, scope, context)
            body = as_truth(law.require.run(scope, context))
        except (Incomparable, NotSymbolic):
            return None
        return body if isinstance(body, Compare | And | Or) else None


def _or_missing(expression: Expression, names: Names, context: Context) -> object:
    try:
        return expression.run(names, context)
    except (Incomparable, NotSymbolic):
        return None


def _values(law: Law, operands: Operands) -> list[Operand] | None:
    """The operands whose numbers take part, in the order of names."""
    if law.values is None:
        return None
    found: list[Operand] = []
    for name in law.values:
        stood_for = operands.get(name)
        if stood_for is None:
            return None
        if isinstance(stood_for, list):
            found.extend(stood_for)
        else:
            found.append(stood_for)  # type: ignore[arg-type] # a sequence that is no list is none
    if law.mixed:
        members = cast("Sequence[Fact]", operands[law.mixed])
        found.extend(cast("Sequence[Claim]", in_other_form(members)))
    return found


def _signature(law: Law, operands: Operands, values: Sequence[Operand]) -> Hashable | None:
    """What the outcome of a law depends on, besides which variables take part.

    Units are known by identity: equal ones are mostly the same object, and where they are not
    there is one template more. None where one operand stands at two places.
    """
    parts: list[Hashable] = [law.rule]  # by itself: its forms share a name
    dimension: object = None
    mixed = False
    for value in values:
        quantity = value.value
        if quantity is None:
            return None
        unit = quantity.unit
        parts.append(id(unit))
        parts.append(quantity.is_fraction)
        if unit.dimension and unit.dimension != dimension:
            mixed = dimension is not None
            dimension = unit.dimension
    if len(set(map(id, values))) < len(values):
        return None
    if mixed:  # a rate is an amount over its period
        parts.extend([value.length for value in values])
    parts.extend([len(operands[name]) for name in law.lists])  # type: ignore[arg-type] # lists
    parts.append(len(values))
    for name, get in law.asked:
        stood_for = operands[name]
        if isinstance(stood_for, list):
            parts.append(tuple([get(one) for one in stood_for]))
        else:
            parts.append(get(stood_for))
    return tuple(parts)


# -- comparisons on terms ------------------------------------------------------------------


def relate_terms(operator: str, left: object, right: object) -> Compare:
    """A comparison as a relation; a constant range stands for itself."""
    return Compare(operator, _term(left), _term(right))


def _term(side: object) -> Term:
    if isinstance(side, Term):
        return side
    if isinstance(side, Interval) and side.low is not None and side.low == side.high:
        return Const(side.low)
    raise NotSymbolic


def rank_span(operator: str, value: object, others: Sequence[object], complete: bool) -> Span:
    """The least and greatest rank of a value: 1 + how many stand before it, ties either way."""
    terms = [_term(one) for one in others]
    own = _term(value)
    one = Const(Fraction(1))
    before = Count(tuple(Compare(operator, other, own) for other in terms))
    if not complete:
        return Span(one + before, None)
    level = Count(tuple(Compare(f"{operator}=", other, own) for other in terms))
    return Span(one + before, one + level)
