"""Judging an instance: whether what the rule requires holds.

A rule is violated only where no values in the intervals satisfy it. Judged on the likely reading
of every number first, and where that fails, on the coarsest one: a fault of both is certain, a
fault of the first alone is possible.
"""

from __future__ import annotations

from claimlint.claims.finding import Certainty
from claimlint.claims.formulas import NO_FORMULAS, Formulas
from claimlint.engine.instance import Bindings, Instance
from claimlint.formula.amount import NARROW, Context, Incomparable
from claimlint.formula.expression import Expression
from claimlint.formula.run_time import FORMULAS, as_truth
from claimlint.formula.value import Value
from claimlint.lazy_dataclass import dataclass, often_made
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Rule
from claimlint.values.truth import Truth


@often_made
@dataclass(frozen=True, slots=True)
class Judgement:
    """How an instance came out. `certainty` is None where the rule holds or may hold.

    `coarse` is set where only the coarse reading of trailing zeros keeps a fault from certainty.
    """

    truth: Truth
    certainty: Certainty | None
    names: Bindings
    coarse: bool = False


def judge(
    instance: Instance, settings: Settings, formulas: Formulas = NO_FORMULAS
) -> Judgement | None:
    """The judgement of an instance; None where it does not apply or something is missing."""
    names = instance.names
    names.setdefault("settings", settings)
    names.setdefault(FORMULAS, formulas)
    names.setdefault("document", instance.document)
    truth = evaluate(instance.rule, names, NARROW)
    return None if truth is None else judged(instance, truth)


def judged(instance: Instance, truth: Truth) -> Judgement:
    """The judgement of an instance that has been evaluated with this outcome."""
    names = instance.names
    if truth is not Truth.FALSE:
        return Judgement(truth, None, names)
    certainty, coarse = _certainty(instance, names)
    return Judgement(truth, certainty, names, coarse)


def evaluate(rule: Rule, names: Bindings, context: Context) -> Truth | None:
    """What the rule requires, evaluated in one reading of the numbers."""
    try:
        if not applies(rule, names, context):
            return None
        for name, expression in rule.late:
            names[name] = _let(expression, names, context)
        assert rule.require is not None
        value = rule.require.run(names, context)
    except Incomparable:
        return None
    if value.__class__ is not Truth:
        if value is None:
            return None
        value = as_truth(value)
    assert isinstance(value, Truth)  # intervals never come to a condition of the solver
    return value


def applies(rule: Rule, names: Bindings, context: Context) -> bool:
    """Whether the rule's `when` is true. Raises Incomparable."""
    for name, expression in rule.early:
        names[name] = expression.run(names, context)
    if rule.when is None:
        return True
    outcome = rule.when.run(names, context)
    return outcome is True or outcome is Truth.TRUE


def _let(expression: Expression, names: Bindings, context: Context) -> Value:
    """A name of `let:`; missing where its units do not compare, as a growth in degC has none.

    What the rule requires need not use it here.
    """
    try:
        value: Value = expression.run(names, context)
    except Incomparable:
        return None
    return value


def _certainty(instance: Instance, names: Bindings) -> tuple[Certainty, bool]:
    rule = instance.rule
    if not instance.sure or _is_possible(rule, names):
        return Certainty.POSSIBLE, False
    if rule.require is None or rule.require.kind.name != "truth":
        return Certainty.CERTAIN, False
    coarse = evaluate(rule, dict(names), Context(wide=True, settings=names["settings"]))
    if coarse is Truth.FALSE:
        return Certainty.CERTAIN, False
    return Certainty.POSSIBLE, True


def _is_possible(rule: Rule, names: Bindings) -> bool:
    if rule.possible is None:
        return False
    return rule.possible.truth(names, NARROW) is Truth.TRUE


def is_noteworthy(rule: Rule, truth: Truth | None, *, unsure: bool) -> bool:
    """Whether there is anything to note about a rule that came out like this."""
    if truth is None or (truth is Truth.TRUE and not rule.compares):
        return False
    return truth is Truth.FALSE or rule.compares or unsure
