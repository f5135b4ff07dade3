"""Grounding: the laws of a document as one system for the solver.

Every law that the rules check one instance at a time becomes a relation between variables, one
for each quantity. Where a law says so, a quantity that no claim states is a variable as well: the
whole of a share, the figure before a change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from claimlint.claims.claim import Claim
from claimlint.claims.fact import Fact, same_voice
from claimlint.engine.fact_pool import Pool
from claimlint.engine.instance import Instance
from claimlint.engine.law_quantities import Slot, instances_of, stars_of
from claimlint.engine.pair_match import Pair
from claimlint.engine.single_match import wanted
from claimlint.formula.amount import NARROW, Context, Incomparable, NotSymbolic
from claimlint.formula.closures import as_truth
from claimlint.formula.functions.text_functions import sentence
from claimlint.laws.condition import And, Compare, Count, Or
from claimlint.laws.relation import Relation
from claimlint.laws.system import Statement, System, Variable
from claimlint.laws.term import Const, Term, Var
from claimlint.rulebook.rule import Rule
from claimlint.values.interval import Interval
from claimlint.values.quantity import Quantity
from claimlint.values.truth import Truth

_ONE = Interval.closed(Fraction(0), Fraction(1))


@dataclass(slots=True)
class Grounded:
    """A system, and what its variables and relations stand for.

    `slots` are the quantities by variable; `relations` keeps the instance of each relation.
    """

    slots: list[Slot] = field(default_factory=list)
    places: dict[Any, int] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    instances: list[Instance | None] = field(default_factory=list)

    def variable(self, slot: Slot) -> int:
        """The index of a quantity's variable."""
        place = self.places.get(slot.key)
        if place is None:
            place = self.places[slot.key] = len(self.slots)
            self.slots.append(slot)
        return place

    def labelled(self) -> Grounded:
        """The same, with every relation said in words: what only a system with a fault needs."""
        for place, (relation, instance) in enumerate(
            zip(self.relations, self.instances, strict=True)
        ):
            if instance is not None and not relation.label:
                label = label_of(instance.rule, instance.names)
                self.relations[place] = replace(relation, label=label)
        return self

    def system(self, *, wide: bool) -> System:
        """The system, in the likely or the coarsest reading of the numbers."""
        names = unique_names(self.slots)
        variables = tuple(
            Variable(name, domain_of(slot), tuple(statements_of(slot, wide=wide)))
            for slot, name in zip(self.slots, names, strict=True)
        )
        return System(variables, tuple(self.relations))


def unique_names(slots: Sequence[Slot]) -> list[str]:
    """A name for each variable; a number is added where two quantities are called alike."""
    seen: dict[str, int] = {}
    names = []
    for slot in slots:
        count = seen[slot.name] = seen.get(slot.name, 0) + 1
        names.append(slot.name if count == 1 else f"{slot.name} ({count})")
    return names


def domain_of(slot: Slot) -> Interval:
    """What a quantity can be whatever is claimed: an amount is not negative, a share at most 1."""
    claim = slot.claim
    quantity = slot.value
    if claim.flag("may_be_negative") or claim.type == "change" or quantity is None:
        return Interval.WHOLE
    if claim.type == "share":
        return _ONE
    if quantity.unit.offset or claim.flag("rate"):
        return Interval.WHOLE
    return Interval.NON_NEGATIVE


def statements_of(slot: Slot, *, wide: bool) -> Iterator[Statement]:
    """What each claim states of a quantity, with its trust."""
    for claim in slot.claims:
        quantity = claim.value
        if quantity is None or quantity.unknown:
            continue
        interval = slot.in_unit(claim, quantity.widest if wide else quantity.interval)
        if interval is not None:
            fixed = claim.document.is_reference and claim.document.trusted
            yield Statement(claim.full_id, interval, trust_of(claim), fixed)


def trust_of(claim: Claim) -> Fraction:
    """How much a repair that changes the claim costs: primary source 4, other source 2, none 1."""
    given = claim.text("trust")
    if given is not None:
        try:
            trust = Fraction(given)
        except (ValueError, ZeroDivisionError):
            trust = Fraction(0)
        if trust > 0:
            return trust
    sources = [citation.source for citation in claim.citations if citation.source is not None]
    if any(source.fields.get("primary") == "true" for source in sources):
        return Fraction(4)
    return Fraction(2 if sources else 1)


# -- laws ----------------------------------------------------------------------------------


class Grounder:
    """Grounds the laws of one document.

    `lone` keeps quantities that nobody states and of which one law alone speaks: nothing clashes
    with them, but they are implied.
    """

    def __init__(self, laws: Sequence[Rule], settings: Any, *, lone: bool = False) -> None:
        self.laws = laws
        self.lone = lone
        self.settings = settings
        self.found = Grounded()
        self.slots: dict[int, Slot] = {}

    def ground(self, pool: Pool, pairs: Iterable[Pair], of_laws: Iterable[Instance]) -> Grounded:
        """The system of a document and of what it meets in the reference tables.

        `of_laws` are the instances of the laws on groups and joins, as the rules have found them.
        """
        for claim, other, sure in pairs:
            if same_voice(claim, other):  # what somebody says is another claim
                self._same(claim, other, sure=sure)
        # A context of the grounder's own would be a circle, which is never freed in a run.
        symbolic = Context(
            settings=self.settings,
            symbolic=True,
            lift=self._lift,
            constant=Const,
            relate=relate_terms,
            rank=rank_span,
        )
        stars = stars_of([rule for rule in self.laws if rule.unclaimed], pool)
        if stars:
            document = pool.own.all[0].document
            for instance in instances_of(stars, document, lone=self.lone):
                self._relation(instance, symbolic)
        for instance in of_laws:
            self._relation(instance, symbolic)
        for rule in self.laws:
            for instance in self._instances(rule, pool):
                self._relation(instance, symbolic)
        return self.found

    def _instances(self, rule: Rule, pool: Pool) -> Iterator[Instance]:
        if not pool.own.all:
            return
        document = pool.own.all[0].document
        if rule.shape == "relation":
            for relation in document.judged:
                yield Instance(rule, {"relation": relation}, document)
        elif rule.shape == "claim":
            yield from self._of_claims(rule, pool)

    def _of_claims(self, rule: Rule, pool: Pool) -> Iterator[Instance]:
        variable = rule.variables[0]
        for fact in pool.own.of_types(variable.types):
            for claim in fact.claims:
                if variable.fits(claim.fields) and wanted(rule, claim, self.settings):
                    yield Instance(rule, {"claim": claim}, claim.document)

    def _same(self, first: Fact, second: Fact, *, sure: bool) -> None:
        """Two statements of one quantity in different files are one value."""
        if first.value is None or second.value is None or first.claims[0] is second.claims[0]:
            return
        a, b = self._slot(first), self._slot(second)
        if a.key == b.key or not a.same_dimension(b):
            return
        body = Compare("==", Var(self.found.variable(a)), Var(self.found.variable(b)))
        label = f"{a.name} is the same here and there"
        self._add(Relation("same-quantity", body, label, sure), None)

    def _relation(self, instance: Instance, symbolic: Context) -> None:
        body = self._body(instance, symbolic)
        if not isinstance(body, Compare | And | Or):
            return
        rule = instance.rule
        sure = instance.sure and not _only_possible(rule, instance.names)
        self._add(Relation(rule.name, body, "", sure), instance)

    def _add(self, relation: Relation, instance: Instance | None) -> None:
        if relation.variables:
            self.found.relations.append(relation)
            self.found.instances.append(instance)

    def _body(self, instance: Instance, symbolic: Context) -> Any:
        """What a law requires here, as a relation; None where it does not apply."""
        rule = instance.rule
        names = {
            **{name: self._slotted(value) for name, value in instance.names.items()},
            "settings": self.settings,
            "document": instance.document,
        }
        try:
            if not _applies(rule, names):
                return None
            for name, expression in rule.let:
                names[name] = _symbolic_or_none(expression, names, symbolic)
            assert rule.require is not None
            return as_truth(rule.require.run(names, symbolic))
        except (Incomparable, NotSymbolic):
            return None

    def _slot(self, owner: Fact | Claim) -> Slot:
        """The quantity of a fact, or of a claim that a formula names."""
        slot = self.slots.get(id(owner))
        if slot is None:
            slot = Slot.of(owner) if isinstance(owner, Fact) else Slot.of_claim(owner)
            self.slots[id(owner)] = slot
        return slot

    def _slotted(self, value: Any) -> Any:
        """Facts as quantities for the solver: these have a unit even where their claims clash."""
        if isinstance(value, Fact):
            return self._slot(value)
        if isinstance(value, list):
            # In the order of names, so that a search that is cut short does not depend on the file.
            return sorted((self._slotted(one) for one in value), key=_name_of)
        return value

    def _lift(self, quantity: Quantity, owner: Any, name: str) -> Term:
        """A claim's own number is a variable; any other quantity must be exact."""
        if isinstance(owner, Claim):
            owner = self._slot(owner)
        if isinstance(owner, Slot) and name == "value":
            return Var(self.found.variable(owner))
        low, high = quantity.interval.low, quantity.interval.high
        if low is None or low != high:
            raise NotSymbolic
        return Const(low)


def _name_of(slot: Any) -> str:
    return slot.name if isinstance(slot, Slot) else ""


def _applies(rule: Rule, names: dict[str, Any]) -> bool:
    """Whether a law applies: its condition is judged on the claims as they are."""
    if rule.when is None:
        return True
    scope = dict(names)
    for name, expression in rule.early:
        try:
            scope[name] = expression.run(scope, NARROW)
        except Incomparable:
            scope[name] = None
    outcome = rule.when.run(scope, NARROW)
    return outcome is True or outcome is Truth.TRUE


def _symbolic_or_none(expression: Any, names: dict[str, Any], context: Context) -> Any:
    try:
        return expression.run(names, context)
    except (Incomparable, NotSymbolic):
        return None


def _only_possible(rule: Rule, names: dict[str, Any]) -> bool:
    if rule.possible is None:
        return False
    return rule.possible.truth({**names, "settings": None}, NARROW) is Truth.TRUE


def relate_terms(operator: str, left: Any, right: Any) -> Any:
    """A comparison as a relation; a constant range stands for itself."""
    sides = [_term(side) for side in (left, right)]
    return Compare(operator, sides[0], sides[1])


def _term(side: Any) -> Term:
    if isinstance(side, Term):
        return side
    if isinstance(side, Interval) and side.low is not None and side.low == side.high:
        return Const(side.low)
    raise NotSymbolic


def rank_span(
    operator: str, value: Any, others: list[Any], complete: bool
) -> tuple[Term, Term | None]:
    """The least and greatest rank of a value: 1 + how many stand before it, ties either way."""
    terms = [_term(one) for one in others]
    own = _term(value)
    one = Const(Fraction(1))
    before = Count(tuple(Compare(operator, other, own) for other in terms))
    if not complete:
        return one + before, None
    level = Count(tuple(Compare(f"{operator}=", other, own) for other in terms))
    return one + before, one + level


def label_of(rule: Rule, names: dict[str, Any]) -> str:
    """What a relation says, in words: the rule's law with the claims in their places."""
    relation = names.get("relation")
    if relation is not None:
        return str(relation.check)
    told = rule.law
    for name, value in names.items():
        if isinstance(value, list):
            told = told.replace(f"{{{name}}}", sentence([_called(one) for one in value]))
        elif isinstance(value, Claim | Fact | Slot):
            told = told.replace(f"{{{name}}}", _called(value))
            told = told.replace(f"{{{name}.equals}}", str(value.fields.get("equals")))
    return told


def _called(value: Any) -> str:
    return value.name if isinstance(value, Slot) else str(value.full_id)
