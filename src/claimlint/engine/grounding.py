"""Grounding: the laws of a document as one system for the solver.

Every law that the rules check one instance at a time becomes a relation between variables, one
for each quantity. Where a law says so, a quantity that no claim states is a variable as well: the
whole of a share, the figure before a change.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from claimlint.claims.claim import Claim
from claimlint.claims.fact import Fact, fact_of
from claimlint.claims.fact_index import Facts
from claimlint.claims.formulas import NO_FORMULAS, Formulas
from claimlint.claims.match_facts import same_voice
from claimlint.engine.claim_formulas import JudgedRelation
from claimlint.engine.definitions import Pair, fitting
from claimlint.engine.effort import Effort
from claimlint.engine.fact_pool import Pool
from claimlint.engine.instance import Bindings, Instance, facts_in
from claimlint.engine.law_matches import law_instances, law_matches
from claimlint.engine.law_quantities import Operand, SystemQuantity, UnstatedQuantity
from claimlint.engine.law_templates import Law, Operands, Templates, prepared
from claimlint.engine.members import index_of
from claimlint.engine.single_match import looks_at
from claimlint.formula.amount import NARROW, Incomparable
from claimlint.formula.functions.text_functions import sentence
from claimlint.formula.run_time import FORMULAS
from claimlint.formula.value import Value
from claimlint.laws.condition import Compare
from claimlint.laws.glance import may_clash
from claimlint.laws.relation import Form, Relation
from claimlint.laws.system import System, Variable
from claimlint.laws.term import Var
from claimlint.lazy_dataclass import dataclass, field, replace
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Rule
from claimlint.values.operand import as_operand, is_operand
from claimlint.values.truth import Truth


class LawInstance(NamedTuple):
    """An instance of a law that the rules have judged; `applies`: its condition is known to hold.

    Where it is not known, a fact of the instance clashes with itself, so that the rule had no value
    to judge; the law has all that is claimed.
    """

    instance: Instance
    applies: bool


def has_clash(instance: Instance) -> bool:
    """Whether a fact of an instance has statements that no value fits."""
    return any(
        fact.clashing
        for variable in instance.rule.variables
        for fact in facts_in(instance.names.get(variable.name, ()))
    )


_SAME = Form(Compare("==", Var(0), Var(1)))


@dataclass(slots=True)
class Grounded:
    """A system, and what its variables and relations stand for.

    `quantities` are by variable; `instances` has the instance of each relation (None for two
    statements of one quantity).
    """

    quantities: list[SystemQuantity] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    instances: list[Instance | None] = field(default_factory=list)

    def add(self, relation: Relation, instance: Instance | None) -> None:
        """Take a relation in; one without variables says nothing of any quantity."""
        if relation.variables:
            self.relations.append(relation)
            self.instances.append(instance)

    def variable(self, quantity: SystemQuantity) -> int:
        """The number of a new quantity's variable."""
        self.quantities.append(quantity)
        return len(self.quantities) - 1

    def labelled(self) -> Grounded:
        """The same, with every relation said in words: what only a system with a fault needs."""
        for place, (relation, instance) in enumerate(
            zip(self.relations, self.instances, strict=True)
        ):
            if instance is not None and not relation.label:
                label = label_of(instance.rule, instance.names)
                self.relations[place] = replace(relation, label=label)
        return self

    def may_clash(self) -> bool:
        """Whether a glance leaves it open that all can hold."""
        if not self.relations:
            return False
        return may_clash(self.relations, [quantity.possible() for quantity in self.quantities])

    def system(self, *, wide: bool) -> System:
        """The system, in the likely or the coarsest reading of the numbers."""
        variables = tuple(
            Variable(name, quantity.domain, tuple(quantity.statements(wide=wide)))
            for quantity, name in zip(self.quantities, unique_names(self.quantities), strict=True)
        )
        return System(variables, tuple(self.relations))


def unique_names(quantities: Sequence[SystemQuantity]) -> list[str]:
    """A name for each variable; a number is added where two quantities are called alike."""
    seen: dict[str, int] = {}
    names = []
    for quantity in quantities:
        count = seen[quantity.name] = seen.get(quantity.name, 0) + 1
        names.append(quantity.name if count == 1 else f"{quantity.name} ({count})")
    return names


# -- laws ----------------------------------------------------------------------------------


class Grounder:
    """Grounds the laws of a run's documents, one after the other.

    `lone` keeps quantities that nobody states and of which one law alone speaks: nothing clashes
    with them, but they are implied.
    """

    def __init__(self, laws: Sequence[Rule], settings: Settings, *, lone: bool = False) -> None:
        self.lone = lone
        self.settings = settings
        self.templates = Templates(settings)
        self.with_unstated = [law for law in laws if law.unclaimed]
        self.on_claims = [law for law in laws if law.shape == "claim"]
        self.on_relations = [law for law in laws if law.shape == "relation"]
        self._references: Facts | None = None
        self._of_references: dict[int, Fact] = {}

    def ground(
        self,
        pool: Pool,
        pairs: Iterable[Pair],
        of_laws: Iterable[LawInstance],
        formulas: Formulas = NO_FORMULAS,
        effort: Effort | None = None,
    ) -> Grounded:
        """The system of a document and of what it meets in the reference tables.

        `of_laws` are the instances of the laws on groups and joins, as the rules have found them.
        """
        grounding = _Grounding(self, pool, formulas)
        for claim, other, sure in pairs:
            if same_voice(claim, other):  # what somebody says is another claim
                grounding.same(claim, other, sure=sure)
        if pool.own.all:
            for instance in self._instances(pool, formulas, effort or Effort(len(pool.own.all))):
                grounding.relate(instance)
        for instance, applies in of_laws:
            grounding.relate(instance, applies=applies)
        return grounding.found

    def of_references(self, pool: Pool, claim: Claim) -> Fact | None:
        """The fact that a claim of a reference table belongs to; None for any other claim."""
        if self._references is not pool.references:
            self._references = pool.references
            self._of_references = {
                id(claim): fact for fact in pool.references.all for claim in fact.claims
            }
        return self._of_references.get(id(claim))

    def _instances(self, pool: Pool, formulas: Formulas, effort: Effort) -> Iterator[Instance]:
        """The instances of laws that no rule has found yet."""
        document = pool.own.all[0].document
        matches = law_matches(self.with_unstated, pool, effort)
        if matches:
            found = law_instances(matches, document, lone=self.lone)
            yield from _by_rule_fitting(found, self.settings, formulas)
        for rule in self.on_relations:
            for relation in formulas.relations:
                yield Instance(rule, {"relation": relation}, document)
        for rule in self.on_claims:
            variable = rule.variables[0]
            facts = pool.own.of_types(variable.types)
            if not variable.absent:  # a fact has all the fields of its claims
                facts = pool.own.kept(index_of(variable))
            for fact in facts:
                for claim in fact.claims:
                    if variable.fits(claim.fields) and looks_at(rule, claim, self.settings):
                        yield Instance(rule, {"claim": claim}, claim.document)


def _by_rule_fitting(
    instances: Iterable[Instance], settings: Settings, formulas: Formulas
) -> Iterator[Instance]:
    """Instances of several rules, each rule's without what another definition explains."""
    by_rule: dict[str, list[Instance]] = {}
    for instance in instances:
        by_rule.setdefault(instance.rule.name, []).append(instance)
    for alike in by_rule.values():
        yield from fitting(alike, settings, formulas)


class _Grounding:
    """The system of one document while it is made."""

    def __init__(self, grounder: Grounder, pool: Pool, formulas: Formulas) -> None:
        self.grounder = grounder
        self.formulas = formulas
        self.pool = pool
        self.found = Grounded()
        self._own = {id(claim): fact for fact in pool.own.all for claim in fact.claims}
        self._variables: dict[int, int] = {}
        self._named: list[Operand] = []
        """What the numbers are by identity of: none of it may die before this does."""
        self._alone: dict[int, Fact] = {}

    def same(self, first: Fact, second: Fact, *, sure: bool) -> None:
        """Two statements of one quantity in different files are one value."""
        if first.value is None or second.value is None or first.claims[0] is second.claims[0]:
            return
        numbers = self._variable(first), self._variable(second)
        a, b = (self.found.quantities[number] for number in numbers)
        if numbers[0] == numbers[1] or not a.same_dimension(b):
            return
        label = f"{a.name} is the same here and there"
        self.found.add(Relation("same-quantity", _SAME, numbers, label, sure), None)

    def relate(self, instance: Instance, *, applies: bool = False) -> None:
        """Take in what a law requires of an instance, if it `applies` (else that is judged)."""
        rule = instance.rule
        law = prepared(rule)
        if not applies and not _applies(rule, self._names(law, instance)):
            return
        looked_at = law.looked_at
        operands: Bindings = {
            name: self._operand(value)
            for name, value in instance.names.items()
            if (name not in law.worked_out if looked_at is None else name in looked_at)
        }
        required = self.grounder.templates.requirement(
            law, cast("Operands", operands), lambda: self._names(law, instance), self._variable
        )
        if required is not None:
            form, variables = required
            sure = instance.sure and not _only_possible(rule, instance.names)
            self.found.add(Relation(rule.name, form, variables, "", sure), instance)

    def _names(self, law: Law, instance: Instance) -> Bindings:
        """All that the expressions of a law can name."""
        operands = {
            name: self._operand(value)
            for name, value in instance.names.items()
            if name not in law.worked_out
        }
        return {
            **operands,
            "settings": self.grounder.settings,
            "document": instance.document,
            FORMULAS: self.formulas,
        }

    def _operand(self, value: Value) -> Value:
        """What a name stands for in a law: clashing facts have a unit there, too.

        Lists are in the order of names, so that a search that is cut short does not depend on the
        file.
        """
        if isinstance(value, Fact):
            return self._with_unit(value)
        if isinstance(value, list):
            operands = [self._operand(one) for one in value]
            return sorted(operands, key=_name_of) if len(operands) > 1 else operands
        return value

    def _with_unit(self, fact: Fact) -> Operand:
        """A fact that has a value: where its statements clash, one of them alone."""
        if not fact.clashing:
            return fact
        known = self._alone.get(id(fact))
        if known is None:
            alone = min(fact.claims, key=lambda one: (one.value is None, one.full_id))
            known = self._alone[id(fact)] = fact_of(
                [alone], (fact.identity, fact.voice), fact.membership
            )
        return known

    def _variable(self, owner: Operand) -> int:
        """The number of an operand's variable: one for each fact, whichever claim is named."""
        known = self._variables.get(id(owner))
        if known is not None:
            return known
        if isinstance(owner, UnstatedQuantity):
            number = self.found.variable(SystemQuantity.unstated(owner))
        else:
            first = owner.claims[0] if isinstance(owner, Fact) else owner
            fact = self._own.get(id(first)) or self.grounder.of_references(self.pool, first)
            if fact is None or (owner is first and _is_told_otherwise(first, fact)):
                number = self.found.variable(SystemQuantity.stated([first]))
            else:
                number = self._variables.get(id(fact), -1)
            if number < 0 and fact is not None:
                number = self.found.variable(SystemQuantity.stated(fact.claims, fact.value))
                self._variables[id(fact)] = number
                self._named.append(fact)
        self._variables[id(owner)] = number
        self._named.append(owner)
        return number


def _is_told_otherwise(claim: Claim, fact: Fact) -> bool:
    """Whether a claim is a rate where its fact is an amount, or an amount where it is a rate."""
    own, like = claim.value, fact.value
    return own is not None and like is not None and own.unit.dimension != like.unit.dimension


def _name_of(operand: Value) -> str:
    if isinstance(operand, Fact):
        return operand.place_in_order
    return operand.name if isinstance(operand, UnstatedQuantity) else ""


def _applies(rule: Rule, names: Bindings) -> bool:
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


def _only_possible(rule: Rule, names: Bindings) -> bool:
    if rule.possible is None:
        return False
    return rule.possible.truth({**names, "settings": None}, NARROW) is Truth.TRUE


def label_of(rule: Rule, names: Bindings) -> str:
    """What a relation says: the rule's law with the ids of the claims in their places."""
    relation = names.get("relation")
    return (
        relation.check
        if isinstance(relation, JudgedRelation)
        else law_in_words(rule, names, _called)
    )


def law_in_words(rule: Rule, names: Bindings, say: Callable[[Operand], str]) -> str:
    """A rule's law, with each quantity as `say` says it."""

    def said(match: re.Match[str]) -> str:
        name, _, attribute = match[1].partition(".")
        value = names.get(name)
        if attribute:
            return str(value.fields.get(attribute)) if isinstance(value, Claim | Fact) else ""
        if isinstance(value, list):
            return sentence([say(one) for one in value if isinstance(one, Operand)])
        if not isinstance(value, Operand):
            return match[0]
        beside = rule.law[: match.start()], rule.law[match.end() :]
        return as_operand(say(value)) if is_operand(*beside) else say(value)

    return _PLACE.sub(said, rule.law)


_PLACE = re.compile(r"\{([a-z_.]+)\}")


def _called(value: Operand) -> str:
    return value.name if isinstance(value, UnstatedQuantity) else str(value.full_id)
