"""The steps of the solver in words: a line for each, that a person can redo.

Each figure stands as it was typed, with what it is of in brackets:
`20 % (solar power, share of the country) × 50.0 TWh (the country, electricity) = 9.74 to 10.3 TWh`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from claimlint.claims.claim import Claim, Document
from claimlint.claims.fact import Fact
from claimlint.claims.in_words import stated_as
from claimlint.engine.claim_formulas import JudgedRelation
from claimlint.engine.formula_words import formula_in_words
from claimlint.engine.grounding import Grounded, law_in_words
from claimlint.engine.law_quantities import Operand, SystemQuantity, UnstatedQuantity
from claimlint.formula.functions.text_functions import sentence
from claimlint.laws.condition import Compare
from claimlint.laws.relation import Relation
from claimlint.laws.steps import Input, Step
from claimlint.laws.term import Var
from claimlint.values.format_quantity import format_interval, format_stated, says_it_all
from claimlint.values.quantity import Quantity
from claimlint.values.spoken_unit import as_said
from claimlint.values.unit import Unit

_MOST_INPUTS = 12


class StepWords:
    """Says the steps of one system. `quantities` are by the names that the steps use."""

    def __init__(
        self,
        grounded: Grounded,
        quantities: Mapping[str, SystemQuantity],
        claims: Mapping[str, Claim],
    ) -> None:
        self.grounded = grounded
        self.quantities = quantities
        self.claims = claims
        self.names = list(quantities)
        self._instances = {
            id(relation): instance
            for relation, instance in zip(grounded.relations, grounded.instances, strict=True)
        }
        self._words = _distinct(quantities)

    def lines(self, steps: Sequence[Step], claims: Iterable[str]) -> list[str]:
        """The lines of a chain of steps, and how the figures in it were read."""
        beside = [value for name in claims if (value := self.claims[name].value) is not None]
        told = [self._step(step, beside) for step in steps]
        used = dict.fromkeys(name for step in steps for one in step.inputs for name in one.claims)
        read = [
            f"{as_said(value)} is {format_stated(value)}"
            for name in used
            if (value := self.claims[name].value) is not None
            and value.text
            and not says_it_all(value)
        ]
        return [*told, *([f"as read: {', '.join(dict.fromkeys(read))}"] if read else [])]

    def called(self, name: str) -> str:
        """What a quantity is of, in words."""
        return self._words[name]

    def law(self, relation: Relation) -> str:
        """What a relation says, its quantities by what they are of."""
        return self._law(relation, {})[0]

    # -- one step --------------------------------------------------------------------------

    def _step(self, step: Step, beside: Sequence[Quantity]) -> str:
        given = {one.variable: self._value(one, beside) for one in step.inputs}
        inputs = sentence([self._named(name, given) for name in given], most=_MOST_INPUTS)
        if step.factors:
            return self._sum(step.factors, given, inputs)
        if step.relation is None:
            both = sentence([self._value(one, beside) for one in step.inputs])
            return f"“{self._words[step.variable]}” cannot be both {both}"
        if not step.variable:
            return self._clash(step.relation, step, given, beside)
        derived = format_interval(step.derived, self.quantities[step.variable].unit, beside)
        return self._derived(step, given, derived, beside)

    def _derived(
        self, step: Step, given: Mapping[str, str], derived: str, beside: Sequence[Quantity]
    ) -> str:
        """What a relation and some figures say of another one, and what is stated of it."""
        assert step.relation is not None
        name = self._words[step.variable]
        others = {key: value for key, value in given.items() if key != step.variable}
        law, said = self._law(step.relation, others)
        left = law.split(" = ")
        rest = self._rest(others, said)
        given_too = f" with {rest}" if rest else ""
        not_so = ""
        if step.after is None:
            unit = self.quantities[step.variable].unit
            stated = self._value(Input(step.variable, step.before, step.claims), beside, unit)
            not_so = f", not {stated}"
        if len(left) == 2 and left[0] == f"“{name}”":
            return f"{left[1]}{given_too} = {derived}{not_so} ({name})"
        return f"{law}{given_too}: so “{name}” is {derived}{not_so}"

    def _clash(
        self,
        relation: Relation,
        step: Step,
        given: Mapping[str, str],
        beside: Sequence[Quantity],
    ) -> str:
        """A comparison of which the two sides do not meet."""
        law, said = self._law(relation, given)
        rest = self._rest(given, said)
        given_too = f"with {rest}, " if rest else ""
        unit = self._side_unit(relation)
        if step.left is None or step.right is None or unit is None:
            return f"{law}: that cannot be{f' with {rest}' if rest else ''}"
        left, right = (format_interval(side, unit, beside) for side in (step.left, step.right))
        parts = law.split(" = ")
        if len(parts) == 2 and not rest:
            return f"{parts[1]} = {right}, not {parts[0]}"
        how = {"<=": "more than", "<": "no less than", ">=": "less than", ">": "no more than"}
        by = "the file says that " if self._stated_formula(relation) else ""
        return f"{by}{law}, but {given_too}{left} is {how.get(step.op, 'not')} {right}"

    def _sum(
        self,
        factors: Sequence[tuple[Relation, Fraction]],
        given: Mapping[str, str],
        inputs: str,
    ) -> str:
        """Relations that, times their factors and added up, leave nothing."""
        laws = [(self._law(one, given)[0], factor) for one, factor in factors]
        if not inputs:
            return f"no figures fit all of this: {'; '.join(law for law, _ in laws)}"
        parts = [law if factor == 1 else f"{factor} × ({law})" for law, factor in laws]
        return f"taken together, this cannot be: {'; '.join(parts)}; with {inputs}"

    # -- words -----------------------------------------------------------------------------

    def _law(self, relation: Relation, given: Mapping[str, str]) -> tuple[str, set[str]]:
        """What a relation says, with the figures given, and the names of those that it names."""
        instance = self._instances.get(id(relation))
        said: set[str] = set()
        if instance is None:
            own = [self.names[number] for number in relation.variables]
            said.update(own)
            told = sentence([self._named(one, given) for one in own])
            return f"{told} are the same figure here and there", said
        stated = self._stated_formula(relation)
        if stated is not None:
            return self._formula(relation, stated, given)

        def say(operand: Operand) -> str:
            name = self._name_of(relation, operand)
            if name is None:
                return operand.subject
            said.add(name)
            return self._named(name, given)

        return law_in_words(instance.rule, instance.names, say), said

    def _rest(self, given: Mapping[str, str], said: set[str]) -> str:
        """The figures that a law does not name itself."""
        return sentence(
            [self._named(name, given) for name in given if name not in said], _MOST_INPUTS
        )

    def _stated_formula(self, relation: Relation) -> tuple[str, Claim | None, Document] | None:
        """The formula that a file states: of a relation, or of a claim; None for a law of ours."""
        instance = self._instances.get(id(relation))
        if instance is None:
            return None
        judged, claim = instance.names.get("relation"), instance.names.get("claim")
        if isinstance(judged, JudgedRelation):
            return judged.check, None, judged.document
        if isinstance(claim, Fact):
            claim = claim.claims[0]
        if "{claim.equals}" in instance.rule.law and isinstance(claim, Claim):
            return claim.text("equals") or "", claim, claim.document
        return None

    def _formula(
        self,
        relation: Relation,
        stated: tuple[str, Claim | None, Document],
        given: Mapping[str, str],
    ) -> tuple[str, set[str]]:
        """A formula with figures and words for its ids, and the names of those that it names."""
        text, of, document = stated
        said: set[str] = set()

        def named(claim: Claim) -> str:
            name = self._name_of(relation, claim)
            if name is None:
                return stated_as(claim)
            said.add(name)
            return self._named(name, given)

        def say(id_: str) -> str:
            claim = self.claims.get(f"{document.id}::{id_}") or self.claims.get(id_)
            return id_ if claim is None else named(claim)

        words = formula_in_words(text, say)
        return (words if of is None else f"{named(of)} = {words}"), said

    def _name_of(self, relation: Relation, operand: Operand) -> str | None:
        """The name of the quantity that an operand of a relation stands for."""
        for number in relation.variables:
            quantity = self.grounded.quantities[number]
            if isinstance(operand, UnstatedQuantity):
                if not quantity.claims and quantity.name == operand.name:
                    return self.names[number]
            elif any(one in _claims_of(operand) for one in quantity.claims):
                return self.names[number]
        return None

    def _named(self, name: str, given: Mapping[str, str]) -> str:
        words = self._words[name]
        return f"{given[name]} ({words})" if name in given else f"“{words}”"

    def _value(self, one: Input, beside: Sequence[Quantity], unit: Unit | None = None) -> str:
        """A figure as typed, where a claim states just that; else what is known of it."""
        if len(one.claims) == 1:
            stated = self.claims[one.claims[0]].value
            if stated is not None and stated.text and stated.interval == one.interval:
                return as_said(stated)
        return format_interval(one.interval, unit or self.quantities[one.variable].unit, beside)

    def _side_unit(self, relation: Relation) -> Unit | None:
        body = relation.body
        if isinstance(body, Compare):
            for side in (body.left, body.right):
                if isinstance(side, Var):
                    return self.grounded.quantities[side.index].unit
        return None


def _claims_of(operand: Fact | Claim) -> Sequence[Claim]:
    return operand.claims if isinstance(operand, Fact) else (operand,)


def _distinct(quantities: Mapping[str, SystemQuantity]) -> dict[str, str]:
    """What each quantity is called; where several are called so, with its measure, time or id."""
    words = {name: one.called or one.name for name, one in quantities.items()}
    for tell_apart in (_with_measure, _with_time, _with_id):
        often: dict[str, int] = {}
        for told in words.values():
            often[told] = often.get(told, 0) + 1
        words = {
            name: tell_apart(told, quantities[name]) if often[told] > 1 else told
            for name, told in words.items()
        }
    return words


def _with_measure(told: str, quantity: SystemQuantity) -> str:
    measure = quantity.claims[0].measure if quantity.claims else ""
    return f"{told}, {measure}" if measure and measure not in told else told


def _with_time(told: str, quantity: SystemQuantity) -> str:
    return f"{told}, {quantity.when}" if quantity.when else told


def _with_id(told: str, quantity: SystemQuantity) -> str:
    return f"{told}, {quantity.claims[0].id}" if quantity.claims else told
