"""The engine: all rules on all documents.

Document by document: single claims first, then groups, joins and pairs through the document's own
indexes and those of the references; last, what one article says against an earlier one.
"""

from __future__ import annotations

from collections import ChainMap, Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from claimlint.claims.claim import Claim
from claimlint.claims.document import Document
from claimlint.claims.fact import Facts, facts_of
from claimlint.claims.finding import Certainty, Finding, Raised
from claimlint.engine.claim_formulas import JudgedRelation, compile_formulas
from claimlint.engine.comparisons import Comparisons, compares_second_figure
from claimlint.engine.conflicts import Solved, Teller, solved
from claimlint.engine.fact_pool import Pool, ReferenceIndex
from claimlint.engine.grounding import Grounded, Grounder
from claimlint.engine.group_match import group_instances
from claimlint.engine.implications import implications
from claimlint.engine.instance import Instance
from claimlint.engine.join_match import join_instances
from claimlint.engine.judge import Judgement, evaluate, judge, judged
from claimlint.engine.judged_once import may_tell
from claimlint.engine.make_finding import from_raised, tell
from claimlint.engine.name_checks import near_duplicates, same_ids
from claimlint.engine.outcome import Conflict, Implication
from claimlint.engine.pair_match import Pair, pair_instances, pairs_of, published_pairs
from claimlint.engine.single_match import ClaimRules, other_instances, wanted
from claimlint.engine.told_once import full_ids, gathered, told_claims, told_once
from claimlint.formula.amount import NARROW
from claimlint.laws.solution import Solution
from claimlint.rulebook.rule import Catalogue, Rule
from claimlint.values.truth import Truth


class Engine:
    """Applies a catalogue to the documents of a run."""

    def __init__(self, catalogue: Catalogue, settings: Any, *, complete: bool = True) -> None:
        self.complete = complete
        rules = list(catalogue.rules.values())
        self.rules = catalogue.rules
        self.settings = settings
        self.claim_rules = ClaimRules(rules, settings)
        self.other_rules = _shaped(rules, "source", "document", "relation")
        self.text_rules = _shaped(rules, "quote", "mention")
        self.groups = _shaped(rules, "group")
        self.joins = _shaped(rules, "join")
        self.pairs = _shaped(rules, "pairs")
        self.laws = [rule for rule in rules if rule.law]
        self.second_figures = [rule for rule in rules if compares_second_figure(rule)]
        self.grounder = Grounder(self.laws, settings)
        self.comparisons = Comparisons()
        self.findings: list[Finding] = []
        self.conflicts: list[tuple[Document, Conflict]] = []
        self.suspicious: list[tuple[Document, Grounded]] = []
        self.keeps_grounded = False
        self.grounded: list[tuple[Document, Grounded]] = []

    def run(self, documents: Sequence[Document], raised: list[Raised]) -> list[Finding]:
        """All findings on the documents, each fault told once, in the order of files and lines."""
        by_id = {claim.full_id: claim for document in documents for claim in document.claims}
        for document in documents:
            compile_formulas(document, _own_first(document, by_id), raised)
        raised.extend(same_ids(documents))
        raised.extend(near_duplicates(documents))
        for one in raised:
            self.findings.append(from_raised(one, self.rules[one.rule]))
        facts = [facts_of(document) for document in documents]
        named = Counter(document.id for document in documents)
        references = Facts(
            [
                fact
                for document, own in zip(documents, facts, strict=True)
                # A table whose id another file has is left out: whose claim is `id::claim`?
                if document.is_reference and document.trusted and named[document.id] == 1
                for fact in own.all
            ]
        )
        by_quantity = ReferenceIndex(references)
        self.grounder = Grounder(self.laws, self.settings, lone=self.keeps_grounded)
        for document, own in zip(documents, facts, strict=True):
            self._document(document, Pool(own, references), by_quantity)
            own.forget()
        self._published(facts)
        told = told_once(self.findings, self.rules)
        together = list(self._together(self.findings, by_id))
        return [*gathered(told, self.rules), *together]

    def _together(self, told: Sequence[Finding], claims: dict[str, Claim]) -> Iterator[Finding]:
        """What only all laws of a document together show, and no rule has found by itself.

        A finding that is withheld for another one has been told, too: at its root.
        """
        for document, grounded in self.suspicious:
            known = list(told_claims(told, self.rules, document.id))
            found = solved(document, grounded, known, complete=self.complete)
            if found is None:
                continue
            by_id = _own_first(document, claims)
            teller = Teller(found, by_id)
            self.conflicts.extend((document, one) for one in teller.conflicts())
            yield from teller.impossible(self.rules["impossible-relations"])
            for finding in teller.findings(self.rules["cannot-all-be-true"], known):
                clashing = [by_id[name] for name in full_ids(finding)]
                self.comparisons.clash(clashing, finding.certainty)
                yield finding

    def _document(self, document: Document, pool: Pool, references: ReferenceIndex) -> None:
        self._claims(document)
        texts = self.text_rules if document.article is not None else ()
        for rule in (*self.other_rules, *texts):
            for instance in other_instances(rule, document, self.settings):
                self._judge(instance)
        of_laws: list[Instance] = []
        for rule in (*self.groups, *self.joins):
            if _concerns(rule, document):
                for instance in _instances(rule, pool):
                    self._judge(instance)
                    if rule.law and not rule.unclaimed:
                        of_laws.append(instance)
        pairs = pairs_of(pool, references)
        self._pairs(pairs)
        self._solve(document, pool, pairs["reference"], of_laws)

    def _solve(
        self, document: Document, pool: Pool, pairs: Sequence[Pair], of_laws: Sequence[Instance]
    ) -> None:
        grounded = self.grounder.ground(pool, pairs, of_laws)
        if self.keeps_grounded:
            self.grounded.append((document, grounded.labelled()))
        if grounded.may_clash():
            self.suspicious.append((document, grounded.labelled()))
        elif len(document.judged) > 1:
            found = Solved(document, grounded.labelled(), Solution((), (), ()), frozenset())
            rule = self.rules["redundant-relation"]
            self.findings.extend(Teller(found, {}).redundant(rule))

    def _claims(self, document: Document) -> None:
        """The rules on claims and citations: a hot path, so no instance is made until one fails."""
        names: dict[str, Any] = {"document": document, "settings": self.settings}
        rules = self.claim_rules
        for claim in document.claims:
            names["claim"] = claim
            names["source"] = None
            self._single(rules.of_claim(names), names, document)
            if "also" in claim.fields:
                self._second_figure("claim", claim.fields, names)
            for citation in claim.citations:
                cited = {**names, "citation": citation, "source": citation.source}
                self._single(rules.of_citation(cited), cited, document)
                if "says" in citation.fields:
                    self._second_figure("citation", citation.fields, cited)

    def _second_figure(self, shape: str, fields: Mapping[str, Any], names: dict[str, Any]) -> None:
        """Note whether a claim could be compared with what it or its source says once more."""
        for rule in self.second_figures:
            if rule.shape == shape and rule.variables[0].fits(fields):
                names = dict(names)
                if evaluate(rule, names, NARROW) is not None:
                    self.comparisons.second_figure(names["claim"])

    def _single(self, rules: Iterable[Rule], names: dict[str, Any], document: Document) -> None:
        for rule in rules:
            if rule.special and not wanted(rule, names["claim"], self.settings):
                continue
            truth = evaluate(rule, names, NARROW)
            if truth is not None and may_tell(rule, truth, unsure=self.settings.unsure):
                instance = Instance(rule, dict(names), document)
                self._note(instance, judged(instance, truth))

    def _pairs(self, pairs: Mapping[str, list[Pair]]) -> None:
        if any(pairs.values()):
            for rule in self.pairs:
                for instance in pair_instances(rule, pairs):
                    self._judge(instance)

    def _published(self, facts: Sequence[Facts]) -> None:
        self._pairs({"published": list(published_pairs(facts))})

    def _judge(self, instance: Instance) -> None:
        judgement = judge(instance, self.settings)
        if judgement is not None:
            self._note(instance, judgement)

    def _note(self, instance: Instance, judgement: Judgement) -> None:
        if instance.rule.compares or judgement.certainty is not None:
            self.comparisons.record(instance, judgement)
        certainty = self._told(instance.rule, judgement)
        if certainty is not None:
            self.findings.append(tell(instance, judgement, certainty))

    def _told(self, rule: Rule, judgement: Judgement) -> Certainty | None:
        if judgement.certainty is not None:
            return judgement.certainty
        if not self.settings.unsure or rule.require is None or rule.require.kind.name != "truth":
            return None
        undecided = judgement.truth is Truth.TOUCHING or (
            judgement.truth is Truth.UNKNOWN and _orders(rule, judgement)
        )
        return Certainty.UNSURE if undecided else None

    def implications(self, documents: Sequence[Document]) -> Iterator[Implication]:
        """What the claims of the articles imply, after a run that kept the grounded laws."""
        claims = {claim.full_id: claim for one in documents for claim in one.claims}
        for document, grounded in self.grounded:
            if document.is_article:
                yield from implications(document, grounded, _own_first(document, claims))

    def checked(
        self, documents: Sequence[Document]
    ) -> Iterator[tuple[Claim, str, tuple[str, ...]]]:
        """For each claim: how its comparisons went, and with what."""
        for document in documents:
            for claim in document.claims:
                yield (claim, *self.comparisons.of(claim))


def _own_first(document: Document, claims: dict[str, Claim]) -> Mapping[str, Claim]:
    """The claims of a run by their full ids; where another file has this one's id, its own."""
    return ChainMap({claim.full_id: claim for claim in document.claims}, claims)


def _orders(rule: Rule, judgement: Judgement) -> bool:
    """Whether it can be undecided: an equality of rounded figures that can hold is compatible."""
    relation = judgement.names.get("relation") if rule.shape == "relation" else None
    if isinstance(relation, JudgedRelation):
        return relation.expression.ordered
    return rule.require is not None and rule.require.ordered


def _shaped(rules: Sequence[Rule], *shapes: str) -> list[Rule]:
    return [rule for rule in rules if rule.shape in shapes]


def _instances(rule: Rule, pool: Pool) -> Iterator[Instance]:
    if rule.shape == "group":
        return group_instances(rule, pool.own)
    return join_instances(rule, pool)


def _concerns(rule: Rule, document: Document) -> bool:
    return ("reference" if document.is_reference else "article") in rule.kinds_of_document
