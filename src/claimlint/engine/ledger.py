"""The ledger of an audit: what judged instances come to, as findings and as comparisons."""

from __future__ import annotations

from claimlint.claims.finding import Certainty, Finding
from claimlint.claims.formulas import NO_FORMULAS, Formulas
from claimlint.engine.claim_formulas import JudgedRelation
from claimlint.engine.comparisons import ComparisonLog
from claimlint.engine.instance import Instance
from claimlint.engine.judge import Judgement, evaluate, is_noteworthy, judged
from claimlint.engine.make_finding import finding_of
from claimlint.formula.amount import NARROW
from claimlint.formula.run_time import FORMULAS
from claimlint.project.settings import Settings
from claimlint.rulebook.rule import Rule
from claimlint.values.truth import Truth


class Ledger:
    """Judges instances, and keeps the finding and the comparison that each of them comes to."""

    def __init__(self, settings: Settings, formulas: Formulas = NO_FORMULAS) -> None:
        self.settings = settings
        self.formulas = formulas
        self.findings: list[Finding] = []
        self.comparisons = ComparisonLog()

    def judge(self, instance: Instance) -> bool:
        """Judge an instance, where its rule applies, and enter what it comes to.

        False where the rule does not apply, or something is missing or not comparable.
        """
        names, rule = instance.names, instance.rule
        names.setdefault("settings", self.settings)
        names.setdefault("document", instance.document)
        names.setdefault(FORMULAS, self.formulas)
        truth = evaluate(rule, names, NARROW)
        if truth is None:
            return False
        if is_noteworthy(rule, truth, unsure=self.settings.unsure):
            self.enter(instance, judged(instance, truth))
        return True

    def enter(self, instance: Instance, judgement: Judgement) -> None:
        """Enter an instance that has been judged."""
        if instance.rule.compares or judgement.certainty is not None:
            self.comparisons.record(instance, judgement)
        certainty = self._told(instance.rule, judgement)
        if certainty is not None:
            self.findings.append(finding_of(instance, judgement, certainty))

    def _told(self, rule: Rule, judgement: Judgement) -> Certainty | None:
        if judgement.certainty is not None:
            return judgement.certainty
        if not self.settings.unsure or rule.require is None or rule.require.kind.name != "truth":
            return None
        undecided = judgement.truth is Truth.TOUCHING or (
            judgement.truth is Truth.UNKNOWN and _orders(rule, judgement)
        )
        return Certainty.UNSURE if undecided else None


def _orders(rule: Rule, judgement: Judgement) -> bool:
    """Whether it can be undecided: an equality of rounded figures that can hold is compatible."""
    relation = judgement.names.get("relation") if rule.shape == "relation" else None
    if isinstance(relation, JudgedRelation):
        return relation.expression.ordered
    return rule.require is not None and rule.require.ordered
